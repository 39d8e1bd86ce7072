import EvidencePack
import Glibc
import Messages

/// A pack in a zip file, read and made by the programs `zip` and `unzip`.
///
/// Nothing is ever unpacked to the disk: each file that a pack may have comes through a pipe, up to
/// the size that it may have.
struct ZipFile {
    private let path: String
    /// Opened as it is: in an argument `[` and `*` would stand for other files.
    private static let input = "/dev/stdin"
    /// A listing of more is no pack's.
    private static let listLimit = 256 * 1024
    private static var missing: String { said("cli-zip-file.zip-files-are-read") }

    init(_ path: String) { self.path = Disk.absolute(path) }

    func pack() throws -> Pack {
        var facts = stat()
        guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw Failure(said("cli-zip-file.is-no-folder", ["path": path]))
        }
        var pack = Pack()
        var (seen, known): (Set<String>, Set<String>) = ([], [])
        guard let listing = try listing() else {
            let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map {
                String(Substring($0))
            }
            return Pack(strange: [Finding(.files, .noZip, file: (name ?? path).shown)])
        }
        for (isPlain, name) in listing {
            if name == PackName.content, !isPlain { continue }
            guard isPlain else {
                pack.strange.append(Finding(.files, .link, file: name.shown))
                continue
            }
            guard let limit = PackName.limit(of: name) else {
                pack.strange.append(Finding(.files, .foreign, file: name.shown))
                continue
            }
            guard seen.insert(name).inserted, known.insert(name.lowercased()).inserted else {
                pack.strange.append(Finding(.files, .sameName, file: name))
                continue
            }
            // With a password it asks for none.
            let arguments = ["unzip", "-UU", "-P", "none", "-p", Self.input, name]
            switch OtherProgram.run(arguments, limit: limit, input: path) {
            case .ended(0, let bytes): pack.files[name] = bytes
            case .tooMuch: pack.strange.append(Finding(.files, .tooLarge, file: name))
            default: pack.strange.append(Finding(.files, .unreadable, file: name))
            }
        }
        return pack
    }

    /// What it holds: whether each is a plain file, and its name; nil where that can't be read.
    private func listing() throws -> [(isPlain: Bool, name: String)]? {
        // A second name of a file in its extra fields, which other programs pass over, is none (-UU).
        // Two lines stand above the files and one below them.
        guard let names = try lines(["unzip", "-Z", "-UU", "-1", Self.input]),
            let kinds = try lines(["unzip", "-Z", "-UU", "-s", Self.input])?.dropFirst(2)
                .dropLast(),
            names.count == kinds.count
        else { return nil }
        return zip(names, kinds).map { name, kind in
            (kind.utf8.first == UInt8(ascii: "-") || kind.utf8.first == UInt8(ascii: "?"), name)
        }
    }

    private func lines(_ arguments: [String]) throws -> [String]? {
        switch OtherProgram.run(arguments, limit: Self.listLimit, input: path) {
        case .ended(0, let output):
            return output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        case .notInstalled: throw Failure(Self.missing)
        default: return nil
        }
    }

    /// Makes a zip file of a folder, in the order of names and without the users of this computer.
    static func make(of folder: String, at path: String) throws {
        let draft = path + ".part-\(getpid()).zip"
        // It takes names as they are seen from where it runs.
        let script = "cd -- \"$1\" && find . -type f | LC_ALL=C sort | exec zip -q -X -D -@ \"$2\""
        let outcome = OtherProgram.run(
            ["sh", "-c", script, "sh", folder, Disk.absolute(draft)], limit: 4096)
        guard case .ended(0, _) = outcome, rename(draft, path) == 0 else {
            unlink(draft)
            throw Failure(
                outcome == .ended(status: 127, output: [])
                    ? said("cli-zip-file.zip-files-are-made")
                    : said("cli-zip-file.could-not-be-written-choose", ["path": path]))
        }
    }
}
