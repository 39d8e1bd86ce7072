import DialogueEngine
import LogFormat

/// What is to be kept of group sessions in one go: all of it or nothing.
public struct GroupBatch: Equatable, Sendable {
    /// A thing to be kept.
    public enum Item: Equatable, Sendable {
        /// A new session: its first entry is made from the content. The id is 32 lower-case hex
        /// digits that no session has had.
        case begin(id: String, content: GroupContent, software: String, room: RoomFacts)
        /// Entries at the end of a log that has `expecting` entries by then, and what stands
        /// beside it from then on.
        case append(id: String, [Said], staged: [Staging] = [], expecting: Int)
        /// What is known of the room from now on.
        case room(id: String, RoomFacts)
        /// Somebody new, or what they come back with from now on.
        case person(id: String, StoredPerson)

        /// The session that it belongs to.
        var id: String {
            switch self {
            case .begin(let id, _, _, _), .append(let id, _, _, _), .room(let id, _),
                .person(let id, _):
                id
            }
        }
    }

    /// In the order in which they are done.
    public var items: [Item]

    /// A batch of items in the order in which they are kept.
    public init(_ items: [Item] = []) { self.items = items }
}

/// The files that a group session is begun with.
public struct GroupContent: Equatable, Sendable {
    /// The briefing.
    public let briefing: ContentFile
    /// The dialogue.
    public let dialogue: ContentFile
    /// The form.
    public let form: ContentFile

    /// The files that a session is about, as bytes.
    public init(briefing: ContentFile, dialogue: ContentFile, form: ContentFile) {
        (self.briefing, self.dialogue, self.form) = (briefing, dialogue, form)
    }

    /// All three.
    var files: [ContentFile] { [briefing, dialogue, form] }

    /// What the first entry of a session says that is begun with them.
    func beginning(by software: String, isGroup: Bool) -> Beginning {
        Beginning(
            briefing: briefing.source, dialogue: dialogue.source, form: form.source,
            software: software, isGroup: isGroup)
    }
}

/// What is known of a room beside its log.
public struct RoomFacts: Equatable, Sendable {
    /// What people join with; no two rooms that are not closed have the same.
    public var code: String
    /// Whether it is over: nobody joins any more, and a server no longer opens it.
    public var isClosed: Bool
    /// Anything else, by name. Never a participant's words.
    public var facts: [String: String]

    /// SHA-256 of the secret that makes somebody a facilitator of this room in place of the host
    /// secret, 64 hex digits; nil where it has none of its own.
    public var ownSecretHash: String? {
        get { facts[Name.ownSecret.rawValue] }
        set { facts[Name.ownSecret.rawValue] = newValue }
    }

    /// When the meeting is to begin, in words that everybody is told; nil for one that began at once.
    public var time: String? {
        get { facts[Name.time.rawValue] }
        set { facts[Name.time.rawValue] = newValue }
    }

    /// As the table of rooms has them.
    private enum Name: String {
        case ownSecret = "secret"
        case time = "at"
    }

    /// Facts of a room, open unless it is said to be closed.
    public init(code: String, isClosed: Bool = false, facts: [String: String] = [:]) {
        (self.code, self.isClosed, self.facts) = (code, isClosed, facts)
    }
}

/// A member of a room as the table of people has them: what finds them again, and nothing that
/// they said. Who they are stands in the log.
public struct StoredPerson: Equatable, Sendable {
    /// `p1` and so on.
    public var member: String
    /// `SecretHash.of` what they come back with; may be empty, and then nobody can.
    public var secretHash: String
    /// The order in which they joined.
    public var place: Int
    /// Anything else, by name.
    public var facts: [String: String]

    /// Somebody in a room, who comes back with what the hash is of.
    public init(
        member: String, secretHash: String, place: Int, facts: [String: String] = [:]
    ) {
        (self.member, self.secretHash, self.place) = (member, secretHash, place)
        self.facts = facts
    }
}

/// What became of a batch that was kept.
public struct GroupReceipt: Equatable, Sendable {
    /// How far the log of each session goes that has new entries, by its id.
    public let heads: [String: LogHead]
    /// The time of all new entries, in milliseconds since 1970.
    public let time: Int64
    /// Whether nothing is left in the files of what was replaced or taken away. What is taken away
    /// is cleared at once, unless somebody reads at this moment; what is replaced, by `clear`.
    public let isCleared: Bool

    /// What a kept batch led to; the time is in milliseconds since 1970.
    public init(heads: [String: LogHead], time: Int64, isCleared: Bool = true) {
        (self.heads, self.time, self.isCleared) = (heads, time, isCleared)
    }
}
