import DialogueCore
import StrictJSON

/// Somebody who is told things, with what the words and values for them rest on.
struct Hearer: Equatable {
    /// Nil for one person alone.
    var role: Role?
    /// The names of the members.
    var people = People()
    /// The procedure of this place for a child at risk.
    let concern: String
    /// Where the session is kept; nil where it is not, or where that is not theirs to know.
    var folder: String?
    /// What surrounds what is asked now; nil for what is not asked now.
    var setting: PromptSetting?

    func lines(_ effect: Effect) -> [SpokenLine] {
        guard let role else { return Wording.lines([effect], concern: concern) }
        return RoomWording.lines(
            effect.seen(by: role), for: role, people: people, concern: concern)
    }

    func lines(_ message: HostMessage) -> [SpokenLine] {
        HostWording.lines(message, for: role ?? .facilitator)
    }
}

extension JSON {
    /// Something that is told, as one object: the same alone, in a room and for a page.
    ///
    /// - Parameters:
    ///   - n: the entry that it follows from; nil for what is passing.
    ///   - id: the client's own, in the reply to its line.
    static func told(_ effect: Effect, n: Int?, id: JSON? = nil, to hearer: Hearer) -> JSON {
        let lines = hearer.lines(effect)
        var members: [(String, JSON)] = [("type", .string(effect.type.rawValue))]
        if let id { members.append(("id", id)) }
        if let n = effect.entry ?? n { members.append(("n", .number(n))) }
        members += (hearer.role.map(effect.seen) ?? effect).members(hearer)
        return .object(JSON.Object(members + [("lines", spoken(lines))]))
    }

    /// What the host says, or whoever runs a session for one person.
    static func told(_ message: HostMessage, id: JSON?, to hearer: Hearer) -> JSON {
        var members: [(String, JSON)] = [("type", .string(message.type.rawValue))]
        if let id { members.append(("id", id)) }
        if let reason = message.reason { members.append(("reason", .string(reason))) }
        members += message.fields
        if message == .questionChanged, let mark = hearer.setting?.mark {
            members.append(("mark", .string(mark)))
        }
        return .object(JSON.Object(members + [("lines", spoken(hearer.lines(message)))]))
    }

    /// Lines as a person reads them, each with what kind of line it is.
    static func spoken(_ lines: [SpokenLine]) -> JSON {
        .array(
            lines.map {
                ["kind": .string($0.kind.rawValue), "text": .string($0.text.withoutControls)]
            })
    }

    static func section(_ section: Briefing.Section) -> [(String, JSON)] {
        let blocks = section.blocks.map { block -> JSON in
            switch block {
            case .paragraph(let text): ["kind": "paragraph", "text": .string(text)]
            case .missing(let text): ["kind": "missing", "text": .string(text)]
            case .item(let item):
                [
                    "kind": "item", "label": item.label.map { .string($0) } ?? .null,
                    "depth": .number(item.depth), "text": .string(item.text),
                ]
            }
        }
        return [
            ("section", .string(section.id)), ("number", .string(section.number)),
            ("heading", .string(section.heading)), ("blocks", .array(blocks)),
        ]
    }

    static func progress(_ progress: Progress) -> [(String, JSON)] {
        [
            ("part", .string(progress.part)), ("step", .number(progress.step)),
            ("steps", .number(progress.steps)),
            ("section", progress.section.map { .number($0.number) } ?? .null),
            ("sections", progress.section.map { .number($0.of) } ?? .null),
        ]
    }

    static func item(_ item: ReviewItem) -> JSON {
        [
            "number": .number(item.number), "part": .string(item.part),
            "title": .string(ReviewWording.title(item)),
            "answer": item.answer.map { .string($0) } ?? .null,
            "skipped": .bool(item.isSkipped),
            "nudges": .array(item.nudges.map { .string($0.rawValue) }),
            "identifying": JSON(item.identifying), "lookAgain": .bool(item.isAgain),
        ]
    }

    init(_ kinds: [IdentifyingDetail]) { self = .array(kinds.map { .string($0.rawValue) }) }

    /// What can be typed behind a slash, for somebody alone or in a role.
    static func commands(for role: Role?) -> JSON {
        let all: [(usage: String, summary: String)] =
            if let role {
                GroupCommands.lists(for: role).flatMap(\.lines).map { ($0.usage, $0.summary) }
            } else {
                CommandsNow.forPrograms.map { ($0.usage, $0.summary) }
            }
        return .array(
            all.map { ["usage": .string($0.usage), "summary": .string($0.summary)] })
    }
}

extension JSON {
    /// What somebody can type who has not entered a room.
    static var entering: JSON {
        .array(
            GroupCommands.entering.lines.map {
                ["usage": .string($0.usage), "summary": .string($0.summary)]
            })
    }
}

extension Effect {
    /// The entry that a line was taken as.
    fileprivate var entry: Int? { if case .taken(_, let entry) = self { entry } else { nil } }

    /// What it says beside its type, as values.
    func members(_ hearer: Hearer) -> [(String, JSON)] {
        switch self {
        case .title(let briefing):
            [
                ("briefing", .string(briefing.id)), ("title", .string(briefing.title)),
                ("source", .string(briefing.source)), ("publisher", .string(briefing.publisher)),
                ("minutes", .number(briefing.minutes)),
            ]
        case .part(let title): [("title", .string(title))]
        case .prose(let text): [("text", .string(text))]
        case .section(let section): JSON.section(section)
        case .understood(let reading): [("reading", .string(reading))]
        case .rowComplete(let row): [("row", JSON(row))]
        case .left(let left): [("about", .string(left.code))] + left.values
        case .taken(let taken, _): [("what", .string(taken.code))] + taken.values
        case .refused(let why): [("reason", .string(why.reason.rawValue))]
        case .help: [("commands", JSON.commands(for: hearer.role))]
        case .progress(let progress): JSON.progress(progress)
        case .editable(let items), .review(let items):
            [("items", .array(items.map { JSON.item($0) }))]
        case .plan(let plan): JSON.plan(plan)
        case .minutes(let transcript): JSONMinutes(people: hearer.people).members(transcript)
        case .own(let texts, _): [("answers", .array(texts.map { .string($0) }))]
        case .concern: [("text", .string(hearer.concern))]
        case .quit: [("reason", .string(EndReason.left.rawValue))]
        case .closing(let plan, let beside): JSON.closing(plan, beside, in: hearer.folder)
        case .finished: []
        case .asked(let prompt):
            (hearer.setting?.mark.map { [("mark", .string($0))] } ?? [])
                + JSON.prompt(prompt, PromptScene(prompt, for: hearer))
        default: roomMembers(hearer.people)
        }
    }
}
