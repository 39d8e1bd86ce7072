import AnswerReading
import Messages

extension DateReading.Problem {
    /// One kind sentence: what is wrong and what to type.
    public var explanation: String {
        switch self {
        case .noSuchDay(let day, let month, let year): Self.shorter(day, month, year)
        case .notALeapYear(let year): Self.notLeap(year)
        case .dayOutOfRange(let day):
            said("date.no-month-has-a-day", ["day": day])
        case .noSuchMonth(let month):
            said("date.there-is-no-month", ["month": month])
        case .monthFirst(let day, let month, let year):
            Self.dayFirst(day, month, year)
        case .yearOutOfRange:
            said("date.dates-run-from-2000")
        case .tooFar:
            said("date.dates-run-from-2000-to-2199")
        case .wrongWeekday(let date, let typed):
            said(
                "date.is-a-so-type",
                [
                    "date": date.written, "weekdayName": date.weekday.name, "spoken": date.spoken,
                    "spoken2": date.next(typed).spoken, "typedName": typed.name,
                ])
        case .eitherWeek(let first, let second):
            said(
                "date.this-week-or-next",
                ["first": first.spoken, "second": second.spoken, "typed": first.written])
        case .dayMissing(let month, let year): Self.dayWanted(month, year)
        case .noDay(let words): words.explanation
        }
    }

    private static func shorter(_ day: Int, _ month: Int, _ year: Int) -> String {
        let length = CalendarDate.days(inMonth: month, of: year)
        let name = MonthName.of(month)
        return said(
            "date.has-days-so-there", ["name": name, "year": year, "length": length, "day": day])
    }

    private static func notLeap(_ year: Int) -> String {
        let start = said("date.february-has-28-days", ["year": year])
        let leap = (year...(year + 8)).first { CalendarDate.isLeap($0) }
        guard let leap, DateReading.years.contains(leap) else { return start + "." }
        return said("date.february-and-leap-year", ["start": start, "leap": leap])
    }

    private static func dayFirst(_ day: Int, _ month: Int, _ year: Int?) -> String {
        let meant = "\(day) \(MonthName.of(month))" + (year.map { " \($0)" } ?? "")
        return said("date.day-comes-first", ["day": day, "meant": meant])
    }

    private static func dayWanted(_ month: Int, _ year: Int) -> String {
        let name = MonthName.of(month)
        return said("date.which-day", ["name": name, "year": year])
    }
}
