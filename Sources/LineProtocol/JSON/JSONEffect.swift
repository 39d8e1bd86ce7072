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
        if case .prompt(let prompt) = effect {
            self = Self.prompt(prompt, PromptScene(alone: prompt, progress))
        } else if let shown = Self.shown(
            effect, Wording.lines([effect]), concern: concern, folder: folder)
        {
            self = shown
        } else {
            return nil
        }
    }

    /// Something that is shown, alone and in a group the same object; nil for what is asked, and
    /// for what the reply says.
    ///
    /// - Parameters:
    ///   - lines: how whoever hears it is told in words.
    ///   - people: names for a group, which has those words beside the object; nil for one person.
    static func shown(
        _ effect: Effect, _ lines: [SpokenLine], concern: String, folder: String? = nil,
        people: People? = nil
    ) -> JSON? {
        switch effect {
        case .prompt, .refused: nil
        case .title(let briefing): title(briefing)
        case .part(let title): ["type": "part", "title": .string(title)]
        case .prose(let text): ["type": "prose", "text": .string(text)]
        case .section(let section): Self.section(section)
        case .understood(let reading): ["type": "understood", "reading": .string(reading)]
        case .rowComplete(let name, let number):
            ["type": "row-complete", "name": .string(name), "number": .number(number)]
        case .left(let left):
            [
                "type": "note", "about": .string(left.code),
                "text": .string(lines.map(\.text).joined(separator: "\n")),
            ]
        case .progress(let progress): typed("progress", Self.progress(progress))
        case .editable(let items), .review(let items):
            ["type": "review", "items": .array(items.map { Self.item($0) })]
        case .plan(let plan): Self.plan(plan)
        case .help: help(lines)
        case .minutes(let transcript):
            typed(
                "minutes",
                JSONMinutes(people: people ?? People()).members(transcript)
                    + (people == nil ? [("lines", said(lines))] : []))
        case .closing(let plan, let beside): closing(plan, beside, in: folder)
        case .concern: ["type": "concern", "text": .string(concern)]
        case .finished: ["type": "end", "how": "finished"]
        case .quit: ["type": "end", "how": "left"]
        }
    }

    /// What can be typed.
    static func help(_ lines: [SpokenLine]) -> JSON { typed("help", [("lines", said(lines))]) }

    private static func typed(_ type: String, _ members: [(String, JSON)]) -> JSON {
        .object(JSON.Object([("type", .string(type))] + members))
    }

    private static func said(_ lines: [SpokenLine]) -> JSON {
        .array(lines.filter { $0.kind != .blank }.map { .string($0.text.withoutControls) })
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
