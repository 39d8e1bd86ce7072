import Glibc
import StrictJSON

/// Which documents were made of which session, so that whoever deletes it is told of them.
///
/// A small file beside the sessions, which only its owner can read: a line of JSON for each document.
struct ExportedFiles {
    private struct Line {
        let session: String
        let path: String
    }

    /// Some hundred thousand documents.
    private static let limit = 64 << 20
    private let file: String

    init(in folder: String) { file = folder + "/exports.jsonl" }

    /// Remembers a document; one that was made anew in its place stands there once.
    ///
    /// - Returns: whether it is remembered.
    func note(_ path: String, of session: String) -> Bool {
        if paths(of: session).contains(path) { return true }
        let line = JSON.object(["session": .string(session), "path": .string(path)]).bytes
        let descriptor = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return Disk.writeAll(line + [0x0A], descriptor) && fsync(descriptor) == 0
    }

    /// The documents of a session that are still where they were made.
    func paths(of session: String) -> [String] {
        var facts = stat()
        return lines.filter { $0.session == session && lstat($0.path, &facts) == 0 }.map(\.path)
    }

    /// Forgets the documents of a session.
    func forget(_ session: String) throws {
        let all = lines
        let kept = all.filter { $0.session != session }
        if kept.count == all.count { return }
        let bytes = kept.flatMap { line in
            JSON.object(["session": .string(line.session), "path": .string(line.path)]).bytes
                + [0x0A]
        }
        try Disk.write(bytes, to: file, replacing: true)
    }

    /// What is no line of ours is passed over: it keeps nobody from deleting a session.
    private var lines: [Line] {
        guard case .bytes(let bytes) = Disk.read(file, limit: Self.limit) else { return [] }
        return bytes.split(separator: 0x0A).compactMap { line in
            guard let object = (try? JSON(parsing: line))?.object,
                let session = object["session"]?.string, let path = object["path"]?.string
            else { return nil }
            return Line(session: session, path: path)
        }
    }
}
