/// How a date that somebody typed reads.
///
/// Days come first, as in Britain: 1/2/2027 is 1 February. Where people differ, it reads like this:
/// - Without a year, the next such day on or after today; the same for "the 31st", "Friday" and
///   "the end of March".
/// - "This Friday" is the next Friday on or after today; "next Friday" is the Friday of next week,
///   and weeks begin on Monday. While that of this week is still to come, people differ over which
///   one it is: then it is `impossible`, with a sentence that asks.
/// - A period is due on its last day: "next month" by the last of it, "next year" by 31 December;
///   a week by its Friday ("this week" said at a weekend by the Sunday).
/// - The middle of a month is the 15th.
/// - "Before 1 March" is 28 or 29 February; "before the end of March" is 31 March.
/// - "W/c 4 January" and "week ending 8 January" are those days; "the Friday before Easter" is the
///   last one before it.
/// - Working days leave out weekends, and bank holidays of the years that are known.
/// - A time or a part of the day is left out: "Friday at 10am", "close of play on Friday".
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
        let reading = plain(text, today: today)
        guard reading == .unclear else { return reading }
        let timed = timed(text, today: today)
        guard timed == .unclear else { return timed }
        return NoDay(text, today: today).map { .impossible(.noDay($0)) } ?? .unclear
    }

    /// Whether a date was read in a text only by leaving out a time, or a part of the day.
    public static func leavesOutTime(_ text: String, today: CalendarDate) -> Bool {
        plain(text, today: today) == .unclear && timed(text, today: today) != .unclear
    }

    /// The reading of a text without a time of the day.
    static func plain(_ text: String, today: CalendarDate) -> DateReading {
        guard let tokens = DateScanner.tokens(of: text) else { return .unclear }
        return DatePhrase(tokens[...], today: today).reading()
    }

    /// The reading of what is left of a text where it names a time of the day.
    private static func timed(_ text: String, today: CalendarDate) -> DateReading {
        guard let timed = TimedDay(text) else { return .unclear }
        if timed.day.isEmpty { return timed.isToday ? .date(today) : .unclear }
        return plain(timed.day, today: today)
    }

    /// The years that a date may have.
    public static let years = 2000...2199
}
