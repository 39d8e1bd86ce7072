import DialogueCore
import StrictJSON

extension RoomEffect {
    /// What a program is told beside the type and the lines.
    func fields(_ people: People) -> [(String, JSON)] {
        switch self {
        case .refused(let why): [("reason", .string(why.reason.rawValue))]
        case .shown(.refused(let why)): [("reason", .string(why.reason.rawValue))]
        case .shown(let effect): [("what", .string(effect.what))]
        case .asked(let asked):
            [("kind", .string(asked.kind.code))]
                + (asked.prompt.place.map { [("step", .string($0.step))] } ?? [])
        case .joined(let member), .left(let member), .back(let member), .role(let member),
            .removed(let member):
            [
                ("member", .string(member.id)), ("name", .string(people.name(member.id))),
                ("role", .string(member.role.rawValue)),
            ]
        case .locked(let isLocked): [("on", .bool(isLocked))]
        case .count(let count):
            [("step", .string(count.step))] + JSON.numbers(count) + [("of", .number(count.of))]
        case .answered(let who, _, let text), .said(let who, let text),
            .parked(let who, _, let text), .proposed(let who, _, let text):
            [("member", .string(who)), ("text", .string(text))]
        case .draft(let news): Self.fields(news)
        case .own(let texts, _): [("answers", .array(texts.map { .string($0) }))]
        default: results
        }
    }

    /// What a group came to.
    private var results: [(String, JSON)] {
        switch self {
        case .revealed(let revealed):
            [("step", .string(revealed.step)), ("answers", JSON(revealed.answers))]
                + (revealed.hidesNumbers
                    ? []
                    : [("left-out", .number(revealed.passed))])
                + (revealed.unkept.map { [("unkept", .number($0))] } ?? [])
        case .counted(let tally):
            [("rows", .array(tally.lines.map { JSON($0) })), ("keep", .number(tally.keep))]
                + (tally.hidesNumbers
                    ? []
                    : [
                        ("voted", .number(tally.ballots)), ("left-out", .number(tally.passed)),
                        ("taken-out", .number(tally.takenOut)),
                    ])
        case .objections(let row, let answers):
            [("row", JSON(row)), ("answers", JSON(answers))]
        case .outcome(let row, let agrees, let objects):
            [("row", JSON(row)), ("agree", .number(agrees)), ("object", .number(objects))]
        default: []
        }
    }

    private static func fields(_ news: DraftNews) -> [(String, JSON)] {
        switch news {
        case .own(_, let text, let writer):
            [("state", "held"), ("text", .string(text)), ("writer", .string(writer))]
        case .by(let author, _, let text):
            [("state", "waiting"), ("text", .string(text)), ("member", .string(author))]
        case .dropped(let who): [("state", "dropped"), ("member", .string(who))]
        }
    }
}

extension JSON {
    /// Answers as everybody sees them.
    init(_ answers: [RevealedAnswer]) {
        self = .array(
            answers.map { answer in
                let text: JSON = answer.text.map { .string($0) } ?? .null
                let who = answer.who.map { [("member", JSON.string($0))] } ?? []
                return .object(JSON.Object(who + [("text", text)]))
            })
    }

    /// A row and its votes.
    init(_ line: Tally.Line) {
        self = [
            "id": .string(line.id), "number": .number(line.number),
            "text": line.text.map { .string($0) } ?? .null,
            "votes": .number(line.votes), "kept": .bool(line.isKept), "tied": .bool(line.isTied),
        ]
    }

    /// A row as people call it.
    init(_ row: RowName) {
        self = [
            "name": .string(row.name), "number": .number(row.number), "id": .string(row.id),
        ]
    }
}

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
        case .help: [("what", "help")]
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
