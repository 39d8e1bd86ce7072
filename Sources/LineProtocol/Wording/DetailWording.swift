import DialogueCore

/// What is said about details that may identify a person; it names the kind and never the words.
enum DetailWording {
    /// Said once, before anybody types an answer.
    static let notice =
        "Please leave out names, and whatever else would show who a child or family is. Before an "
        + "answer is kept it is looked through for telephone numbers, postcodes and the like. "
        + "Names can't be found reliably, and other details may be missed."

    static func add(
        _ kinds: [IdentifyingDetail], _ stage: HeldAnswer.Stage, to lines: inout [SpokenLine]
    ) {
        switch stage {
        case .choosing:
            lines.add(.happened, "Not kept yet: this seems to hold \(kinds.nouns).")
            lines.add(.question, "Type your answer in other words, or one of these:")
            lines.add(.point, "replace – put a role in its place, such as [school nurse]")
            lines.add(.point, "send – keep it as it is; the plan will say so")
            lines.add(.point, "reword – drop it and see the question again")
        case .role(let kind, let number, let count):
            let which = count > 1 ? " (\(number) of \(count))" : ""
            lines.add(
                .question,
                "Which role should stand in place of \(kind.noun)\(which)? Such as: school nurse.")
        case .confirming(let text):
            lines.add(.text, "It would read:")
            lines.add(.point, text)
            lines.add(.question, "Return keeps it like this; or type it in other words.")
        }
    }

    /// Why a line was no use while an answer is held back.
    static func refusal(_ why: Refusal) -> String {
        switch why {
        case .notARole:
            "A role is a few words that identify nobody, such as school nurse. "
                + "“reword” drops the answer."
        case .nothingHeld: "No answer is waiting for that."
        default: "Type send, reword or replace, or your answer in other words."
        }
    }

    /// What a plan says of an answer that was kept although it seems to identify somebody.
    static func mark(_ kinds: [IdentifyingDetail]) -> String {
        "to look at again: this seems to hold \(kinds.nouns)"
    }
}
