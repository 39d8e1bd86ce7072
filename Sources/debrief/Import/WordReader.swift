import BriefingImport
import Messages

/// The text of a Word document with its structure, taken out by Python's library python-docx.
///
/// What it prints is what `BriefingImport` reads: `#` before headings, `**` around lines in bold,
/// `-` or the number that Word shows before points, tabs between the cells of a table, a form feed
/// where a page begins; then footnotes, page headers and footers, each below a heading.
enum WordReader {
    /// How the script ends where the library is not installed.
    private static let noLibrary = OtherProgram.Ending.ended(status: 70, output: [])
    /// Added up, how it ends where something was left out.
    private static let leftOut: [(status: Int32, what: DocumentText.LeftOut)] = [
        (3, .hiddenText), (4, .diagrams),
    ]

    /// The text of the document at a path that no program takes for an option.
    static func read(_ path: String, _ reader: DocumentReader) throws -> DocumentText {
        // A Python of one's own often stands before the one that the system's packages belong to.
        var outcome = OtherProgram.Ending.notInstalled
        for python in ["python3", "/usr/bin/python3"]
        where outcome == .notInstalled || outcome == noLibrary {
            let command = [python, "-I", "-c", WordScript.text, reader.plainPath]
            outcome = OtherProgram.run(command, limit: DocumentText.limit)
        }
        switch outcome {
        case .ended(let status, let output) where (0...7).contains(status):
            let left = leftOut.filter { status == $0.status || status == 7 }.map(\.what)
            return try reader.taken(output, leftOut: Set(left))
        case noLibrary, .notInstalled:
            throw reader.missing(
                said("cli-word-reader.python3-with-the-library-python"),
                said("cli-word-reader.a-word-document"), "python3-docx")
        case .ended:
            throw Failure(said("cli-word-reader.cant-be-opened", ["path": path]))
        case .tooLong: throw reader.tooLong
        case .tooMuch: throw reader.tooMuch
        }
    }
}
