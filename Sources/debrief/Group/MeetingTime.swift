import AnswerReading
import DialogueEngine
import Glibc
import LineProtocol
import Messages
import SessionHost

/// The day and time of a meeting, in words that everybody is told.
struct MeetingTime {
    /// Such as `Thursday 3 December 2026 at 10:00`.
    let text: String
    /// The same in milliseconds since 1970.
    let begins: Int64

    /// Reads `2026-12-03 10:00`, `3 December at 2pm`, `next Thursday 9.30`.
    ///
    /// - Throws: `Failure` that says what to type.
    init(_ typed: String, days: Days) throws {
        let today = days.today.date
        guard let (day, time) = Self.parts(typed) else { throw Self.unclear(typed) }
        switch DateReading.read(day, today: today) {
        case .impossible(let problem): throw Failure(problem.explanation)
        case .unclear: throw Self.unclear(typed)
        case .date(let date):
            text = said("cli-meeting-time.at", ["spoken": date.spoken, "time": time.text])
            if date < today {
                throw Failure(said("cli-meeting-time.is-over", ["spoken": date.spoken]))
            }
            guard let moment = LocalMoment(date, time) else {
                throw Failure(
                    said("cli-meeting-time.there-is", ["time": time.text, "spoken": date.spoken]))
            }
            begins = moment.milliseconds
            if moment.milliseconds < days.now {
                throw Failure(said("cli-meeting-time.is-over-when-is-the-meeting", ["text": text]))
            }
        }
    }

    private static func parts(_ typed: String) -> (day: String, time: ClockTime)? {
        let isISO = typed.utf8.count == 16 && typed.utf8.dropFirst(10).first == UInt8(ascii: "T")
        let text = isISO ? "\(typed.prefix(10)) \(typed.suffix(5))" : typed
        guard let timed = TimedDay(text), let time = timed.time, !timed.day.isEmpty else {
            return nil
        }
        return (timed.day, time)
    }

    private static func unclear(_ typed: String) -> Failure {
        Failure(
            said("cli-meeting-time.is-not-understood", ["typed": typed]))
    }
}

/// A day and a time in the time zone of this machine.
private struct LocalMoment {
    /// Since 1970.
    let milliseconds: Int64

    /// Nil for a time that the clocks pass over.
    init?(_ date: CalendarDate, _ time: ClockTime) {
        var parts = tm()
        parts.tm_year = Int32(date.year - 1900)
        parts.tm_mon = Int32(date.month - 1)
        parts.tm_mday = Int32(date.day)
        (parts.tm_hour, parts.tm_min) = (Int32(time.hour), Int32(time.minute))
        parts.tm_isdst = -1
        var seconds = mktime(&parts)
        var back = tm()
        localtime_r(&seconds, &back)
        guard back.tm_hour == Int32(time.hour), back.tm_min == Int32(time.minute) else {
            return nil
        }
        milliseconds = Int64(seconds) * 1000
    }
}
