import DialogueEngine
import StrictJSON

extension HostMessage {
    /// Whether it tells that a line was not taken.
    public var isRefusal: Bool { told.type == .refused }

    /// What a program is told.
    var told: Told {
        switch self {
        case .greeting: Told(.hello)
        case .hello(let software): Told(.hello, ("version", 1), ("software", .string(software)))
        case .secretWanted: Told(.secretWanted)
        case .welcome(let welcome):
            Told(
                .welcome, ("member", .string(welcome.member)), ("name", .string(welcome.name)),
                ("role", .string(welcome.role.rawValue)), ("code", .string(welcome.code)),
                ("secret", welcome.secret.map { .string($0) }),
                ("time", welcome.time.map { .string($0) }))
        case .enterFirst: Told(refused: .enterFirst)
        case .insideAlready: Told(refused: .insideAlready)
        case .wrongSecret, .noSuchSecret, .ownSecretWanted: Told(refused: .wrongSecret)
        case .noSuchCode: Told(refused: .wrongCode)
        case .queued(let seconds): Told(.queued, ("seconds", .number(seconds)))
        case .waitsAlready(let seconds): Told(refused: .wait, ("seconds", .number(seconds)))
        case .notReady: Told(refused: .wait)
        case .help: Told(.help, ("commands", .commands(GroupCommands.entering.lines)))
        case .noSuchBriefing: Told(refused: .noSuchBriefing)
        case .roomFull: Told(refused: .roomFull)
        case .roomLocked: Told(refused: .roomLocked)
        case .roomClosed: Told(refused: .roomClosed)
        case .tooManyRooms: Told(refused: .tooManyRooms)
        case .badName(let problem): Told(refused: problem.reason)
        case .badDetail(_, let problem): Told(refused: problem.reasonOfDetail)
        case .helloFirst, .helloUnknown: Told(refused: .hello)
        default: beside
        }
    }

    private var beside: Told {
        switch self {
        case .who(let all): Told(.who, ("members", .array(all.map(Self.json))))
        case .word(let name, let member, let text):
            Told(
                .privately, ("member", .string(member)), ("name", .string(name)),
                ("text", .string(text)))
        case .wordPassedOn, .handPassedOn: Told(.passedOn)
        case .wordNotPassedOn(let problem): Told(refused: problem.reason)
        case .noLeader: Told(refused: .noLeader)
        case .hand(let name, let member):
            Told(.hand, ("member", .string(member)), ("name", .string(name)))
        case .timerSet(let minutes): timer("set", minutes)
        case .timerHalf(let minutes): timer("half", minutes)
        case .timerOver(let minutes): timer("over", minutes)
        case .timerOff: timer("off")
        case .noTimer: Told(refused: .noTimer)
        case .reminder: Told(.reminder)
        case .fewForNoNames(let count): Told(.notice, ("people", .number(count)))
        case .wrongCodes(let count): Told(.notice, ("wrong-codes", .number(count)))
        case .receipt(let session, let size, let text, let chain, let isClose):
            Told(
                .receipt, ("session", .string(session)), ("size", .number(size)),
                ("receipt", .string(text)), ("chain", .string(chain)), ("close", .bool(isClose)))
        case .documents(let key, let documents):
            Told(.documents, ("key", .string(key)), ("files", .array(documents.map(Self.file))))
        case .notClosedYet: Told(refused: .notClosed)
        case .nobody, .several: Told(refused: .noSuchMember)
        case .gathering: Told(.gathering)
        case .questionChanged: Told(refused: .questionChanged)
        case .stopped: Told(refused: .stopped)
        case .line(let why): Told(refused: why.reason)
        case .held(let kinds, let stage, _, _): Told(.held, all: JSON.held(kinds, stage))
        default: ofTheConnection
        }
    }

    private static func file(_ document: Document) -> JSON {
        ["name": .string(document.name), "title": .string(document.title)]
    }

    private var ofTheConnection: Told {
        switch self {
        case .lost(let name): Told(.lost, ("name", .string(name)))
        case .waiting(let name): Told(.waiting, ("name", .string(name)))
        case .replaced: Told(ended: .replaced)
        case .removed: Told(ended: .removed)
        case .goodbye, .overGoodbye: Told(ended: .left)
        case .goingDown: Told(.goingDown)
        case .notKept: Told(refused: .notKept)
        case .roomStopped: Told(ended: .roomStopped)
        case .tooManyRefusals: Told(ended: .tooManyRefusals)
        case .tooSlowToJoin: Told(ended: .tooSlow)
        case .silentTooLong: Told(ended: .silent)
        case .tooManyConnections, .gaveWay: Told(ended: .tooManyConnections)
        case .lineTooLong: Told(refused: .tooLong)
        case .http: Told(refused: .http)
        case .tls: Told(refused: .tls)
        case .badJSON(let why): Told(refused: why.reason)
        case .ping: Told(.ping)
        case .pong: Told(.pong)
        case .opening, .meanwhile, .heldGone, .clearedLater, .savingIsSlow: Told(.notice)
        // These have their place above; a new one has to be given one.
        case .greeting, .hello, .secretWanted, .welcome, .enterFirst, .insideAlready, .wrongSecret,
            .ownSecretWanted, .noSuchCode, .noSuchSecret, .notReady, .queued, .waitsAlready, .help,
            .noSuchBriefing, .roomFull, .roomLocked, .roomClosed, .tooManyRooms, .badName,
            .badDetail, .helloFirst, .helloUnknown, .who, .word, .wordPassedOn, .wordNotPassedOn,
            .noLeader, .hand, .handPassedOn, .timerSet, .timerHalf, .timerOver, .timerOff,
            .noTimer, .reminder, .fewForNoNames, .wrongCodes, .receipt, .nobody, .several,
            .gathering, .questionChanged, .stopped, .line, .held, .documents, .notClosedYet:
            Told(.notice)
        }
    }

    private func timer(_ state: String, _ minutes: Int? = nil) -> Told {
        Told(.timer, ("state", .string(state)), ("minutes", minutes.map { .number($0) }))
    }

    private static func json(_ attendee: Attendee) -> JSON {
        let person = attendee.person
        return [
            "member": .string(person.id), "name": .string(person.name),
            "agency": .string(person.agency), "work": .string(person.work),
            "role": .string(attendee.role.rawValue), "here": .bool(attendee.isHere),
        ]
    }
}
