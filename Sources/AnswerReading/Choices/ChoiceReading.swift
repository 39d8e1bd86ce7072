/// Why the words of an answer are no choice.
package enum ChoiceProblem: Error {
    /// One is wanted, and none is named, or several could be meant.
    case nothingNamed
    /// One is wanted, and several are named.
    case severalNamed
    /// Any number is wanted, and something is named that is not there.
    case noneNamed
    /// Says that none of the others fits, beside another.
    case excludesRest(AnswerOption, other: AnswerOption)
    case tooMany(limit: Int)
}

/// What the words of an answer choose among the options of a question.
package struct ChoiceReading {
    private let options: [AnswerOption]
    /// What the numbers that follow are numbers of, such as recommendation, once that was spelt out.
    private var kind = ""

    private init(_ options: [AnswerOption]) { self.options = options }

    /// The one option that an answer names.
    package static func one(
        of options: [AnswerOption], in text: String
    ) throws(ChoiceProblem) -> AnswerOption {
        var reading = ChoiceReading(options)
        if let option = reading.one(text) { return option }
        throw (reading.several(text)?.count ?? 0) > 1 ? .severalNamed : .nothingNamed
    }

    private static let none: Set = [
        "none", "none of them", "none of these", "none of the above", "neither", "0",
    ]
    private static let all: Set = ["all", "all of them", "all of these", "all of the above"]

    /// The options that an answer names, in the order of the question, each once.
    ///
    /// - Parameter limit: how many may be chosen; nil for any number.
    package static func several(
        of options: [AnswerOption], in text: String, limit: Int?
    ) throws(ChoiceProblem) -> [AnswerOption] {
        let typed = text.lowercased().withoutNumberSigns
        let (last, others) = (options.filter(\.excludesRest), options.filter { !$0.excludesRest })
        if none.contains(typed), last.count < 2 { return last }
        let isAll = all.contains(typed) || typed == "both" && others.count == 2
        var reading = ChoiceReading(options)
        let meant = isAll ? others : reading.several(text) ?? []
        let chosen = options.filter { meant.contains($0) }
        if chosen.isEmpty { throw .noneNamed }
        if let none = chosen.first(where: \.excludesRest), chosen.count > 1 {
            throw .excludesRest(none, other: chosen.first { $0 != none } ?? none)
        }
        if let limit, chosen.count > limit { throw .tooMany(limit: limit) }
        return chosen
    }

    /// The one option that is named; nil where none or several could be meant.
    private func one(_ text: some StringProtocol) -> AnswerOption? {
        let typed = text.lowercased()
        let plain = typed.withoutNumberSigns
        return exact(typed) ?? exact(plain) ?? numbered(plain) ?? begun(plain)
    }

    /// All options that are named, in the order typed; nil where a part of the text names none.
    private mutating func several(_ text: String) -> [AnswerOption]? {
        if let option = take(text) { return [option] }
        var found: [AnswerOption] = []
        let parts = text.unicodeScalars.split { $0 == "," || $0 == ";" || $0 == "&" }
        for part in parts {
            var words = Substring(part).words.filter { $0.lowercased() != "and" }[...]
            while !words.isEmpty {
                guard let (option, count) = takeFirst(of: words) else { return nil }
                found.append(option)
                words = words.dropFirst(count)
            }
        }
        return found
    }

    /// The most words at the front that name something.
    private mutating func takeFirst(of words: ArraySlice<Substring>) -> (AnswerOption, Int)? {
        for count in stride(from: min(words.count, 12), to: 0, by: -1) {
            if let option = take(words.prefix(count).joined(separator: " ")) {
                return (option, count)
            }
        }
        return nil
    }

    private mutating func take(_ text: String) -> AnswerOption? {
        let plain = text.lowercased().withoutNumberSigns
        if exact(plain) == nil, let option = named(kind + " " + plain) { return option }
        let option = one(text)
        if let option, named(plain) == option { kind = option.kind }
        return option
    }

    /// By what stands in front of it, by its id, by what it is called, or by all of its words.
    private func exact(_ typed: String) -> AnswerOption? {
        options.first { $0.label.lowercased() == typed || $0.id.lowercased() == typed }
            ?? options.first { $0.alsoCalled.contains(typed) } ?? named(typed)
            ?? options.first { $0.text.lowercased() == typed }
    }

    /// `recommendation 5`, `recs 5`, `learning point 2`.
    private func named(_ typed: String) -> AnswerOption? {
        let words = Substring(typed).words
        guard words.count > 1, let number = words.last else { return nil }
        let kind = words.dropLast().joined(separator: " ").withoutNumberSigns
        return options.first { option in
            guard !option.kind.isEmpty, option.number.lowercased() == number else { return false }
            let short = option.kind == "recommendation" ? ["rec", "recs"] : []
            return ([option.kind, option.kind + "s"] + short).contains(kind)
        }
    }

    /// The one label that has such a number behind its letter.
    private func numbered(_ plain: String) -> AnswerOption? {
        guard let first = plain.utf8.first, (48...57).contains(first) else { return nil }
        let meant = options.filter { $0.label.dropFirst().lowercased() == plain }
        return meant.count == 1 ? meant[0] : nil
    }

    /// The one option that begins with these words, or with three letters or more of its first one.
    private func begun(_ plain: String) -> AnswerOption? {
        guard !plain.isEmpty else { return nil }
        let close = options.filter { $0.text.lowercased().utf8.starts(with: plain.utf8) }
        let whole = close.filter { option in
            let next = option.text.lowercased().unicodeScalars
                .dropFirst(plain.unicodeScalars.count).first
            return next.map { !$0.properties.isAlphabetic && !$0.isDigit } ?? true
        }
        if whole.count == 1 { return whole[0] }
        return plain.unicodeScalars.count >= 3 && close.count == 1 ? close[0] : nil
    }
}

extension String {
    /// `2.`, `2)`, `(2)`, `#2` and `yes!` without what people put around a number or a word.
    package var withoutNumberSigns: String {
        let signs = Set<Unicode.Scalar>([".", ")", "(", ":", "!", "#", "]", "[", " "])
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !signs.contains($0) }),
            let last = scalars.lastIndex(where: { !signs.contains($0) })
        else { return self }
        return String(scalars[first...last])
    }
}
