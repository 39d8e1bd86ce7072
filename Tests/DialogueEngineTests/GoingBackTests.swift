import LineProtocol
import TestSupport
import Testing

@testable import DialogueEngine
@testable import DialogueLanguage

/// Going back and editing, at every question of the real dialogues.
struct GoingBackTests {
    /// Lines that lead through a dialogue to its review.
    static let lines: [String: [String]] = [
        "standard": [
            "", "quiet room", "", "", "", "stands out and is long enough", "", "",
            "where it could happen here, at the duty desk every day", "helps and hinders", "",
            "what the findings mean for us, in more than forty characters", "first steps on Monday",
            "Learning one", "Learning two", "",
            "Add a question to the duty form", "Priya Shah", "31/01/2027", "Form is in use",
            "Children say that somebody asked them",
            "Write to the three schools about lunch", "Sam Okoro", "in six weeks",
            "Letters are sent",
            "Fewer children go missing at lunch", "", "",
            "If time is short, then Sam rings Jo", "Northmoor Council", "Jo Field", "Duty team",
            "duty@example.org", "Well",
        ],
        "short": [
            "", "", "", "", "", "", "",
            "it means that we have to ask children themselves, each time", "steps for us", "One",
            "",
            "Add a question to the duty form", "Priya Shah", "31/01/2027", "Form is in use",
            "Children say that somebody asked them", "", "",
            "Northmoor Council", "Jo Field", "Duty team", "duty@example.org",
        ],
    ]

    private func answers(_ session: Session) -> [String] {
        session.reviewItems.map { "\($0.title): \($0.answer ?? "-")" }
    }

    @Test(arguments: ["standard", "short"])
    func backAndForthAtEveryTurnChangesNothing(dialogue: String) throws {
        let lines = try #require(Self.lines[dialogue])
        for turn in 1...lines.count {
            var rehearsal = Rehearsal(try Rehearsal.bundled(dialogue))
            for line in lines.prefix(turn) { rehearsal.type(line) }
            let position = rehearsal.session.position
            let before = answers(rehearsal.session)
            rehearsal.type("/back")
            var steps = 0
            while rehearsal.session.position != position, steps < 50 {
                rehearsal.type("")
                steps += 1
            }
            #expect(rehearsal.session.position == position, "turn \(turn): \(lines[turn - 1])")
            #expect(answers(rehearsal.session) == before, "turn \(turn)")
        }
    }

    @Test(arguments: ["standard", "short"])
    func backToTheBeginningAndForthAgainChangesNothing(dialogue: String) throws {
        var rehearsal = Rehearsal(try Rehearsal.bundled(dialogue))
        for line in try #require(Self.lines[dialogue]) { rehearsal.type(line) }
        #expect(rehearsal.session.position == .review)
        let before = answers(rehearsal.session)
        for _ in 0..<60 where rehearsal.type("/back") != "! This is the beginning.\n> " {}
        for _ in 0..<60 where rehearsal.session.position != .review { rehearsal.type("") }
        #expect(answers(rehearsal.session) == before)
        #expect(rehearsal.session.position == .review)
    }

    @Test(arguments: ["standard", "short"])
    func everyAnswerCanBeEditedAndTheOthersStay(dialogue: String) throws {
        let lines = try #require(Self.lines[dialogue])
        var rehearsal = Rehearsal(try Rehearsal.bundled(dialogue))
        for line in lines { rehearsal.type(line) }
        let before = rehearsal.session.reviewItems
        for item in before
        where rehearsal.session.guide.question(at: item.target)?.type.name != "pick" {
            var edited = rehearsal
            edited.type("/edit \(item.number)")
            edited.type("changed by a test: if it is as long as this, then nothing is probed")
            for _ in 0..<9 where edited.session.position != .review {
                edited.type(edited.session.prompt.existing == nil ? "/done" : "")
            }
            #expect(edited.session.position == .review, "item \(item.number)")
            let after = edited.session.reviewItems.compactMap(\.answer)
            #expect(after.count { $0.contains("changed by a test") } == 1)
            let others = before.compactMap(\.answer).filter { $0 != item.answer }
            #expect(others.allSatisfy { after.contains($0) }, "item \(item.number)")
        }
    }

    @Test(arguments: ["standard", "short"])
    func skippingEverythingLeadsToAValidPlan(dialogue: String) throws {
        var rehearsal = Rehearsal(try Rehearsal.bundled(dialogue))
        for _ in 0..<60 where rehearsal.session.position != .review { rehearsal.type("/skip") }
        #expect(rehearsal.session.position == .review)
        rehearsal.type("finish")
        #expect(rehearsal.session.isFinished)
        let plan = ActionPlan(rehearsal.session)
        #expect(plan.parts.count == 6 && plan.cells.allSatisfy { $0.state != .answered })
    }

    @Test(arguments: ["K21", "J21", "F20", "Q22", "Child-U"])
    func presentsEverySectionAndAsksBothTasks(briefing: String) throws {
        for dialogue in ["standard", "short"] {
            let guide = try Rehearsal.bundled(dialogue, on: briefing)
            #expect(guide.diagnostics.isEmpty)
            let presented = guide.steps.compactMap(\.kind.section)
            #expect(presented == guide.briefing.sections.map(\.id) && presented.count == 7)
            #expect(guide.index["implications"] != nil && guide.index["steps"] != nil)
        }
    }
}
