/// How a typed answer reads for its kind of question.
enum AnswerReading {
    case read(Value?)
    case refused(Refusal)
}

extension Session {
    /// Reads an answer; the text itself is never changed.
    func read(_ text: String, _ question: Question, _ today: CalendarDate) -> AnswerReading {
        switch question.type {
        case .text, .longText, .person: .read(nil)
        case .yesNo: Self.yesNo(text)
        case .date: Self.date(text, today)
        case .number(let range): Self.number(text, range)
        case .scale(let range, _, _): Self.scale(text, range)
        case .choice: Self.choice(text, options(question))
        case .several: Self.several(text, options(question), limit: nil)
        case .pick: Self.several(text, options(question), limit: keepLimit(question))
        }
    }

    /// How many may be chosen; nil for a question that is not a vote.
    func keepLimit(_ question: Question) -> Int? {
        guard let step = guide.index[question.id], case .vote(_, let keep) = guide.steps[step].kind
        else { return nil }
        return keep
    }

    private static func yesNo(_ text: String) -> AnswerReading {
        YesNo(text).map { .read(.yes($0 == .yes)) } ?? .refused(.notYesNo)
    }

    private static func date(_ text: String, _ today: CalendarDate) -> AnswerReading {
        switch DateReading.read(text, today: today) {
        case .date(let date): .read(.date(date))
        case .impossible(let problem): .refused(.dateImpossible(problem))
        case .unclear: .refused(.dateUnclear(NoDay.quoted(text)))
        }
    }

    private static func number(_ text: String, _ range: ClosedRange<Int>?) -> AnswerReading {
        guard let plain = plainNumber(text.withoutFullStop), let value = Double(plain) else {
            return .refused(.notANumber)
        }
        if let range, value < Double(range.lowerBound) || value > Double(range.upperBound) {
            return .refused(.outOfRange(range.lowerBound, range.upperBound))
        }
        return .read(.number(plain))
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

    private static func scale(_ text: String, _ range: ClosedRange<Int>) -> AnswerReading {
        guard let number = Int(text.withoutNumberSigns, in: range) else {
            return .refused(.outOfRange(range.lowerBound, range.upperBound))
        }
        return .read(.number("\(number)"))
    }

    private static func choice(_ text: String, _ options: [PromptOption]) -> AnswerReading {
        var reading = ChoiceReading(options)
        if let option = reading.one(text) { return .read(.choices([option.id])) }
        let isSeveral = (reading.several(text)?.count ?? 0) > 1
        return .refused(isSeveral ? .oneChoiceOnly : .notAChoice(options.map(\.label)))
    }

    private static let none: Set = [
        "none", "none of them", "none of these", "none of the above", "neither", "0",
    ]
    private static let all: Set = ["all", "all of them", "all of these", "all of the above"]

    static func several(
        _ text: String, _ options: [PromptOption], limit: Int?
    ) -> AnswerReading {
        let typed = text.lowercased().withoutNumberSigns
        let (last, others) = (options.filter(\.excludesRest), options.filter { !$0.excludesRest })
        if none.contains(typed), last.count < 2 { return .read(.choices(last.map(\.id))) }
        if all.contains(typed) || typed == "both" && others.count == 2 {
            return check(others, options, limit)
        }
        var reading = ChoiceReading(options)
        guard let chosen = reading.several(text) else {
            return .refused(.notAPick(options.map(\.label)))
        }
        return check(chosen, options, limit)
    }

    /// In the order of the question, each once.
    private static func check(
        _ typed: [PromptOption], _ options: [PromptOption], _ limit: Int?
    ) -> AnswerReading {
        let chosen = options.filter { typed.contains($0) }
        if chosen.isEmpty { return .refused(.notAPick(options.map(\.label))) }
        if let none = chosen.first(where: \.excludesRest), chosen.count > 1 {
            let other = chosen.first { $0 != none } ?? none
            return .refused(.excludesRest(none.text, other: other.text))
        }
        if let limit, chosen.count > limit { return .refused(.tooMany(limit: limit)) }
        return .read(.choices(chosen.map(\.id)))
    }
}

extension String {
    /// `3.` as somebody ends a sentence.
    fileprivate var withoutFullStop: String {
        utf8.last == UInt8(ascii: ".") && utf8.count > 1 ? String(unicodeScalars.dropLast()) : self
    }
}
