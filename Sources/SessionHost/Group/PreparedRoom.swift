import DialogueEngine
import LineProtocol
import SessionLog

/// A room with nobody in it yet: how a session of a group begins, now or for a meeting to come.
public struct PreparedRoom: Sendable {
    /// The session, 32 hex digits.
    public let id: String
    /// What begins it in a store.
    public let item: GroupBatch.Item
    let room: GroupRoom

    /// Prepares a room.
    ///
    /// - Parameters:
    ///   - id: see `Symbols.session`.
    ///   - code: what people join with; see `Symbols.code`.
    ///   - time: when the meeting is to begin, in words that everybody is told; nil for now.
    ///   - ownSecret: makes somebody a facilitator of this room in place of the host secret; only
    ///     its hash is kept.
    public init(
        id: String, code: String, content: SessionContent, software: String, time: String? = nil,
        ownSecret: String? = nil
    ) {
        var facts = RoomFacts(code: code)
        facts.time = time
        facts.ownSecretHash = ownSecret.map { Symbols.hash(ofSecret: $0) }
        let files = GroupContent(
            briefing: content.briefing, dialogue: content.dialogue, form: content.form)
        var session = content.blankRoom
        let beginning = Beginning(
            briefing: Self.source(content.briefing), dialogue: Self.source(content.dialogue),
            form: Self.source(content.form), software: software, isGroup: true)
        session.apply(.begin(beginning))
        item = .begin(id: id, content: files, software: software, room: facts)
        room = GroupRoom(id: id, facts: facts, session: session)
        self.id = id
    }

    private static func source(_ file: ContentFile) -> Beginning.Source {
        Beginning.Source(id: file.id, fingerprint: file.fingerprint)
    }
}
