import AnswerReading
import FoundationEssentials
import TestSupport
import Testing

/// Weak and strong actions: 200 invented ones, labelled by hand.
@Suite struct ActionStrengthTests {
    struct Row { let label: ActionStrength, text: String }

    static func rows(_ name: String) throws -> [Row] {
        let text = String(
            decoding: try Project.bytes("Fixtures/strength/\(name).tsv"), as: UTF8.self)
        return try text.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            return Row(
                label: try #require(ActionStrength(rawValue: String(parts[0]))),
                text: String(parts[1]))
        }
    }

    /// The half that the rules were written on, and the half that they are only measured by.
    @Test(arguments: ["written-on", "measured"])
    func whatIsCalledWeakIsWeak(half: String) throws {
        let rows = try Self.rows(half)
        #expect(rows.count == 100)
        let called = rows.filter { ActionStrength(of: $0.text) == .weak }
        let wrong = called.filter { $0.label != .weak }
        let precision = Double(called.count - wrong.count) / Double(called.count)
        #expect(precision >= 0.9, "\(wrong.map(\.text))")
        let weak = rows.filter { $0.label == .weak }
        let found = weak.count { ActionStrength(of: $0.text) == .weak }
        #expect(Double(found) / Double(weak.count) >= 0.9)
    }

    /// What docs/writing-dialogues states.
    @Test func theFiguresOfThePageAreTrue() throws {
        let rows = try Self.rows("measured")
        let called = rows.filter { ActionStrength(of: $0.text) == .weak }
        let right = called.count { $0.label == .weak }
        let weak = rows.count { $0.label == .weak }
        let page = String(decoding: try Project.bytes("docs/writing-dialogues.md"), as: UTF8.self)
        #expect(page.contains("(\(right) of \(called.count))"))
        #expect(page.contains("(\(right) of \(weak))"))
    }

    @Test(arguments: [
        "", " ", "?", "to", "training", "form", "and and and", "\u{1F642}", "1.", "remind",
        String(repeating: "remind ", count: 2000),
    ])
    func readsAnything(text: String) { _ = ActionStrength(of: text) }
}

@Suite struct IfThenTests {
    @Test(
        arguments: [
            ("The duty desk is short", "the duty desk is short"),
            (
                "The duty desk is short of people, and who knows?",
                "the duty desk is short of people"
            ),
            ("People forget the form because it is new", "people forget the form"),
            ("Priya has no time. We are all busy.", "Priya has no time"),
            ("NHS staff can't log in", "NHS staff can't log in"), ("Time, people", nil),
            ("Money", nil), ("It is hard to say", nil), ("What is in the way is us", nil),
            ("The school might say no", nil), ("", nil),
        ] as [(String, String?)])
    func offersTheWordsOfTheObstacle(text: String, clause: String?) {
        #expect(IfThen.clause(from: text) == clause)
    }

    @Test(arguments: [
        ("If the desk is short, then Sam rings.", true), ("if the desk is short, Sam rings", true),
        ("When the desk is short then we ring", true), ("The desk is short", false),
        ("We are short if people are ill", false), ("", false),
    ])
    func knowsOne(text: String, isOne: Bool) { #expect(IfThen.isOne(text) == isOne) }
}
