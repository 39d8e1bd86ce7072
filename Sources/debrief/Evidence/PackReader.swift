import EvidencePack
import Glibc
import Messages

/// Reads a pack from a folder or a zip file; both may be somebody's trap.
///
/// A folder may change while it is read: each file is opened once, never through a link, and what was
/// read is what is judged.
struct PackReader {
    /// Names that a folder may hold at most; a pack has about fifteen.
    private static let nameLimit = 1000
    private var pack = Pack()

    static func read(_ path: String) throws -> Pack {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder < 0, errno == ENOTDIR { return try ZipFile(path).pack() }
        guard folder >= 0 else {
            throw Failure(
                errno == ENOENT
                    ? said("cli-pack-reader.there-is-no-pack-name", ["path": path])
                    : said("cli-pack-reader.cant-be-read-check-its", ["path": path]))
        }
        var reader = PackReader()
        reader.read(folder, within: "")
        return reader.pack
    }

    /// Takes what stands in a folder, and closes it.
    private mutating func read(_ folder: Int32, within place: String) {
        guard let names = Self.names(in: folder) else {
            return complain(.unreadable, place.isEmpty ? "." : place)
        }
        for name in names.prefix(Self.nameLimit) { read(name, in: folder, within: place) }
        if names.count > Self.nameLimit { complain(.tooMany, place.isEmpty ? "." : place) }
        close(folder)
    }

    private mutating func read(_ name: String, in folder: Int32, within place: String) {
        let full = place + name
        var facts = stat()
        guard fstatat(folder, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 else {
            return complain(.unreadable, full)
        }
        switch facts.st_mode & S_IFMT {
        case S_IFLNK: complain(.link, full)
        case S_IFDIR where full + "/" == PackName.content:
            let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if inner < 0 { complain(.unreadable, full) } else { read(inner, within: full + "/") }
        case S_IFREG:
            guard let limit = PackName.limit(of: full) else { return complain(.foreign, full) }
            read(name, in: folder, as: full, limit)
        default: complain(.foreign, full)
        }
    }

    private mutating func read(_ name: String, in folder: Int32, as full: String, _ limit: Int) {
        // It may have become a link or a pipe by now; neither is followed or waited for.
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return complain(errno == ELOOP ? .link : .unreadable, full) }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            return complain(.foreign, full)
        }
        switch Disk.read(file, limit: limit) {
        case .bytes(let bytes): pack.files[full] = bytes
        case .tooLarge: complain(.tooLarge, full)
        default: complain(.unreadable, full)
        }
    }

    private mutating func complain(_ problem: Finding.Problem, _ name: String) {
        pack.strange.append(Finding(.files, problem, file: name.shown))
    }

    /// In the order of their bytes, not many more than are looked at; nil where they can't be read.
    private static func names(in folder: Int32) -> [String]? {
        // Closing a directory closes what it was opened from.
        guard let directory = fdopendir(dup(folder)) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while names.count <= nameLimit, let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension String {
    /// A name that is safe to show: what is no letter, digit or usual sign is a question mark.
    var shown: String {
        String(
            decoding: utf8.prefix(80).map { (0x21...0x7E).contains($0) ? $0 : 0x3F },
            as: UTF8.self)
    }
}
