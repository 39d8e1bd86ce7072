import Glibc
import Messages

/// A moment in the time zone of this machine.
///
/// The name of the zone inside of it is the C library's, which never takes it back.
public struct LocalTime: @unchecked Sendable {
    private var parts = tm()

    /// A moment in milliseconds since 1970.
    public init(_ milliseconds: Int64) {
        var seconds = time_t(milliseconds / 1000)
        localtime_r(&seconds, &parts)
    }

    /// This moment.
    public static var now: LocalTime { LocalTime(Int64(time(nil)) * 1000) }

    /// Days since a day long ago.
    public var day: Int {
        var parts = parts
        return Int(timegm(&parts) / 86_400)
    }

    /// Such as `08:47`.
    public var clock: String { text("%H:%M") }
    /// Such as `Tuesday`.
    public var weekday: String { text("%A") }
    /// Such as `2026-11-03`.
    public var iso: String { text("%Y-%m-%d") }
    /// Such as `03/11/2026`.
    public var figures: String { text("%d/%m/%Y") }
    /// Such as `3 November`.
    public var dayAndMonth: String { "\(parts.tm_mday) " + text("%B") }
    /// Such as `3 November 2026`.
    public var dayInFull: String { "\(parts.tm_mday) " + text("%B %Y") }

    /// As people speak of the day: today, yesterday, Tuesday, 3 November, 3 November 2025.
    public func spokenDay(now: LocalTime = .now) -> String {
        switch now.day - day {
        case 0: said("session-names.today")
        case 1: said("session-names.yesterday")
        case 2...6: weekday
        case 0...300: dayAndMonth
        default: dayInFull
        }
    }

    private func text(_ pattern: String) -> String {
        var parts = parts
        var buffer = [CChar](repeating: 0, count: 40)
        let count = strftime(&buffer, buffer.count, pattern, &parts)
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
