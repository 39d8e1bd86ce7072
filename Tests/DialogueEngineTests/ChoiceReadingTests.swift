import LineProtocol
import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine

/// What people type at questions with choices, and what it chooses.
struct ChoiceReadingTests {
    private func answer(_ kind: String, _ text: String, _ below: String = "") throws -> (
        AnswerValue?, String
    ) {
        var rehearsal = try Rehearsal(
            dialogue: "dialogue d — D\nask q  \(kind)\n  The question?\n\(below)\nask z  text\n  Z?"
        )
        let said = rehearsal.type(text)
        return (rehearsal.log.last?.words?.value, said)
    }

    @Test(arguments: ["Yes.", "yeah", "yep", "YES!", "Yup", "yes please", "y"])
    func yesIsYesHoweverItIsSaid(text: String) throws {
        #expect(try answer("yes/no", text).0 == .yes(true))
    }

    @Test(arguments: ["No.", "nope", "nah", "no!", "No, thanks"])
    func noIsNoHoweverItIsSaid(text: String) throws {
        #expect(try answer("yes/no", text).0 == .yes(false))
    }

    private let short = "  - Yes, always\n  - No, never\n  - Not sure"

    @Test(arguments: [
        ("yes", "yes-always"), ("no", "no-never"), ("No", "no-never"), ("no.", "no-never"),
        ("not", "not-sure"), ("2.", "no-never"), ("2)", "no-never"), ("(2)", "no-never"),
        ("#3", "not-sure"), ("No, never", "no-never"), ("no never", nil), ("n", nil), ("4.", nil),
    ])
    func aNumberWithItsSignOrAWordThatBeginsOneChoiceChoosesIt(
        text: String, id: String?
    ) throws {
        #expect(try answer("choice", text, short).0 == id.map { .choices([$0]) })
    }

    private let topics = "  - Health\n  - Police\n  - none-of: None of these"

    @Test(arguments: [
        ("none", ["none-of"]), ("None.", ["none-of"]), ("3", ["none-of"]), ("0", ["none-of"]),
        ("none of these", ["none-of"]), ("neither", ["none-of"]), ("all", ["health", "police"]),
        ("both", ["health", "police"]), ("1.", ["health"]), ("1), 2)", ["health", "police"]),
        ("1. and 2.", ["health", "police"]), ("health police", ["health", "police"]),
    ])
    func noneOfTheseExcludesTheRest(text: String, ids: [String]) throws {
        #expect(try answer("several choices", text, topics).0 == .choices(ids))
    }

    @Test(arguments: ["none, 1", "1, 3", "Health and none of these", "3 2"])
    func noneOfTheseBesideAnotherIsRefused(text: String) throws {
        let (value, said) = try answer("several choices", text, topics)
        #expect(value == nil && said.contains("exclude each other"), "\(said)")
        #expect(said.contains("“None of these”"))
    }

    @Test func aConditionOnNoneOfTheseHoldsOnceItIsTyped() throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                ask topics  several choices
                  Which?
                \(topics)
                ask why  text
                  Why none?
                  only if topics includes none-of
                """)
        #expect(rehearsal.type("none").contains("Why none?"))
    }

    @Test(arguments: ["5.", "4)", "2."])
    func aScaleTakesANumberWithItsFullStop(text: String) throws {
        let number = String(text.dropLast())
        #expect(try answer("scale 1 to 5", text).0 == .number(number))
        if text.hasSuffix(".") { #expect(try answer("number", text).0 == .number(number)) }
    }

    private func picked(_ text: String) throws -> String {
        let guide = try Rehearsal.guide(
            """
            dialogue d — D
            collect points  0 to 3
              Which points?
              row: Learning point
            ask q  pick from recommendations and points
              Which is it for?
            """)
        var rehearsal = Rehearsal(guide)
        rehearsal.type("Recommendation 2 is the one to talk about", "Second", "")
        return rehearsal.type(text)
    }

    @Test(arguments: [
        ("recommendation 2", "R2"), ("Recommendation 2.", "R2"), ("rec 2", "R2"), ("rec. 2", "R2"),
        ("recommendations 1 and 2", "R1, R2"), ("recommendations 1, 2a", "R1, R2a"),
        ("learning point 1", "L1"), ("recommendation 2 and learning point 1", "R2, L1"),
        ("R2, learning points 1 and 2", "R2, L1, L2"),
        ("recommendation 2 is the one to talk about", "L1"),
    ])
    func aRecommendationByItsNumberIsThatOne(text: String, shown: String) throws {
        #expect(try picked(text).hasPrefix("* Read as: \(shown)."))
    }
}
