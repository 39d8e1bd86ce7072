import AnswerReading
import Messages

extension NoDay {
    /// What was typed, why it is no day, and what would do.
    public var explanation: String {
        switch kind {
        case .endless: said("no-day.has-no-end-when-will", ["typed": typed])
        case .repeating:
            said("no-day.comes-again-and-again", ["typed": typed])
        case .hurried:
            said("no-day.names-no-day", ["typed": typed])
        case .unsettled:
            said("no-day.leaves-the-day-open", ["typed": typed])
        case .done: said("no-day.if-means", ["typed": typed])
        case .schoolYear:
            said("no-day.terms-and-holidays-differ", ["typed": typed])
        case .quarter(let january, let april):
            said(
                "no-day.when-ends-depends",
                ["typed": typed, "january": january.written, "april": april.written])
        case .financialYear(let end):
            said("no-day.not-every-financial-year-ends", ["end": end.written, "typed": typed])
        case .occasion: said("no-day.when-is-type-its-day", ["typed": typed])
        case .season:
            said("no-day.is-longer-than-a-day", ["typed": typed])
        case .openEnded:
            said("no-day.has-a-beginning", ["typed": typed])
        case .stretch:
            said("no-day.may-be-any-of-several", ["typed": typed])
        case .several: said("no-day.names-more-than-one-day", ["typed": typed])
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
        return said("no-day.that-is-would-do", ["what": what, "days": days])
    }
}
