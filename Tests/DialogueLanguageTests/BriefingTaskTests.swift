import BundledContent
import TestSupport
import Testing

@testable import DialogueLanguage

/// The tasks that a briefing sets.
@Suite struct BriefingTaskTests {
    /// A briefing whose last section says this.
    private func parsed(_ text: String) -> Parsed<Briefing> {
        Reading.sections("# 06 Recommendations\n1. a\n# 07 Implementing change\n" + text + "\n")
    }

    private func tasks(_ text: String) throws -> [Briefing.Task] {
        let parsed = parsed(text)
        #expect(parsed.codes == [])
        return try #require(parsed.content).tasks
    }

    @Test(arguments: [
        ("1. a\n2. b\n3. c", ["task-1", "task-2", "task-3"]),
        ("2. b\n5. c", ["task-2", "task-5"]),
        ("- a\n- b", ["task-1", "task-2"]),
        ("- a\n1. b\n- c", ["task-2", "task-1", "task-3"]),
        ("0. a\n1. b", ["task-2", "task-1"]),
        ("a. a\nb. b", ["task-1", "task-2"]),
        ("Please talk:\n  1. a\n  2. b", ["task-1", "task-2"]),
        ("Please talk about it.", []),
        ("missing: all of it", []),
    ])
    func eachPointIsATaskUnderItsNumber(_ text: String, ids: [String]) throws {
        #expect(try tasks(text).map(\.id) == ids)
    }

    /// As docs/evidence-history words it, for readers who have nothing else, on every way in which four
    /// points and paragraphs can stand.
    @Test func whatIsSetInBelongsToTheTaskBefore() throws {
        for number in 0..<(5 * 5 * 5 * 5) {
            let indents = [number / 125, number / 25 % 5, number / 5 % 5, number % 5]
            var (text, wanted, isOuter) = ("", [String](), false)
            for (index, indent) in indents.enumerated() {
                let name = "p\(index)"
                if indent == 4 {
                    (text, isOuter) = (text + "\n\(name)\n   ask: \(name)\n\n", false)
                    wanted.append(name)
                } else {
                    text += String(repeating: " ", count: indent) + "- \(name)\n"
                    if indent >= 2, isOuter { continue }
                    isOuter = indent < 2
                    wanted.append(name)
                }
            }
            let tasks = parsed(text).content?.tasks.map { String($0.text.prefix(2)) }
            #expect(tasks == wanted, "\(indents)")
        }
    }

    @Test func theSectionIsKnownByItsIdAlone() throws {
        let other = Reading.sections(
            "# 06 Recommendations\n1. a\n   hint: b\n# 1 What next? [implementing-change]\n1. c\n")
        let briefing = try #require(other.content)
        #expect(briefing.tasks.map(\.text) == ["c"])
        #expect(briefing.recommendations.map(\.text) == ["a hint: b"])
    }

    @Test func whatStandsBelowATaskSaysHowItIsAsked() throws {
        let tasks = try tasks(
            """
            1. Talk it
               through.
               id: talk
               ask: What does it
                 mean?
               hint: One thing.
               hint: Another,
                  set in further.

               example: This.
            2. Agree.
            """)
        #expect(
            tasks == [
                Briefing.Task(
                    id: "talk", number: 1, text: "What does it mean?",
                    hints: ["One thing.", "Another, set in further."], examples: ["This."]),
                Briefing.Task(id: "task-2", number: 2, text: "Agree.", hints: [], examples: []),
            ])
    }

    @Test func noneOfItIsAPartOfTheReading() throws {
        let plain = "1. Talk it through.\n2. Agree."
        let long = Array(repeating: "word", count: 400).joined(separator: " ")
        let below = "\n   id: talk\n   ask: \(long)\n     \(long)\n   hint: \(long)\n"
        let text = "1. Talk it through.\(below)2. Agree."
        let (bare, whole) = (try #require(parsed(plain).content), parsed(text))
        let briefing = try #require(whole.content)
        #expect(briefing.sections == bare.sections && briefing.wordCount == bare.wordCount)
        let file = Array(
            ("briefing b — B\npublisher: p\nsource: s\nabout: a\nnotice: n\n"
                + "# 07 Implementing change\n" + text).utf8)
        #expect(BriefingCard(file)?.minutes == 1)
    }

    @Test func aTaskThatIsLostFromTheCopyCanBeAsked() throws {
        let tasks = try tasks("missing: the first task\n  ask: What now?\n  id: now\n\n2. Agree.")
        #expect(tasks.map(\.id) == ["now", "task-2"])
        #expect(tasks.map(\.number) == [1, 2] && tasks[0].text == "What now?")
        #expect(try self.tasks("A paragraph.\n  ask: What now?").map(\.text) == ["What now?"])
    }

    @Test func pointsInsideATaskAreAskedWithIt() throws {
        let tasks = try tasks("1. Talk about\n   a. this\n   b. that\n   hint: Both.\n2. Agree.")
        #expect(tasks.map(\.text) == ["Talk about\n\n- this\n\n- that", "Agree."])
        #expect(tasks[0].hints == ["Both."])
    }

    @Test(arguments: [
        ("1. a\n1. b", ["10:1 D118"]),
        ("1. a\n   id: x\n2. b\n   id: X", ["12:4 D118"]),
        ("1. a\n   id: x\n   id: y", ["11:4 D119"]),
        ("1. a\n   ask: x?\n   ask: y?", ["11:4 D119"]),
        ("1. a\n   id: two words", ["10:4 D005"]),
        ("1. a\n   id: rest", ["10:4 D119"]),
        ("1. a\n   id: task-2", ["10:4 D119"]),
        ("1. a\n   id: Task-2", ["10:4 D119"]),
        ("1. a\n   id: task-1", []),
        ("1. a\n   hint:", ["10:4 D103"]),
        ("1. a\n   hint: x\n   and more", ["11:4 D119"]),
        ("1. a\n   hint: x\nand more", ["11:1 D119"]),
        ("1. a\n   hint: x\n\n   and more", []),
        ("A paragraph.\n  hint: x", ["10:3 D119"]),
        ("1. a\nhint: x", ["10:1 D120"]),
        ("1. a\n   Hint: x", ["10:4 D120"]),
        ("1. a\n   hnt: x", ["10:4 D120"]),
        ("1. a\n\nhint: x", ["11:1 D120"]),
        ("1. a\n   Now: x", []),
        ("hint: x", []),
    ])
    func saysWhatIsWrongBelowATask(_ text: String, places: [String]) {
        #expect(parsed(text).places == places)
    }

    @Test func aSectionWithoutATaskIsWorthAWord() {
        func codes(_ text: String) -> [String] {
            let file =
                "briefing b — B\npublisher: p\nsource: s\nabout: a\nnotice: n\n"
                + "# Recommendations\n1. One. Two.\n# Implementing change\n" + text
            return Briefing.advice(Array(file.utf8), forms: []).map(\.code.rawValue)
        }
        #expect(codes("Talk about it. Agree.\n") == ["D117"])
        #expect(codes("Talk about it. Agree.\n  ask: What now?\n") == [])
        #expect(codes("1. Talk about it. Agree.\n") == [])
    }

    @Test(arguments: ["K21", "J21", "F20", "Q22", "Child-U"])
    func theFiveSetTwoTasksEach(id: String) throws {
        let file = try #require(BundledContent.briefings.first { $0.id == id })
        let briefing = try #require(Briefing.parse(file.bytes).content)
        #expect(briefing.tasks.map(\.id) == ["implications", "steps"])
        #expect(briefing.tasks.map(\.number) == [1, 2])
        #expect(briefing.tasks.map(\.hints.count) == [1, 1])
        #expect(briefing.tasks[0].examples.count == 1)
    }
}
