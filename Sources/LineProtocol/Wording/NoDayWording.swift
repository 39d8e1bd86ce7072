import AnswerReading

extension NoDay {
    /// What was typed, why it is no day, and what would do.
    public var explanation: String {
        switch kind {
        case .endless: "“\(typed)” has no end. When will you first look at it? Type that day."
        case .repeating:
            "“\(typed)” comes again and again. When is the first time? Type that day."
        case .hurried:
            "“\(typed)” names no day. Which is the last day that would do? Type that one."
        case .unsettled:
            "“\(typed)” leaves the day open. By when will you know? Type that day, or /skip."
        case .done: "If “\(typed)” means that it is done, type the day on which it was."
        case .schoolYear:
            "Terms and holidays differ from place to place. Which day is “\(typed)” for you? Type it, "
                + "as in 18 December."
        case .quarter(let january, let april):
            "When “\(typed)” ends depends on when your year begins. Type \(january.written) if that is "
                + "January, \(april.written) if it is April."
        case .financialYear(let end):
            "Not every financial year ends on the same day. Type \(end.written) if that is what you "
                + "mean by “\(typed)”."
        case .occasion: "When is “\(typed)”? Type its day, as in 31 January or next Friday."
        case .season:
            "“\(typed)” is longer than a day. Which is its last day for you? Type that one."
        case .openEnded:
            "“\(typed)” has a beginning and no end. Which is the last day? Type that one."
        case .stretch:
            "“\(typed)” may be any of several days. Which is the last that would do? Type that one."
        case .several: "“\(typed)” names more than one day. Which is the last? Type that one."
        }
    }
}

/// What is said about a day besides how it was read.
enum DateWording {
    /// A proposal for a day on which few people are at work.
    static func text(_ day: DayOff) -> String {
        let what =
            switch day.reason {
            case .weekend(let weekday): "a \(weekday.name)"
            case .holiday(let name): name
            }
        let days = [day.before, day.after].compactMap { $0?.spoken }.joined(separator: " or ")
        return "That is \(what): would \(days) do as well?"
    }
}
