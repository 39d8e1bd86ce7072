import Glibc
import LineProtocol
import Messages
import SessionHost
import SessionLog
import TerminalShell

/// Deletes a session for somebody who is asked first.
struct Deletion {
    private let shared: SharedOptions

    init(_ shared: SharedOptions) { self.shared = shared }

    /// Why a session is deleted, as it stays on record, where nobody said.
    private static let reason = "mistake"

    /// Deletes a plan that was chosen in the menu, where its name is typed once more.
    ///
    /// - Returns: what then stands in the menu.
    func deleteFromMenu(_ id: String) throws -> [SpokenLine] {
        let store = try shared.store(.readWrite)
        let name = SessionNames(try store.list()).name(of: id)
        var isWanted = false
        let question = [
            SpokenLine(.text, said("cli-delete.delete-session-with-all-its", ["name": name])),
            SpokenLine(.question, said("cli-delete.type-its-name", ["name": name])),
        ]
        try Asker(isPlain: shared.plain, words: []).ask(question) { line in
            isWanted = Self.isName(line, name, id)
            return []
        }
        guard isWanted else {
            return [SpokenLine(.happened, said("cli-delete.nothing-was-deleted"))]
        }
        try delete(id, in: store, reason: Self.reason)
        let exported = ExportedFiles(in: try shared.folder())
        let paths = exported.paths(of: id)
        try exported.forget(id)
        return [SpokenLine(.happened, said("cli-delete.is-deleted", ["name": name]))]
            + (paths.isEmpty
                ? []
                : [SpokenLine(.text, said("documents.were-made-of-it", ["count": paths.count]))]
                    + paths.map { SpokenLine(.point, $0) })
    }

    /// Deletes it.
    func delete(_ id: String, in store: SessionStore, reason: String) throws {
        try store.delete(
            id, reason: reason, who: Surroundings.environment("USER") ?? "unknown")
    }

    /// Whether a line names a session: by its name in any case, or the first eight characters of its id.
    static func isName(_ line: String, _ name: String, _ id: String) -> Bool {
        let typed = line.withoutBlankEnds.lowercased()
        return typed == name.lowercased() || typed == id.prefix(8)
    }
}
