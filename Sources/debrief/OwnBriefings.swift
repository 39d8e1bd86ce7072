import BriefingImport
import Glibc
import Messages
import TerminalShell

/// The briefings that somebody imported: files in a folder beside the sessions.
struct OwnBriefings {
    /// The folder that holds the sessions.
    private let data: String
    private var folder: String { data + "/briefings" }

    init(data: String) { self.data = data }

    /// The ids, in the order of the alphabet.
    var ids: [String] {
        let ids = LeftFiles.names(in: folder)
            .filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }
            .map { String($0.dropLast(Self.ending.count)) }
        return ids.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
    }

    private static let ending = ".briefing"

    /// The id as it is written, for a name in any case; nil where there is none.
    func id(_ name: String) -> String? {
        let wanted = name.lowercased()
        return ids.first { $0.lowercased() == wanted }
    }

    /// The bytes of a briefing.
    func bytes(_ id: String) throws -> [UInt8] { try Library.bytes(path(id)) }

    /// What was decided about a document, empty where nothing was.
    func decisions(_ id: String) -> [UInt8] {
        guard case .bytes(let bytes) = Disk.read(path(id, ".decisions"), limit: Library.fileLimit)
        else { return [] }
        return bytes
    }

    /// Keeps a briefing; one of the same id that was there is kept beside it, once.
    ///
    /// - Returns: where it is, and whether it took the place of another one.
    func keep(_ id: String, _ text: [UInt8], decisions: [UInt8]?, under ownId: String) throws -> (
        path: String, isNew: Bool
    ) {
        try makeFolder()
        // Names differ in more than their case, so that a folder can be copied to any machine.
        let id = self.id(id) ?? id
        let path = path(id)
        var isNew = true
        if case .bytes(let before) = Disk.read(path, limit: Library.fileLimit) {
            isNew = false
            if before != text { try write(before, to: path + ".before") }
        }
        try write(text, to: path)
        if let decisions { try write(decisions, to: self.path(ownId, ".decisions")) }
        return (path, isNew)
    }

    /// Keeps the form of a briefing, or takes an earlier one away where there is none.
    func keepForm(_ text: [UInt8]?, of id: String) throws {
        let path = path(ImportedBriefing.formId(self.id(id) ?? id), ".form")
        if let text { try write(text, to: path) } else { unlink(path) }
    }

    /// The bytes of a form that belongs to one of them; nil where there is none of this id.
    func form(_ id: String) -> [UInt8]? {
        guard Self.isName(id),
            case .bytes(let bytes) = Disk.read(path(id, ".form"), limit: Library.fileLimit)
        else { return nil }
        return bytes
    }

    /// Keeps the page that shows what became of a document's lines.
    ///
    /// - Returns: where it is.
    func keepLook(_ id: String, _ page: [UInt8]) throws -> String {
        try makeFolder()
        let path = path(self.id(id) ?? id, Self.look)
        try write(page, to: path)
        return path
    }

    private static let look = ".look.html"

    /// What is remembered of a publisher's layout; nothing where there is no such publisher.
    func memory(_ publisher: String?) -> LayoutMemory {
        guard let name = publisher.flatMap(LayoutMemory.name),
            case .bytes(let bytes) = Disk.read(folder + "/" + name, limit: Library.fileLimit)
        else { return LayoutMemory() }
        return LayoutMemory(file: bytes)
    }

    /// Keeps what is remembered of a publisher's layout.
    ///
    /// - Returns: where it is; nil where the publisher is not known.
    func keep(_ memory: LayoutMemory, of publisher: String) throws -> String? {
        guard let name = LayoutMemory.name(of: publisher) else { return nil }
        try makeFolder()
        let path = folder + "/" + name
        try write(Array(memory.file(publisher: publisher).utf8), to: path)
        return path
    }

    /// Whether it can be the name of a file, and of none in another folder.
    private static func isName(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ".") }
    }

    /// Takes a briefing away, with what belongs to it; sessions on it keep a copy of their own.
    func remove(_ id: String) throws {
        guard unlink(path(id)) == 0 else {
            throw Failure(
                said(
                    "cli-own-briefings.cant-be-removed",
                    ["id": path(id), "errno": String(cString: strerror(errno))]))
        }
        unlink(path(id, ".decisions"))
        unlink(path(ImportedBriefing.formId(id), ".form"))
        unlink(path(id) + ".before")
        unlink(path(id, Self.look))
    }

    private func path(_ id: String, _ ending: String = Self.ending) -> String {
        "\(folder)/\(id)\(ending)"
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do { try Disk.write(bytes, to: path, replacing: true) } catch {
            throw Failure(
                said("cli-own-briefings.could-not-be-written", ["path": path])
            )
        }
    }

    /// Makes the folder and those above it, for this user alone.
    private func makeFolder() throws {
        var path = ""
        for name in folder.split(separator: "/", omittingEmptySubsequences: false) {
            path +=
                path.isEmpty && name.isEmpty ? "/" : (path.isEmpty || path == "/" ? "" : "/") + name
            if Disk.isFolder(path) || path.isEmpty { continue }
            guard mkdir(path, 0o700) == 0 || Disk.isFolder(path) else {
                throw Failure(
                    said(
                        "cli-own-briefings.the-folder-cant-be-made",
                        ["path": path, "errno": String(cString: strerror(errno))])
                )
            }
        }
    }
}
