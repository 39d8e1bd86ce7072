extension DateReading {
    /// Why something that looks like a date is none.
    public enum Problem: Equatable, Sendable {
        /// The month is shorter, such as 31 February 2027.
        case noSuchDay(day: Int, month: Int, year: Int)
        /// 29 February in a year that has none.
        case notALeapYear(Int)
        /// No month has such a day, such as the 32nd.
        case dayOutOfRange(Int)
        /// A month beyond 12, or 0.
        case noSuchMonth(Int)
        /// The month stands before the day, such as 01/31/2027.
        case monthFirst(day: Int, month: Int, year: Int?)
        /// The year has not two or four digits, or lies outside 2000 to 2199.
        case yearOutOfRange
        /// A day outside the years 2000 to 2199 was counted from another one; nobody typed a year.
        case tooFar
        /// The date falls on another weekday than the one typed.
        case wrongWeekday(CalendarDate, typed: Weekday)
        /// “Next Friday” while that of this week is still to come: it, or the one a week later.
        case eitherWeek(CalendarDate, CalendarDate)
        /// A month without a day.
        case dayMissing(month: Int, year: Int)
        /// Words that people write for a deadline and that name no day.
        case noDay(NoDay)
    }
}
