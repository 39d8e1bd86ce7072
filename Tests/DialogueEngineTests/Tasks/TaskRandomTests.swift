import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine
@testable import DialogueLanguage

/// Whatever a dialogue says of tasks and a briefing sets, what must hold of them holds.
@Suite struct TaskRandomTests {
    private static let steps = [
        "ask each task  each\n", "ask each task\n  What now?\n", "reveal each task\n",
        "discuss each task\n  A.\n", "ask steps  task\n", "ask steps\n  Which?\n",
        "ask task-2  task, any\n  Two?\n", "ask talk  task\n  And?\n", "reveal steps\n",
        "reveal task-1\n", "discuss task-2, 5 minutes\n", "ask a\n  A?\n  recall: task-1\n",
        "ask b\n  B?\n  only if task-2 is answered\n", "say c\n  C.\n", "# Part\n",
        "present rest\n",
        "ask each task  yes/no, not in the record\n",
        "collect d\n  D?\n  only if steps is skipped\n",
    ]
    private static let tasks = [
        "1. One.\n", "2. Two.\n", "- Dash.\n", "   id: steps\n", "   id: talk\n", "   id: a\n",
        "   ask: Asked?\n", "   hint: Hint.\n", "A paragraph.\n", "missing: lost\n", "\n",
        "   a. Inside.\n", "     goes on\n",
    ]

    private func text(_ pieces: [String], _ most: Int, _ random: inout SeededNumbers) -> String {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
    }

    @Test func everyTaskIsAskedOnceAndNothingIsAboutWhatIsNotThere() throws {
        var random = SeededNumbers(for: "everyTaskIsAskedOnceAndNothingIsAboutWhatIsNotThere")
        var laid = 0
        for _ in 0..<6000 {
            let dialogue = "dialogue d — D\nask z\n  Z?\n" + text(Self.steps, 7, &random)
            let tasks = text(Self.tasks, 7, &random)
            guard let guide = try? Rehearsal.guide(dialogue, tasks: tasks) else { continue }
            laid += 1
            check(guide, "\(dialogue)\n=====\n\(tasks)")
        }
        #expect(laid > 300, "\(laid)")
    }

    private func check(_ guide: Guide, _ text: String) {
        let ids = guide.steps.map(\.id)
        #expect(Set(ids).count == ids.count, "\(text)")
        let targets = guide.steps.compactMap(\.kind.target)
        #expect(targets.allSatisfy { guide.index[$0] != nil }, "\(text)")
        let isLaid = guide.steps.allSatisfy { step in
            if case .askTask = step.kind { false } else { !step.kind.isAboutEachTask }
        }
        #expect(isLaid, "\(text)")
        let asked = guide.steps.indices.compactMap { guide.question($0)?.text }
        let isAsking = guide.script.steps.contains { $0.kind.isEachTask }
        for task in guide.briefing.tasks where isAsking {
            let same = guide.briefing.tasks.count { $0.text == task.text }
            #expect(asked.count { $0 == task.text } == same, "\(task)\n\(text)")
        }
        var session = Session(guide, events: [])
        for _ in 0..<60 where session.position != .review {
            _ = session.receive(.command(.skip), at: Moment(today: Today(.first, zone: "UTC"))).told
        }
        #expect(session.position == .review, "\(text)")
    }
}
