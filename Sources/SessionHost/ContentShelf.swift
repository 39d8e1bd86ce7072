import DialogueEngine
import SessionLog
import Synchronization

/// The contents that sessions were begun with, as they were read: rooms on the same files share them.
public final class ContentShelf: Sendable {
    /// How many it holds; most places use some five.
    private static let size = 64

    private let known: Mutex<[[String]: SessionContent]>

    /// A shelf with what was read already.
    public init(_ contents: some Sequence<SessionContent> = []) {
        let known = contents.map { ($0.files.flatMap { [$0.id, $0.fingerprint] }, $0) }
        self.known = Mutex(Dictionary(known) { first, _ in first })
    }

    /// - Throws: `StoreProblem`, or `SessionContent.Problem`.
    func content(of beginning: Beginning, in store: SessionStore) throws -> SessionContent {
        let sources = [beginning.briefing, beginning.dialogue, beginning.form]
        let key = sources.flatMap { [$0.id, $0.fingerprint] }
        if let content = known.withLock({ $0[key] }) { return content }
        let files = try sources.map {
            ContentFile(id: $0.id, bytes: try store.content($0.fingerprint))
        }
        let content = try SessionContent(briefing: files[0], dialogue: files[1], form: files[2])
        known.withLock {
            if $0.count >= Self.size { $0 = [:] }
            $0[key] = content
        }
        return content
    }
}
