/// A day on which few people are at work, with the working days around it.
public struct DayOff: Equatable, Sendable {
    /// Why few are at work.
    public enum Reason: Equatable, Sendable {
        case weekend(Weekday)
        /// The name of a bank holiday in England and Wales.
        case holiday(String)
    }

    /// Why few are at work.
    public let reason: Reason
    /// The last working day before it; nil where that has gone.
    public let before: CalendarDate?
    /// The first working day after it.
    public let after: CalendarDate

    /// Looks at a day; nil for a working day.
    public init?(_ date: CalendarDate, today: CalendarDate) {
        if let name = BankHolidays.name(date) {
            reason = .holiday(name)
        } else if date.weekday.isWeekend {
            reason = .weekend(date.weekday)
        } else {
            return nil
        }
        let earlier = date.adding(workingDays: -1)
        before = earlier < today ? nil : earlier
        after = date.adding(workingDays: 1)
    }
}

extension CalendarDate {
    /// Whether it is neither at a weekend nor a bank holiday that is known.
    var isWorkingDay: Bool { !weekday.isWeekend && BankHolidays.name(self) == nil }

    /// The day so many working days later, or earlier for a negative number.
    ///
    /// At most 100,000 of them.
    func adding(workingDays count: Int) -> CalendarDate {
        let step = count < 0 ? -1 : 1
        var (date, left) = (self, min(abs(max(count, -100_000)), 100_000))
        while left > 0, date > .first, date < .last {
            let isBeyond =
                step > 0
                ? date.year > BankHolidays.years.upperBound
                : date.year < BankHolidays.years.lowerBound
            if isBeyond, left > 5 {
                // Where no more bank holidays are known, five of them are a week.
                let weeks = (left - 1) / 5
                date = date.adding(days: 7 * weeks * step)
                left -= 5 * weeks
            }
            date = date.adding(days: step)
            if date.isWorkingDay { left -= 1 }
        }
        return date
    }
}
