/// The typed reading of an answer.
public enum AnswerValue: Equatable, Sendable {
    case date(CalendarDate)
    /// Ids of choices, recommendations or rows, in the order of the question.
    case choices([String])
    /// A decimal number as written in JSON.
    case number(String)
    case yes(Bool)
}
