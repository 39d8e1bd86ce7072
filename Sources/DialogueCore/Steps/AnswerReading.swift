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
        switch text.lowercased() {
        case "yes", "y": .read(.yes(true))
        case "no", "n": .read(.yes(false))
        default: .refused(.notYesNo)
        }
    }

    private static func date(_ text: String, _ today: CalendarDate) -> AnswerReading {
        switch DateReading.read(text, today: today) {
        case .date(let date): .read(.date(date))
        case .impossible(let problem): .refused(.dateImpossible(problem))
        case .unclear: .refused(.dateUnclear)
        }
    }

    private static func number(_ text: String, _ range: ClosedRange<Int>?) -> AnswerReading {
        guard let plain = plainNumber(text), let value = Double(plain) else {
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
        guard let number = Int(text, in: range) else {
            return .refused(.outOfRange(range.lowerBound, range.upperBound))
        }
        return .read(.number("\(number)"))
    }

    private static func choice(_ text: String, _ options: [PromptOption]) -> AnswerReading {
        if let option = match(text, options) { return .read(.choices([option.id])) }
        let parts = divide(text, options).compactMap { match($0, options) }
        return .refused(parts.count > 1 ? .oneChoiceOnly : .notAChoice(options.map(\.label)))
    }

    static func several(
        _ text: String, _ options: [PromptOption], limit: Int?
    ) -> AnswerReading {
        switch text.lowercased() {
        case "none", "none of them", "0": return .read(.choices([]))
        case "all", "all of them": return check(options.map(\.id), options, limit)
        default: break
        }
        if let option = match(text, options) { return .read(.choices([option.id])) }
        var ids: [String] = []
        for part in divide(text, options) {
            guard let option = match(part, options) else {
                return .refused(.notAPick(options.map(\.label)))
            }
            ids.append(option.id)
        }
        return check(ids, options, limit)
    }

    /// In the order of the question, each once.
    private static func check(
        _ ids: [String], _ options: [PromptOption], _ limit: Int?
    ) -> AnswerReading {
        let chosen = options.map(\.id).filter { ids.contains($0) }
        if chosen.isEmpty { return .refused(.notAPick(options.map(\.label))) }
        if let limit, chosen.count > limit { return .refused(.tooMany(limit: limit)) }
        return .read(.choices(chosen))
    }

    /// `1, 3 and R4a` in parts: at commas first, then at blanks where a part is no option as a whole.
    private static func divide(_ text: String, _ options: [PromptOption]) -> [Substring] {
        text.unicodeScalars.split { $0 == "," || $0 == ";" || $0 == "&" }
            .map { Substring($0).trimmed }
            .flatMap { part in
                match(part, options) != nil
                    ? [part] : part.words.filter { $0.lowercased() != "and" }
            }
    }

    /// The option that a label, an id, a text, the beginning of just one text, or the number in just
    /// one label names.
    private static func match(_ text: some StringProtocol, _ options: [PromptOption])
        -> PromptOption?
    {
        let typed = text.lowercased()
        if let option = options.first(where: {
            $0.label.lowercased() == typed || $0.id.lowercased() == typed
                || $0.text.lowercased() == typed
        }) {
            return option
        }
        let isNumber = typed.utf8.first.map { (48...57).contains($0) } ?? false
        guard isNumber || typed.unicodeScalars.count >= 3 else { return nil }
        let close = options.filter { option in
            isNumber && option.label.dropFirst().lowercased() == typed
                || typed.unicodeScalars.count >= 3
                    && option.text.lowercased().utf8.starts(with: typed.utf8)
        }
        return close.count == 1 ? close[0] : nil
    }
}
