/// An action that somebody typed in one line, read into what, who and when: “Priya Shah puts a
/// question on the duty form by 29 January”.
///
/// What is not sure is not read: it stays in `what`, and is asked. No word is ever lost: the three
/// together hold all words of the line in their order, but for those that only join them, such as
/// “will” and “by”, and for signs between them. What stands in quotation marks is read as a whole, so
/// that nobody's words become a name or a day.
public struct ActionLine: Equatable, Sendable {
    /// What is to be done; never empty unless the line is.
    public let what: String
    /// Who does it; nil where that is not said, or not for certain.
    public let who: String?
    /// The day, in words that `DateReading` reads; nil where none is named, or not for certain.
    public let when: String?

    /// The longest line that is read, in bytes; a longer one is a text, and all of it is `what`.
    public static let limit = 400

    /// Reads a line; takes time in proportion to its length and never fails.
    public init(_ line: String, today: CalendarDate) {
        var words = LineWord.split(line)
        guard line.utf8.count <= Self.limit, !line.unicodeScalars.contains(where: Self.endsLine)
        else {
            (what, who, when) = (line, nil, nil)
            return
        }
        LineDay(today: today).mark(in: &words)
        // Signs around a day that belong to none, such as the stars of bold type.
        if let day = LineWord.text(words, .when),
            DateReading.read(day, today: today).day == nil
        {
            for index in words.indices { words[index].part = .what }
        }
        LineDoer.mark(in: &words)
        // A line that names nothing to do is no action: all of it is asked about.
        if !words.contains(where: { $0.part == .what && !$0.core.isEmpty }) {
            (what, who, when) = (line, nil, nil)
            return
        }
        what = LineWord.text(words, .what) ?? line
        who = LineWord.text(words, .who)
        when = LineWord.text(words, .when)
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        (0x0A...0x0D).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
    }
}

extension DateReading {
    /// The day that was read; nil where there is none.
    fileprivate var day: CalendarDate? {
        if case .date(let date) = self { date } else { nil }
    }
}
