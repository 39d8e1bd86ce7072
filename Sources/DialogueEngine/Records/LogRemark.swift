import AnswerReading

/// Something about the times of a log that a reader should know.
public struct LogRemark: Equatable, Sendable {
    /// What is to be known.
    public enum Kind: String, Sendable {
        /// The entry is dated before the one in front of it: the clock was set back.
        case timeRunsBackwards = "time-runs-backwards"
        /// A date in it was understood as if it were another day than that of the entry.
        case otherDay = "other-day"
    }

    /// What is to be known.
    public let kind: Kind
    /// The numbers of the entries, in order; never empty.
    public let entries: [Int]

    /// All remarks about a log.
    static func about(_ entries: some Collection<Entry>) -> [LogRemark] {
        let backwards = zip(entries, entries.dropFirst()).filter { $1.time < $0.time }.map(\.1)
        let elsewhere = entries.filter(isOfOtherDay)
        return [(Kind.timeRunsBackwards, backwards), (.otherDay, elsewhere)].compactMap {
            kind, found in
            found.isEmpty ? nil : LogRemark(kind: kind, entries: found.map(\.number))
        }
    }

    private static func isOfOtherDay(_ entry: Entry) -> Bool {
        guard case .answer(let answered) = entry.event, let today = answered.understood else {
            return false
        }
        let offsets = offsets(of: today.zone)
        // A line is understood a moment before its entry is written.
        let first = day(entry.time - 60_000 + Int64(offsets.lowerBound) * 1000)
        let last = day(entry.time + Int64(offsets.upperBound) * 1000)
        return today.date < first || today.date > last
    }

    /// How many seconds ahead of UTC a zone can be; of one that is not known, any zone on earth.
    private static func offsets(of zone: String) -> ClosedRange<Int> {
        switch zone {
        case "UTC", "Etc/UTC", "GMT": 0...0
        case "Europe/London", "Europe/Belfast", "GB": 0...3600
        default: -43_200...50_400
        }
    }

    private static func day(_ milliseconds: Int64) -> CalendarDate {
        let epoch = CalendarDate(valid: 1970, 1, 1)
        let length: Int64 = 86_400_000
        let days = milliseconds / length - (milliseconds % length < 0 ? 1 : 0)
        return epoch.adding(days: Int(days))
    }
}
