import DialogueEngine
import Glibc

/// A file that nobody else can read, in a folder of its own, which takes in what an editor leaves
/// beside it.
struct PrivateFile {
    let path: String
    private let folder: String
    /// Held as long as the file is in use; the system lets go of it after a crash.
    private let lock: Int32

    /// Writes text to a new file; nil where that can't be done.
    ///
    /// - Parameter place: where its folder is made, unless the system has one for this user that
    ///   is gone with the session.
    init?(_ text: String, in place: String) {
        var made: String?
        for parent in Self.parents(place) where made == nil { made = Self.folder(in: parent) }
        guard let made else { return nil }
        folder = made
        lock = LeftFiles.lock(folder) ?? -1
        path = folder + "/answer.txt"
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            remove()
            return nil
        }
        defer { close(file) }
        var output = LineOutput(descriptor: file)
        output.add(text)
        guard (try? output.flush()) != nil else {
            remove()
            return nil
        }
    }

    /// Where its folder may be, the best place first.
    static func parents(_ place: String) -> [String] {
        let own = getenv("XDG_RUNTIME_DIR").map { String(cString: $0) } ?? ""
        return [own, place, P_tmpdir].filter { !$0.isEmpty }
    }

    private static func folder(in parent: String) -> String? {
        var name = Array((parent + "/" + LeftFiles.prefix + "XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { return nil }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// What it holds now.
    func text() -> Editor.Edited {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return .failed }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 8192)
        while bytes.count <= 2 * Session.answerLimit {
            let count = read(file, &chunk, chunk.count)
            if count == 0 { return .text(bytes) }
            if count < 0 { return .failed }
            bytes += chunk[..<count]
        }
        return .tooLong
    }

    /// Removes the folder with everything in it.
    func remove() {
        LeftFiles.remove(folder)
        if lock >= 0 { close(lock) }
    }
}
