import CProcess
import Glibc
import Messages

/// The page of HTML as PDF, by WeasyPrint where it is there.
enum PDFDocument {
    private static let limit = 64 << 20
    private static let notFound: Int32 = 127

    /// Whether the program that makes them is there.
    static var canBeMade: Bool {
        let folders = (Surroundings.environment("PATH") ?? "").split(separator: ":")
        return folders.contains { access("\($0)/weasyprint", X_OK) == 0 }
    }

    /// Says of a document that it is PDF/UA-1, which nobody has checked.
    private static let claim = Array(#"<rdf:Description rdf:about="" pdfuaid:part="1" />"#.utf8)

    /// Blanks in its place: where everything else stands is counted in bytes.
    private static func withoutClaim(_ document: [UInt8]) -> [UInt8] {
        document.replacing(
            claim, with: [UInt8](repeating: 0x20, count: claim.count), maxReplacements: 1)
    }

    /// The document.
    ///
    /// What people wrote is in no file on the way: the program reads the page out of memory.
    ///
    /// - Throws: `Failure` that says what to do where the program is missing or fails.
    static func bytes(of page: [UInt8]) throws -> [UInt8] {
        let file = debrief_memory_file()
        defer { if file >= 0 { close(file) } }
        guard file >= 0, Disk.writeAll(page, file), lseek(file, 0, SEEK_SET) == 0 else {
            throw Failure(said("cli-pdf.could-not-be-made"))
        }
        // The variant is the one for which this version writes tags; with the two variables the same
        // page gives the same bytes.
        let command = [
            "env", "PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=0", "weasyprint", "--quiet",
            "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", "-",
        ]
        let ending = OtherProgram.run(
            OtherProgram.confined(command), limit: limit, descriptor: file)
        switch ending {
        case .ended(0, let output) where output.starts(with: "%PDF-".utf8):
            return withoutClaim(output)
        case .ended(notFound, _), .notInstalled:
            throw Failure(said("cli-pdf.weasyprint-is-not-installed"))
        default: throw Failure(said("cli-pdf.could-not-be-made"))
        }
    }
}
