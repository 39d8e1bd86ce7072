import Glibc

/// The folder that holds the store, its file and the locks.
struct StoreFolder: Sendable {
    let path: String

    var file: String { path + "/debrief.sqlite" }
    private var locks: String { path + "/locks" }

    func lockFile(_ name: String) -> String { "\(locks)/\(name).lock" }

    /// Takes away the lock file of a session that is no more.
    func removeLock(_ name: String) { unlink(lockFile(name)) }

    /// Makes the folder and the one for locks, for this user alone.
    func make() throws(StoreProblem) {
        try Self.makeFolder(path)
        try Self.makeFolder(locks)
    }

    /// Makes the empty file, for this user alone; what SQLite puts beside it takes over its mode.
    ///
    /// A file that is there already is never opened: closing it again would release the locks
    /// that another connection of this process holds on it.
    func makeFile() throws(StoreProblem) {
        let handle = open(file, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if handle < 0, errno == EEXIST { return }
        guard handle >= 0 else { throw Self.problem(errno, at: path) }
        close(handle)
        try syncFolder()
    }

    /// Makes the name of a new file last through a power cut.
    private func syncFolder() throws(StoreProblem) {
        let handle = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { throw Self.problem(errno, at: path) }
        defer { close(handle) }
        guard fsync(handle) == 0 else { throw .storageFailed(folder: path) }
    }

    private static func makeFolder(_ path: String) throws(StoreProblem) {
        if mkdir(path, 0o700) == 0 { return }
        let reason = errno
        if let isFolder = isFolder(path) {
            guard isFolder else { throw .folderIsFile(path) }
            return
        }
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
        guard reason == ENOENT || reason == ENOTDIR, let end = parts.last?.endIndex else {
            throw problem(reason, at: path)
        }
        let parent = String(path[..<end])
        if let isFolder = isFolder(parent) {
            // The system won't say more: a link that leads nowhere, or a place without files.
            throw isFolder ? .folderMissing(path) : .folderIsFile(parent)
        }
        try makeFolder(parent)
        guard mkdir(path, 0o700) == 0 || isFolder(path) == true else {
            throw problem(errno, at: path)
        }
    }

    /// Whether the file may be written by whoever runs this.
    var allowsWriting: Bool { access(file, W_OK) == 0 }

    /// Why a file that is there can't be written.
    var refusal: StoreProblem {
        access(file, R_OK) == 0 ? .readOnlyFolder(path) : .notAllowed(file)
    }

    /// Whether the path is a folder; nil where there is nothing.
    static func isFolder(_ path: String) -> Bool? {
        FileFacts(path).map { $0.kind == S_IFDIR }
    }

    private static func problem(_ reason: Int32, at path: String) -> StoreProblem {
        switch reason {
        case EACCES, EPERM: .notAllowed(path)
        case EROFS: .readOnlyFolder(path)
        case ENOSPC, EDQUOT: .diskFull(folder: path)
        case ENOTDIR: .folderIsFile(path)
        case EIO: .storageFailed(folder: path)
        default: .folderMissing(path)
        }
    }
}

/// What the system knows about a file.
struct FileFacts: Equatable {
    let size: Int
    let kind: mode_t
    private let device: dev_t
    private let number: ino_t

    /// Follows links; nil where nothing can be found.
    init?(_ path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        size = Int(facts.st_size)
        kind = facts.st_mode & S_IFMT
        (device, number) = (facts.st_dev, facts.st_ino)
    }

    /// Whether both are one file, whatever its size.
    func isSameFile(as other: FileFacts) -> Bool {
        device == other.device && number == other.number
    }
}
