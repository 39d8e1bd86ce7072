import AnswerReading
import DialogueEngine
import DialogueLanguage
import StrictJSON

extension JSON {
    /// Something that is told, as one object: the same alone, in a room and for a page.
    ///
    /// - Parameters:
    ///   - n: the entry that it follows from; nil for what is passing.
    ///   - id: the client's own, in the reply to its line.
    static func told(_ effect: Effect, n: Int?, id: JSON? = nil, to hearer: Hearer) -> JSON {
        let told = (hearer.role.map(effect.seen) ?? effect).told(hearer)
        let n = (effect.entry ?? n).map { JSON.number($0) }
        return object(told, [("id", id), ("n", n)], hearer.lines(effect))
    }

    /// What the host says, or whoever runs a session for one person.
    static func told(_ message: HostMessage, id: JSON?, to hearer: Hearer) -> JSON {
        var told = message.told
        if message == .questionChanged { told.members += hearer.mark }
        return object(told, [("id", id)], hearer.lines(message))
    }

    private static func object(_ told: Told, _ head: Members, _ lines: [SpokenLine]) -> JSON {
        let type: Members = [("type", .string(told.type.rawValue))]
        return JSON(type + head + told.members + [("lines", spoken(lines))])
    }

    /// Lines as a person reads them, each with what kind of line it is.
    static func spoken(_ lines: [SpokenLine]) -> JSON {
        .array(
            lines.map {
                ["kind": .string($0.kind.rawValue), "text": .string($0.text.withoutControls)]
            })
    }

    static func section(_ section: Briefing.Section) -> Members {
        let blocks = section.blocks.map { block -> JSON in
            switch block {
            case .paragraph(let text): ["kind": "paragraph", "text": .string(text)]
            case .missing(let text): ["kind": "missing", "text": .string(text)]
            case .item(let item):
                [
                    "kind": "item", "label": .text(item.label), "depth": .number(item.depth),
                    "text": .string(item.text),
                ]
            }
        }
        return [
            ("section", .string(section.id)), ("number", .string(section.number)),
            ("heading", .string(section.heading)), ("blocks", .array(blocks)),
        ]
    }

    static func progress(_ progress: Progress) -> Members {
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
            "title": .string(ReviewWording.title(item)), "answer": .text(item.answer),
            "skipped": .bool(item.isSkipped), "nudges": .texts(item.nudges.map(\.rawValue)),
            "identifying": JSON(item.identifying), "lookAgain": .bool(item.isAgain),
            "answers": .array(item.answers.map(answer)),
        ]
    }

    private static func answer(_ answer: ReviewAnswer) -> JSON {
        JSON([
            ("field", answer.field.isEmpty ? nil : .string(answer.field)),
            ("answer", cell(answer.cell)),
            (
                "follow-up",
                answer.followUp.map {
                    ["question": .string($0.question), "answer": .string($0.answer)]
                }
            ),
            ("missing", .bool(answer.isWanted)),
        ])
    }

    /// The sections of a briefing, to choose one.
    static func contents(_ sections: [Briefing.Section]) -> JSON {
        .array(
            sections.map {
                [
                    "section": .string($0.id), "number": .string($0.number),
                    "heading": .string($0.heading),
                ]
            })
    }

    init(_ kinds: [IdentifyingDetail]) { self = .texts(kinds.map(\.rawValue)) }

    /// Commands with what they do.
    static func commands(_ commands: [CommandEntry]) -> JSON {
        .array(commands.map { ["usage": .string($0.usage), "summary": .string($0.summary)] })
    }
}

extension Effect {
    /// The entry that a line was taken as.
    fileprivate var entry: Int? { if case .taken(_, let entry) = self { entry } else { nil } }

    /// What a program is told.
    func told(_ hearer: Hearer) -> Told {
        switch self {
        case .title(let briefing):
            Told(
                .title, ("briefing", .string(briefing.id)), ("title", .string(briefing.title)),
                ("source", .string(briefing.source)), ("publisher", .string(briefing.publisher)),
                ("minutes", .number(briefing.minutes)))
        case .part(let title): Told(.part, ("title", .string(title)))
        case .prose(let text): Told(.prose, ("text", .string(text)))
        case .section(let section): Told(.section, all: JSON.section(section))
        case .understood(let reading): Told(.understood, ("reading", .string(reading)))
        case .rowComplete(let row): Told(.rowComplete, ("row", JSON(row)))
        case .left(let left): Told(.note, all: left.members)
        case .taken(let taken, _): Told(.taken, all: taken.members)
        case .refused(let why): Told(refused: why.reason)
        case .help: Told(.help, ("commands", .commands(CommandsNow.listed(for: hearer.role))))
        case .contents(let sections): Told(.contents, ("sections", .contents(sections)))
        case .progress(let progress): Told(.progress, all: JSON.progress(progress))
        case .editable(let items), .review(let items):
            Told(.review, ("items", .array(items.map(JSON.item))))
        case .plan(let plan): Told(.plan, all: JSON.plan(plan))
        case .minutes(let transcript):
            Told(.minutes, all: JSONMinutes(people: hearer.people).members(transcript))
        case .own(let texts, _): Told(.own, ("answers", .texts(texts)))
        case .concern: Told(.concern, ("text", .string(hearer.concern)))
        case .receipt(let size, let text):
            Told(.receipt, ("size", .number(size)), ("receipt", .string(text)))
        case .quit: Told(ended: .left)
        case .closing(let plan, let beside):
            Told(.closing, all: JSON.closing(plan, beside, in: hearer.folder))
        case .asked(let prompt):
            Told(.prompt, all: hearer.mark + JSON.prompt(prompt, for: hearer))
        default: toldOfARoom(hearer.people)
        }
    }
}
