import AnswerReading

/// What happened in a session; the log is made of these, and the state is their fold.
///
/// What would tell of somebody's words goes with them: what a condition makes of an answer is unknown
/// once they are taken out, and its step is in play exactly if the log has an entry at it. So a
/// record without its words leads to the same position.
public enum Event: Equatable, Sendable {
    /// Always the first: which content this session was begun with.
    case begin(Beginning)
    /// A page was read: the notice, a section, a pause for thought.
    case read(step: String)
    /// A question was answered, for the first time or anew.
    indirect case answer(Answered)
    /// An answer was looked at and left as it stands.
    case keep(Place)
    /// A question, page or list was left out on purpose; `again` as for an answer.
    case skip(Place, again: [Place])
    /// A list or table is finished.
    case done(step: String)
    /// What was still open in a row was left as it is: answers kept, the others left out.
    case rest(Place)
    /// A row was taken out; `again` names the answers that rested on it.
    case removeRow(Place, again: [Place])
    /// A row that was taken out came back to its place.
    case restoreRow(Place)
    /// A row was moved to a position that counts from 1.
    case moveRow(Place, to: Ordinal)
    /// The person went to a place they had passed.
    case move(Place, MoveKind)
    /// The person stopped for a while.
    case pause
    /// The person went on after a pause.
    case resume
    /// The person said that everything is complete; in a group, the session is closed.
    case finish
    /// The words of an earlier entry are taken out of the record.
    case redact(Redaction)
    /// What happens only in a group.
    case room(RoomEvent)

    /// Why somebody goes to a place they had passed.
    public enum MoveKind: String, Sendable {
        /// Step by step; going on leads through what follows.
        case walk
        /// To change one thing; going on leads back to where they were.
        case visit
        /// Step by step, and through a list row by row.
        case rows
        /// To change one answer of a row; going on leads back to where they were at once.
        case field
    }
}

/// The content that a session is bound to.
public struct Beginning: Equatable, Sendable {
    /// A file of the content: its id, and the fingerprint of its bytes (SHA-256, 64 hex digits).
    public struct Source: Equatable, Sendable {
        /// As its first line says.
        public let id: String
        /// SHA-256 of its bytes, 64 hex digits.
        public let fingerprint: String

        /// Names a file of the content.
        public init(id: String, fingerprint: String) {
            (self.id, self.fingerprint) = (id, fingerprint)
        }
    }

    /// What was read.
    public let briefing: Source
    /// How it was asked.
    public let dialogue: Source
    /// What is filled in.
    public let form: Source
    /// The version of this software.
    public let software: String
    /// The version of the rules by which words were understood.
    public let rules: Int
    /// Whether a room uses it rather than one person.
    public let isGroup: Bool

    /// Binds a session to its content.
    public init(
        briefing: Source, dialogue: Source, form: Source, software: String,
        rules: Int = Self.rulesOfToday, isGroup: Bool = false
    ) {
        (self.briefing, self.dialogue, self.form) = (briefing, dialogue, form)
        (self.software, self.rules, self.isGroup) = (software, rules, isGroup)
    }

    /// The version of the rules that this software understands words by.
    ///
    /// It is raised by one whenever a reading of dates, a nudge or a check for identifying details
    /// changes what the same words lead to. Whoever replays a log then knows by which rules its
    /// dates and nudges were found.
    public static let rulesOfToday = 1
}

/// An answer, and what followed from its words.
public struct Answered: Equatable, Sendable {
    /// Where it belongs.
    public internal(set) var place: Place
    /// The kind of question, such as `long-text`.
    public let type: String
    /// The words; nil once they were taken out of the record.
    public var words: Words?
    /// The nudges that the words gave rise to.
    public var nudges: [Nudge] = []
    /// What the words seem to tell of a person; kept all the same.
    public var identifying: [IdentifyingDetail] = []
    /// Whether the nudges were put to the person; if not, they had been for an earlier wording.
    public var asks = false
    /// The number of the follow-up question that the words gave rise to.
    public var probe: Ordinal?
    /// Other answers that rested on the earlier words and should be looked at again.
    public var again: [Place] = []
    /// The entry whose words these are, where they were taken over.
    public var from: Int?
    /// The entry of the first part of the line that this was read from, where one line answered
    /// several questions.
    public var line: Int?
    /// The day and time zone against which a date was understood.
    public var understood: Today?

    /// An answer with nothing that follows from it.
    public init(_ place: Place, type: String, words: Words?) {
        (self.place, self.type, self.words) = (place, type, words)
    }
}

/// The day on which something is said, and the time zone that makes it so.
public struct Today: Equatable, Sendable {
    /// The day.
    public let date: CalendarDate
    /// Such as `Europe/London`.
    public let zone: String

    /// A day in a zone.
    public init(_ date: CalendarDate, zone: String) {
        (self.date, self.zone) = (date, zone)
    }
}

extension Event {
    /// The words in this event, if it has any.
    public var words: Words? {
        switch self {
        case .answer(let answered): answered.words
        case .redact(let redaction): redaction.words
        case .room(let event): event.words
        default: nil
        }
    }

    /// Whether it is of a kind that has words, be they there or not.
    public var mayHaveWords: Bool {
        switch self {
        case .answer, .redact: true
        case .room(let event):
            switch event {
            case .join, .name, .object, .park, .propose, .say, .group: true
            default: false
            }
        default: false
        }
    }

    /// The same event without its words, and without what was found in them.
    public var redacted: Event {
        switch self {
        case .answer(var answered):
            (answered.words, answered.probe) = (nil, nil)
            (answered.nudges, answered.identifying, answered.again) = ([], [], [])
            return .answer(answered)
        case .redact(var redaction):
            redaction.words = nil
            return .redact(redaction)
        case .room(let event): return .room(event.redacted)
        default: return self
        }
    }

    /// Whether what was finished before is so still: somebody only looked at it again.
    public var leavesFinished: Bool {
        switch self {
        case .read, .keep, .done, .move, .pause, .resume, .redact: true
        case .begin, .answer, .skip, .rest, .removeRow, .restoreRow, .moveRow, .finish, .room: false
        }
    }
}

/// An event with its place in the log.
public struct Entry: Equatable, Sendable {
    /// Counts from 0 without gaps.
    public let number: Int
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let time: Int64
    /// In a group, a member such as `p2`, nil for what carries no name; nil for one person alone.
    public let who: String?
    /// What happened.
    public let event: Event

    /// An event at its place in the log.
    public init(number: Int, time: Int64, who: String? = nil, event: Event) {
        (self.number, self.time, self.who, self.event) = (number, time, who, event)
    }
}
