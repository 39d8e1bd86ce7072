/// Finds the day in a line.
struct LineDay {
    let today: CalendarDate

    /// Longer stretches of words are no day.
    private static let longest = 10
    /// These say that the day is a deadline.
    private static let strong: WordSet = "by before due deadline"
    /// These may begin a day at the end of a line, and may as well belong to something else.
    private static let weak: WordSet = "on in within next this at no not"
    /// After these, a day says when something begins, or comes again.
    private static let blocking: WordSet = """
        every each any per from since after between to than and or until till last in within
        """
    /// Before these, a length of time is a rule and no deadline.
    private static let goingOn: WordSet = "of after from meeting meetings session training audit"

    /// Marks the words of the one day that is sure.
    func mark(in words: inout [LineWord]) {
        let found = days(in: words)
        let strong = found.filter { Self.strong.contains(words[$0.lowerBound].plain) }
        let chosen = strong.isEmpty ? found : strong
        guard chosen.count == 1, let day = chosen.first else { return }
        for index in day { words[index].part = .when }
        markJoints(day, in: &words)
    }

    /// “By” and “on” join where the rest alone is the same day.
    private func markJoints(_ day: Range<Int>, in words: inout [LineWord]) {
        let whole = date(words[day])
        let rest = day.dropFirst()
        guard ["by", "on", "due", "deadline"].contains(words[day.lowerBound].plain), !rest.isEmpty,
            date(words[rest.startIndex..<rest.endIndex]) == whole
        else { return }
        words[day.lowerBound].part = .joint
    }

    /// Every stretch that is a day, the longest of those that overlap.
    private func days(in words: [LineWord]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start < words.count {
            guard Self.mayBelong(words[start]) else {
                start += 1
                continue
            }
            let run = words[start...].prefix(Self.longest).prefix { Self.mayBelong($0) }
            let day = (1...run.count).reversed().lazy.map { start..<start + $0 }
                .first { date(words[$0]) != nil || isEitherWeek(words[$0]) }
            if let day, isEitherWeek(words[day]) {
                start = day.upperBound
            } else if let day {
                if isSure(day, in: words) { found.append(day) }
                start = found.last == day ? day.upperBound : start + 1
            } else {
                start += 1
            }
        }
        return found
    }

    /// Whether a word could be one of a day.
    private static func mayBelong(_ word: LineWord) -> Bool {
        if word.isQuoted || word.core.isEmpty { return false }
        if word.core.unicodeScalars.contains(where: { "'’".unicodeScalars.contains($0) }) {
            return false
        }
        return DateScanner.tokens(of: word.core) != nil
    }

    /// The day that words name; a sign inside of them begins something else.
    private func date(_ words: ArraySlice<LineWord>) -> CalendarDate? {
        guard words.dropLast().allSatisfy({ $0.end == nil || $0.end == "," }) else { return nil }
        let text = words.map(\.core).joined(separator: " ")
        guard case .date(let date) = DateReading.plain(text, today: today) else { return nil }
        return date
    }

    /// Whether words such as “next Friday” may be one of two days: then neither of them is read.
    private func isEitherWeek(_ words: ArraySlice<LineWord>) -> Bool {
        let text = words.map(\.core).joined(separator: " ")
        if case .impossible(.eitherWeek) = DateReading.plain(text, today: today) { return true }
        return false
    }

    private func isSure(_ day: Range<Int>, in words: [LineWord]) -> Bool {
        let first = words[day.lowerBound]
        if day.lowerBound > 0, Self.blocking.contains(words[day.lowerBound - 1].plain) {
            return false
        }
        let next = day.upperBound < words.count ? words[day.upperBound].plain : ""
        if Self.goingOn.contains(next) { return false }
        if Self.strong.contains(first.plain) { return true }
        // A number such as 2.5, and short names of days and months, are more often something else.
        if day.count == 1, !Self.isFull(first) { return false }
        let isRule = words.contains { ["every", "each", "all", "always"].contains($0.plain) }
        if ["in", "within"].contains(first.plain), isRule { return false }
        let isAtEnd =
            words[day.upperBound...].allSatisfy { $0.core.isEmpty || $0.opensBracket }
            || Self.isParted(words[day.upperBound - 1])
        let isAtStart = day.lowerBound == 0 && Self.isParted(words[day.upperBound - 1])
        if Self.blockingStarts.contains(first.plain) { return false }
        return isAtEnd || isAtStart
    }

    private static let blockingStarts: WordSet = "until till from since after now over during"

    private static func isParted(_ word: LineWord) -> Bool {
        word.end.map { ",;:".unicodeScalars.contains($0) } ?? false
    }

    private static func isFull(_ word: LineWord) -> Bool {
        let marks = word.core.unicodeScalars.count { "/.-".unicodeScalars.contains($0) }
        if word.core.unicodeScalars.contains(where: \.isDigit) { return marks >= 2 }
        return word.core.utf8.count > 5
    }
}
