/// What a phrase means before it is settled which day that is.
enum DateMeaning {
    case day(CalendarDate)
    /// The end of something; before it means by it.
    case end(CalendarDate)
    case span(first: CalendarDate, due: CalendarDate)
    /// A month without a day.
    case month(first: CalendarDate)
    case problem(DateReading.Problem)
}

/// Tokens in the order typed, taken from the front.
///
/// A rule takes what it understands and answers nil where it does not fit; `whole` undoes what a
/// rule took that did not fit, so that the next one starts afresh.
struct DatePhrase {
    let today: CalendarDate
    private var rest: ArraySlice<DateToken>

    init(_ tokens: ArraySlice<DateToken>, today: CalendarDate) {
        (rest, self.today) = (tokens, today)
    }

    /// The reading of the whole phrase.
    func reading() -> DateReading {
        var phrase = self
        let isIncluded = phrase.dropLeadIn()
        let isBefore = !isIncluded && phrase.take(.before)
        let meaning = phrase.point() ?? (isBefore ? nil : phrase.whole { $0.duration() })
        return meaning.map { Self.settled($0, isBefore) } ?? .unclear
    }

    /// A day or period that the whole rest names.
    func point() -> DateMeaning? {
        whole { $0.dated() } ?? whole { $0.near() } ?? whole { $0.edge() } ?? whole { $0.counted() }
            ?? whole { $0.period() } ?? whole { $0.feast() } ?? whole { $0.bareMonth() }
            ?? whole { $0.week() } ?? whole { $0.beside() }
    }

    private func whole(_ rule: (inout DatePhrase) -> DateMeaning?) -> DateMeaning? {
        var phrase = self
        guard let meaning = rule(&phrase), phrase.isAtEnd else { return nil }
        return meaning
    }

    private static func settled(_ meaning: DateMeaning, _ isBefore: Bool) -> DateReading {
        let date: CalendarDate
        switch meaning {
        case .problem(let problem): return .impossible(problem)
        case .end(let end): date = end
        case .day(let day): date = isBefore ? day.adding(days: -1) : day
        case .span(let first, let due): date = isBefore ? first.adding(days: -1) : due
        case .month(let first):
            guard DateReading.years.contains(first.year) else {
                return .impossible(.yearOutOfRange)
            }
            guard isBefore else {
                return .impossible(.dayMissing(month: first.month, year: first.year))
            }
            date = first.adding(days: -1)
        }
        return DateReading.years.contains(date.year) ? .date(date) : .impossible(.tooFar)
    }

    /// Drops what only leads up to a date or trails after it.
    ///
    /// - Returns: whether the day is named as the last one in plain words, as by “on or before”.
    private mutating func dropLeadIn() -> Bool {
        var isIncluded = false
        for words in [[DateWord.on, .or, .before], [.before, .or, .on], [.by, .or, .before]]
        where rest.starts(with: words.map { .word($0) }) {
            rest.removeFirst(3)
            isIncluded = true
        }
        while take(.by) || take(.on) || take(.latest) {}
        if rest.starts(with: [.word(.not), .word(.later), .word(.than)]) { rest.removeFirst(3) }
        if rest.last == .word(.latest) {
            rest.removeLast()
            if rest.last == .word(.by) { rest.removeLast() }
        }
        return isIncluded
    }
}

extension DatePhrase {
    var isAtEnd: Bool { rest.isEmpty }

    /// Takes a word if it comes next.
    mutating func take(_ word: DateWord) -> Bool { take(.word(word)) }

    /// Takes a length of time if it comes next.
    mutating func take(_ unit: DateUnit) -> Bool { take(.unit(unit)) }

    /// Takes the first of these words that comes next.
    mutating func take(oneOf words: DateWord...) -> DateWord? { words.first { take($0) } }

    /// Takes what comes next where it is what is wanted.
    private mutating func next<Wanted>(_ wanted: (DateToken) -> Wanted?) -> Wanted? {
        guard let taken = rest.first.flatMap(wanted) else { return nil }
        rest.removeFirst()
        return taken
    }

    mutating func takeUnit() -> DateUnit? {
        next { if case .unit(let unit) = $0 { unit } else { nil } }
    }

    mutating func takeMonth() -> Int? {
        next { if case .month(let month) = $0 { month } else { nil } }
    }

    mutating func takeWeekday() -> Weekday? {
        next { if case .weekday(let weekday) = $0 { weekday } else { nil } }
    }

    mutating func takeFeast() -> DateFeast? {
        next { if case .feast(let feast) = $0 { feast } else { nil } }
    }

    mutating func takeOrdinal() -> Int? {
        next { if case .ordinal(let number) = $0 { number } else { nil } }
    }

    /// Takes a number, whether in figures or a word.
    mutating func takeNumber() -> DateFigures? {
        next { if case .number(let figures) = $0 { figures } else { nil } }
    }

    /// Takes a number in so many figures.
    mutating func takeFigures(_ counts: ClosedRange<Int>) -> DateFigures? {
        next {
            guard case .number(let figures) = $0 else { return nil }
            return counts.contains(figures.count) ? figures : nil
        }
    }

    /// Takes one of the signs that divide the numbers of a date.
    mutating func takeMark() -> Unicode.Scalar? {
        next {
            if case .mark(let mark) = $0, "/.-".unicodeScalars.contains(mark) { mark } else { nil }
        }
    }

    /// Whether today, tomorrow or a weekday comes next.
    var namesNear: Bool {
        switch rest.first {
        case .word(.today), .word(.tomorrow), .weekday: true
        default: false
        }
    }

    /// Takes everything that is left.
    mutating func dropAll() { rest.removeAll() }

    mutating func take(_ token: DateToken) -> Bool {
        guard rest.first == token else { return false }
        rest.removeFirst()
        return true
    }
}
