import TestSupport
import Testing

@testable import DialogueLanguage

/// How a dialogue says that it asks the tasks of a briefing.
@Suite struct TaskScriptTests {
    @Test func asksEachTaskAsAQuestionIsAsked() throws {
        let script = try #require(
            Reading.steps(
                """
                ask each  task  yes/no, each, unnamed
                  only if in a group
                  hint: Think.
                  if no, probe: Why not?
                reveal each task
                discuss each task, 5 minutes
                  What surprises you?
                """
            ).content)
        #expect(script.steps.map(\.id) == ["each task", "reveal each task", "discuss each task"])
        guard case .askEachTask(let question) = script.steps[0].kind else {
            Issue.record("\(script.steps[0].kind)")
            return
        }
        #expect(question.type == .yesNo && question.audience == .eachUnnamed)
        #expect(question.text.isEmpty && question.aids.hints == ["Think."])
        #expect(question.probes.count == 1 && script.steps[0].condition != nil)
        #expect(script.steps[1].kind == .reveal("each task"))
        #expect(
            script.steps[2].kind
                == .discuss("each task", minutes: 5, text: "What surprises you?"))
    }

    @Test func asksOneTaskWithOptionsOfItsOwn() throws {
        let script = try #require(Reading.steps("ask steps  task, text, any\n  And now?\n").content)
        guard case .askTask(let question) = script.steps[0].kind else {
            Issue.record("\(script.steps[0].kind)")
            return
        }
        #expect(question.id == "steps" && question.type == .text && question.audience == .any)
        #expect(question.text == "And now?")
    }

    @Test(arguments: [
        ("ask each task\n", []),
        ("ask each task, long text\nask more  task\n", []),
        ("ask each task\nreveal task-2\ndiscuss task-1\n", []),
        ("ask each task  any\nreveal each task\n", ["3:8 D321"]),
        ("ask each task\nask each task\n", ["3:5 D303"]),
        ("ask each task\nreveal each task\nreveal each task\n", ["4:1 D303"]),
        ("ask a\n  A?\nreveal each task\n", ["4:8 D304"]),
        ("ask a\n  A?\nreveal task-1\n", ["4:8 D304"]),
        ("reveal each task\nask each task\n", ["2:8 D305"]),
        ("collect each task\n  A?\n", ["2:9 D005"]),
        ("say each task\n  A.\nask a\n  A?\n", ["2:5 D005"]),
        ("ask each task\nvote each task\n", ["3:6 D005", "3:6 D321"]),
        ("ask each tasks  text\n  A?\n", ["2:10 D302"]),
        ("ask every task\n  A?\n", ["2:11 D302"]),
        ("ask each task  task\n", ["2:16 D302"]),
        ("collect a  task\n  A?\n", ["2:12 D302"]),
        ("ask each task\nask task-1\n  A?\n", ["3:5 D318"]),
        ("ask each task\nask task-1  task\n", []),
        ("ask task-1\n  A?\n", []),
        ("ask each task\nask a\n  A?\n  recall: task-2\n", []),
        ("ask each task\nask a\n  A?\n  recall: each task\n", ["5:11 D321"]),
        ("ask a\n  A?\n  recall: task-2\nask each task\n", ["4:11 D305"]),
        ("ask each task\nask a\n  A?\n  only if task-2 is answered\n", []),
        ("ask each task\nask a\n  A?\n  only if task-2 is yes\n", ["5:21 D306"]),
        ("ask each task  yes/no\nask a\n  A?\n  only if task-2 is yes\n", []),
        ("ask each task\nask a\n  A?\n  only if each task is answered\n", ["5:11 D306"]),
        ("ask each task\n  not here, in the record\n", []),
        ("ask each task  not in the record\nask a\n  A?\n  recall: task-1\n", ["2:16 D302"]),
        ("ask each task  choice\n  - A\n", ["2:1 D310"]),
        ("ask q  task, scale 1 to 3\nask a\n  A?\n  only if q is at least 4\n", ["5:11 D308"]),
        ("aks each task\n", ["2:1 D301"]),
    ])
    func findsWhatIsWrongWithIt(_ text: String, places: [String]) {
        #expect(Reading.steps(text).places == places)
    }

    @Test func saysWhatWasMeant() {
        func mend(_ text: String) -> String? { Reading.steps(text).diagnostics.first?.mend }
        #expect(mend("ask all tasks\n  A?\n") == "Was `ask each task` meant?")
        #expect(mend("ask a\n  A?\nreveal each task\n") == "Write `ask each task` above this.")
        #expect(
            mend("ask each task\nask a\n  A?\n  only if each task is answered\n")
                == "Ask about one of them, as in `task-1 is answered`.")
        #expect(
            mend("ask each task\nask a\n  A?\n  only if task-1 is yes\n")
                == "Write `task-1 is answered` or `task-1 is skipped`.")
    }

    @Test func aStepThatIsWrittenAsTextIsWorthAWord() {
        #expect(Reading.steps("ask a\n  A?\n  ask each task\n").places == ["4:3 D317"])
    }
}
