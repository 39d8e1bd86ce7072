/// Parts of months, weeks and years, and days that have a name.
extension DatePhrase {
    /// `end of March`, `start of next month`, `mid-March`, `year end`.
    mutating func edge() -> DateMeaning? {
        guard let edge = take(oneOf: .start, .middle, .end) else {
            guard let unit = takeUnit(), take(.end) else { return nil }
            return self.edge(.end, of: unit, nil).map { .end($0) }
        }
        var phrase = self
        var meaning = phrase.inMonth { Self.day(at: edge, of: $0) }
        if meaning == nil {
            phrase = self
            let which = phrase.take(oneOf: .this, .next)
            if let unit = phrase.takeUnit() {
                meaning = self.edge(edge, of: unit, which).map { .day($0) }
            } else if which == nil, edge != .middle, let year = phrase.takeFigures(4...4) {
                meaning = date(edge == .end ? 31 : 1, edge == .end ? 12 : 1, year.value)
            }
        }
        self = phrase
        guard edge == .end, case .day(let end) = meaning else { return meaning }
        return .end(end)
    }

    /// `the last Friday of March`, `first Monday in April 2027`, `last day of the month`, `first
    /// working day of January`.
    mutating func counted() -> DateMeaning? {
        let isLast = take(.last)
        guard let count = isLast ? 1 : takeOrdinal() else { return nil }
        if take(.day) {
            _ = take(.within)
            return inMonth { first in
                let day = isLast ? first.endOfMonth.day : count
                return CalendarDate(year: first.year, month: first.month, day: day)
            }
        }
        if take(.working) { return workingDay(isLast, count) }
        // Only the first four are in every month.
        guard (1...4).contains(count), let weekday = takeWeekday() else { return nil }
        _ = take(.within)
        return inMonth { first in
            isLast
                ? first.endOfMonth.adding(days: -6).next(weekday)
                : first.next(weekday).adding(days: 7 * (count - 1))
        }
    }

    private mutating func workingDay(_ isLast: Bool, _ count: Int) -> DateMeaning? {
        // No month has fewer than 15 of them.
        guard take(.day), (1...15).contains(count) else { return nil }
        _ = take(.within)
        return inMonth { first in
            isLast
                ? first.adding(months: 1).adding(workingDays: -1)
                : first.adding(days: -1).adding(workingDays: count)
        }
    }

    /// `next week`, `this month`, `next year`, `the week after next`.
    mutating func period() -> DateMeaning? {
        if let unit = takeUnit() {
            guard take(.after), take(.next) else { return nil }
            switch unit {
            case .week: return .span(first: day(.monday, weeks: 2), due: day(.friday, weeks: 2))
            case .month:
                let first = today.startOfMonth.adding(months: 2)
                return .span(first: first, due: first.endOfMonth)
            default: return nil
            }
        }
        guard let which = take(oneOf: .this, .next), let unit = takeUnit(),
            let first = edge(.start, of: unit, which), let due = edge(.end, of: unit, which)
        else { return nil }
        return .span(first: first, due: due)
    }

    /// A month without a day, such as `in March`.
    mutating func bareMonth() -> DateMeaning? {
        _ = take(.within)
        _ = take(.vaguely)
        _ = take(oneOf: .this, .next)
        guard let month = takeMonth() else { return nil }
        return takeYear().map { self.month(month, $0) } ?? .month(first: firstOf(month))
    }

    /// `Christmas`, `this Christmas`, `Boxing Day`, `Good Friday`, `Easter Monday 2027`, `New Year's Eve`.
    mutating func feast() -> DateMeaning? {
        _ = take(.this)
        guard let day = takeFeastDay() else { return nil }
        guard let year = takeYear() else {
            let dates = [day(today.year), day(today.year + 1)]
            return dates.first { $0 >= today }.map { .day($0) }
        }
        guard DateReading.years.contains(year) else { return .problem(.yearOutOfRange) }
        return .day(day(year))
    }

    private mutating func takeFeastDay() -> ((Int) -> CalendarDate)? {
        if take(.new) {
            guard take(.year) else { return nil }
            if take(.eve) { return { CalendarDate(valid: $0, 12, 31) } }
            return take(.day) ? { CalendarDate(valid: $0, 1, 1) } : nil
        }
        if take(.good) {
            return take(.weekday(.friday)) ? { CalendarDate.easter($0).adding(days: -2) } : nil
        }
        switch takeFeast() {
        case .christmas:
            let day = take(.eve) ? 24 : 25
            _ = take(.day)
            return { CalendarDate(valid: $0, 12, day) }
        case .boxing: return take(.day) ? { CalendarDate(valid: $0, 12, 26) } : nil
        case .easter:
            let shift = take(.weekday(.monday)) ? 1 : 0
            if shift == 0 { _ = take(.weekday(.sunday)) }
            return { CalendarDate.easter($0).adding(days: shift) }
        case nil: return nil
        }
    }
}

extension DatePhrase {
    /// Takes a month, named or counted from today, and gives the day of it that `day` picks.
    private mutating func inMonth(_ day: (CalendarDate) -> CalendarDate?) -> DateMeaning? {
        if let month = takeMonth() {
            guard let year = takeYear() else { return upcoming(month, day).map { .day($0) } }
            guard let first = CalendarDate(year: year, month: month, day: 1) else {
                return .problem(.yearOutOfRange)
            }
            return day(first).map { .day($0) }
        }
        let which = take(oneOf: .this, .next)
        guard take(.month) else { return nil }
        guard let which else { return upcoming(nil, day).map { .day($0) } }
        return day(today.startOfMonth.adding(months: which == .next ? 1 : 0)).map { .day($0) }
    }

    private static func day(at edge: DateWord, of first: CalendarDate) -> CalendarDate {
        switch edge {
        case .start: first
        case .end: first.endOfMonth
        default: first.adding(days: 14)
        }
    }

    /// The first or last day of a week, month or year; without this or next, the first such day
    /// on or after today.
    private func edge(
        _ edge: DateWord, of unit: DateUnit, _ which: DateWord?
    ) -> CalendarDate? {
        let later = which == .next ? 1 : 0
        switch (unit, edge) {
        case (.week, .start): return which == nil ? today.next(.monday) : day(.monday, weeks: later)
        case (.week, .end):
            if which == nil { return today.next(.friday) }
            let friday = day(.friday, weeks: later)
            return friday < today ? day(.sunday, weeks: later) : friday
        case (.month, _):
            if which == nil { return upcoming { Self.day(at: edge, of: $0) } }
            return Self.day(at: edge, of: today.startOfMonth.adding(months: later))
        case (.quarter, .start), (.quarter, .end):
            // Years that begin in January and in April have the same quarters.
            let first = CalendarDate(valid: today.year, (today.month - 1) / 3 * 3 + 1, 1)
                .adding(months: 3 * later)
            return edge == .start ? first : first.adding(months: 2).endOfMonth
        case (.year, .start):
            let isComing = which == nil && (today.month, today.day) != (1, 1)
            return CalendarDate(year: today.year + (isComing ? 1 : later), month: 1, day: 1)
        case (.year, .end): return CalendarDate(year: today.year + later, month: 12, day: 31)
        default: return nil
        }
    }
}
