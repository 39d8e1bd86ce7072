import TestSupport
import Testing

@testable import DialogueEngine
@testable import DialogueLanguage

/// A dialogue that asks tasks, laid over briefings that set some.
@Suite struct TaskStepTests {
    static let three = "1. Talk.\n2. Agree.\n   id: steps\n   hint: Small.\n3. Tell the CSC."

    private func guide(_ steps: String, _ tasks: String? = three) throws -> Guide {
        try Rehearsal.guide("dialogue d — D\n" + steps, tasks: tasks)
    }

    private func ids(_ steps: String, _ tasks: String? = three) throws -> [String] {
        try guide(steps, tasks).steps.map(\.id)
    }

    private func codes(_ steps: String, _ tasks: String? = three) throws -> [String] {
        try guide(steps, tasks).diagnostics.filter(\.isAboutTasks).map(\.code.rawValue)
    }

    private func question(_ guide: Guide, _ id: String) throws -> Question {
        let step = try #require(guide.index[id], "\(id)")
        return try #require(guide.question(step))
    }

    @Test func everyTaskIsAQuestionInItsWordsAndWithItsHints() throws {
        let guide = try guide(
            "ask each task  text, each, unnamed\n  hint: Think.\n  example: Like so.\n")
        #expect(guide.steps.map(\.id) == ["task-1", "steps", "task-3"])
        let first = try question(guide, "task-1")
        #expect(first.id == "task-1" && first.text == "Talk." && first.audience == .eachUnnamed)
        #expect(first.aids.hints == ["Think."] && first.aids.examples == ["Like so."])
        let second = try question(guide, "steps")
        #expect(second.aids.hints == ["Small."] && second.aids.examples == ["Like so."])
        #expect(guide.diagnostics.filter(\.isAboutTasks) == [])
    }

    @Test func aWordOfTheGlossaryIsExplainedBesideItsTask() throws {
        let guide = try guide(
            "ask each task\n  term GP: a doctor\n", Self.three + "\n\n# Glossary\nCSC: social care")
        #expect(try question(guide, "task-3").aids.terms.map(\.term) == ["GP", "CSC"])
        #expect(try question(guide, "task-1").aids.terms.map(\.term) == ["GP"])
    }

    @Test func whatFollowsIsTakenTaskByTask() throws {
        let steps = "ask each task\nreveal each task\ndiscuss each task, 5 minutes\n"
        #expect(
            try ids(steps) == [
                "task-1", "reveal task-1", "discuss task-1", "steps", "reveal steps",
                "discuss steps", "task-3", "reveal task-3", "discuss task-3",
            ])
    }

    @Test func behindAnotherStepItGoesThroughAllOfThem() throws {
        let all = ["task-1", "steps", "task-3", "say a"].map { $0 == "say a" ? "a" : $0 }
        let revealed = ["reveal task-1", "reveal steps", "reveal task-3"]
        #expect(try ids("ask each task\nsay a\n  A.\nreveal each task\n") == all + revealed)
        #expect(
            try ids("ask each task\n# Then\nreveal each task\n") == all.dropLast() + revealed)
    }

    @Test func aStepOfItsOwnTakesATaskOutOfAll() throws {
        let steps = "ask steps  task, any\nask each task\nreveal each task\n"
        #expect(
            try ids(steps) == ["steps", "task-1", "reveal task-1", "task-3", "reveal task-3"])
        let guide = try guide(steps)
        #expect(try question(guide, "steps").audience == .any)
        #expect(try question(guide, "steps").text == "Agree.")
        let byNumber = try self.guide("ask task-2  task\nask each task\n")
        #expect(byNumber.steps.map(\.id) == ["task-2", "task-1", "task-3"])
        #expect(try question(byNumber, "task-2").text == "Agree.")
        let twice = "ask steps  task\nask task-2  task\nreveal task-2\nask each task\n"
        #expect(try ids(twice) == ["steps", "reveal steps", "task-1", "task-3"])
    }

    @Test func aTaskThatIsNotSetIsLeftOutWithWhatIsAboutIt() throws {
        let steps = "ask more  task\n  More?\nreveal more\ndiscuss more\nask each task\n"
        #expect(try ids(steps) == ["task-1", "steps", "task-3"])
        #expect(try codes(steps) == [])
        let alone = "ask more  task\ndiscuss more\nask a\n  A?\n"
        #expect(try ids(alone) == ["a"])
        #expect(try codes(alone) == ["D405"])
        #expect(try codes("ask more  task\n  More?\nask a\n  A?\n") == [])
        #expect(try ids("ask more  task\n  More?\nask a\n  A?\n") == ["more", "a"])
    }

    @Test(arguments: [nil, "Please talk about it."])
    func whereNoneAreSetTheDialoguesOwnQuestionsAreAsked(_ tasks: String?) throws {
        let steps = "ask each task\n  What now?\nreveal each task\nask steps  task\n  And then?\n"
        let guide = try guide(steps, tasks)
        #expect(guide.steps.map(\.id) == ["task-1", "reveal task-1", "steps"])
        #expect(try question(guide, "task-1").text == "What now?")
        #expect(try question(guide, "steps").text == "And then?")
        #expect(try codes(steps, tasks) == [])
        let bare = "ask each task\nreveal each task\nask a\n  A?\n  recall: task-1\n"
        #expect(try ids(bare, tasks) == ["a"])
        #expect(try codes(bare, tasks) == ["D405", "D405"])
    }

    @Test func aTaskUnderATakenNameIsAskedUnderItsNumber() throws {
        let steps = "ask Steps\n  A?\nask each task\n"
        #expect(try ids(steps) == ["Steps", "task-1", "task-2", "task-3"])
        #expect(try codes(steps) == ["D406"])
    }

    @Test func otherStepsReferToATaskByItsNumber() throws {
        let guide = try guide(
            """
            ask each task  yes/no
            reveal task-2
            ask why
              Why?
              recall: task-2
              only if task-2 is no
            """)
        #expect(try question(guide, "why").recall == "steps")
        #expect(guide.atoms.map(\.step) == ["steps"] && guide.steps[3].id == "reveal steps")
        #expect(try codes("ask each task\nask a\n  A?\n  only if task-9 is answered\n") == ["D405"])
        #expect(try codes("ask each task\nask a\n  A?\nreveal task-9\n") == ["D405"])
        #expect(try ids("ask each task\nask a\n  A?\nreveal task-9\n").last == "a")
        let twice = "ask each task\nreveal each task\nreveal task-2\n"
        #expect(try ids(twice).count { $0 == "reveal steps" } == 1)
    }

    @Test func aConditionOnATaskHoldsByItsAnswer() throws {
        var rehearsal = Rehearsal(
            try guide("ask each task  yes/no\nask why\n  Why?\n  only if task-2 is no\n"))
        #expect(rehearsal.type("yes", "no", "yes").contains("Why?"))
        rehearsal.type("Because.", "/edit 2", "yes")
        #expect(rehearsal.session.position == .review)
        #expect(rehearsal.type("/edit 2", "no").contains("Why?"))
    }

    @Test func aProbeAndANudgeGoWithEveryTask() throws {
        var rehearsal = Rehearsal(
            try guide("ask each task\n  if shorter than 9 characters, probe: What else?\n"))
        #expect(rehearsal.type("short").contains("What else?"))
        #expect(rehearsal.type("this is more").contains("Agree."))
        #expect(rehearsal.type("short").contains("What else?"))
        #expect(rehearsal.log.count == 3)
    }

    @Test(arguments: ["standard", "short"])
    func theBundledDialoguesAskWhatABriefingSets(dialogue: String) throws {
        let script = try Rehearsal.bundled(dialogue).script
        func asked(_ tasks: String?) throws -> [String] {
            let small = try Rehearsal.guide("dialogue d — D\nask a\n  A?\n", tasks: tasks)
            let guide = Guide(script: script, briefing: small.briefing, form: small.form)
            #expect(guide.diagnostics.filter(\.isAboutTasks) == [])
            let ids = guide.steps.map(\.id)
            return ids.filter { $0.hasPrefix("task-") || $0 == "steps" }
        }
        #expect(try asked("1. Talk.\n2. Agree.\n3. Tell.") == ["task-1", "task-2", "task-3"])
        #expect(try asked("1. Talk.") == ["task-1"])
        #expect(try asked(Self.three) == ["task-1", "task-3", "steps"])
        #expect(try asked(nil) == ["task-1", "steps"])
    }
}
