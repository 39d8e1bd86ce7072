import Testing

@testable import DialogueLanguage

@Suite struct ScriptParserQuestionTests {
    @Test(arguments: [
        ("", AnswerType.longText), ("text", .text), ("long text", .longText),
        ("Long  Text", .longText),
        ("yes/no", .yesNo), ("date", .date), ("person", .person), ("number", .number(nil)),
        ("number 0 to 10", .number(0...10)), ("number from -5 to 3000", .number(-5...3000)),
        ("scale", .scale(1...5, low: "", high: "")),
        ("scale 0 to 10", .scale(0...10, low: "", high: "")),
        ("pick from recommendations", .pick(from: ["recommendations"])),
    ])
    func readsKindsOfAnswers(_ option: String, type: AnswerType) throws {
        #expect(Reading.question(option)?.type == type)
        #expect(Reading.question(", each,  \(option)")?.type == type)
    }

    @Test(arguments: [
        ("", Audience.each), ("each", .each), ("each, named", .each),
        ("each, unnamed", .eachUnnamed),
        ("unnamed", .eachUnnamed), ("any", .any), ("scribe", .scribe), ("Scribe", .scribe),
    ])
    func readsWhoseAnswerIsWanted(_ option: String, audience: Audience) throws {
        #expect(Reading.question(option)?.audience == audience)
    }

    @Test func readsChoices() throws {
        let long = "A very long answer, with more words than anybody would want to type for it"
        let question = Reading.question(
            "several choices", "- Thresholds", "- early: Help: early", "- 3 or more", "- \(long)")
        #expect(question == nil, "an answer that begins with a digit needs an id")
        let mended = Reading.question(
            "several choices", "- Thresholds", "- early: Help: early", "- some: 3 or more",
            "- \(long)")
        #expect(
            mended?.type
                == .several([
                    Choice(id: "thresholds", label: "Thresholds"),
                    Choice(id: "early", label: "Help: early"),
                    Choice(id: "some", label: "3 or more"),
                    Choice(id: "a-very-long-answer-with-more-words-than", label: long),
                ]))
    }

    @Test func readsWhatHelps() throws {
        let question = try #require(
            Reading.question(
                "scale 1 to 5", "hint: One", "  and more.", "hint: Two", "example: This: that",
                "term MARAC: a meeting", "term Early help: support", "low: not at all",
                "high: very: much", "default: 3"))
        #expect(question.text == "What?")
        #expect(question.aids.hints == ["One and more.", "Two"])
        #expect(question.aids.examples == ["This: that"])
        #expect(
            question.aids.terms.map { "\($0.term) = \($0.meaning)" } == [
                "MARAC = a meeting", "Early help = support",
            ])
        #expect(question.type == .scale(1...5, low: "not at all", high: "very: much"))
        #expect(question.fallback == "3")
    }

    @Test(arguments: [
        (
            "text", "if shorter than 40 characters, probe: Why?",
            Probe.Test.shorterThan(40, words: false)
        ),
        ("text", "if shorter than 5 words probe: Why?", .shorterThan(5, words: true)),
        ("text", "if vague, probe: Why?", .vague),
        ("yes/no", "if no, probe: Why?", .matches(.isChoice("no"))),
        ("yes/no", "if Yes, probe: Why?", .matches(.isChoice("yes"))),
        ("scale 1 to 5", "if at most 2, probe: Why?", .matches(.atMost(2))),
        ("number", "if at least 100, probe: Why?", .matches(.atLeast(100))),
        ("pick from recommendations", "if includes R4a, probe: Why?", .matches(.includes("R4a"))),
    ])
    func readsFollowUps(_ option: String, line: String, test: Probe.Test) throws {
        let question = try #require(Reading.question(option, line, "  And how?"))
        #expect(question.probes == [Probe(test: test, text: "Why? And how?")])
    }

    @Test func readsFollowUpsToChoices() throws {
        #expect(
            Reading.question("choice", "- A", "- b: B", "if b, probe: Why?")?.probes.map(\.test)
                == [.matches(.isChoice("b"))])
        #expect(
            Reading.question("several choices", "- A", "- B", "if includes a, probe: Why?")?
                .probes.map(\.test) == [.matches(.includes("a"))])
    }

    @Test(arguments: [
        ("text", "nudge if vague", NudgeRule.Check.vague, nil),
        ("text", "nudge if vague: Which day?", .vague, "Which day?"),
        ("person", "nudge unless one named person", .oneNamedPerson, nil),
        ("date", "nudge if past, or more than a year away", .pastOrFar, nil),
        ("date", "nudge if past", .pastOrFar, nil),
        ("long text", "nudge if it names an activity: What changes?", .activity, "What changes?"),
        ("text", "nudge if it names an activity, not a change for a child", .activity, nil),
    ])
    func readsNudges(
        _ option: String, line: String, check: NudgeRule.Check, sentence: String?
    ) throws {
        let question = try #require(Reading.question(option, line))
        #expect(question.nudges == [NudgeRule(check: check, sentence: sentence)])
    }

    @Test func showsAnEarlierAnswer() throws {
        let script = try #require(
            Reading.steps("ask a\n  A?\nask b\n  B?\n  recall: a\n").content)
        guard case .ask(let question) = script.step("b")?.kind else { return }
        #expect(question.recall == "a")
    }

    @Test func theQuestionMayHaveParagraphs() throws {
        let question = try #require(Reading.question("", "", "More:", "", "and more."))
        #expect(question.text == "What?\n\nMore:\n\nand more.")
    }

    @Test(arguments: [
        ("choice", "- Yes", "- No", "yes"), ("choice", "- Yes", "- No", "2"),
        ("choice", "- Yes", "- No", "Yes"), ("several choices", "- A", "- B", "none"),
        ("several choices", "- A", "- B", "A, b"),
        ("several choices", "- Early help", "- B", "early help, 2"),
        ("number", "hint: x", "hint: y", "-2.5"), ("yes/no", "hint: x", "hint: y", "No"),
        ("number 1 to 9", "hint: x", "hint: y", "9"), ("text", "hint: x", "hint: y", "anything"),
        ("date", "hint: x", "hint: y", "in six weeks"),
        ("pick from recommendations", "hint: x", "hint: y", "none"),
    ])
    func takesDefaultsThatAreAnswers(
        _ option: String, first: String, second: String, fallback: String
    ) throws {
        let question = Reading.question(option, first, second, "default: \(fallback)")
        #expect(question?.fallback == fallback)
    }

    @Test(arguments: [
        ("choice", "3"), ("choice", "0"), ("choice", "maybe"), ("several choices", "A, maybe"),
        ("several choices", ","), ("several choices", "A, none-of"),
        ("several choices", "none of these, 2"), ("yes/no", "maybe"), ("number", "three"),
        ("number", "1e3"),
        ("number", "0x10"), ("number 1 to 9", "10"), ("scale 1 to 5", "2.5"), ("scale 1 to 5", "0"),
        ("pick from recommendations", "R1"),
    ])
    func refusesDefaultsThatAreNot(_ option: String, fallback: String) {
        var choices = option.contains("choice") ? "  - A\n  - B\n" : ""
        if option.contains("several") { choices += "  - none-of: None of these\n" }
        let parsed = Reading.steps("ask q \(option)\n  What?\n\(choices)  default: \(fallback)\n")
        #expect(parsed.codes == ["D323"])
    }
}
