import Testing

@testable import DialogueLanguage

@Suite("Options for fewer prompts")
struct FewerPromptsScriptTests {
    private func codes(_ steps: String) -> [Diagnostic.Code] {
        Script.parse(Array(("dialogue a — A\n\n" + steps).utf8)).diagnostics.map(\.code)
    }

    private static let whole = """
        ask lesson
          What follows?
        collect learning  1 to 3
          Which?
          offer: lesson
        table plan  0 to 5, in one line
          column what  text: W?
            offer: lesson
          column who  person: Who?
          column done  text: D?
          column worked  text, same line: W?
          column answers  pick from learning, at the end: For?
        """

    @Test func areUnderstood() throws {
        let script = try #require(
            Script.parse(Array(("dialogue a — A\n\n" + Self.whole).utf8)).content)
        guard case .list(let learning)? = script.step("learning")?.kind,
            case .list(let plan)? = script.step("plan")?.kind
        else {
            Issue.record("no lists")
            return
        }
        #expect(codes(Self.whole) == [])
        #expect(learning.columns[0].offers == ["lesson"] && !learning.isInOneLine)
        #expect(plan.isInOneLine && plan.columns[0].offers == ["lesson"])
        #expect(plan.columns.map(\.sharesLine) == [false, false, false, true, false])
        #expect(plan.columns.map(\.isAtEnd) == [false, false, false, false, true])
    }

    @Test(arguments: [
        ("  column who  person: Who?\n", ""),
        ("person: Who?", "text: Who?"),
        ("text, same line", "person, same line"),
        ("person: Who?", "person, same line: Who?"),
        ("pick from learning, at the end", "text, at the end"),
        ("column what  text: W?", "column what  pick from learning, at the end: W?"),
        ("ask lesson\n", "ask lesson  in one line\n"),
        ("collect learning  1 to 3\n", "collect learning  1 to 3, in one line\n"),
        ("in one line\n", "in one line, at the end\n"),
        ("in one line\n", "in one line, same line\n"),
    ])
    func areRefusedWhereTheyMeanNothing(_ part: String, _ other: String) {
        let found = codes(Self.whole.replacing(part, with: other, maxReplacements: 1))
        #expect(found.contains(.badOptions), "\(found)")
    }

    @Test(arguments: [
        ("offer: lesson\ntable", "offer: nothing\ntable", Diagnostic.Code.unknownReference),
        ("offer: lesson\ntable", "offer: plan\ntable", .wrongTarget),
        ("  What follows?\n", "  What follows?\n  offer: lesson\n", .clauseNotHere),
        ("person: Who?\n", "person: Who?\n    offer: lesson\n", .clauseNotHere),
    ])
    func anOfferNamesEarlierQuestions(_ part: String, _ other: String, _ code: Diagnostic.Code) {
        #expect(codes(Self.whole.replacing(part, with: other)).contains(code))
    }

    @Test func aShownSectionIsNoPageAndIsNotLeftOver() throws {
        let text = "dialogue a — A\n\nnotice\nshow background\nask q\n  Q?\npresent rest\n"
        let script = try #require(Script.parse(Array(text.utf8)).content)
        #expect(script.steps[1].kind == .show("background"))
        #expect(codes("notice\nshow !!!\nask q\n  Q?\n").contains(.badIdentifier))
        #expect(codes("notice\nshow\nask q\n  Q?\n").contains(.badOptions))
        #expect(codes("show background\nask q\n  Q?\n").contains(.noticeMissing))
    }
}
