import AnswerReading
import BriefingImport
import Messages

/// The text of a PDF by the places of its words, which poppler's programs print.
enum PDFReader {
    /// How much poppler may print about the places of a mebibyte of text.
    private static let limit = 24 << 20

    /// The text of the PDF at a path that no program takes for an option.
    static func read(_ path: String, _ reader: DocumentReader) throws -> DocumentText {
        guard let facts = try output(["pdfinfo", "--", path], reader) else {
            throw Failure(
                said("cli-pdf-reader.cant-be-opened", ["path": reader.path])
            )
        }
        let pages = pages(facts)
        guard pages <= DocumentReader.pageLimit else { throw reader.tooLong(pages: pages) }
        let printed = try output(["pdftohtml", "-q", "-xml", "-i", "-stdout", path], reader)
        guard let printed else {
            throw Failure(said("cli-pdf-reader.cant-be-read-the-pdf", ["path": reader.path]))
        }
        let words = try output(["pdftotext", "-q", "-bbox-layout", "--", path, "-"], reader)
        return try reader.taken(PageText(printed, words: words ?? []).bytes)
    }

    private static func pages(_ facts: [UInt8]) -> Int {
        let lines = String(decoding: facts, as: UTF8.self).split(separator: "\n")
        let line = lines.first { $0.hasPrefix("Pages:") }
        return line?.split(separator: " ").last.flatMap { Int($0, in: 0...Int.max) } ?? 0
    }

    /// What a program printed; nil where it could not read the file.
    private static func output(_ command: [String], _ reader: DocumentReader) throws -> [UInt8]? {
        switch OtherProgram.run(command, limit: limit) {
        case .ended(0, let output): return output
        case .ended: return nil
        case .notInstalled: throw reader.missing(command[0], "a PDF", "poppler-utils")
        case .tooLong: throw reader.tooLong
        case .tooMuch: throw reader.tooMuch
        }
    }
}
