import TestSupport
import Testing

@testable import AnswerReading

/// Counts day by day from Monday 1 January 1900, knowing nothing but the lengths of months.
@Test func agreesWithCountingDayByDayFrom1900To2200() throws {
    let start = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    var (year, month, day, count) = (1900, 1, 1, 0)
    while year <= 2200 {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        let counted = start.adding(days: count)
        guard counted == date, start.days(until: date) == count,
            date.adding(days: -count) == start, date.weekday.rawValue == count % 7 + 1,
            CalendarDate(iso: date.iso) == date, count == 0 || date > start
        else {
            Issue.record("\(date) is not \(counted), day \(count)")
            return
        }
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        (day, count) = (day + 1, count + 1)
        if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
        if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(count == 109_938)
}

@Test func knowsWhichDaysExist() {
    #expect(CalendarDate(year: 2028, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2100, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2027, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2027, month: 4, day: 31) == nil)
    for (year, month, day) in [
        (0, 1, 1), (10_000, 1, 1), (2027, 0, 1), (2027, 13, 1), (2027, 1, 0), (2027, 1, 32),
        (.max, .max, .max), (.min, .min, .min), (2027, .max, 1), (2027, 1, .min),
    ] {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }
}

@Test(arguments: [
    "", "2027-1-31", "2027-01-31 ", "02027-01-31", "2027/01/31", "2027-02-30", "0000-01-01",
    "2027-01-3", "2027-01-3a", "+027-01-31", "2027-01_31", "٢٠٢٧-٠١-٣١", "20270131", "2027-01-31T",
])
func readsNothingButTheIsoSpelling(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
}

@Test func writesADateForMachinesAndForPeople() throws {
    let date = try #require(CalendarDate(iso: "2027-01-31"))
    #expect(date.spoken == "Sunday 31 January 2027")
    #expect(date.written == "31 January 2027")
    #expect("\(date)" == "2027-01-31")
    #expect(CalendarDate.first.iso == "0001-01-01")
    #expect(CalendarDate.first.weekday == .monday)
    #expect(CalendarDate.last.spoken == "Friday 31 December 9999")
    let names = Weekday.allCases.map { CalendarDate.first.next($0).spoken }
    #expect(names.first == "Monday 1 January 1" && names.last == "Sunday 7 January 1")
}

@Test(arguments: [
    ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2027-01-31", 0, "2027-01-31"),
    ("2027-03-31", -1, "2027-02-28"), ("2026-11-21", 14, "2028-01-21"),
    ("2026-11-21", -11, "2025-12-21"), ("2028-02-29", 12, "2029-02-28"),
    ("2028-02-29", -48, "2024-02-29"), ("2027-12-31", 2, "2028-02-29"),
    ("9999-12-31", 1, "9999-12-31"), ("0001-01-31", -1, "0001-01-01"),
    ("0001-03-31", -1, "0001-02-28"), ("2027-01-01", .max, "9999-12-31"),
    ("2027-01-01", .min, "0001-01-01"),
])
func addsMonthsWithinTheLengthOfTheMonth(_ iso: String, _ months: Int, _ then: String) {
    #expect(CalendarDate(iso: iso)?.adding(months: months).iso == then)
}

@Test(arguments: [Int.max, .max - 1, 4_000_000, -4_000_000, .min, .min + 1])
func stopsAtTheEndsOfTheCalendar(_ days: Int) throws {
    let date = try #require(CalendarDate(iso: "2027-01-31"))
    #expect(date.adding(days: days) == (days > 0 ? .last : .first))
}

@Test func addingDaysAndCountingThemAgree() throws {
    var random = SeededNumbers(for: "addingDaysAndCountingThemAgree")
    for _ in 0..<20_000 {
        let date = CalendarDate.first.adding(days: Int.random(in: 0..<3_652_059, using: &random))
        let days = Int.random(in: -5_000...5_000, using: &random)
        let other = date.adding(days: days)
        if other == .first || other == .last { continue }
        guard date.days(until: other) == days, other.days(until: date) == -days,
            (other > date) == (days > 0), (other == date) == (days == 0)
        else {
            Issue.record("\(date) and \(days) days make \(other)")
            return
        }
    }
}

/// Years without known bank holidays are counted in weeks; it comes to the same day.
@Test func workingDaysAreThoseCountedOneByOne() throws {
    var random = SeededNumbers(for: "workingDaysAreThoseCountedOneByOne")
    let middle = try #require(CalendarDate(iso: "2027-06-30"))
    for _ in 0..<500 {
        let date = middle.adding(days: Int.random(in: -3_000...3_000, using: &random))
        let count = Int.random(in: -600...600, using: &random)
        var (day, left) = (date, abs(count))
        while left > 0 {
            day = day.adding(days: count.signum())
            if day.isWorkingDay { left -= 1 }
        }
        #expect(date.adding(workingDays: count) == day, "\(count) from \(date)")
    }
}

@Test(arguments: [
    "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20",
    "2026-04-05",
    "2027-03-28", "2028-04-16", "2029-04-01", "2035-03-25", "2038-04-25", "2049-04-18",
    "2076-04-19",
])
func knowsWhenEasterIs(_ iso: String) throws {
    let easter = try #require(CalendarDate(iso: iso))
    #expect(CalendarDate.easter(easter.year) == easter)
}
