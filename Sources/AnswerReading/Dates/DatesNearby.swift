/// Days near today: tomorrow, next Friday, six weeks from now.
extension DatePhrase {
    mutating func near() -> DateMeaning? {
        if take(.today) { return .day(today.adding(days: takeWeeks())) }
        if take(.tomorrow) { return .day(today.adding(days: 1 + takeWeeks())) }
        if take(.yesterday) { return .day(today.adding(days: -1)) }
        if take(.day) {
            if take(.after), take(.tomorrow) { return .day(today.adding(days: 2)) }
            if take(.before), take(.yesterday) { return .day(today.adding(days: -2)) }
            return nil
        }
        return weekday()
    }

    private mutating func weekday() -> DateMeaning? {
        let which = take(oneOf: .this, .next, .last)
        let isComing = take(.coming)
        if which == .this || which == .next, take(.week) {
            _ = take(.on)
            return takeWeekday().map { .day(day($0, weeks: which == .next ? 1 : 0)) }
        }
        guard let weekday = takeWeekday() else { return nil }
        let soonest = today.next(weekday)
        switch which {
        case .next:
            let later = day(weekday, weeks: 1)
            // While that of this week is still to come, people differ over which one this is.
            return soonest > today && soonest < later
                ? .problem(.eitherWeek(soonest, later)) : .day(later)
        case .last: return .day(soonest.adding(days: -7))
        case .this: return .day(soonest)
        default: break
        }
        if isComing || take(.coming) { return .day(soonest) }
        if take(.fortnight) { return .day(soonest.adding(days: 14)) }
        let week = take(oneOf: .this, .next)
        if take(.week) {
            if let week { return .day(day(weekday, weeks: week == .next ? 1 : 0)) }
            return .day(soonest.adding(days: 7))
        }
        return week == nil ? .day(soonest) : nil
    }

    /// The days of `tomorrow week`, `today fortnight`; 0 where nothing follows.
    private mutating func takeWeeks() -> Int { take(.week) ? 7 : take(.fortnight) ? 14 : 0 }

    /// That weekday of this week or of a later one.
    func day(_ weekday: Weekday, weeks: Int) -> CalendarDate {
        today.monday.adding(days: 7 * weeks + weekday.rawValue - 1)
    }

    /// `in six weeks`, `two weeks before Christmas`, `a week on Friday`, `a month ago`.
    mutating func duration() -> DateMeaning? {
        let isOver = take(.over)
        let isWithin = isOver || take(.within)
        let isNext = take(.next) || take(.coming)
        // "Over two months" is more than two months; "over the next two months" is a deadline.
        guard !isOver || isNext, let step = takeStep(isWithin && isNext) else { return nil }
        _ = take(.time)
        if isAtEnd { return .day(step.from(today)) }
        if take(.ago) { return isWithin ? nil : .day(step.back.from(today)) }
        let connector = take(oneOf: .from, .after, .on, .before)
        switch point() {
        case .day(let anchor), .end(let anchor):
            dropAll()
            return .day((connector == .before ? step.back : step).from(anchor))
        case .problem(let problem):
            dropAll()
            return .problem(problem)
        default: return nil
        }
    }

    private struct Step {
        var days = 0
        var months = 0
        var workingDays = 0

        var back: Step { Step(days: -days, months: -months, workingDays: -workingDays) }

        func from(_ date: CalendarDate) -> CalendarDate {
            date.adding(months: months).adding(days: days).adding(workingDays: workingDays)
        }
    }

    private mutating func takeStep(_ mayLackNumber: Bool) -> Step? {
        var count = takeNumber()
        // "A couple of weeks" and "half a year" wrap the article around another word.
        if count == nil || count == DateFigures(value: 1) {
            if take(.couple) { count = DateFigures(value: 2) }
            if take(.half) {
                if count == nil { count = takeNumber() }
                guard count == nil || count == DateFigures(value: 1), take(.year) else {
                    return nil
                }
                return Step(months: 6)
            }
        }
        guard let count = count?.value ?? (mayLackNumber ? 1 : nil) else { return nil }
        if take(.working) { return take(.day) ? Step(workingDays: count) : nil }
        switch takeUnit() {
        case .day: return Step(days: count)
        case .week: return Step(days: 7 * count)
        case .fortnight: return Step(days: 14 * count)
        case .month: return Step(months: count)
        case .quarter: return Step(months: 3 * count)
        case .year: return Step(months: 12 * count)
        case nil: return nil
        }
    }
}
