import DialogueEngine
import SessionLog

/// A room as it is on disk, or will be once the batch that is being kept is there.
struct GroupRoom: Sendable {
    let id: String
    var facts: RoomFacts
    var session: Session
    private(set) var stored: [StoredPerson] = []
    /// Who the members are, as its log tells.
    private(set) var people = People()
    private(set) var names = AlikeNames()

    init(id: String, facts: RoomFacts, session: Session) {
        (self.id, self.facts, self.session) = (id, facts, session)
    }

    mutating func add(_ person: StoredPerson) {
        if let index = stored.firstIndex(where: { $0.member == person.member }) {
            stored[index] = person
        } else {
            stored.append(person)
        }
    }

    /// Takes what an entry tells of somebody.
    mutating func note(_ event: Event, by who: String?) {
        people.note(event, by: who, among: &names)
    }

    func person(_ member: String) -> StoredPerson? { stored.first { $0.member == member } }

    func role(_ member: String) -> Role {
        session.members.first { $0.id == member }?.role ?? .observer
    }
}

/// What a room has that is never on disk: who is connected, timers, what was told.
struct RoomLife: Sendable {
    /// The connections of the members who are here.
    var present: [String: ConnectionID] = [:] {
        didSet { (seats, membersHere) = (nil, Set(present.keys)) }
    }
    private(set) var membersHere: Set<String> = []
    /// Who is told something, by connection: all who are here but those who are just leaving. Nil until
    /// that is looked at again.
    var seats: [Seat]?
    /// The parts of the dialogue that the room has come to.
    var parts: Set<String> = []
    /// How far the log was when members went, who have not come back.
    var away: [String: Int] = [:]
    /// What was told of the newest entries.
    var recent = RecentRecord()
    /// How far people are is told at a pace that leaves the question in sight.
    var counts = CountPace()
    var timer: SoftTimer?
    /// Words that are held back, by their author.
    var held: [String: HeldWords] = [:]
    /// Whose words are gone with their question, until they type something.
    var heldGone: Set<String> = []
    /// The question that takes text now.
    var question: TextQuestion?
    /// The question that takes text changed, and how long ago people saw it.
    var change: QuestionChange?
    /// When something last happened.
    var lastActivity: Int64
    /// When somebody was last here.
    var lastSeen: Int64
    /// Whether the leaders were reminded since then.
    var isReminded = false
    /// Whether the room was told that it waits for somebody who facilitates.
    var isWaiting = false

    var hasNobody: Bool { present.isEmpty }
}

/// Somebody who is here.
struct Seat: Sendable {
    let member: String
    let role: Role
    let connection: ConnectionID
}

/// A timer that ends nothing by itself.
struct SoftTimer: Equatable, Sendable {
    let minutes: Int
    let begin: Int64
    /// The step that set it; nil where somebody did.
    let step: String?
    /// The step that was asked when somebody set it; it ends unheard with the next question.
    var asked: String?
    var isHalfTold = false

    var half: Int64 { begin + Int64(minutes) * 30_000 }
    var end: Int64 { begin + Int64(minutes) * 60_000 }
}

/// One question that takes text followed another directly.
struct QuestionChange: Equatable, Sendable {
    /// Who brought it about; their own next line is meant for the new question.
    let by: String
    /// Whether the question before was for those who lead.
    let wasForLeaders: Bool
    /// When it was told; nil while it is not on disk yet.
    var told: Int64?
}

/// A room of a store, as a server takes it up after a start.
public struct RestoredRoom: Sendable {
    let room: GroupRoom
    let recent: RecentRecord

    /// Replays a room on the content that it was begun with.
    ///
    /// - Throws: `StoreProblem`, or `SessionContent.Problem`.
    public init(
        _ stored: StoredRoom, in store: SessionStore, on shelf: ContentShelf = ContentShelf()
    ) throws {
        let (session, _, told) = try StoredSession.replay(
            stored.log, in: store, on: shelf, tellingLast: RecentRecord.restored)
        self.init(stored, session: session, told: told)
    }

    /// A room whose session was replayed, with what is told of its last entries.
    init(_ stored: StoredRoom, session: Session, told: [Directed] = []) {
        let count = stored.log.entries.count
        recent = RecentRecord(
            told, from: max(0, count - (told.isEmpty ? 0 : RecentRecord.restored)))
        var room = GroupRoom(id: stored.id, facts: stored.facts, session: session)
        for person in stored.people { room.add(person) }
        for entry in stored.log.entries { room.note(entry.event, by: entry.who) }
        for staging in stored.staged { room.session.stage(staging) }
        self.room = room
    }
}
