import BriefingImport
import Glibc
import Messages

/// Documents of other kinds, which LibreOffice makes into Word documents or PDF where it is there.
enum OfficeConversion {
    /// The text of a document.
    ///
    /// - Throws: `Failure` that says how to save it where LibreOffice is missing or can't.
    static func read(_ kind: DocumentKind, _ reader: DocumentReader) throws -> DocumentText {
        var name = Array((folder + "/debrief-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { throw advice(kind, reader) }
        let place = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { _ = OtherProgram.run(["rm", "-rf", "--", place], limit: 1024) }
        let ending = kind == .slides ? "pdf" : "docx"
        // A page is opened as a text; the editor of pages, which would open it, writes none.
        let opening = kind == .webPage ? ["--infilter=HTML (StarWriter)"] : []
        let command =
            [
                "soffice", "-env:UserInstallation=file://\(place)/profile", "--headless",
                "--norestore",
                "--nolockcheck",
            ] + opening
            + ["--convert-to", ending, "--outdir", place + "/made", reader.plainPath]
        guard case .ended(0, _) = OtherProgram.run(OtherProgram.confined(command), limit: 1 << 20),
            let made = made(in: place + "/made", ending)
        else { throw advice(kind, reader) }
        let inner = DocumentReader(path: made)
        return ending == "pdf"
            ? try PDFReader.read(made, inner) : try WordReader.read(inner.bytes(), inner)
    }

    private static var folder: String { Surroundings.environment("TMPDIR") ?? "/tmp" }

    /// The one file that was made.
    private static func made(in folder: String, _ ending: String) -> String? {
        guard
            case .ended(0, let output) = OtherProgram.run(["ls", "-1", "--", folder], limit: 4096)
        else { return nil }
        let names = String(decoding: output, as: UTF8.self).split(separator: "\n")
        return names.first { $0.hasSuffix("." + ending) }.map { folder + "/" + $0 }
    }

    /// How to save a document so that it can be read.
    private static func advice(_ kind: DocumentKind, _ reader: DocumentReader) -> Failure {
        let path = reader.path
        return switch kind {
        case .openDocument:
            Failure(said("cli-office-conversion.is-an-opendocument-text-save", ["path": path]))
        case .slides: Failure(said("cli-office-conversion.has-slides-save-them", ["path": path]))
        case .richText:
            Failure(said("cli-office-conversion.is-rich-text-rtf-save", ["path": path]))
        case .webPage: Failure(said("cli-office-conversion.is-a-web-page-save", ["path": path]))
        default:
            Failure(
                said("cli-office-conversion.is-an-old-word-document", ["path": path])
            )
        }
    }
}
