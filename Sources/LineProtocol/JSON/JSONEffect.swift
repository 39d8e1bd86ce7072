import DialogueCore
import StrictJSON

extension JSON {
    /// Something that is said or shown, as an object of its own; nil for what the reply says.
    ///
    /// - Parameters:
    ///   - concern: the procedure of this place for a child at risk.
    ///   - folder: where the session is kept; nil where it is not.
    ///   - progress: how far the person is.
    public init?(_ effect: Effect, concern: String, folder: String?, progress: Progress) {
        switch effect {
        case .title(let briefing): self = Self.title(briefing)
        case .part(let title): self = ["type": "part", "title": .string(title)]
        case .prose(let text): self = ["type": "prose", "text": .string(text)]
        case .section(let section): self = Self.section(section)
        case .prompt(let prompt): self = Self.prompt(prompt, PromptScene(alone: prompt, progress))
        case .understood(let reading):
            self = ["type": "understood", "reading": .string(reading)]
        case .rowComplete(let name, let number):
            self = ["type": "row-complete", "name": .string(name), "number": .number(number)]
        case .left(let left):
            self = [
                "type": "note", "about": .string(left.code), "text": .string(Wording.text(left)),
            ]
        case .refused: return nil
        case .progress(let progress):
            self = .object(JSON.Object([("type", "progress")] + Self.progress(progress)))
        case .editable(let items), .review(let items):
            self = ["type": "review", "items": .array(items.map { Self.item($0) })]
        case .plan(let plan): self = Self.plan(plan)
        case .help, .minutes:
            let isHelp = if case .help = effect { true } else { false }
            let lines = Wording.lines([effect]).filter { $0.kind != .blank }
            self = [
                "type": isHelp ? "help" : "minutes",
                "lines": .array(lines.map { .string($0.text) }),
            ]
        case .closing(let plan, let beside): self = Self.closing(plan, beside, in: folder)
        case .concern: self = ["type": "concern", "text": .string(concern)]
        case .finished: self = ["type": "end", "how": "finished"]
        case .quit: self = ["type": "end", "how": "left"]
        }
    }

    private static func title(_ briefing: Briefing) -> JSON {
        [
            "type": "title", "briefing": .string(briefing.id), "title": .string(briefing.title),
            "source": .string(briefing.source), "publisher": .string(briefing.publisher),
            "minutes": .number(briefing.minutes),
        ]
    }

    private static func section(_ section: Briefing.Section) -> JSON {
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
            "type": "section", "section": .string(section.id), "number": .string(section.number),
            "heading": .string(section.heading), "blocks": .array(blocks),
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
}

extension Effect.Left {
    /// What it is, for programs.
    var code: String {
        switch self {
        case .kept: "kept"
        case .answerKept: "answer-kept"
        case .heldLetGo: "held-let-go"
        case .skipped: "skipped"
        case .probeSkipped: "probe-skipped"
        case .skippedPage: "skipped-page"
        case .dayOff: "day-off"
        case .timeDropped: "time-dropped"
        case .paused: "paused"
        case .resumed: "resumed"
        case .removed: "removed"
        case .restored: "restored"
        case .moved: "moved"
        case .notFinished: "not-finished"
        case .restOfRow: "rest-of-row"
        case .listFull: "list-full"
        }
    }
}
