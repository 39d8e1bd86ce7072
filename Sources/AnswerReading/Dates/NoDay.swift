/// What people type for a deadline that names no day, and why it does not.
public struct NoDay: Equatable, Sendable {
    /// Why no day can be read in it.
    public enum Kind: Equatable, Sendable {
        /// It never ends: ongoing, from now on.
        case endless
        /// It comes again and again: weekly, every Monday.
        case repeating
        /// As soon as can be: ASAP, shortly.
        case hurried
        /// It is not settled: TBC, not sure.
        case unsettled
        /// It has happened: done, in place.
        case done
        /// Terms and holidays: half term, end of term.
        case schoolYear
        /// A numbered quarter, which ends here in a year from January or from April.
        case quarter(fromJanuary: CalendarDate, fromApril: CalendarDate)
        /// A financial year, which ends here in many places.
        case financialYear(CalendarDate)
        /// Something that has a date of its own: next supervision.
        case occasion
        /// A time of the year: the summer, the new year.
        case season
        /// It begins on a day and does not end: after Easter.
        case openEnded
        /// It names more than one day: 4 to 8 January.
        case several
        /// Days near another one, or a part of a week or month: early next week.
        case stretch
    }

    /// Why no day can be read in it.
    public let kind: Kind
    /// The words as typed, at most 60 scalars of them.
    public let typed: String

    /// Looks at a text in which no date could be read; nil where nothing is known of it.
    init?(_ text: String, today: CalendarDate) {
        // Longer texts are no deadline, however many words of one are in them.
        guard text.utf8.count <= 400 else { return nil }
        let reading = NoDayReading(text: text, words: Self.words(text), today: today)
        guard let kind = reading.kind else { return nil }
        self.kind = kind
        typed = text.quotable
    }

    /// Words in small letters, without apostrophes and signs.
    static func words(_ text: String) -> [String] {
        var words = [""]
        for scalar in text.unicodeScalars where !"'’‘".unicodeScalars.contains(scalar) {
            if scalar.properties.isAlphabetic || scalar.isDigit {
                words[words.count - 1] += scalar.properties.lowercaseMapping
            } else if words[words.count - 1] != "" {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }
    }
}

/// Finds out why a text names no day.
struct NoDayReading {
    let text: String
    let words: [String]
    let today: CalendarDate

    var kind: NoDay.Kind? {
        if isSeveral { return .several }
        if let quarter { return quarter }
        if NoDayWords.financial.contains(words) { return .financialYear(end(of: 3, nil)) }
        if let known = NoDayWords.kinds.first(where: { $0.words.contains(words) }) {
            return known.kind
        }
        if isOpenEnded { return .openEnded }
        if words.count <= 3, !words.contains("by"), NoDayWords.done.contains(words) {
            return .done
        }
        if words.count <= 8, NoDayWords.occasions.contains(words) { return .occasion }
        if isStretch { return .stretch }
        return words.first.map { ["when", "once", "whenever", "upon"].contains($0) } == true
            ? .unsettled : nil
    }

    /// `after Easter`, `not before 4 January`, `4 January onwards`.
    private var isOpenEnded: Bool {
        if ["onward", "onwards"].contains(words.last) {
            return reads(words.dropLast().joined(separator: " "))
        }
        let starts = [
            ["after"], ["from"], ["since"], ["not", "before"], ["no", "earlier", "than"],
            ["no", "sooner", "than"],
        ]
        guard let start = starts.first(where: { words.starts(with: $0) }) else { return false }
        return reads(words.dropFirst(start.count).joined(separator: " "))
    }

    func reads(_ text: String) -> Bool {
        switch DateReading.plain(text, today: today) {
        case .date, .impossible(.dayMissing): true
        case .impossible, .unclear: false
        }
    }

    /// `31 January or 1 February`, `between 4 and 8 January`, `4-8 January`, `January/February`,
    /// `in 2-3 weeks`, `a week or two`.
    private var isSeveral: Bool {
        let spoken = Substring(text.lowercased()).words
            .drop { ["in", "within", "about", "around", "roughly"].contains($0) }
            .filter { $0 != "between" && $0 != "from" }
        let links: Set<Substring> = ["or", "to", "and", "until", "-", "–"]
        if let link = spoken.indices.first(where: { links.contains(spoken[$0]) }) {
            return areDays(spoken[..<link], spoken[(link + 1)...])
        }
        let joined = spoken.joined(separator: " ")
        let parts = joined.unicodeScalars.split { "-–/".unicodeScalars.contains($0) }
        guard parts.count == 2 else { return false }
        return areDays(Substring(parts[0]).words[...], Substring(parts[1]).words[...])
    }

    private func areDays(_ left: ArraySlice<Substring>, _ right: ArraySlice<Substring>) -> Bool {
        guard !left.isEmpty, !right.isEmpty else { return false }
        let (first, last) = (left.joined(separator: " "), right.joined(separator: " "))
        guard reads(last) else { return Self.isNumber(right) && reads(first) }
        return Self.isNumber(left) || reads(first)
    }

    /// Whether it is a number by itself, in figures or as a word.
    private static func isNumber(_ words: ArraySlice<Substring>) -> Bool {
        guard words.count == 1, let word = words.first else { return false }
        if word.unicodeScalars.first?.isDigit == true { return true }
        if case .number = DateVocabulary.meaning(of: String(word)) { return true }
        return false
    }

    private var quarter: NoDay.Kind? {
        let numbers = ["q1", "q2", "q3", "q4"]
        var number = words.lazy.compactMap { numbers.firstIndex(of: $0) }.first
        if number == nil, let at = words.firstIndex(of: "quarter"), at > 0 {
            let spelt = [
                ["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"],
            ]
            number = spelt.firstIndex { $0.contains(words[at - 1]) }
        }
        guard let number else { return nil }
        let year = words.lazy.compactMap { Int($0, in: DateReading.years) }.first
        return .quarter(
            fromJanuary: end(of: 3 * number + 3, year),
            fromApril: end(of: (3 * number + 5) % 12 + 1, year.map { $0 + (number == 3 ? 1 : 0) }))
    }

    /// The last day of such a month: of a year, or the next one on or after today.
    private func end(of month: Int, _ year: Int?) -> CalendarDate {
        let start = CalendarDate(valid: year ?? today.year, month, 1)
        let end = start.endOfMonth
        return year != nil || end >= today ? end : start.adding(months: 12).endOfMonth
    }
}
