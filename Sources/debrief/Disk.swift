import Glibc
import Messages

/// Whole files in and out.
enum Disk {
    /// What reading a file gave.
    enum Contents: Equatable {
        case bytes([UInt8])
        case missing
        case isFolder
        case tooLarge
        case notAllowed
        case failed(String)
    }

    /// Reads a file of at most `limit` bytes; never waits for a pipe to end beyond that.
    static func read(_ path: String, limit: Int) -> Contents {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return problem() }
        defer { close(descriptor) }
        return read(descriptor, limit: limit)
    }

    /// Reads what is open, from where it stands.
    static func read(_ descriptor: Int32, limit: Int) -> Contents {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { return problem() }
        if facts.st_mode & S_IFMT == S_IFDIR { return .isFolder }
        if facts.st_size > limit { return .tooLarge }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0 { return problem() }
            if count == 0 { return .bytes(bytes) }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > limit { return .tooLarge }
        }
    }

    private static func problem() -> Contents {
        switch errno {
        case ENOENT, ENOTDIR: .missing
        case EISDIR: .isFolder
        case EACCES, EPERM: .notAllowed
        default: .failed(String(cString: strerror(errno)))
        }
    }

    /// Writes a file whole or not at all: beside its place first, synced, then moved into it.
    ///
    /// - Throws: `Failure` that says what to do.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
        if !replacing, access(path, F_OK) == 0 {
            throw Failure(said("cli-disk.is-there-already-choose-another", ["path": path]))
        }
        // A device or a pipe would be gone, with a file in its place.
        var facts = stat()
        if lstat(path, &facts) == 0, ![S_IFREG, S_IFLNK, S_IFDIR].contains(facts.st_mode & S_IFMT) {
            throw Failure(said("cli-disk.cant-be-written-there-choose", ["path": path]))
        }
        let draft = path + ".part-\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw cannot(path) }
        let isWritten = writeAll(bytes, descriptor) && fsync(descriptor) == 0
        let reason = errno
        close(descriptor)
        guard isWritten, replacing ? rename(draft, path) == 0 : place(draft, at: path) else {
            if !isWritten { errno = reason }
            let failure = cannot(path)
            unlink(draft)
            throw failure
        }
    }

    /// Moves a file to a place where nothing is; a link that leads nowhere is something.
    private static func place(_ draft: String, at path: String) -> Bool {
        if link(draft, path) == 0 { return unlink(draft) == 0 }
        if errno == EEXIST { return false }
        // Some disks know no second names.
        var facts = stat()
        if lstat(path, &facts) == 0 {
            errno = EEXIST
            return false
        }
        return rename(draft, path) == 0
    }

    /// Writes all bytes to what is open; whether that worked.
    static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno != EINTR { return false }
            written += max(count, 0)
        }
        return true
    }

    private static func cannot(_ path: String) -> Failure {
        switch errno {
        case EEXIST:
            Failure(said("cli-disk.is-there-already-choose-another", ["path": path]))
        case ENOSPC, EDQUOT:
            Failure(said("cli-disk.the-disk-is-full", ["path": path]))
        case ENOENT, ENOTDIR:
            Failure(
                said("cli-disk.there-is-no-folder", ["path": path]))
        case EACCES, EPERM, EROFS:
            Failure(said("cli-disk.cant-be-written-there-choose", ["path": path]))
        case EISDIR: Failure(said("cli-disk.is-a-folder-choose", ["path": path]))
        default:
            Failure(
                said(
                    "cli-disk.could-not-be-written",
                    ["path": path, "errno": String(cString: strerror(errno))]))
        }
    }
}

extension Disk {
    /// A path at which nothing is yet: with a number from 2 where the name alone is taken.
    static func freePath(_ name: String, _ ending: String) -> String {
        numbered(name, ending).first { !isTaken($0) } ?? name + ending
    }

    /// A path, and the same with a number from 2.
    static func numbered(
        _ name: String, _ ending: String
    ) -> some Sequence<String> & LazySequenceProtocol {
        (1...).lazy.map { $0 == 1 ? name + ending : "\(name)-\($0)\(ending)" }
    }

    /// Whether something is there; a link that leads nowhere is something.
    static func isTaken(_ path: String) -> Bool {
        var facts = stat()
        return lstat(path, &facts) == 0
    }

    /// The same path from the root on, so that it means the same in every folder.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        return String(cString: folder) + "/" + plain
    }

    /// Whether there is a folder of this name.
    static func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }
}
