import LineProtocol
import Testing

@testable import AnswerReading

private let saturday = date("2026-11-21")

private func date(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? .first }

@Test(arguments: DateReadingTable.dates.indices)
func readsDatesAsPeopleWriteThem(_ row: Int) {
    let (typed, iso) = DateReadingTable.dates[row]
    let reading = DateReading.read(typed, today: saturday)
    #expect(reading == .date(date(iso)), "\(typed)")
}

@Test(arguments: DateReadingTable.unclear)
func leavesOpenWhatItDoesNotUnderstand(_ typed: String) {
    switch DateReading.read(typed, today: saturday) {
    case .unclear, .impossible(.noDay): break
    case let reading: Issue.record("\(typed) reads as \(reading)")
    }
}

@Test(arguments: DateReadingTable.impossible.indices)
func saysWhatIsWrongWithADate(_ row: Int) {
    let (typed, problem) = DateReadingTable.impossible[row]
    let reading = DateReading.read(typed, today: saturday)
    #expect(reading == .impossible(problem), "\(typed)")
}

@Test(arguments: [
    ("2028-02-29", "29 February", "2028-02-29"), ("2028-03-01", "29 February", "2032-02-29"),
    ("2028-02-29", "in a year", "2029-02-28"), ("2028-02-29", "end of the month", "2028-02-29"),
    ("2096-03-01", "29 February", "2104-02-29"), ("2026-12-31", "31 December", "2026-12-31"),
    ("2026-12-31", "1 January", "2027-01-01"), ("2026-12-31", "tomorrow", "2027-01-01"),
    ("2026-12-31", "end of next month", "2027-01-31"), ("2026-12-31", "next year", "2027-12-31"),
    ("2026-12-31", "Christmas", "2027-12-25"), ("2026-12-25", "Christmas", "2026-12-25"),
    ("2026-12-31", "next month", "2027-01-31"), ("2027-01-31", "in a month", "2027-02-28"),
    ("2027-01-31", "next month", "2027-02-28"), ("2027-01-31", "the 31st", "2027-01-31"),
    ("2027-02-01", "the 31st", "2027-03-31"), ("2027-01-01", "start of the year", "2027-01-01"),
    ("2026-11-23", "Monday", "2026-11-23"), ("2026-11-23", "this Monday", "2026-11-23"),
    ("2026-11-23", "next Monday", "2026-11-30"), ("2026-11-22", "next Monday", "2026-11-23"),
    ("2026-11-22", "next Sunday", "2026-11-29"),
    ("2026-11-27", "next Friday", "2026-12-04"), ("2026-11-25", "Friday next week", "2026-12-04"),
    ("2026-11-25", "this Friday", "2026-11-27"), ("2026-11-25", "last Friday", "2026-11-20"),
    ("2026-11-25", "this week", "2026-11-27"), ("2026-11-25", "next week", "2026-12-04"),
    ("2026-11-25", "end of the week", "2026-11-27"), ("2026-11-27", "Friday", "2026-11-27"),
    ("2026-11-27", "this week", "2026-11-27"), ("2026-12-28", "next week", "2027-01-08"),
    ("2027-03-28", "Easter", "2027-03-28"), ("2027-03-29", "Easter", "2028-04-16"),
    ("2027-03-29", "Easter Monday", "2027-03-29"), ("2027-11-15", "mid-month", "2027-11-15"),
    ("2027-11-16", "mid-month", "2027-12-15"), ("2027-03-31", "last day of March", "2027-03-31"),
])
func reckonsFromToday(_ today: String, _ typed: String, _ iso: String) {
    #expect(DateReading.read(typed, today: date(today)) == .date(date(iso)))
}

@Test("“Next Friday” is asked about while that of this week is still to come")
func asksWhichWeekIsMeant() {
    let which = DateReading.impossible(.eitherWeek(date("2026-12-04"), date("2026-12-11")))
    #expect(DateReading.read("next Friday", today: date("2026-11-30")) == which)
    #expect(DateReading.read("by next Fri", today: date("2026-12-03")) == which)
    #expect(
        DateReading.read("next Friday", today: date("2026-12-05")) == .date(date("2026-12-11")))
    #expect(
        DateReading.read("this Friday", today: date("2026-11-30")) == .date(date("2026-12-04")))
}

@Test(arguments: [
    ("0001-01-01", "yesterday"), ("9999-12-31", "tomorrow"), ("9999-12-31", "29 February"),
    ("9999-12-31", "Easter"), ("9999-12-31", "Christmas"), ("9999-12-31", "end of next month"),
    ("9999-12-31", "this Sunday"), ("9999-12-31", "in 9999999 years"),
    ("0001-01-01", "9999999 weeks ago"), ("0001-01-01", "before January"), ("9999-12-30", "March"),
    ("2199-12-31", "tomorrow"), ("2199-12-31", "1 January"), ("2000-01-01", "yesterday"),
    ("9999-12-31", "31 April next year"), ("0001-01-01", "last Friday"),
])
func refusesDaysBeyondTheYearsItKnows(_ today: String, _ typed: String) {
    switch DateReading.read(typed, today: date(today)) {
    case .impossible(.yearOutOfRange), .impossible(.tooFar): break
    case let reading: Issue.record("\(typed) reads as \(reading)")
    }
}

@Test(arguments: [
    (
        "31 February 2027",
        "February 2027 has 28 days, so there is no 31 February: "
            + "for its last day, type 28 February 2027."
    ),
    (
        "29 February 2027",
        "February 2027 has 28 days, so type 28 February 2027 "
            + "or, in the next leap year, 29 February 2028."
    ),
    ("29 February 2199", "February 2199 has 28 days, so type 28 February 2199."),
    (
        "01/31/2027",
        "The day comes first here and there is no month 31, "
            + "so if you mean 31 January 2027, type it like that."
    ),
    (
        "Monday 5 February 2027",
        "5 February 2027 is a Friday, so type Friday 5 February 2027, "
            + "or Monday 8 February 2027 if you mean the Monday after it."
    ),
    (
        "in March",
        "Which day in March is not clear yet, so type it, "
            + "as in 15 March 2027 or end of March 2027."
    ),
    (
        "31 January 2200",
        "Dates run from 2000 to 2199 here, so type a year between those with four digits, "
            + "as in 31 January 2027."
    ),
    (
        "in 9999999 weeks",
        "Dates run from 2000 to 2199 here, and that is further away, so type a nearer day, "
            + "as in 31 January 2027."
    ),
])
func explainsKindlyWhatToType(_ typed: String, _ explanation: String) throws {
    let reading = DateReading.read(typed, today: saturday)
    guard case .impossible(let problem) = reading else {
        Issue.record("\(typed) reads as \(reading)")
        return
    }
    #expect(problem.explanation == explanation)
}

@Test(arguments: DateReadingTable.impossible.map(\.problem))
func explainsInOneSentenceThatSaysWhatToType(_ problem: DateReading.Problem) {
    let words = problem.explanation
    #expect(words.contains("type ") && words.hasSuffix("."))
    #expect(words.unicodeScalars.filter { $0 == "." }.count == 1)
    #expect(words.unicodeScalars.count < 200)
}
