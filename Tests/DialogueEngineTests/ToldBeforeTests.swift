import AnswerReading
import TestSupport
import Testing

@testable import DialogueEngine
@testable import DialogueLanguage

/// Recommendations that come again, with what was planned for them.
struct ToldBeforeTests {
    private let library: [Briefing]

    init() throws {
        library = try ["K21", "J21", "F20", "Q22", "Child-U"].map {
            try Rehearsal.bundled("short", on: $0).briefing
        }
    }

    private func briefing(_ id: String) throws -> Briefing {
        try #require(library.first { $0.id == id })
    }

    /// A finished plan on F20 with an action for its first recommendation.
    private func earlier(_ day: String, on briefing: String = "F20") throws -> ToldBefore.Earlier {
        var rehearsal = Rehearsal(try Rehearsal.bundled("short", on: briefing))
        while rehearsal.session.prompt.row?.place.step != "actions" { rehearsal.type("/skip") }
        rehearsal.type(
            "Add a question to the form", "Sam Okoro", "end of January", "It is there", "Asked",
            "", "1 R1")
        let date = try #require(CalendarDate(iso: day))
        return ToldBefore.Earlier(rehearsal.session, on: date)
    }

    @Test func withoutPlansTheOtherBriefingsAreNamed() throws {
        let told = ToldBefore.all(in: try briefing("K21"), library: library, plans: [])
        #expect(
            told.map { "\($0.label) \($0.briefing) \($0.there)" } == [
                "1 J21 2", "3 J21 4", "4 J21 5", "5 F20 1", "6 F20 3",
            ])
        #expect(told.allSatisfy { $0.plans.isEmpty })
        let child = ToldBefore.all(in: try briefing("Child-U"), library: library, plans: [])
        #expect(child.isEmpty)
    }

    @Test func whatWasPlannedStandsBesideIt() throws {
        let plans = [try earlier("2026-11-03"), try earlier("2026-01-05", on: "Q22")]
        let told = ToldBefore.all(in: try briefing("K21"), library: library, plans: plans)
        let early = try #require(told.first { $0.label == "5" }?.plans)
        #expect(early.count == 1 && early[0].day.iso == "2026-11-03")
        #expect(
            early[0].actions == [
                .init(
                    what: "Add a question to the form", who: "Sam Okoro",
                    when: "Sunday 31 January 2027")
            ])
        #expect(told.first { $0.label == "6" }?.plans.first?.actions == [])
        #expect(told.first { $0.label == "1" }?.plans == [])
    }

    @Test func aPlanOnTheSameBriefingIsNoOther() throws {
        let told = ToldBefore.all(
            in: try briefing("F20"), library: library, plans: [try earlier("2026-11-03")])
        #expect(told.allSatisfy { $0.briefing == "K21" && $0.plans.isEmpty })
        #expect(told.map { $0.label } == ["1", "3"])
    }

    /// A library of its own, which holds none of the bundled ones.
    @Test func thePlanBringsItsBriefingAlong() throws {
        let told = ToldBefore.all(
            in: try briefing("K21"), library: [], plans: [try earlier("2026-11-03")])
        #expect(told.contains { $0.label == "5" && $0.plans.first?.actions.count == 1 })
    }
}
