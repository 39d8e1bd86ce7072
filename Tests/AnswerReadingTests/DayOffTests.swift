import LineProtocol
import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine

/// Days on which few people are at work.
struct DayOffTests {
    private func date(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? .first }

    private func proposal(_ iso: String, today: String = "2026-11-21") -> String? {
        DayOff(date(iso), today: date(today)).map { Wording.lines([.left(.dayOff($0))])[0].text }
    }

    @Test func aWeekendIsMetWithTheFridayBeforeAndTheMondayAfter() {
        #expect(
            proposal("2027-01-31")
                == "That is a Sunday. Friday 29 January 2027 or Monday 1 February 2027 may suit people better."
        )
        #expect(
            proposal("2027-01-30")?.hasPrefix("That is a Saturday. Friday 29 Jan") == true)
        #expect(proposal("2027-01-29") == nil)
    }

    @Test func aBankHolidayIsMetWithTheWorkingDaysAroundIt() {
        #expect(
            proposal("2026-12-25")
                == "That is Christmas Day. Thursday 24 December 2026 or Tuesday 29 December 2026 may "
                + "suit people better.")
        #expect(proposal("2027-12-25")?.hasPrefix("That is Christmas Day. Friday 24") == true)
        #expect(proposal("2027-03-29")?.contains("Thursday 25 March 2027 or Tuesday 30") == true)
        #expect(proposal("2027-05-31")?.hasPrefix("That is the spring bank holiday") == true)
    }

    @Test func aDayThatHasGoneIsNotProposed() {
        #expect(
            proposal("2026-11-22", today: "2026-11-21")
                == "That is a Sunday. Monday 23 November 2026 may suit people better.")
    }

    @Test func nothingIsSaidOfHolidaysAfterTheTableEnds() {
        #expect(proposal("2029-12-25") == nil)
        #expect(proposal("2029-12-29")?.hasPrefix("That is a Saturday. Friday 28") == true)
    }

    /// The rules by which holidays fall, beside a table that was copied.
    @Test(arguments: BankHolidays.years)
    func theTableOfHolidaysFollowsTheirRules(year: Int) throws {
        let table = BankHolidays.table.map(\.iso).filter { $0.hasPrefix("\(year)") }
        func day(_ month: Int, _ day: Int) -> CalendarDate { CalendarDate(valid: year, month, day) }
        let easter = CalendarDate.easter(year)
        let lastMonday = { (month: Int) in
            day(month, 1).endOfMonth.adding(days: -6).next(.monday)
        }
        var days: Set = [
            day(1, 1), easter.adding(days: -2), easter.adding(days: 1), day(5, 1).next(.monday),
            lastMonday(5), lastMonday(8), day(12, 25), day(12, 26),
        ]
        for fixed in [day(1, 1), day(12, 25), day(12, 26)] where fixed.weekday.isWeekend {
            var instead = fixed
            while instead.weekday.isWeekend || days.contains(instead) {
                instead = instead.adding(days: 1)
            }
            days.insert(instead)
        }
        #expect(table == days.sorted().map(\.iso))
        #expect(Set(table).count == table.count)
    }
}
