import EvidencePack
import Glibc

/// Reads a pack from a folder or a zip file; both may be somebody's trap.
enum PackReader {
    /// Names that a folder may hold at most; a pack has about fifteen.
    private static let nameLimit = 1000

    static func read(_ path: String) throws -> Pack {
        if Disk.isFolder(path) { return try folder(path) }
        guard access(path, F_OK) == 0 else {
            throw Failure("There is no pack \(path). Name its folder or its zip file.")
        }
        return try ZipFile(path).pack()
    }

    private static func folder(_ path: String) throws -> Pack {
        var pack = Pack()
        for name in try names(in: path) {
            try take(name, at: path + "/" + name, into: &pack)
        }
        return pack
    }

    private static func take(_ name: String, at path: String, into pack: inout Pack) throws {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return }
        switch facts.st_mode & S_IFMT {
        case S_IFREG:
            guard let limit = PackName.limit(of: name) else {
                return pack.strange.append(Finding(.files, .foreign, file: name.shown))
            }
            read(name, at: path, limit, into: &pack)
        case S_IFDIR where name + "/" == PackName.content:
            for inner in try names(in: path) {
                try take(PackName.content + inner, at: path + "/" + inner, into: &pack)
            }
        case S_IFLNK: pack.strange.append(Finding(.files, .link, file: name.shown))
        default: pack.strange.append(Finding(.files, .foreign, file: name.shown))
        }
    }

    private static func read(
        _ name: String, at path: String, _ limit: Int, into pack: inout Pack
    ) {
        switch Disk.read(path, limit: limit) {
        case .bytes(let bytes): pack.files[name] = bytes
        case .tooLarge: pack.strange.append(Finding(.files, .tooLarge, file: name))
        default: pack.strange.append(Finding(.files, .unreadable, file: name))
        }
    }

    /// In the order of their bytes.
    private static func names(in folder: String) throws -> [String] {
        guard let directory = opendir(folder) else {
            throw Failure("\(folder) can't be read. Check its permissions.")
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            names.append(name)
            if names.count > nameLimit {
                throw Failure(
                    "\(folder) holds more than \(nameLimit) files. It is no pack.",
                    status: .foundWrong)
            }
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
