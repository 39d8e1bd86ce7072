import AnswerReading
import DialogueLanguage

extension Session {
    /// How a typed answer reads for its kind of question; the text itself is never changed.
    func read(
        _ text: String, _ question: Question, _ today: CalendarDate
    ) throws(Refusal) -> AnswerValue? {
        switch question.type {
        case .text, .longText, .person: return nil
        case .yesNo:
            guard let answer = YesNo(text) else { throw .notYesNo(typed: text.quotable) }
            return .yes(answer == .yes)
        case .date: return .date(try Self.date(text, today))
        case .number(let range): return .number(try Self.number(text, range))
        case .scale(let range, _, _):
            guard let number = Int(text.withoutNumberSigns, in: range) else {
                throw .outOfRange(
                    range.lowerBound, range.upperBound, typed: text.quotable)
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
        case .unclear: throw .dateUnclear(text.quotable)
        }
    }

    private static func number(
        _ text: String, _ range: ClosedRange<Int>?
    ) throws(Refusal) -> String {
        guard let number = DecimalNumber(text) else { throw .notANumber(typed: text.quotable) }
        if let range,
            number.value < Double(range.lowerBound)
                || number.value > Double(range.upperBound)
        {
            throw .outOfRange(range.lowerBound, range.upperBound, typed: text.quotable)
        }
        return number.plain
    }

    private static func choice(
        _ text: String, _ options: [AnswerOption]
    ) throws(Refusal) -> String {
        do throws(ChoiceProblem) {
            return try ChoiceReading.one(of: options, in: text).id
        } catch {
            throw Refusal(error, options, typed: text.quotable)
        }
    }

    /// - Returns: the ids of what was chosen in the order of the question, each once.
    static func several(
        _ text: String, _ options: [AnswerOption], limit: Int?
    ) throws(Refusal) -> [String] {
        do throws(ChoiceProblem) {
            return try ChoiceReading.several(of: options, in: text, limit: limit).map(\.id)
        } catch {
            throw Refusal(error, options, typed: text.quotable)
        }
    }
}

extension Refusal {
    fileprivate init(
        _ problem: ChoiceProblem, _ options: [AnswerOption], typed: String
    ) {
        self =
            switch problem {
            case .nothingNamed: .notAChoice(options.map(\.label), typed: typed)
            case .severalNamed: .oneChoiceOnly(typed: typed)
            case .noneNamed: .notAPick(options.map(\.label), typed: typed)
            case .excludesRest(let one, let other): .excludesRest(one.text, other: other.text)
            case .tooMany(let limit): .tooMany(limit: limit, typed: typed)
            }
    }
}
