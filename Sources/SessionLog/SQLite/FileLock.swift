import Glibc

/// An advisory lock on a file, which the kernel releases when its process ends in any way.
final class FileLock: StoreHold {
    private let handle: Int32

    /// Takes the lock.
    ///
    /// - Returns: nil if somebody else holds it and `waits` is false.
    init?(_ path: String, folder: String, waits: Bool = false) throws(StoreProblem) {
        handle = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard handle >= 0 else { throw Self.problem(errno, folder: folder) }
        while flock(handle, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            let reason = errno
            close(handle)
            if reason == EWOULDBLOCK { return nil }
            throw Self.problem(reason, folder: folder)
        }
    }

    deinit {
        // A child that is about to start another program shares the file for a moment, so closing it
        // here alone would not let go of the lock.
        flock(handle, LOCK_UN)
        close(handle)
    }

    private static func problem(_ reason: Int32, folder: String) -> StoreProblem {
        switch reason {
        case EROFS: .readOnlyFolder(folder)
        case ENOSPC, EDQUOT: .diskFull(folder: folder)
        case ENOENT: .folderGone(folder)
        case EIO: .storageFailed(folder: folder)
        default: .notAllowed(folder)
        }
    }
}
