import BriefingImport
import Messages

/// The text of a Word document with its structure.
enum WordReader {
    /// The text of a document.
    ///
    /// - Throws: `Failure` that says in one line what to do.
    static func read(_ bytes: [UInt8], _ reader: DocumentReader) throws -> DocumentText {
        do {
            let found = WordText(try WordDocument(bytes))
            return try reader.taken(Array(found.text.utf8), leftOut: found.leftOut)
        } catch let refusal as WordDocument.Refusal {
            switch refusal {
            case .broken:
                throw Failure(said("cli-word-reader.cant-be-opened", ["path": reader.path]))
            case .tooLarge: throw reader.tooMuch
            }
        }
    }
}
