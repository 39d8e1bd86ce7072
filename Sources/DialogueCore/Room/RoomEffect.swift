/// Something to tell members of a group; the words for it are chosen elsewhere, names too.
public enum RoomEffect: Equatable, Sendable {
    /// What one person alone is shown as well.
    case shown(Effect)
    /// What is asked now.
    case asked(RoomPrompt)
    /// The reply to a line that was taken; `entry` is its number in the log, nil where it is not in
    /// there: what is not shown yet.
    case taken(Taken, entry: Int?)
    /// The reply to a line that was not taken.
    case refused(RoomRefusal)
    case joined(Member)
    case left(Member)
    case back(Member)
    case role(Member)
    case removed(Member)
    case locked(Bool)
    case count(TurnCount)
    case revealed(Revealed)
    /// An answer that is for everybody at once, and the label of its question.
    case answered(by: String, label: String, text: String)
    case said(by: String, String)
    case parked(by: String, number: Int, String)
    case proposed(by: String, number: Int, String)
    case counted(Tally)
    case objections(row: RowName, [RevealedAnswer])
    case outcome(row: RowName, agrees: Int, objects: Int)
    /// What one who leads is about to answer for the room.
    case draft(DraftNews)
    /// The author's own answers to the question that is open.
    case own([String], then: More)
    case closed

    /// What another line does to an answer that is there.
    public enum More: Equatable, Sendable {
        /// It goes on with it.
        case adds
        /// It is kept in its place.
        case replaces
        /// It is a point of its own.
        case another
    }

    /// When everybody sees an answer.
    public enum Showing: Equatable, Sendable {
        case atOnce
        /// At the reveal.
        case later
        /// At the reveal, and never again: it is not in the record.
        case once
    }

    /// What became of a line.
    public enum Taken: Equatable, Sendable {
        /// An answer; `isMore` where it is another paragraph, `hint` asks for more.
        case answer(isMore: Bool, isShown: Showing, hint: String?)
        /// An answer that another one replaces, as read.
        case choice(String, isShown: Showing, hint: String?)
        /// A point of a list that everybody fills; how many the author has, and may have.
        case point(Int, of: Int)
        /// A vote, as read.
        case ballot(String)
        case ready
        case passed
        /// The author's answer is gone.
        case withdrawn
        case agreed
        case objected
        case parked
        case proposed
        case said
        /// The facilitator's steps.
        case steered
    }
}

/// A row of a list as people call it, such as Action 2.
public struct RowName: Equatable, Sendable {
    /// Such as `Action`.
    public let name: String
    /// From 1, as shown.
    public let number: Int
    /// What the record calls it for good, such as `actions/r2`.
    public let id: String
}

/// How far a group is with a question that everybody answers.
public struct TurnCount: Equatable, Sendable {
    /// The step.
    public let step: String
    /// How many of them have answered.
    public let answered: Int
    /// How many of those who have answered said that they have finished.
    public let done: Int
    /// How many finished without an answer, or left it out.
    public let without: Int
    /// How many are asked: who took part when it opened, and who joined since.
    public let of: Int
    /// Who is still writing; nil where the answers carry no names.
    public let waiting: [String]?
    /// The row that people agree or object to; nil where they answer.
    public var row: Int?

    /// How many have neither answered nor finished.
    public var missing: Int { of - answered - without }
}

/// A vote that was counted.
public struct Tally: Equatable, Sendable {
    /// A row and its votes.
    public struct Line: Equatable, Sendable {
        /// What the record calls it for good, such as `learning/r2`.
        public let id: String
        /// Its number as shown.
        public let number: Int
        /// Its text; nil where it was taken out of the record.
        public let text: String?
        /// How many chose it.
        public let votes: Int
        /// Whether it is kept.
        public let isKept: Bool
        /// Whether it shares the last place, and the room has not settled that.
        public let isTied: Bool
        /// Whether it shared the last place when the votes were counted.
        public let wasTied: Bool
    }

    /// What a row is called.
    public let rowName: String
    /// The most votes first.
    public let lines: [Line]
    /// How many rows the vote keeps.
    public let keep: Int
    /// How many voted.
    public let ballots: Int
    /// How many left the vote out.
    public let passed: Int
    /// How many of those who were asked had been taken out of the room, and are not counted.
    public let takenOut: Int
    /// Whether so few were asked that a number could tell who.
    var isOfFew = false
    /// Whether the numbers beside the rows are kept from whoever looks: a screen that everybody sees.
    public internal(set) var hidesNumbers = false
}

/// Who is told something.
public enum Hearers: Equatable, Sendable {
    case everyone
    case member(String)
    /// Everybody but one.
    case others(than: String)
    /// Facilitator and co-facilitators.
    case leaders
    /// Those who only watch, such as a projector.
    case watchers
}

/// Something to tell, and to whom.
public struct Directed: Equatable, Sendable {
    /// Who is told.
    public let audience: Hearers
    /// What they are told.
    public let effect: RoomEffect

    /// Directs something to somebody.
    public init(_ audience: Hearers, _ effect: RoomEffect) {
        (self.audience, self.effect) = (audience, effect)
    }
}

/// What follows from a line in a group: already applied, to be told once it is on disk.
public struct RoomTurn: Equatable, Sendable {
    /// For the log, in order.
    public var said: [Said] = []
    /// What is kept beside the log from now on, or no longer.
    public var staged: [Staging] = []
    /// To be told, in order; exactly one is the reply to the line.
    public var effects: [Directed] = []
    /// Where the line was refused over a mistake of this program: the kind of the event that it led
    /// to, for the operations log.
    public internal(set) var misfit: String?

    /// What follows.
    public init(said: [Said] = [], staged: [Staging] = [], effects: [Directed] = []) {
        (self.said, self.staged, self.effects) = (said, staged, effects)
    }
}

/// Why a line of a group's member was not taken.
public enum RoomRefusal: Equatable, Sendable {
    /// As for one person alone.
    case session(Refusal)
    /// An empty line; what `/next` would do here, for those who lead.
    case nothingTyped(NextStep?)
    case notStarted
    case closed
    case paused
    case watchersDoNotSpeak
    /// Only the facilitator answers here.
    case facilitatorWrites
    /// The command is the facilitator's.
    case facilitatorOnly
    /// Nothing is asked now.
    case nothingAsked
    /// The answers are shown already.
    case alreadyRevealed
    case someAreWriting(Int, of: Int)
    case nobodyAnswered
    /// Nobody else who leads has looked at the answer.
    case draftWaits
    /// No question is open that has an answer of one's own.
    case noAnswerOpen
    /// So many have neither agreed nor objected.
    case someAreSilent(Int, of: Int)
    case nobodyAgreed
    case nothingToReveal
    /// So many answers would be gone that nobody has seen.
    case answersUnseen(Int)
    case noVoteNow
    case noAgreementNow
    case voteOrAgree
    case textMissing
    case tooManyPoints(Int)
    case answerTooLong
    case nothingToRedo
    /// An answer that everybody saw at once stands.
    case everybodySawIt
    case notDoneHere
    case noSuchMember
    case notYourself
    case watcherCannotLead
    /// Whoever is not connected can't be given the room.
    case awayCannotLead
    case tieOpen
    case questionsOpen(Int)
}
