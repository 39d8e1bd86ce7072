/// Dates with a day and a month: 31/01/2027, 31 January, Friday 5 February 2027, the 31st.
extension DatePhrase {
    mutating func dated() -> DateMeaning? {
        let typed = takeTypedWeekday()
        guard let meaning = numeric() ?? written() ?? dayOfMonth() else { return nil }
        guard case .day(let date) = meaning, let typed = typed ?? takeWeekday(),
            typed != date.weekday
        else { return meaning }
        return .problem(.wrongWeekday(date, typed: typed))
    }

    /// A weekday before a date, which "this" or "next" does not change.
    private mutating func takeTypedWeekday() -> Weekday? {
        var phrase = self
        _ = phrase.take(oneOf: .this, .next, .coming)
        guard let weekday = phrase.takeWeekday() else { return nil }
        self = phrase
        return weekday
    }

    private mutating func numeric() -> DateMeaning? {
        var phrase = self
        guard let first = phrase.takeFigures(1...99) else { return nil }
        let mark = phrase.takeMark()
        guard let second = phrase.takeFigures(1...99) else { return nil }
        if let mark {
            guard phrase.take(.mark(mark)) else {
                self = phrase
                return twoNumbers(first, second)
            }
        }
        // Without signs between them, numbers are a date only if one is plainly a year.
        guard let third = phrase.takeFigures(1...99),
            mark != nil || first.count == 4 || third.count == 4
        else { return nil }
        self = phrase
        if first.count == 4 { return full(third, second, year: first.value, isDayFirst: false) }
        return full(first, second, year: Self.year(third), isDayFirst: true)
    }

    private func twoNumbers(_ first: DateFigures, _ second: DateFigures) -> DateMeaning? {
        if second.count == 4, first.count <= 2 { return month(first.value, second.value) }
        if first.count == 4, second.count <= 2 { return month(second.value, first.value) }
        return full(first, second, year: nil, isDayFirst: true)
    }

    func month(_ month: Int, _ year: Int) -> DateMeaning {
        guard (1...12).contains(month) else { return .problem(.noSuchMonth(month)) }
        guard let first = CalendarDate(year: year, month: month, day: 1) else {
            return .problem(.yearOutOfRange)
        }
        return .month(first: first)
    }

    private func full(
        _ day: DateFigures, _ month: DateFigures, year: Int?, isDayFirst: Bool
    ) -> DateMeaning? {
        guard day.count <= 2, month.count <= 2 else { return nil }
        if (1...12).contains(month.value) { return date(day.value, month.value, year) }
        if let year, !DateReading.years.contains(year) { return .problem(.yearOutOfRange) }
        // Swapping is offered only where it gives a date; 2028 is a leap year.
        if isDayFirst, CalendarDate(year: year ?? 2028, month: day.value, day: month.value) != nil {
            return .problem(.monthFirst(day: month.value, month: day.value, year: year))
        }
        return .problem(.noSuchMonth(month.value))
    }

    /// `31 January 2027`, `January 31 2027`, with or without the year.
    private mutating func written() -> DateMeaning? {
        var phrase = self
        let first = phrase.takeMonth()
        guard let day = phrase.takeDay(), let month = first ?? phrase.takeMonth() else {
            return nil
        }
        let year = phrase.takeYear()
        self = phrase
        return date(day, month, year)
    }

    private mutating func takeDay() -> Int? { takeOrdinal() ?? takeFigures(1...2)?.value }

    /// `the 31st`, `the 15th of next month`, `23 of this month`.
    private mutating func dayOfMonth() -> DateMeaning? {
        var phrase = self
        let ordinal = phrase.takeOrdinal()
        guard let day = ordinal ?? phrase.takeFigures(1...2)?.value else { return nil }
        let which = phrase.take(oneOf: .this, .next)
        // “23 of this month” is a day; “23” and “23 months” are none.
        if ordinal == nil, which == nil { return nil }
        let hasUnit = phrase.take(.month)
        if which != nil, !hasUnit { return nil }
        self = phrase
        guard (1...31).contains(day) else { return .problem(.dayOutOfRange(day)) }
        if let which {
            let month = today.startOfMonth.adding(months: which == .next ? 1 : 0)
            return date(day, month.month, month.year)
        }
        return upcoming { CalendarDate(year: $0.year, month: $0.month, day: day) }.map { .day($0) }
    }
}

/// Years, and days without one.
extension DatePhrase {
    /// Takes `2027`, `27`, `this year` or `next year`; 0 for a year that cannot be meant.
    mutating func takeYear() -> Int? {
        if let figures = takeFigures(1...99) { return Self.year(figures) }
        var phrase = self
        guard let which = phrase.take(oneOf: .this, .next), phrase.take(.year) else { return nil }
        self = phrase
        return today.year + (which == .next ? 1 : 0)
    }

    static func year(_ figures: DateFigures) -> Int {
        switch figures.count {
        case 2: 2000 + figures.value
        case 4: figures.value
        default: 0
        }
    }

    /// The day of a year, or without one the next such day on or after today.
    func date(_ day: Int, _ month: Int, _ year: Int?) -> DateMeaning {
        guard (1...31).contains(day) else { return .problem(.dayOutOfRange(day)) }
        guard let year else {
            let date = upcoming(month) { CalendarDate(year: $0.year, month: month, day: day) }
            return date.map { .day($0) } ?? missing(day, month, of: firstOf(month).year)
        }
        guard DateReading.years.contains(year) else { return .problem(.yearOutOfRange) }
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            return missing(day, month, of: year)
        }
        return .day(date)
    }

    private func missing(_ day: Int, _ month: Int, of year: Int) -> DateMeaning {
        guard DateReading.years.contains(year) else { return .problem(.yearOutOfRange) }
        return .problem(
            month == 2 && day == 29
                ? .notALeapYear(year) : .noSuchDay(day: day, month: month, year: year))
    }

    /// The first day on or after today that `day` picks from such a month, or from any month.
    ///
    /// `day` is given the first day of each month in turn.
    func upcoming(
        _ month: Int? = nil, _ day: (CalendarDate) -> CalendarDate?
    ) -> CalendarDate? {
        let start = month.map { firstOf($0) } ?? today.startOfMonth
        // Two leap years are at most eight years apart.
        for step in 0...9 {
            let first = start.adding(months: month == nil ? step : 12 * step)
            if let date = day(first), date >= today { return date }
        }
        return nil
    }

    /// The first day of the next such month that is not over.
    func firstOf(_ month: Int) -> CalendarDate {
        today.startOfMonth.adding(months: (month - today.month + 12) % 12)
    }
}
