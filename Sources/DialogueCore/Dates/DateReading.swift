/// How a date that somebody typed reads.
///
/// Days come first, as in Britain: 1/2/2027 is 1 February. Where people differ, it reads like this:
/// - Without a year, the next such day on or after today; the same for "the 31st", "Friday" and
///   "the end of March".
/// - "This Friday" is the next Friday on or after today; "next Friday" is the Friday of next week,
///   and weeks begin on Monday.
/// - A period is due on its last day: "next month" by the last of it, "next year" by 31 December;
///   a week by its Friday ("this week" said at a weekend by the Sunday).
/// - The middle of a month is the 15th.
/// - "Before 1 March" is 28 or 29 February; "before the end of March" is 31 March.
/// - A month alone is not a date: `impossible`, with a sentence that asks for the day.
/// - Two digits of a year belong to this century; other years run from 2000 to 2199.
///
/// A text with any word that is not understood is `unclear`, even if it holds a date as well.
public enum DateReading: Equatable, Sendable {
    /// The text means this day.
    case date(CalendarDate)
    /// The text looks like a date but is none; the problem says why and what to type.
    case impossible(Problem)
    /// No date could be read.
    case unclear

    /// Reads a text; takes time in proportion to its length and never fails.
    public static func read(_ text: String, today: CalendarDate) -> DateReading {
        guard let tokens = DateScanner.tokens(of: text) else { return .unclear }
        return DatePhrase(tokens[...], today: today).reading()
    }

    /// The years that a date may have.
    public static let years = 2000...2199
}
