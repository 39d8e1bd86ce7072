import AnswerReading

/// A moment in UTC, for documents.
struct Moment {
    /// The day in UTC.
    let date: CalendarDate
    /// Milliseconds since the day began.
    private let time: Int

    private static let day: Int64 = 86_400_000
    private static let epoch = CalendarDate(year: 1970, month: 1, day: 1) ?? .first

    /// - Parameter milliseconds: since 1970-01-01T00:00:00Z; outside of the years 1 to 9999 the
    ///   nearest day of those.
    init(_ milliseconds: Int64) {
        let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: Self.day)
        date = Self.epoch.adding(days: Int(days) - (rest < 0 ? 1 : 0))
        time = Int(rest < 0 ? rest + Self.day : rest)
    }

    /// `2026-11-21T14:05:00.000Z`.
    var iso: String {
        "\(date.iso)T\(clock):\(Self.padded(time / 1000 % 60, 2)).\(Self.padded(time % 1000, 3))Z"
    }

    /// `2026-11-21T14:05:00Z`: the same to the second.
    var seconds: String { "\(date.iso)T\(clock):\(Self.padded(time / 1000 % 60, 2))Z" }

    /// `21 November 2026, 14:05 UTC`.
    var spoken: String { "\(date.written), \(clock) UTC" }

    private var clock: String {
        "\(Self.padded(time / 3_600_000, 2)):\(Self.padded(time / 60_000 % 60, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }
}
