import DialogueCore
import Glibc

/// A file that nobody else can read, in a folder of its own, which takes in what an editor leaves
/// beside it.
struct PrivateFile {
    let path: String
    private let folder: String

    /// Writes text to a new file; nil where that can't be done.
    ///
    /// - Parameter place: where its folder is made, unless the system has one for this user that
    ///   is gone with the session.
    init?(_ text: String, in place: String) {
        let own = getenv("XDG_RUNTIME_DIR").map { String(cString: $0) } ?? ""
        var made: String?
        for parent in [own, place, P_tmpdir] where made == nil && !parent.isEmpty {
            made = Self.folder(in: parent)
        }
        guard let made else { return nil }
        folder = made
        path = folder + "/answer.txt"
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            rmdir(folder)
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

    private static func folder(in parent: String) -> String? {
        var name = Array((parent + "/debrief-answer-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { return nil }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// What it holds now.
    func text() -> Editor.Outcome {
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
        if let list = opendir(folder) {
            while let entry = readdir(list) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { unlink(folder + "/" + name) }
            }
            closedir(list)
        }
        rmdir(folder)
    }
}
