import AnswerReading
import DialogueEngine
import Messages

/// What is said about details that may identify a person; it names the kind and never the words.
enum DetailWording {
    /// Said once, before anybody types an answer.
    static var notice: String { said("detail.please-leave-out-names") }

    /// What the question about a held answer is for.
    static var explanation: String { said("detail.this-is-asked-because-plans") }

    static func add(
        _ kinds: [IdentifyingDetail], _ stage: HeldAnswer.Stage,
        _ reach: HeldAnswer.Reach = .answer,
        to lines: inout [SpokenLine]
    ) {
        switch stage {
        case .choosing: add(kinds.nouns, reach, to: &lines)
        case .role(let kind, let number, let count):
            let which = count > 1 ? said("detail.of", ["number": number, "count": count]) : ""
            lines.add(
                .question,
                said("detail.which-role-should-stand", ["noun": kind.noun, "which": which]))
        case .confirming(let text):
            lines.add(.text, said("detail.it-would-read"))
            lines.add(.point, text)
            lines.add(
                .question,
                said("detail.return-keeps-it-like"))
        }
    }

    private static func add(
        _ nouns: String, _ reach: HeldAnswer.Reach, to lines: inout [SpokenLine]
    ) {
        let (first, question, second, third) =
            switch reach {
            case .answer:
                (
                    said("detail.not-kept-yet-this-seems", ["nouns": nouns]),
                    said("detail.type-1-2-or-3-or-the-whole"),
                    said("detail.2-see-the-question-again"), said("detail.3-keep-the-answer")
                )
            case .named:
                (
                    said("detail.not-said-yet-this-seems", ["nouns": nouns]),
                    said("detail.type-1-2-or-3"), said("detail.2-leave-it-unsaid"),
                    said("detail.3-say")
                )
            case .groupName:
                (
                    said("detail.not-grouped-yet", ["nouns": nouns]),
                    said("detail.the-name-is-seen"), said("detail.2-group-nothing"),
                    said("detail.3-keep-the-name")
                )
            }
        lines.add(.happened, first)
        lines.add(.question, question)
        for choice in [said("detail.1-put-a-role"), second, third] { lines.add(.point, choice) }
    }

    /// Why an answer deserves a second look that was kept although it seems to identify somebody.
    static func reason(_ kinds: [IdentifyingDetail]) -> String {
        said("detail.this-seems-to-hold", ["nouns": kinds.nouns])
    }
}
