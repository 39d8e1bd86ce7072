import AnswerReading
import DialogueEngine

/// The day on which dates are understood, worked out for each line: a window may be left open over
/// night.
public struct Days: Sendable {
    private let zone: String
    private let clock: @Sendable () -> Int64
    private let offset: @Sendable (_ time: Int64) -> Int
    private let pretended: CalendarDate?

    /// - Parameters:
    ///   - zone: the time zone, such as `Europe/London`.
    ///   - clock: milliseconds since 1970-01-01T00:00:00Z.
    ///   - offset: how many seconds that zone is ahead of UTC at such a time.
    ///   - pretended: the day that it is whatever the clock says; nil for the true one.
    public init(
        zone: String, clock: @escaping @Sendable () -> Int64,
        offset: @escaping @Sendable (_ time: Int64) -> Int, pretended: CalendarDate? = nil
    ) {
        (self.zone, self.clock, self.offset, self.pretended) = (zone, clock, offset, pretended)
    }

    /// The day at this moment.
    public var today: Today {
        if let pretended { return Today(pretended, zone: zone) }
        let now = clock()
        return Today(time: now, offset: offset(now), zone: zone)
    }

    /// This moment in milliseconds since 1970; on a day that is pretended, its beginning.
    public var now: Int64 {
        guard let pretended else { return clock() }
        let epoch = CalendarDate(year: 1970, month: 1, day: 1) ?? .first
        let midnight = Int64(epoch.days(until: pretended)) * 86_400_000
        return midnight - Int64(offset(midnight)) * 1000
    }
}

extension Today {
    /// The day of a time in milliseconds since 1970, where a zone is so many seconds ahead of UTC.
    init(time: Int64, offset: Int, zone: String) {
        let seconds = time / 1000 + Int64(offset)
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        let epoch = CalendarDate(year: 1970, month: 1, day: 1) ?? .first
        self.init(epoch.adding(days: days), zone: zone)
    }
}
