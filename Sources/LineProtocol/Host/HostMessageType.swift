extension HostMessage {
    /// What kind of message it is, in the JSON dialect.
    public var type: String {
        switch self {
        case .greeting, .hello: "hello"
        case .secretWanted: "secret-wanted"
        case .welcome: "welcome"
        case .who: "who"
        case .word: "private"
        case .wordPassedOn, .handPassedOn: "passed-on"
        case .hand: "hand"
        case .timerSet, .timerHalf, .timerOver, .timerOff: "timer"
        case .reminder: "reminder"
        case .fewForNoNames: "notice"
        case .receipt: "receipt"
        case .held: "held"
        case .gathering: "gathering"
        case .lost: "lost"
        case .waiting: "waiting"
        case .replaced, .removed, .goodbye, .tooSlowToJoin, .silentTooLong, .tooManyRefusals,
            .roomStopped, .tooManyConnections:
            "end"
        case .goingDown: "going-down"
        case .ping: "ping"
        case .pong: "pong"
        default: "refused"
        }
    }

    /// Whether it tells that a line was not taken.
    public var isRefusal: Bool { type == "refused" }

    /// A word by which a program knows why; nil where the type says all.
    var reason: String? {
        switch self {
        case .enterFirst: "enter-first"
        case .insideAlready: "inside-already"
        case .wrongSecret, .noSuchSecret: "wrong-secret"
        case .noSuchCode: "wrong-code"
        case .waitBefore: "wait"
        case .noSuchBriefing: "no-such-briefing"
        case .roomFull: "room-full"
        case .roomLocked: "room-locked"
        case .roomClosed: "room-closed"
        case .tooManyRooms: "too-many-rooms"
        case .badName(let problem): "name-\(problem.reason)"
        case .helloFirst, .helloUnknown: "hello"
        case .noLeader: "no-leader"
        case .noTimer: "no-timer"
        case .nobody, .several: "no-such-member"
        case .questionChanged: "question-changed"
        case .stopped: "stopped"
        case .notKept: "not-kept"
        case .lineTooLong: "too-long"
        case .control: "control"
        case .notText: "not-text"
        case .badRequest(let problem): problem.rawValue
        case .badJSON(let why): why.code
        default: isEnd
        }
    }

    private var isEnd: String? {
        switch self {
        case .replaced: "replaced"
        case .removed: "removed"
        case .goodbye: "left"
        case .tooSlowToJoin: "too-slow"
        case .silentTooLong: "silent"
        case .tooManyRefusals: "too-many-refusals"
        case .roomStopped: "room-stopped"
        case .tooManyConnections: "too-many-connections"
        default: nil
        }
    }
}

extension HostMessage.NameProblem {
    fileprivate var reason: String {
        switch self {
        case .empty: "empty"
        case .tooLong: "too-long"
        case .letters: "letters"
        case .mixedScripts: "mixed-scripts"
        case .reserved: "reserved"
        case .taken: "taken"
        }
    }
}
