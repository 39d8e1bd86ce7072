import Glibc

/// A file or folder that others on this computer can read or change.
public struct OpenPath: Equatable, Sendable {
    /// Where it is.
    public let path: String
    /// Its permissions, such as 0o644.
    public let mode: Int
    /// Whether it is this user's.
    public let isOurs: Bool
    /// Whether it is there for others too, such as /tmp or the home folder, and so stays as it is.
    public let isShared: Bool
    /// Whether others may well read it, and only changing it is nobody's business.
    public let isForReading: Bool
    fileprivate let kind: mode_t

    /// Whether others could have changed it, and not only read it.
    public var allowsChanges: Bool { mode & 0o022 != 0 }
    /// Its permissions in three digits.
    public var shownMode: String { String(mode, radix: 8) }
    /// Whether it holds something by itself: others who can only list a folder learn few names.
    public var holdsSomething: Bool { kind != S_IFDIR || allowsChanges }

    /// Its permissions once it is mended; its owner can always read and write it.
    fileprivate var mended: mode_t {
        let owner: mode_t = kind == S_IFDIR ? 0o700 : 0o600
        return mode_t(mode) & (isForReading ? 0o755 : 0o700) | owner
    }
}

/// Keeps what is in the data folder from other users of the computer.
public enum FilePrivacy {
    /// What nobody else has any business with, beside the folder itself.
    private static let names = [
        "locks", "debrief.sqlite", "debrief.sqlite-wal", "debrief.sqlite-shm", "host-secret",
        "tls-key.pem", "profile.json",
    ]

    /// What everybody may read and nobody else may change: whom to ring, and what is worked through.
    private static func namesForReading(in folder: String) -> [String] {
        ["concern.txt", "privacy.txt", "briefings"]
            + names(in: folder + "/briefings").sorted().map {
                "briefings/" + $0
            }
    }

    private static func names(in folder: String) -> [String] {
        guard let list = opendir(folder) else { return [] }
        defer { closedir(list) }
        let names = sequence(state: list) { readdir($0) }.map { entry in
            withUnsafeBytes(of: entry.pointee.d_name) { name in
                String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
            }
        }
        return names.filter { $0 != "." && $0 != ".." }
    }

    /// Everything in a data folder that others can change, or read where that is nobody's business;
    /// nothing where there is none.
    public static func findings(in folder: String) -> [OpenPath] {
        ([folder] + names.map { folder + "/" + $0 }).compactMap { finding($0, in: folder) }
            + namesForReading(in: folder).compactMap {
                finding(folder + "/" + $0, in: folder, isForReading: true)
            }
    }

    private static func finding(
        _ path: String, in folder: String, isForReading: Bool = false
    ) -> OpenPath? {
        var facts = stat()
        // Behind a link lies something of somebody else's choice; the folder itself may be one.
        let isThere = path == folder ? stat(path, &facts) : lstat(path, &facts)
        guard isThere == 0, facts.st_mode & S_IFMT != S_IFLNK,
            facts.st_mode & (isForReading ? 0o022 : 0o077) != 0
        else { return nil }
        return OpenPath(
            path: path, mode: Int(facts.st_mode & 0o777),
            isOurs: facts.st_uid == geteuid() || geteuid() == 0,
            isShared: path == folder && isShared(facts), isForReading: isForReading,
            kind: facts.st_mode & S_IFMT)
    }

    /// Makes everything that is ours this user's alone, or this user's alone to change.
    ///
    /// - Returns: what was mended and what could not be, each as it was.
    public static func mend(_ folder: String) -> (mended: [OpenPath], left: [OpenPath]) {
        var (mended, left): ([OpenPath], [OpenPath]) = ([], [])
        for found in findings(in: folder) {
            let isMended =
                found.isOurs && !found.isShared
                && chmod(found.path, found.mended) == 0
            if isMended { mended.append(found) } else { left.append(found) }
        }
        return (mended, left)
    }

    /// Whether any user may read a file, or others may change it; a group that may read it was
    /// chosen by somebody.
    public static func isForEverybody(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & 0o027 != 0
    }

    /// A folder that is not there for Debrief alone: the home folder, or one like /tmp.
    private static func isShared(_ facts: stat) -> Bool {
        if facts.st_mode & S_ISVTX != 0 { return true }
        var home = stat()
        guard let path = getenv("HOME"), stat(path, &home) == 0 else { return false }
        return home.st_dev == facts.st_dev && home.st_ino == facts.st_ino
    }
}
