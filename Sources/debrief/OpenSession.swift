import DialogueEngine
import DialogueLanguage
import Glibc
import LineProtocol
import Messages
import SessionHost
import SessionLog

/// An unfinished session as a person remembers it: what it is about, how far it is, and when.
struct OpenSession {
    let id: String
    /// The briefing.
    let title: String
    /// How far it is, and when something was answered last.
    let place: String

    init(_ summary: SessionSummary, in store: SessionStore) {
        id = summary.id
        let when =
            summary.last.map {
                said("cli-open-session.last-changed", ["value": FriendlyTime.text($0)])
            } ?? ""
        guard let session = try? StoredSession.record(of: summary.id, in: store).session else {
            title = summary.beginning?.briefing.id ?? "?"
            place = said(
                "cli-open-session.it-cant-be-read-resume",
                ["command": Software.command, "value": id.prefix(8)])
            return
        }
        let briefing = session.guide.briefing
        title = "\(briefing.id) · \(briefing.title)"
        place = "\(Wording.place(session.progress)) \(when)"
    }
}

/// Moments as people speak of them.
enum FriendlyTime {
    /// Such as `today at 08:47`, `on Tuesday at 16:05`, `on 3 November 2026`.
    ///
    /// - Parameters:
    ///   - milliseconds: since 1970.
    ///   - now: likewise; the moment at which it is read.
    static func text(_ milliseconds: Int64, now: Int64? = nil) -> String {
        var seconds = time_t(milliseconds / 1000)
        var current = now.map { time_t($0 / 1000) } ?? time(nil)
        var then = tm()
        var today = tm()
        localtime_r(&seconds, &then)
        localtime_r(&current, &today)
        let days = Self.day(today) - Self.day(then)
        let clock = format(then, "%H:%M")
        switch days {
        case 0: return said("cli-open-session.today-at", ["clock": clock])
        case 1: return said("cli-open-session.yesterday-at", ["clock": clock])
        case 2...6:
            return said(
                "cli-open-session.on-weekday", ["weekday": format(then, "%A"), "clock": clock])
        default:
            return said(
                "cli-open-session.on-day",
                ["day": Int(then.tm_mday), "month": format(then, "%B %Y")])
        }
    }

    /// Days since a day long ago.
    private static func day(_ parts: tm) -> Int {
        var parts = parts
        return Int(timegm(&parts) / 86_400)
    }

    private static func format(_ parts: tm, _ pattern: String) -> String {
        var parts = parts
        var buffer = [CChar](repeating: 0, count: 40)
        let count = strftime(&buffer, buffer.count, pattern, &parts)
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
