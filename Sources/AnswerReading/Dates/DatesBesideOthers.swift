/// Days that are named by another day: w/c 4 January, a week tomorrow, the Friday before Easter.
extension DatePhrase {
    /// `w/c 4 January`, `week ending 8 January`, `the week of 4 January`, `week tomorrow`.
    mutating func week() -> DateMeaning? {
        var phrase = self
        let days: Int? = phrase.take(.week) ? 7 : phrase.take(.fortnight) ? 14 : nil
        if let days {
            _ = phrase.take(oneOf: .on, .from)
            if phrase.namesNear, case .day(let near) = phrase.near() {
                self = phrase
                return .day(near.adding(days: days))
            }
            phrase = self
            guard phrase.take(.week) else { return nil }
        }
        let isSaid = phrase.take(oneOf: .commencing, .ending, .start) != nil
        guard isSaid || days != nil, let meaning = phrase.dated() else { return nil }
        self = phrase
        return meaning
    }

    /// `the day before 1 March`, `the Friday before Easter`, `Monday after Christmas`.
    mutating func beside() -> DateMeaning? {
        let weekday = takeWeekday()
        guard weekday != nil || take(.day), let side = take(oneOf: .before, .after),
            let meaning = point()
        else { return nil }
        dropAll()
        let anchor: CalendarDate
        switch meaning {
        case .day(let day), .end(let day): anchor = day
        case .problem: return meaning
        case .span, .month: return nil
        }
        let isBefore = side == .before
        guard let weekday else { return .day(anchor.adding(days: isBefore ? -1 : 1)) }
        if isBefore { return .day(anchor.adding(days: -7).next(weekday)) }
        return .day(anchor.adding(days: 1).next(weekday))
    }
}
