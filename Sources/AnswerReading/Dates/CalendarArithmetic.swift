extension CalendarDate {
    /// Whether a year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// How many days a month (1 to 12) of a year has.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day of the week.
    public var weekday: Weekday { Weekday(rawValue: number % 7 + 1) ?? .monday }

    /// The day so many days later, or earlier for a negative number.
    ///
    /// Stops at the first and the last day that can be written.
    public func adding(days: Int) -> CalendarDate {
        let reach = Self.last.number
        return CalendarDate(number: number + min(max(days, -reach), reach))
    }

    /// The same day so many months later, or earlier for a negative number.
    ///
    /// Where that month is shorter, its last day: a month after 31 January is 28 or 29 February.
    /// Stops at the first and the last day that can be written.
    public func adding(months: Int) -> CalendarDate {
        let reach = 12 * 9999
        let total = year * 12 + month - 1 + min(max(months, -reach), reach)
        if total < 12 { return .first }
        if total >= 10_000 * 12 { return .last }
        let (year, month) = (total / 12, total % 12 + 1)
        return CalendarDate(valid: year, month, min(day, Self.days(inMonth: month, of: year)))
    }

    /// How many days later the other day is; negative if it is earlier.
    public func days(until other: CalendarDate) -> Int { other.number - number }

    /// The first such weekday on or after this day.
    public func next(_ weekday: Weekday) -> CalendarDate {
        adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
    }

    /// The Monday of this day's week.
    var monday: CalendarDate { adding(days: 1 - weekday.rawValue) }

    /// The first day of this day's month.
    var startOfMonth: CalendarDate { CalendarDate(valid: year, month, 1) }

    /// The last day of this day's month.
    var endOfMonth: CalendarDate {
        CalendarDate(valid: year, month, Self.days(inMonth: month, of: year))
    }

    /// Easter Sunday of a year, by the rule of the western churches.
    static func easter(_ year: Int) -> CalendarDate {
        let century = year / 100
        // The age of the moon at the new year, with the two corrections that a century brings.
        let drift = century - century / 4 - (8 * century + 13) / 25
        let epact = (19 * (year % 19) + drift + 15) % 30
        let isLate = epact == 29 || (epact == 28 && year % 19 > 10)
        let fullMoon = CalendarDate(valid: year, 3, 21).adding(days: epact - (isLate ? 1 : 0))
        return fullMoon.adding(days: 1).next(.sunday)
    }

    /// Days since 1 January of year 1, which was a Monday.
    private var number: Int {
        Self.days(before: year) + (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
            + day - 1
    }

    private init(number wanted: Int) {
        let number = min(max(wanted, 0), Self.days(before: 10_000) - 1)
        // 400 years are 146,097 days; the estimate is right or one year too early.
        var year = number * 400 / 146_097 + 1
        if Self.days(before: year + 1) <= number { year += 1 }
        var day = number - Self.days(before: year)
        var month = 1
        while day >= Self.days(inMonth: month, of: year) {
            day -= Self.days(inMonth: month, of: year)
            month += 1
        }
        self.init(valid: year, month, day + 1)
    }

    private static func days(before year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }
}
