import AnswerReading
import DialogueEngine

/// What the host of a room says that is no part of the session: on entering, beside the questions,
/// and when something goes wrong. The words stand in `HostWording`.
public enum HostMessage: Equatable, Sendable {
    // Entering
    case greeting(software: String)
    /// The JSON dialect is spoken from now on.
    case hello(software: String)
    /// What the host secret is asked for.
    case secretWanted
    case welcome(Welcome)
    /// Somebody who has not entered typed something else.
    case enterFirst
    /// Somebody who has entered wants to enter again.
    case insideAlready
    case wrongSecret
    /// The host secret does not enter a room that has a secret of its own while somebody leads it.
    case ownSecretWanted
    case noSuchCode
    case noSuchSecret
    /// The room is being taken up again; the reply comes when it is there.
    case opening
    /// The room can't be taken up at this moment.
    case notReady
    /// Many codes came from this address: this one is looked up in so many seconds.
    case queued(seconds: Int)
    /// Another code, while the one before still waits.
    case waitsAlready(seconds: Int)
    /// How to enter.
    case help
    case noSuchBriefing([String])
    case roomFull
    case roomLocked
    case roomClosed
    case tooManyRooms
    case badName(NameProblem)
    /// What somebody says of their work, and what is wrong with it.
    case badDetail(Detail, NameProblem)
    case tooManyConnections
    /// A connection that said nothing makes room for another one of its address.
    case gaveWay
    case tooSlowToJoin
    case helloFirst
    case helloUnknown

    // Beside the questions
    case who([Attendee])
    /// A word to one person alone, and from whom.
    case word(from: String, member: String, text: String)
    /// Who has it, and nobody else.
    case wordPassedOn(to: String)
    /// A word reached nobody, and why.
    case wordNotPassedOn(WordProblem)
    case noLeader
    case hand(name: String, member: String)
    case handPassedOn
    case timerSet(minutes: Int)
    case timerHalf(minutes: Int)
    case timerOver(minutes: Int)
    case timerOff
    case noTimer
    case reminder(isReview: Bool)
    /// So few take part that everybody can tell who wrote what.
    case fewForNoNames(Int)
    /// So many wrong codes were typed on this server of late.
    case wrongCodes(Int)
    /// What proves later how far the record went.
    ///
    /// - Parameters:
    ///   - session: 32 hex digits.
    ///   - size: how many entries there are.
    ///   - text: the short form of the chain, 26 characters.
    ///   - chain: the hash of the last line, 64 hex digits.
    ///   - isClose: whether the session is closed.
    case receipt(session: String, size: Int, text: String, chain: String, isClose: Bool)
    /// What can be taken home, and what opens one of them once within a minute.
    case documents(key: String, [Document])
    /// Nothing is taken home before the session is closed.
    case notClosedYet
    case nobody(String)
    case several(String)
    /// What was said while somebody was away follows.
    case meanwhile
    /// An answer of several lines has begun.
    case gathering
    /// The question changed while the answer was written or on its way.
    case questionChanged
    /// Nothing is taken from somebody who typed /concern until they go on.
    case stopped
    case line(LineRefusal)
    /// Words that may identify somebody are not kept yet, and what is asked about them.
    case held(
        [IdentifyingDetail], HeldAnswer.Stage, HeldAnswer.Reach, isExplained: Bool = false)
    /// Words that were held back are gone with the question that they were for.
    case heldGone
    /// What was taken away is still in the files, because somebody reads them.
    case clearedLater
    /// What was typed last is not on disk yet, and nobody knows when it will be.
    case savingIsSlow

    // Connections
    case lost(name: String)
    /// No facilitator is connected.
    case waiting(name: String)
    case replaced
    case removed
    case goodbye
    /// The same where the session is closed, and nobody can come back.
    case overGoodbye
    case goingDown
    /// Nothing of a line was kept, and whether trying again may help.
    case notKept(again: Bool)
    case roomStopped
    case tooManyRefusals
    case silentTooLong
    case lineTooLong(limit: Int)
    case http
    case tls
    /// A line of a program that says nothing that is known here.
    case badJSON(JSONRefusal)
    case ping
    case pong

    /// What somebody is told who enters or comes back.
    public struct Welcome: Equatable, Sendable {
        /// Such as `p3`.
        public let member: String
        /// As the room calls them.
        public let name: String
        /// What they are.
        public let role: Role
        /// What others join with.
        public let code: String
        /// What they come back with; nil for somebody who came back.
        public let secret: String?
        /// When the meeting is to begin, as it was set up; nil where nobody said.
        public let time: String?

        /// A welcome; the secret goes to nobody but whoever it lets back in.
        public init(
            member: String, name: String, role: Role, code: String, secret: String?,
            time: String? = nil
        ) {
            (self.member, self.name, self.role) = (member, name, role)
            (self.code, self.secret, self.time) = (code, secret, time)
        }
    }

    /// A document of a closed session.
    public struct Document: Equatable, Sendable {
        /// What it is asked for by, such as `plan.docx`.
        public let name: String
        /// What people call it.
        public let title: String

        /// A document by what it is asked for by, and what people call it.
        public init(name: String, title: String) { (self.name, self.title) = (name, title) }
    }

    /// Somebody who belongs to a room.
    public struct Attendee: Equatable, Sendable {
        /// Who they are.
        public let person: Person
        /// What they are.
        public let role: Role
        /// Whether they are connected.
        public let isHere: Bool

        /// A person as they stand in the list of who is there.
        public init(person: Person, role: Role, isHere: Bool) {
            (self.person, self.role, self.isHere) = (person, role, isHere)
        }
    }

    /// Why a word to one person reached nobody.
    public enum WordProblem: Equatable, Sendable {
        /// The facilitator is not connected; those who could have it instead.
        case facilitatorAway(String, others: [String])
        /// Nobody who leads is connected.
        case noLeader
        /// Whoever facilitates has to say to whom; somebody who could be meant, or nil in
        /// a room without anybody.
        case toWhom(example: String?)
        /// Only those who lead can be written to; who they are.
        case leadersOnly([String])
        /// The person is not connected.
        case away(String)
        /// A screen that everybody may see.
        case watcher(String)
        /// The name is one's own.
        case yourself
        /// There are no words behind the name.
        case noWords
    }

    /// What is wrong with a name.
    public enum NameProblem: Equatable, Sendable {
        case empty
        case tooLong(limit: Int)
        /// Something other than letters, digits, blanks, hyphens, dots and apostrophes.
        case letters
        case mixedScripts
        case reserved
        /// It holds a telephone number, a postcode or the like.
        case identifying
        /// Somebody in the room is called so, or looks so.
        case taken
    }

    /// What people say of their work.
    public enum Detail: Equatable, Sendable {
        case agency
        /// What they do there.
        case work
    }
}
