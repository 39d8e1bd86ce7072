import AnswerReading
import DialogueEngine
import LineProtocol
import Testing

/// Nothing that a person or author typed can steer a terminal or forge a line.
struct LayoutTests {
    @Test func controlsAreShownAndBidirectionalOnesNamed() {
        let text = PlainLayout.text([SpokenLine(.text, "a\u{1B}[2Jb\u{202E}c\u{85}d\u{2066}")])
        #expect(text == "a\u{FFFD}[2Jb⟨U+202E⟩c\u{FFFD}d⟨U+2066⟩\n")
    }

    @Test func refusalsAndEventsAreMarked() {
        let lines = [
            SpokenLine(.refused, "No."), SpokenLine(.happened, "Yes."), SpokenLine(.question, "Q?"),
        ]
        #expect(PlainLayout.text(lines) == "! No.\n* Yes.\nQ?\n")
    }

    @Test func everyRefusalSaysWhatToDo() {
        let refusals: [Refusal] = [
            .pageTakesNoAnswer, .reviewTakesNoAnswer, .finishedTakesNoAnswer, .paused, .stopped,
            .answerWanted, .tooLong(limit: 32_768), .notYesNo(typed: "perhaps"),
            .notAChoice(["1", "2"], typed: "3"), .oneChoiceOnly(typed: "1, 2"),
            .notAPick(["R1", "R2", "R3", "L1"], typed: "R9"), .tooMany(limit: 2, typed: "1, 2, 3"),
            .notANumber(typed: "some"), .outOfRange(1, 5, typed: "9"),
            .dateImpossible(.noSuchMonth(13)), .dateUnclear("when we can"), .noSuchItem(3, of: 2),
            .noSuchItem(3, of: 1), .noSuchRow(3, of: 0), .listFull(3),
            .tooFewRows(have: 1, want: 2),
            .tooFewRows(have: 0, want: 1), .notInAList, .nothingBefore, .nothingToUndo,
            .nothingToRedo,
            .stillOpen,
        ]
        for refusal in refusals {
            let text = RefusalWording.text(refusal)
            #expect(text.hasSuffix(".") && !text.contains("\n") && text.count < 160, "\(text)")
        }
        #expect(RefusalWording.text(.tooLong(limit: 32_768) as Refusal).contains("32 KiB"))
    }
}

/// Where a terminal is narrow, lines are broken between words.
struct WrappingTests {
    private func wrapped(_ kind: SpokenLine.Kind, _ text: String, _ width: Int) -> [String] {
        PlainLayout.text([SpokenLine(kind, text)], width: width)
            .split(separator: "\n").map(String.init)
    }

    @Test func breaksBetweenWordsAndKeepsThemAll() {
        let text = "one two three four five six"
        #expect(wrapped(.text, text, 13) == ["one two three", "four five six"])
        #expect(wrapped(.text, text, 12).joined(separator: " ") == text)
    }

    @Test func setsWhatFollowsOfAPointBelowItsText() {
        #expect(wrapped(.point, "1. alpha beta gamma", 14) == ["1. alpha beta", "   gamma"])
        #expect(wrapped(.point, "  a. alpha beta", 11) == ["  a. alpha", "     beta"])
    }

    @Test func neverBreaksAWordAndNeverReadsWiderThanIsComfortable() {
        let long = String(repeating: "x", count: 300)
        #expect(wrapped(.text, "a \(long) b", 40) == ["a", long, "b"])
        let many = Array(repeating: "word", count: 100).joined(separator: " ")
        #expect(wrapped(.text, many, 500).allSatisfy { $0.count <= PlainLayout.readingWidth })
    }

    @Test func leavesLinesAloneWhereThereIsNoWidth() {
        let text = Array(repeating: "word", count: 100).joined(separator: " ")
        #expect(PlainLayout.text([SpokenLine(.text, text)]) == text + "\n")
    }
}
