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
    /// - Returns: where it is.
    func make(
        _ format: ExportFormat, _ part: ExportFormat.Part, in place: DocumentPlace, isOnly: Bool
    ) throws -> Made {
        try keep(try bytes(format, part), format, part, in: place, isOnly: isOnly)
    }

    /// Keeps the bytes of a document that was made.
    func keep(
        _ bytes: [UInt8], _ format: ExportFormat, _ part: ExportFormat.Part,
        in place: DocumentPlace, isOnly: Bool
    ) throws -> Made {
        let name = DocumentName(record, format, part, withNames: withNames)
        let found = try place.path(name, isForced: isForced, isOnly: isOnly) { path in
            exported.isAsMade(Disk.absolute(path), of: record.id)
        }
        try Disk.write(bytes, to: found.path, replacing: found.replaces)
        let whole = Disk.absolute(found.path)
        if !exported.note(whole, bytes, of: record.id) {
            Say.aside(said("documents.could-not-be-noted"))
        }
        return Made(path: whole, replaces: found.replaces && !isForced, other: found.other)
    }

    /// A document that was made.
    struct Made {
        /// From the root on.
        let path: String
        /// Whether an earlier one of the same session stood there, as it was made.
        let replaces: Bool
        /// What stands where it would have been, and stays.
        let other: String?

        /// What it is called.
        var name: String {
            path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
        }

        /// Which one is current, where an earlier one stood there; nil where none did.
        var note: String? {
            if replaces { return said("documents.replaces-the-one-before", ["name": name]) }
            return other.map { said("documents.the-other-stays", ["other": $0, "name": name]) }
        }
    }

    /// Says that what was made is not protected as the sessions are.
    static func sayNotEncrypted(_ count: Int) {
        Say.aside(said("documents.not-encrypted", ["count": count]))
    }
}
