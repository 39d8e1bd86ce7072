extension HostMessage {
    /// What kind of message it is, in the JSON dialect.
    public var type: MessageType {
        if endReason != nil { return .end }
        return switch self {
        case .greeting, .hello: .hello
        case .secretWanted: .secretWanted
        case .queued: .queued
        case .help: .help
        case .welcome: .welcome
        case .who: .who
        case .word: .privately
        case .wordPassedOn, .handPassedOn: .passedOn
        case .hand: .hand
        case .timerSet, .timerHalf, .timerOver, .timerOff: .timer
        case .reminder: .reminder
        case .fewForNoNames, .wrongCodes, .heldGone, .clearedLater, .savingIsSlow, .meanwhile,
            .opening:
            .notice
        case .receipt: .receipt
        case .held: .held
        case .gathering: .gathering
        case .lost: .lost
        case .waiting: .waiting
        case .goingDown: .goingDown
        case .ping: .ping
        case .pong: .pong
        default: .refused
        }
    }

    /// Whether it tells that a line was not taken.
    public var isRefusal: Bool { type == .refused }

    /// A word by which a program knows why; nil where the type says all.
    var reason: String? { refusalReason?.rawValue ?? endReason?.rawValue }

    private var refusalReason: RefusalReason? {
        switch self {
        case .enterFirst: .enterFirst
        case .insideAlready: .insideAlready
        case .wrongSecret, .noSuchSecret, .ownSecretWanted: .wrongSecret
        case .noSuchCode: .wrongCode
        case .waitsAlready, .notReady: .wait
        case .noSuchBriefing: .noSuchBriefing
        case .roomFull: .roomFull
        case .roomLocked: .roomLocked
        case .roomClosed: .roomClosed
        case .tooManyRooms: .tooManyRooms
        case .badName(let problem): problem.reason
        case .badDetail(_, let problem): problem.reasonOfDetail
        case .helloFirst, .helloUnknown: .hello
        case .noLeader: .noLeader
        case .wordNotPassedOn(let problem): problem.reason
        case .noTimer: .noTimer
        case .nobody, .several: .noSuchMember
        case .questionChanged: .questionChanged
        case .stopped: .stopped
        case .line(let why): why.reason
        case .notKept: .notKept
        case .lineTooLong: .tooLong
        case .control: .control
        case .notText: .notText
        case .http: .http
        case .tls: .tls
        case .badJSON(let why): why.reason
        default: nil
        }
    }

    private var endReason: EndReason? {
        switch self {
        case .replaced: .replaced
        case .removed: .removed
        case .goodbye, .overGoodbye: .left
        case .tooSlowToJoin: .tooSlow
        case .silentTooLong: .silent
        case .tooManyRefusals: .tooManyRefusals
        case .roomStopped: .roomStopped
        case .tooManyConnections, .gaveWay: .tooManyConnections
        default: nil
        }
    }
}
