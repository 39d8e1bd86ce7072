import Messages

/// A day of the calendar, without a time of day or a time zone.
///
/// Gregorian throughout, also for the centuries before that calendar was introduced. Years go
/// from 1 to 9999.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// The first day that can be written, 1 January of year 1.
    public static let first = CalendarDate(valid: 1, 1, 1)
    /// The last day that can be written, 31 December 9999.
    public static let last = CalendarDate(valid: 9999, 12, 31)

    /// The day of these numbers; nil if the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        self.init(valid: year, month, day)
    }

    /// A day written as year, month and day, such as 2027-01-31.
    ///
    /// Exactly ten bytes; nil for any other spelling and for a day that does not exist.
    public init?(iso: String) {
        let bytes = Array(iso.utf8.prefix(11))
        guard bytes.count == 10 else { return nil }
        var numbers = [0]
        for (place, byte) in bytes.enumerated() {
            switch (place, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): numbers.append(0)
            case (4, _), (7, _): return nil
            case (_, UInt8(ascii: "0")...UInt8(ascii: "9")):
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte) - 48
            default: return nil
            }
        }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// A day that the calendar is known to have.
    package init(valid year: Int, _ month: Int, _ day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day as year, month and day, such as 2027-01-31; always ten bytes.
    public var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// The same as `iso`.
    public var description: String { iso }

    /// The day without its weekday, such as 31 January 2027.
    public var written: String {
        said("day.written", ["day": day, "month": MonthName.of(month), "year": year])
    }

    /// The day with its weekday, such as Sunday 31 January 2027.
    public var spoken: String { said("day.spoken", ["weekday": weekday.name, "date": written]) }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }
}
