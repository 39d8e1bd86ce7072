import AnswerReading
import Testing

/// A line that asks something back is told from an answer that puts a question.
struct TypedQuestionTests {
    @Test(arguments: [
        ("what does accommodated mean?", "accommodated"), ("What does MARAC stand for", "marac"),
        ("What is a TSCP?", "tscp"), ("what’s Section 20?", "section 20"),
        ("what is meant by “thresholds”?", "thresholds"), ("Who are the TSCP?", "tscp"),
        ("what does accommodated mean", "accommodated"),
        ("What does accommodated mean? I think he was in care for a while", "accommodated"),
    ])
    func theMeaningOfAWordIsAsked(line: String, word: String) {
        #expect(TypedQuestion(line) == .meaning(of: word))
    }

    @Test(arguments: [
        "Who will see this?", "Can I leave this out?", "what do you mean?", "How long is this?",
        "What should I write here?", "which one?", "Why do you ask?", "how do i do this",
        "what do i put here", "is this right?", "I don’t understand", "can i leave this blank",
        "What do you mean? I only joined the team in May and have nothing to say about this",
    ])
    func somethingElseIsAsked(line: String) {
        #expect(TypedQuestion(line) == .other)
    }

    @Test(arguments: [
        "Why did nobody ask him?", "What is needed is time", "Ask what the child means",
        "Who was there for him at night, and who would have noticed that he was gone?",
        "We ask: what would an ordinary day look like?", "What gets in the way is time", "?",
        "How did he get to school, and who saw him on the way there in the morning, day by day?",
        "What does it mean for us that he was missing so often and nobody said so?", "",
        "How do I know that a child is safe when everybody else says so and I doubt it",
        "I don't understand why nobody asked him", "What is it? A form that nobody reads",
        "Is anybody curious about the nights?", "What matters most to the child?",
    ])
    func anAnswerIsAnAnswer(line: String) {
        #expect(TypedQuestion(line) == nil)
    }
}
