extension Session {
    /// How a typed answer reads for its kind of question; the text itself is never changed.
    func read(
        _ text: String, _ question: Question, _ today: CalendarDate
    ) throws(Refusal) -> Value? {
        switch question.type {
        case .text, .longText, .person: return nil
        case .yesNo:
            guard let answer = YesNo(text) else { throw .notYesNo }
            return .yes(answer == .yes)
        case .date: return .date(try Self.date(text, today))
        case .number(let range): return .number(try Self.number(text, range))
        case .scale(let range, _, _):
            guard let number = Int(text.withoutNumberSigns, in: range) else {
                throw .outOfRange(range.lowerBound, range.upperBound)
            }
            return .number("\(number)")
        case .choice: return .choices([try Self.choice(text, options(question))])
        case .several, .pick:
            return .choices(try Self.several(text, options(question), limit: keepLimit(question)))
        }
    }

    /// How many may be chosen; nil for a question that is not a vote.
    func keepLimit(_ question: Question) -> Int? {
        guard let step = guide.index[question.id], case .vote(_, let keep) = guide.steps[step].kind
        else { return nil }
        return keep
    }

    private static func date(
        _ text: String, _ today: CalendarDate
    ) throws(Refusal) -> CalendarDate {
        switch DateReading.read(text, today: today) {
        case .date(let date): return date
        case .impossible(let problem): throw .dateImpossible(problem)
        case .unclear: throw .dateUnclear(NoDay.quoted(text))
        }
    }

    private static func number(
        _ text: String, _ range: ClosedRange<Int>?
    ) throws(Refusal) -> String {
        guard let plain = plainNumber(text.withoutFullStop), let value = Double(plain) else {
            throw .notANumber
        }
        if let range, value < Double(range.lowerBound) || value > Double(range.upperBound) {
            throw .outOfRange(range.lowerBound, range.upperBound)
        }
        return plain
    }

    /// Digits with at most one point and a sign, as JSON writes it; nil for anything else.
    private static func plainNumber(_ text: String) -> String? {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.dropFirst(isNegative ? 1 : 0).utf8
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, text.utf8.count <= 18,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let whole = String(Substring(parts[0]).drop { $0 == "0" })
        let tail = parts.count == 2 ? "." + String(Substring(parts[1])) : ""
        return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + tail
    }

    private static func choice(
        _ text: String, _ options: [PromptOption]
    ) throws(Refusal) -> String {
        var reading = ChoiceReading(options)
        if let option = reading.one(text) { return option.id }
        let isSeveral = (reading.several(text)?.count ?? 0) > 1
        throw isSeveral ? .oneChoiceOnly : .notAChoice(options.map(\.label))
    }

    private static let none: Set = [
        "none", "none of them", "none of these", "none of the above", "neither", "0",
    ]
    private static let all: Set = ["all", "all of them", "all of these", "all of the above"]

    /// - Returns: the ids of what was chosen in the order of the question, each once.
    static func several(
        _ text: String, _ options: [PromptOption], limit: Int?
    ) throws(Refusal) -> [String] {
        let typed = text.lowercased().withoutNumberSigns
        let (last, others) = (options.filter(\.excludesRest), options.filter { !$0.excludesRest })
        if none.contains(typed), last.count < 2 { return last.map(\.id) }
        let isAll = all.contains(typed) || typed == "both" && others.count == 2
        var reading = ChoiceReading(options)
        let meant = isAll ? others : reading.several(text) ?? []
        let chosen = options.filter { meant.contains($0) }
        if chosen.isEmpty { throw .notAPick(options.map(\.label)) }
        if let none = chosen.first(where: \.excludesRest), chosen.count > 1 {
            let other = chosen.first { $0 != none } ?? none
            throw .excludesRest(none.text, other: other.text)
        }
        if let limit, chosen.count > limit { throw .tooMany(limit: limit) }
        return chosen.map(\.id)
    }
}

extension String {
    /// `3.` as somebody ends a sentence.
    fileprivate var withoutFullStop: String {
        utf8.last == UInt8(ascii: ".") && utf8.count > 1 ? String(unicodeScalars.dropLast()) : self
    }
}
