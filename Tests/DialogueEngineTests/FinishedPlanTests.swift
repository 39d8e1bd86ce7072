import TestSupport
import Testing

@testable import DialogueEngine

/// What a finished plan and a full list keep to.
struct FinishedPlanTests {
    private let list = """
        dialogue d — D
        collect points  0 to 2
          Which points?
          row: Point
        ask team  text
          Which team?
        """

    private func finished() throws -> Rehearsal {
        var rehearsal = try Rehearsal(dialogue: list)
        rehearsal.type("one", "two", "Duty team", "finish")
        #expect(rehearsal.session.isFinished)
        return rehearsal
    }

    @Test func aPlanThatIsChangedIsFinishedAnew() throws {
        var rehearsal = try finished()
        rehearsal.type("/edit 3", "Night team")
        #expect(!rehearsal.session.isFinished)
        rehearsal.type("finish")
        #expect(rehearsal.session.isFinished)
    }

    @Test func undoNeverMakesAListLongerThanItsLimit() throws {
        var rehearsal = try Rehearsal(dialogue: list)
        rehearsal.type("one", "two", "/back", "/row remove 2", "three")
        rehearsal.type("/back")
        let said = rehearsal.type("/undo")
        #expect(said.hasPrefix("! There is room for 2") && said.contains("/row change"), "\(said)")
        rehearsal.type("/row remove 1")
        #expect(rehearsal.type("/undo").contains("is back"))
    }

    @Test func whatWasLeftOutCanBeAnsweredLater() throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                ask ready  yes/no
                  Ready?
                  if no, probe: What would help?
                say go
                  Then go on.
                  only if ready is yes
                ask team  text
                  Which team?
                """)
        #expect(!rehearsal.type("/skip").contains("Then go on."))
        rehearsal.type("/skip")
        #expect(rehearsal.session.reviewItems.map(\.isSkipped) == [true, true])
        rehearsal.type("/edit 2", "Duty team")
        #expect(rehearsal.session.reviewItems.map(\.answer) == [nil, "Duty team"])
        #expect(rehearsal.session.reviewItems.map(\.isSkipped) == [true, false])
        rehearsal.type("/edit 1", "no", "/skip", "/edit 1", "no", "More people")
        #expect(rehearsal.session.reviewItems.map(\.answer) == ["No", "More people", "Duty team"])
        #expect(rehearsal.log.last?.words?.text == "More people")
        #expect(rehearsal.type("finish").contains("your plan is kept"))
        #expect(Session(rehearsal.session.guide, events: rehearsal.log).isFinished)
    }

    @Test func leavingSomethingOutOpensAFinishedPlanAgain() throws {
        var rehearsal = try finished()
        let number = rehearsal.type("/edit").contains("3. Which team?") ? 3 : 4
        rehearsal.type("/edit \(number)")
        let said = rehearsal.type("/skip")
        #expect(!rehearsal.session.isFinished)
        #expect(said.contains("Check your answers") && said.contains("Type finish"), "\(said)")
        rehearsal.type("finish")
        #expect(rehearsal.session.isFinished)
    }

    @Test func passingOverAPageThatWasReadLeavesAFinishedPlanFinished() throws {
        var rehearsal = try Rehearsal(dialogue: "dialogue d — D\nnotice\nask q  text\n  What?")
        rehearsal.type("", "This", "finish", "/back", "/back", "/skip")
        #expect(rehearsal.session.isFinished)
        #expect(rehearsal.log.last == .read(step: "notice"))
    }
}

extension Prompt {
    fileprivate var isFull: Bool {
        if case .list(let list) = kind { list.rows.count == list.maximum } else { false }
    }
}
