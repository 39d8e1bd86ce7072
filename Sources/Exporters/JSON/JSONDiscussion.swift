import AnswerReading
import DialogueEngine
import StrictJSON

extension JSON {
    /// An answer: always the same keys, null where there is nothing.
    init(_ cell: ActionPlan.Cell) {
        self = [
            "state": .string(cell.state.rawValue),
            "text": cell.words.map { .string($0.text) } ?? .null,
            "value": cell.words?.value.map { JSON($0) } ?? .null,
            "shown": cell.words == nil ? .null : .string(cell.shown),
            "nudges": .array(cell.nudges.map { .string($0.rawValue) }),
            "identifying": .array(cell.identifying.map { .string($0.rawValue) }),
            "lookAgain": .bool(cell.isAgain),
        ]
    }

    private init(_ value: AnswerValue) {
        switch value {
        case .date(let date): self = .string(date.iso)
        case .choices(let ids): self = .array(ids.map { .string($0) })
        case .number(let number): self = JSONNumber(literal: number).map { .number($0) } ?? .null
        case .yes(let isYes): self = .bool(isYes)
        }
    }

    /// A part of the discussion.
    init(_ part: Transcript.Part) {
        self = ["title": .string(part.title), "items": .array(part.items.map { JSON($0) })]
    }

    private init(_ item: Transcript.Item) {
        switch item {
        case .page(let step, let heading, let isSkipped):
            self = [
                "kind": "page", "step": .string(step), "heading": .string(heading),
                "state": isSkipped ? "skipped" : "read",
            ]
        case .question(let exchange):
            self = .object(JSON.Object([("kind", "question")] + Self.members(exchange)))
        case .list(let step, let text, let rowName, _, let rows):
            self = [
                "kind": "list", "step": .string(step), "text": .string(text),
                "rowName": .string(rowName),
                "rows": .array(
                    rows.map { row in .array(row.map { .object(JSON.Object(Self.members($0))) }) }),
            ]
        case .answers, .talk, .vote, .agreement, .leftOut: self = Self.room(item)
        }
    }

    private static func members(_ exchange: Transcript.Exchange) -> [(String, JSON)] {
        let probe = exchange.probe.map {
            ["text": .string($0.question), "answer": JSON($0.cell)] as JSON
        }
        return [
            ("path", .string(exchange.path)), ("text", .string(exchange.question)),
            ("answer", JSON(exchange.cell)),
            ("entry", exchange.entry.map { .number($0) } ?? .null), ("followUp", probe ?? .null),
        ]
    }
}
