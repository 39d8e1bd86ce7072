import DialogueCore
import StrictJSON

extension HostMessage {
    /// What a program is told beside the type, the reason and the lines.
    var fields: [(String, JSON)] {
        switch self {
        case .hello(let software): [("version", .number(1)), ("software", .string(software))]
        case .welcome(let welcome):
            [
                ("member", .string(welcome.member)), ("name", .string(welcome.name)),
                ("role", .string(welcome.role.rawValue)), ("code", .string(welcome.code)),
            ] + (welcome.secret.map { [("secret", .string($0))] } ?? [])
                + (welcome.time.map { [("time", .string($0))] } ?? [])
        case .who(let all): [("members", .array(all.map { Self.json($0) }))]
        case .receipt(let receipt):
            [
                ("session", .string(receipt.session)), ("size", .number(receipt.size)),
                ("receipt", .string(receipt.text)), ("close", .bool(receipt.isClose)),
            ]
        case .queued(let seconds), .waitsAlready(let seconds): [("seconds", .number(seconds))]
        case .help: [("commands", JSON.entering)]
        case .wrongCodes(let count): [("wrong-codes", .number(count))]
        case .word(let name, let member, let text):
            [("member", .string(member)), ("name", .string(name)), ("text", .string(text))]
        case .hand(let name, let member):
            [("member", .string(member)), ("name", .string(name))]
        case .lost(let name), .waiting(let name): [("name", .string(name))]
        case .held(let kinds, let stage, _, _): [("kinds", JSON(kinds))] + JSON.held(stage)
        case .fewForNoNames(let count): [("people", .number(count))]
        default: timer
        }
    }

    private var timer: [(String, JSON)] {
        switch self {
        case .timerSet(let minutes): [("state", "set"), ("minutes", .number(minutes))]
        case .timerHalf(let minutes): [("state", "half"), ("minutes", .number(minutes))]
        case .timerOver(let minutes): [("state", "over"), ("minutes", .number(minutes))]
        case .timerOff: [("state", "off")]
        default: []
        }
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
