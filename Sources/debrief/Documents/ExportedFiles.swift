import Glibc
import Hashing
import StrictJSON

/// Which documents were made of which session, so that whoever deletes it is told of them.
///
/// A small file beside the sessions, which only its owner can read: a line of JSON for each document.
struct ExportedFiles {
    private struct Line {
        let session: String
        let path: String
        /// What it was written as; nil for one that was made before this was noted.
        var hash: String?

        var bytes: [UInt8] {
            var members: [(String, JSON)] = [
                ("session", .string(session)), ("path", .string(path)),
            ]
            if let hash { members.append(("sha256", .string(hash))) }
            return JSON.object(JSON.Object(members)).bytes + [0x0A]
        }
    }

    /// Some hundred thousand documents.
    private static let limit = 64 << 20
    private let file: String

    init(in folder: String) { file = folder + "/exports.jsonl" }

    /// Remembers a document; one that was made anew in its place stands there once.
    ///
    /// - Returns: whether it is remembered.
    func note(_ path: String, _ bytes: [UInt8], of session: String) -> Bool {
        let line = Line(session: session, path: path, hash: Self.hash(bytes)).bytes
        let descriptor = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return Disk.writeAll(line, descriptor) && fsync(descriptor) == 0
    }

    /// The documents of a session that are still where they were made.
    func paths(of session: String) -> [String] {
        var facts = stat()
        var found: [String] = []
        for line in lines where line.session == session && !found.contains(line.path) {
            if lstat(line.path, &facts) == 0 { found.append(line.path) }
        }
        return found
    }

    /// Whether a document of a session stands there as this program made it.
    func isAsMade(_ path: String, of session: String) -> Bool {
        guard let last = lines.last(where: { $0.path == path }), last.session == session,
            let hash = last.hash, case .bytes(let bytes) = Disk.read(path, limit: Self.limit)
        else { return false }
        return Self.hash(bytes) == hash
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Forgets the documents of a session.
    func forget(_ session: String) throws {
        let all = lines
        let kept = all.filter { $0.session != session }
        if kept.count == all.count { return }
        let bytes = kept.flatMap(\.bytes)
        try Disk.write(bytes, to: file, replacing: true)
    }

    /// What is no line of ours is passed over: it keeps nobody from deleting a session.
    private var lines: [Line] {
        guard case .bytes(let bytes) = Disk.read(file, limit: Self.limit) else { return [] }
        return bytes.split(separator: 0x0A).compactMap { line in
            guard let object = (try? JSON(parsing: line))?.object,
                let session = object["session"]?.string, let path = object["path"]?.string
            else { return nil }
            return Line(session: session, path: path, hash: object["sha256"]?.string)
        }
    }
}
