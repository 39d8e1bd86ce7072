/// A time of the day in hours and minutes.
public struct ClockTime: Equatable, Sendable {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int

    /// Such as `09:30`; always five bytes.
    public var text: String {
        "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// Reads `10am`, `2 pm`, `9:30`, `09.30`, `1400hrs`, `noon`; nil for what is no time of the day.
    public init?(_ typed: String) {
        // Most words are none, and begin with another letter.
        guard let start = typed.utf8.first(where: { $0 != 0x20 }),
            (0x30...0x39).contains(start) || start | 0x20 == 0x6E || start | 0x20 == 0x6D
        else { return nil }
        let text = typed.lowercased().unicodeScalars.filter { $0 != " " }
        switch String(text) {
        case "noon", "midday", "12noon": (hour, minute) = (12, 0)
        default:
            let digits = Array(text.prefix { $0.isDigit || $0 == ":" || $0 == "." })
            let ending = text.dropFirst(digits.count).filter { $0 != "." }
            guard let read = Self.read(digits, String(ending)) else { return nil }
            (hour, minute) = read
        }
    }

    private static func read(_ digits: [Unicode.Scalar], _ ending: String) -> (Int, Int)? {
        let plain = digits.last == "." ? digits.dropLast() : digits[...]
        let parts = plain.split(
            omittingEmptySubsequences: false, whereSeparator: { !$0.isDigit })
        guard let first = parts.first, parts.count <= 2 else { return nil }
        let isMilitary =
            parts.count == 1 && first.count == 4 && ["hrs", "hours", "h"].contains(ending)
        guard let hour = number(isMilitary ? first.prefix(2) : first[...], 1...2),
            let minute = isMilitary
                ? number(first.suffix(2), 2...2)
                : parts.count == 2 ? number(parts[1][...], 2...2) : 0,
            minute < 60
        else { return nil }
        switch ending {
        case "am", "pm":
            guard (1...12).contains(hour) else { return nil }
            return (hour % 12 + (ending == "pm" ? 12 : 0), minute)
        case "", "hrs", "hours", "h":
            return hour < 24 && (parts.count == 2 || isMilitary) ? (hour, minute) : nil
        case "oclock", "o'clock", "o’clock":
            return (1...12).contains(hour) && parts.count == 1 ? (hour, minute) : nil
        default: return nil
        }
    }

    private static func number(
        _ digits: some Collection<Unicode.Scalar>, _ lengths: ClosedRange<Int>
    ) -> Int? {
        guard lengths.contains(digits.count) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
    }
}

/// A day with a time, or a part of the day, before or behind it.
public struct TimedDay: Equatable, Sendable {
    /// What names the day; empty where a part of today is meant.
    public let day: String
    /// The time; nil for a part of the day such as the morning.
    public let time: ClockTime?
    /// Whether it is a part of the day that means today where it stands alone.
    let isToday: Bool

    /// Takes a text apart; nil where it names no time.
    public init?(_ text: String) {
        let words = Substring(text).words.map { String($0).withoutCommas }.filter { !$0.isEmpty }
        for count in stride(from: min(words.count, 5), to: 0, by: -1) {
            let (head, tail) = (words.prefix(count), words.suffix(count))
            if let found = Self.time(tail[...]) {
                self.init(Array(words.dropLast(count)), found, isBehind: true)
                return
            }
            if let found = Self.time(head[...]) {
                self.init(Array(words.dropFirst(count)), found, isBehind: false)
                return
            }
        }
        return nil
    }

    private init(_ words: [String], _ found: Found, isBehind: Bool) {
        // “Friday at 10am” leaves “Friday”; “by 5pm on Friday” leaves “Friday”.
        let loose = words.dropLast(isBehind && Self.links.contains(words.last ?? "") ? 1 : 0)
        day = loose.joined(separator: " ")
        (time, isToday) = found
    }

    private typealias Found = (time: ClockTime?, isToday: Bool)

    private static func time(_ words: ArraySlice<String>) -> Found? {
        var words = words
        while let first = words.first, links.contains(first) || first == "the", words.count > 1 {
            words = words.dropFirst()
        }
        let joined = words.joined(separator: " ")
        guard joined.utf8.count <= longest else { return nil }
        let phrase = joined.lowercased().withoutNumberSigns
        if today.contains(phrase) { return (nil, true) }
        if parts.contains(phrase) { return (nil, false) }
        return ClockTime(phrase).map { ($0, false) }
    }

    /// More bytes than any time of the day has.
    private static let longest = 40

    private static let links: Set = ["at", "by", "before", "@", "from", "in", "-", "–", "around"]

    private static let parts: Set = [
        "morning", "afternoon", "evening", "lunchtime", "lunch time", "am", "pm", "first thing",
        "midnight", "night", "close", "lunch",
    ]
    /// Parts of the day that mean today where they stand alone.
    private static let today: Set = [
        "tonight", "this morning", "this afternoon", "this evening", "end of the day", "end of day",
        "close of play", "close of business", "cop", "cob", "eod", "end of play",
        "end of the working day", "end of business",
    ]
}

extension String {
    fileprivate var withoutCommas: String {
        String(unicodeScalars.filter { $0 != "," && $0 != ";" })
    }
}
