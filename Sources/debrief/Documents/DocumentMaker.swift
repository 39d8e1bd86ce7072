import DialogueEngine
import Exporters
import Messages

/// Makes documents of a session in a folder, and remembers them with it.
struct DocumentMaker {
    private let record: Record
    private let exported: ExportedFiles
    /// Whether the table of a group's names may stand in them.
    var withNames = true
    /// Whether what the record is known by stands at their end.
    var hasReceipt = false
    /// Whether files of the same name are written over.
    var isForced = false

    /// - Parameter data: the folder that holds the sessions.
    init(_ record: Record, data: String) {
        self.record = record
        exported = ExportedFiles(in: data)
    }

    /// The document.
    func bytes(_ format: ExportFormat, _ part: ExportFormat.Part) throws -> [UInt8] {
        let bytes = format.bytes(record, part, withNames: withNames, hasReceipt: hasReceipt)
        return format == .pdf ? try PDFDocument.bytes(of: bytes) : bytes
    }

    /// Makes a document.
    ///
    /// - Parameter isOnly: whether it is the only one, which may have a name of its own.
    /// - Returns: its path from the root on.
    func make(
        _ format: ExportFormat, _ part: ExportFormat.Part, in place: DocumentPlace, isOnly: Bool
    ) throws -> String {
        try keep(try bytes(format, part), format, part, in: place, isOnly: isOnly)
    }

    /// Keeps the bytes of a document that was made.
    func keep(
        _ bytes: [UInt8], _ format: ExportFormat, _ part: ExportFormat.Part,
        in place: DocumentPlace, isOnly: Bool
    ) throws -> String {
        let name = DocumentName(record, format, part, withNames: withNames)
        let path = try place.path(name, isForced: isForced, isOnly: isOnly)
        try Disk.write(bytes, to: path, replacing: isForced)
        let whole = Disk.absolute(path)
        if !exported.note(whole, of: record.id) {
            Say.aside(said("documents.could-not-be-noted"))
        }
        return whole
    }

    /// Says that what was made is not protected as the sessions are.
    static func sayNotEncrypted(_ count: Int) {
        Say.aside(said("documents.not-encrypted", ["count": count]))
    }
}
