import BundledContent
import Testing

@testable import DialogueLanguage

@Suite struct ScriptParserTests {
    @Test func readsTheHead() throws {
        let script = try #require(
            Reading.dialogue(
                """
                // For authors.
                dialogue short — Three questions
                about: For a team
                  with little time.
                fills: action-plan
                ask a
                  A?
                """
            ).content)
        #expect(script.id == "short")
        #expect(script.title == "Three questions")
        #expect(script.about == "For a team with little time.")
        #expect(script.fills == "action-plan")
        #expect(script.parts.map(\.title) == [""])
    }

    @Test func readsPartsAndTheirConditions() throws {
        let script = try #require(
            Reading.steps(
                """
                ask ready  yes/no
                  Ready?
                # First
                  only if ready is yes
                ask a
                  A?
                  # Second
                ask b
                  B?
                """
            ).content)
        #expect(script.parts.map(\.title) == ["", "First", "Second"])
        #expect(script.parts.map { $0.condition == nil } == [true, false, true])
        #expect(script.steps.map(\.part) == [0, 1, 2])
        #expect(script.steps.map(\.line) == [2, 6, 9])
    }

    @Test func presentsSectionsOneByOne() throws {
        let script = try #require(
            Reading.steps(
                """
                notice
                ask ready  yes/no
                  Ready?
                present background, Safeguarding concerns, the incident
                  only if ready is yes
                present rest
                """
            ).content)
        #expect(
            script.steps.dropFirst(2).map(\.kind) == [
                .present("background"), .present("safeguarding-concerns"), .present("incident"),
                .presentRest,
            ])
        #expect(script.steps.dropFirst(2).map { $0.condition != nil } == [true, true, true, false])
        #expect(script.steps[3].id == "present safeguarding-concerns")
    }

    @Test func readsProseInParagraphs() throws {
        let text = """
            say hello
              Good that you are here.
              Take your time.

              There is no hurry:
              - sit down
              - breathe
              \\hint: is a word, too.
              \\\\ begins this line.
            ask a
              A?
            """
        let script = try #require(Reading.steps(text).content)
        #expect(
            script.steps[0].kind
                == .say(
                    "Good that you are here. Take your time.\n\nThere is no hurry:\n\n- sit down\n\n"
                        + "- breathe hint: is a word, too. \\ begins this line."))
    }

    @Test func readsStepsForGroups() throws {
        let script = try #require(
            Reading.steps(
                """
                ask here  each, unnamed
                  Where?
                collect points  1 to 3, each
                  Which?
                table plan  scribe
                  column what: What?
                reveal here
                vote points, keep 3
                discuss here, 10 minutes
                  Take turns.
                discuss points
                agree plan
                """
            ).content)
        #expect(
            script.steps.dropFirst(3).map(\.kind) == [
                .reveal("here"), .vote(list: "points", keep: 3),
                .discuss("here", minutes: 10, text: "Take turns."),
                .discuss("points", minutes: nil, text: ""), .agree("plan"),
            ])
        #expect(script.steps.map(\.id).suffix(2) == ["discuss points", "agree plan"])
    }

    static let table = """
        collect learning
          Which points?
          row: Learning point
        table actions  1 to 20, each, unnamed
          Now the plan.

          One at a time.
          row: Action
          column what: What?
            hint: What exactly,
              and where?
          column kind  choice: Which kind?
            - New
            - old: Old and known
              to all
          column answers  pick from recommendations and learning: Which?
        """

    @Test func readsATable() throws {
        let kind = Reading.steps(Self.table).content?.step("actions")?.kind
        guard case .list(let list) = kind else {
            Issue.record("no table")
            return
        }
        #expect(list.text == "Now the plan.\n\nOne at a time.")
        #expect(list.rowName == "Action")
        #expect((list.minimum, list.maximum) == (1, 20))
        #expect(list.audience == .eachUnnamed)
        #expect(list.isTable)
    }

    @Test func readsTheColumnsOfATable() throws {
        let kind = Reading.steps(Self.table).content?.step("actions")?.kind
        guard case .list(let list) = kind else {
            Issue.record("no table")
            return
        }
        let choices = [
            Choice(id: "new", label: "New"), Choice(id: "old", label: "Old and known to all"),
        ]
        #expect(list.columns.map(\.id) == ["what", "kind", "answers"])
        #expect(list.columns.map(\.text) == ["What?", "Which kind?", "Which?"])
        #expect(
            list.columns.map(\.type) == [
                .text, .choice(choices), .pick(from: ["recommendations", "learning"]),
            ])
        #expect(list.columns[0].aids.hints == ["What exactly, and where?"])
    }

    @Test func aListHasOneColumn() throws {
        let script = try #require(
            Reading.steps("collect l  2 to 2, date, any\n  Which days?\n  nudge if past\n").content)
        guard case .list(let list) = script.step("l")?.kind else {
            Issue.record("no list")
            return
        }
        #expect(!list.isTable)
        #expect(list.rowName == "Point")
        #expect((list.minimum, list.maximum) == (2, 2))
        #expect(list.columns.map(\.text) == ["Which days?"])
        #expect(list.columns[0].type == .date)
        #expect(list.columns[0].nudges == [NudgeRule(check: .pastOrFar, sentence: nil)])
    }

    @Test(arguments: BundledContent.dialogues)
    func bundledDialoguesAreFreeOfFindings(_ file: BundledContent.File) throws {
        let parsed = Script.parse(file.bytes)
        #expect(parsed.report(file: file.id) == "")
        let script = try #require(parsed.content)
        #expect(script.id == file.id)
        let form = try #require(Form.parse(BundledContent.forms[0].bytes).content)
        for file in BundledContent.briefings {
            let briefing = try #require(Briefing.parse(file.bytes).content)
            #expect(script.findings(over: briefing, filling: form) == [])
        }
    }
}
