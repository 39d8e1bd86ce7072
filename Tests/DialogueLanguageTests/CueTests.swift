import BundledContent
import Testing

@testable import DialogueLanguage

/// `cue:`, what whoever leads could say at a step.
@Suite("What to say at a step")
struct CueTests {
    private func read(_ steps: String) -> Parsed<Script> {
        Script.parse(Array(("dialogue a — A\n\n" + steps).utf8))
    }

    private func codes(_ steps: String) -> [Diagnostic.Code] { read(steps).diagnostics.map(\.code) }

    private static let everywhere = """
        notice
          cue: N
        present background
          cue: P
        ask one  each
          What?
          cue: A
          cue when shown: B
        ask each task
          And?
          cue: T
        collect points  1 to 3, each
          Which?
          cue: C
        vote points, keep 2
          cue: V
          cue when shown: W
        discuss one, 5 minutes
          Talk.
          cue: D
        table plan
          cue: L
          column what  text: What?
            cue: L1
          column who  person: Who?
        agree plan
          cue: G
        """

    @Test func standsBelowWhateverSomebodyStopsAt() throws {
        let parsed = read(Self.everywhere)
        #expect(parsed.diagnostics.map(\.code) == [])
        let steps = try #require(parsed.content?.steps)
        #expect(steps.map(\.cue.asked) == ["N", "P", "A", "T", "C", "V", "D", "L", "G"])
        #expect(steps.map(\.cue.shown) == ["", "", "B", "", "", "W", "", "", ""])
        guard case .list(let plan) = steps[7].kind else {
            Issue.record("no table")
            return
        }
        #expect(plan.columns.map(\.cue) == ["L1", ""])
        guard case .ask(let question) = steps[2].kind else {
            Issue.record("no question")
            return
        }
        #expect(question.text == "What?")
    }

    @Test func goesOnWhereALineIsSetInFurther() throws {
        let parsed = read(
            """
            notice
              cue: One
                and two,
                three.
            ask a
              A?
              cue when shown: Read
                \\- all of it.
              More?
            """)
        let steps = try #require(parsed.content?.steps)
        #expect(steps[0].cue.asked == "One and two, three.")
        #expect(steps.last?.cue.shown == "Read - all of it.")
        guard case .ask(let question)? = steps.last?.kind else {
            Issue.record("no question")
            return
        }
        #expect(question.text == "A? More?")
    }

    @Test func isSaidOnceAsSeveralSectionsBegin() throws {
        let parsed = read("present a, b, c\n  cue: Read.\n  only if alone\nask z\n  Z?\n")
        let steps = try #require(parsed.content?.steps).prefix(3)
        #expect(steps.map(\.cue.asked) == ["Read.", "", ""])
        #expect(steps.allSatisfy { $0.condition != nil })
    }

    @Test(arguments: [
        ("say a\n  A.\n  cue: Never.", Diagnostic.Code.clauseNotHere),
        ("show background\n  cue: Never.", .clauseNotHere),
        ("ask a  any\n  A?\n  cue when shown: Never.", .clauseNotHere),
        ("notice\n  cue when shown: Never.", .clauseNotHere),
        ("table a\n  column b  text: B?\n    cue when shown: Never.", .clauseNotHere),
        ("notice\n  cue: One.\n  cue: Two.", .badClause),
        ("ask a\n  A?\n  cue: One.\n  cue: Two.", .badClause),
        ("vote a\n  cue:", .badClause),
    ])
    func aMistakeIsNamed(_ steps: String, _ code: Diagnostic.Code) {
        let found = codes(steps + "\nask z\n  Z?\n")
        #expect(found.contains(code), "\(found)")
    }

    @Test func aTextMayBeginWithTheWord() throws {
        let parsed = read("say a\n  \\cue: is a word.\nask b\n  \\cue: is one?\n")
        #expect(parsed.diagnostics.map(\.code) == [])
        guard case .say(let text)? = parsed.content?.steps[0].kind else {
            Issue.record("no text")
            return
        }
        #expect(text == "cue: is a word.")
    }

    /// Whoever leads has words for every moment at which the room waits for them: the head of the form, which is
    /// four short answers, has them once.
    @Test(arguments: BundledContent.dialogues)
    func standsInEveryDialogueThatComesWithTheProgram(_ file: BundledContent.File) throws {
        let script = try #require(Script.parse(file.bytes).content)
        for step in script.steps {
            let (asked, shown) = (!step.cue.asked.isEmpty, !step.cue.shown.isEmpty)
            switch step.kind {
            case .notice, .discuss, .agree: #expect(asked, "\(file.id), \(step.id)")
            case .ask(let question), .askTask(let question), .askEachTask(let question):
                guard question.audience != .scribe || step.id == "organisation" else { continue }
                #expect(asked, "\(file.id), \(step.id)")
                let isSilent = [.each, .eachUnnamed].contains(question.audience)
                #expect(shown == isSilent, "\(file.id), \(step.id)")
            case .list(let list):
                #expect(asked, "\(file.id), \(step.id)")
                #expect(shown == !list.isTable, "\(file.id), \(step.id)")
            case .vote: #expect(asked && shown, "\(file.id), \(step.id)")
            case .say, .present, .show, .presentRest, .reveal: break
            }
        }
        let isRead = script.steps.contains { step in
            if case .present = step.kind { !step.cue.asked.isEmpty } else { false }
        }
        #expect(isRead, "\(file.id)")
    }
}
