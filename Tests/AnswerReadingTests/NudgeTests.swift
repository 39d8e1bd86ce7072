import LineProtocol
import TestSupport
import Testing

@testable import AnswerReading

@Test(arguments: NudgeTable.vague)
func nudgesAboutVagueActions(_ text: String) {
    #expect(Nudge.vague(in: text))
}

@Test(arguments: NudgeTable.clear)
func leavesClearActionsAlone(_ text: String) {
    #expect(!Nudge.vague(in: text))
}

@Test(arguments: NudgeTable.people.indices)
func nudgesUnlessOnePersonOrRoleIsNamed(_ row: Int) {
    let (who, nudge) = NudgeTable.people[row]
    let found = Nudge.people(in: who)
    #expect(found == nudge, "\(who)")
}

@Test(arguments: [
    "12", "n/a", "reception", "?", "-", "Jo", "ext 12",
])
func nudgesAboutContactDetailsThatLeadToNobody(_ text: String) {
    #expect(Nudge.leadsToNobody(in: text))
}

@Test(arguments: [
    "jo@example.org", "0161 496 0000", "Duty desk, Town Hall", "Jo Field", "४९६ ०००",
])
func leavesContactDetailsAloneThatMayLeadToSomebody(_ text: String) {
    #expect(!Nudge.leadsToNobody(in: text))
}

@Test(arguments: NudgeTable.activities)
func nudgesAboutActivities(_ text: String) {
    #expect(Nudge.activity(in: text))
}

@Test(arguments: NudgeTable.changes)
func leavesChangesForChildrenAlone(_ text: String) {
    #expect(!Nudge.activity(in: text))
}

@Test(arguments: [
    ("2026-11-20", Nudge.past), ("2026-11-21", nil), ("2027-11-21", nil), ("2027-11-22", .farAway),
    ("2000-01-01", .past), ("2199-12-31", .farAway),
])
func nudgesAboutDatesThatArePastOrFarAway(_ iso: String, _ nudge: Nudge?) throws {
    let today = try #require(CalendarDate(iso: "2026-11-21"))
    let date = try #require(CalendarDate(iso: iso))
    #expect(Nudge.date(date, today: today) == nudge)
}

@Test func aYearFromALeapDayEndsWithFebruary() throws {
    let today = try #require(CalendarDate(iso: "2028-02-29"))
    #expect(Nudge.date(today.adding(days: 365), today: today) == nil)
    #expect(Nudge.date(today.adding(days: 366), today: today) == .farAway)
}

@Test(arguments: Nudge.allCases)
func saysWhatWasSeenAndAsks(_ nudge: Nudge) {
    #expect(nudge.sentence.hasPrefix("Check: ") && nudge.sentence.hasSuffix("?"))
    #expect(nudge.sentence.unicodeScalars.filter { $0 == "?" || $0 == "." }.count <= 2)
    #expect(nudge.sentence.unicodeScalars.count < 100)
    for word in ["must", "wrong", "error", "invalid", "fail"] {
        #expect(!nudge.sentence.lowercased().contains(word))
    }
}

@Test func keepsTheNamesThatStandInLogs() {
    #expect(
        Nudge.allCases.map(\.rawValue) == [
            "vague", "nobody-named", "everybody-named", "several-named", "unknown-to-others",
            "past",
            "far-away", "activity", "no-contact",
        ])
}

@Test func letterCaseMakesNoDifferenceToNudges() {
    for text in NudgeTable.vague { #expect(Nudge.vague(in: text.uppercased()), "\(text)") }
    for text in NudgeTable.clear { #expect(!Nudge.vague(in: text.uppercased()), "\(text)") }
    for (who, nudge) in NudgeTable.people {
        #expect(Nudge.people(in: who.uppercased()) == nudge, "\(who)")
    }
    for text in NudgeTable.activities { #expect(Nudge.activity(in: text.uppercased()), "\(text)") }
}

@Test func nudgesWithoutACrashWhateverIsTyped() {
    var random = SeededNumbers(for: "nudgesWithoutACrashWhateverIsTyped")
    let texts =
        NudgeTable.vague + NudgeTable.clear + NudgeTable.people.map(\.who) + NudgeTable.activities
        + NudgeTable.changes
    var found: Set<Nudge> = []
    for _ in 0..<20_000 {
        let text = texts[Int.random(in: 0..<texts.count, using: &random)]
        let other = texts[Int.random(in: 0..<texts.count, using: &random)]
        let typed = text.mutated(&random) + (Bool.random(using: &random) ? "; " + other : "")
        if Nudge.vague(in: typed) { found.insert(.vague) }
        if Nudge.activity(in: typed) { found.insert(.activity) }
        if let nudge = Nudge.people(in: typed) { found.insert(nudge) }
    }
    #expect(
        found == [
            .vague, .activity, .nobodyNamed, .everybodyNamed, .severalNamed, .unknownToOthers,
        ])
}

/// Some 100,000 words would take minutes if the time grew with the square of their number.
@Test(
    .timeLimit(.minutes(10)),
    arguments: [
        "consider to send ", "raise ", "and ", "staff % of ", "child ", "to ", "(", "a",
        "training. ",
    ])
func longAnswersTakeTimeInProportion(_ piece: String) {
    let text = String(repeating: piece, count: 30_000)
    _ = Nudge.vague(in: text)
    _ = Nudge.people(in: text)
    _ = Nudge.activity(in: text)
}
