import AnswerReading

extension DateReading.Problem {
    /// One kind sentence: what is wrong and what to type.
    public var explanation: String {
        switch self {
        case .noSuchDay(let day, let month, let year): Self.shorter(day, month, year)
        case .notALeapYear(let year): Self.notLeap(year)
        case .dayOutOfRange(let day):
            "No month has a day \(day), so type a day from 1 to 31, as in 31 January 2027."
        case .noSuchMonth(let month):
            "There is no month \(month), so type the day, then a month from 1 to 12 "
                + "or its name, as in 31/01/2027 or 31 January 2027."
        case .monthFirst(let day, let month, let year):
            "The day comes first here and there is no month \(day), so if you mean \(day) "
                + MonthName.of(month) + (year.map { " \($0)" } ?? "") + ", type it like that."
        case .yearOutOfRange:
            "Dates run from 2000 to 2199 here, so type a year between those with four digits, "
                + "as in 31 January 2027."
        case .tooFar:
            "Dates run from 2000 to 2199 here, and that is further away, so type a nearer day, "
                + "as in 31 January 2027."
        case .wrongWeekday(let date, let typed):
            "\(date.written) is a \(date.weekday.name), so type \(date.spoken), "
                + "or \(date.next(typed).spoken) if you mean the \(typed.name) after it."
        case .dayMissing(let month, let year): Self.dayWanted(month, year)
        case .noDay(let words): words.explanation
        }
    }

    private static func shorter(_ day: Int, _ month: Int, _ year: Int) -> String {
        let length = CalendarDate.days(inMonth: month, of: year)
        let name = MonthName.of(month)
        return "\(name) \(year) has \(length) days, so there is no \(day) \(name): "
            + "for its last day, type \(length) \(name) \(year)."
    }

    private static func notLeap(_ year: Int) -> String {
        let start = "February \(year) has 28 days, so type 28 February \(year)"
        let leap = (year...(year + 8)).first { CalendarDate.isLeap($0) }
        guard let leap, DateReading.years.contains(leap) else { return start + "." }
        return start + " or, in the next leap year, 29 February \(leap)."
    }

    private static func dayWanted(_ month: Int, _ year: Int) -> String {
        let name = MonthName.of(month)
        return "Which day in \(name) is not clear yet, so type it, as in 15 \(name) \(year) "
            + "or end of \(name) \(year)."
    }
}
