import DialogueEngine
import StrictJSON

// What stands around the questions of a row, and of several at once.
extension JSON {
    static func own(_ proposals: [Prompt.Proposal]) -> Members {
        let rows = proposals.map { proposal -> JSON in
            [
                "row": JSON(proposal.row), "text": .text(proposal.text),
                "labels": .texts(proposal.labels),
            ]
        }
        return [("proposals", .array(rows))]
    }

    static func own(_ details: [Prompt.Detail]) -> Members {
        let details = details.map { detail -> JSON in
            [
                "number": .number(detail.number), "question": .string(detail.question),
                "answer": .text(detail.answer),
            ]
        }
        return [("details", .array(details))]
    }

    static func read(_ reading: Prompt.Reading) -> JSON {
        [
            "number": .number(reading.number), "question": .string(reading.question),
            "answer": .string(reading.answer),
        ]
    }
}
