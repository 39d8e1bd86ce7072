import AnswerReading
import DialogueEngine

/// What is said about details that may identify a person; it names the kind and never the words.
enum DetailWording {
    /// Said once, before anybody types an answer.
    static let notice =
        "Please leave out names, and whatever else would show who a child or family is. Before an "
        + "answer is kept it is looked through for telephone numbers, postcodes and the like. "
        + "Names can't be found reliably, and other details may be missed."

    /// What the question about a held answer is for.
    static let explanation =
        "This is asked because plans and minutes travel, and what shows who a child or a family is "
        + "should stay out of them. The check looks at how numbers and letters stand together, so it "
        + "can be mistaken: then 3 is right."

    static func add(
        _ kinds: [IdentifyingDetail], _ stage: HeldAnswer.Stage, isForAll: Bool = false,
        to lines: inout [SpokenLine]
    ) {
        switch stage {
        case .choosing where isForAll:
            lines.add(.happened, "Not said yet: this seems to hold \(kinds.nouns).")
            lines.add(.question, "Type 1, 2 or 3; everybody would see it, with your name.")
            lines.add(.point, "1  Put a role in its place, such as [school nurse], or take it out.")
            lines.add(.point, "2  Leave it unsaid.")
            lines.add(.point, "3  Say it as it is; the record will say so.")
        case .choosing:
            lines.add(.happened, "Not kept yet: this seems to hold \(kinds.nouns).")
            lines.add(.question, "Type 1, 2 or 3, or the whole answer again without it.")
            lines.add(.point, "1  Put a role in its place, such as [school nurse], or take it out.")
            lines.add(.point, "2  See the question again, and type the whole answer anew.")
            lines.add(.point, "3  Keep the answer as it is; the plan will say so.")
        case .role(let kind, let number, let count):
            let which = count > 1 ? " (\(number) of \(count))" : ""
            lines.add(
                .question,
                "Which role should stand in place of \(kind.noun)\(which)? Such as: school nurse. "
                    + "Return alone takes it out.")
        case .confirming(let text):
            lines.add(.text, "It would read:")
            lines.add(.point, text)
            lines.add(
                .question,
                "Return keeps it like this. Type no to choose again.")
        }
    }

    /// Why an answer deserves a second look that was kept although it seems to identify somebody.
    static func reason(_ kinds: [IdentifyingDetail]) -> String {
        "this seems to hold \(kinds.nouns)"
    }
}
