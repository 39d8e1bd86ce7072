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
        _ kinds: [IdentifyingDetail], _ stage: HeldAnswer.Stage, isForAll: Bool = false,
        to lines: inout [SpokenLine]
    ) {
        switch stage {
        case .choosing where isForAll:
            lines.add(.happened, said("detail.not-said-yet-this-seems", ["nouns": kinds.nouns]))
            lines.add(.question, said("detail.type-1-2-or-3"))
            lines.add(.point, said("detail.1-put-a-role"))
            lines.add(.point, said("detail.2-leave-it-unsaid"))
            lines.add(.point, said("detail.3-say"))
        case .choosing:
            lines.add(.happened, said("detail.not-kept-yet-this-seems", ["nouns": kinds.nouns]))
            lines.add(.question, said("detail.type-1-2-or-3-or-the-whole"))
            lines.add(.point, said("detail.1-put-a-role"))
            lines.add(.point, said("detail.2-see-the-question-again"))
            lines.add(.point, said("detail.3-keep-the-answer"))
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

    /// Why an answer deserves a second look that was kept although it seems to identify somebody.
    static func reason(_ kinds: [IdentifyingDetail]) -> String {
        said("detail.this-seems-to-hold", ["nouns": kinds.nouns])
    }
}
