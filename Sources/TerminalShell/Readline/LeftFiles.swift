import Glibc

/// Files of `/editor` that a crash left: an answer as it was being written.
public enum LeftFiles {
    static let prefix = "debrief-answer-"

    /// Removes them wherever they may be; one that is in use stays.
    ///
    /// - Parameter place: the folder that holds the sessions.
    /// - Returns: how many there were.
    @discardableResult public static func sweep(beside place: String) -> Int {
        var count = 0
        for parent in PrivateFile.parents(place) {
            for name in names(in: parent) where name.hasPrefix(prefix) {
                let folder = parent + "/" + name
                guard isOurs(folder), let lock = lock(folder) else { continue }
                remove(folder)
                close(lock)
                count += 1
            }
        }
        return count
    }

    /// The names of what is in a folder; none where it can't be read.
    public static func names(in folder: String) -> [String] {
        guard let list = opendir(folder) else { return [] }
        defer { closedir(list) }
        var names: [String] = []
        while let entry = readdir(list) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Marks a folder as in use; nil where it is so already.
    static func lock(_ folder: String) -> Int32? {
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard handle >= 0 else { return nil }
        if flock(handle, LOCK_EX | LOCK_NB) == 0 { return handle }
        close(handle)
        return nil
    }

    /// Removes a folder with the files in it.
    static func remove(_ folder: String) {
        for name in names(in: folder) { unlink(folder + "/" + name) }
        rmdir(folder)
    }

    private static func isOurs(_ folder: String) -> Bool {
        var facts = stat()
        return lstat(folder, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
            && facts.st_uid == geteuid()
    }
}
