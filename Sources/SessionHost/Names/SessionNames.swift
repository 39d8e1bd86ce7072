import SessionLog

/// What people call their sessions: by the briefing, and by the day where two are alike.
public struct SessionNames: Sendable {
    /// A session, and what it is called.
    private struct Row: Sendable {
        let summary: SessionSummary
        let briefing: String
        var name: String
    }

    private var rows: [Row]
    private let now: LocalTime
    /// Where each session stands among the rows, by its id.
    private let places: [String: Int]

    /// Less of an id names no session: it may be a number, a month, or another briefing.
    public static let shortestID = 4

    /// Names sessions.
    ///
    /// - Parameter summaries: all there are, since a name has to fit one alone.
    public init(_ summaries: [SessionSummary], now: LocalTime = .now) {
        self.now = now
        rows = summaries.map { summary in
            let briefing = summary.beginning?.briefing.id ?? ""
            return Row(summary: summary, briefing: briefing, name: briefing)
        }
        places = Dictionary(
            zip(summaries.lazy.map(\.id), summaries.indices),
            uniquingKeysWith: { first, _ in first })
        let finer: [(SessionSummary) -> String] = [
            { Self.day(LocalTime($0.last ?? 0), now: now) },
            { LocalTime($0.last ?? 0).clock }, { String($0.id.prefix(8)) },
        ]
        for more in finer { addWhereAlike(more) }
    }

    private mutating func addWhereAlike(_ more: (SessionSummary) -> String) {
        let counts = rows.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
        for index in rows.indices where counts[rows[index].name] ?? 0 > 1 {
            rows[index].name += " " + more(rows[index].summary)
        }
        for index in rows.indices where rows[index].briefing.isEmpty {
            rows[index].name = String(rows[index].summary.id.prefix(8))
        }
    }

    /// What a session is called; the beginning of its id where it is none of these.
    public func name(of id: String) -> String {
        places[id].map { rows[$0].name } ?? String(id.prefix(8))
    }

    /// The names of those that are there, the latest first.
    public var all: [String] { rows.map(\.name) }

    /// The sessions that somebody may mean: `k21`, `K21 tuesday`, `k21 2026-11-03 08:47`.
    public func found(by typed: [String]) -> [SessionSummary] {
        let spoken = typed.flatMap { $0.split(separator: " ") }.map { $0.lowercased() }
        guard let briefing = spoken.first else { return [] }
        let rest = spoken.dropFirst().filter { !["on", "at", "of", "from", "the"].contains($0) }
        let when = rest.joined(separator: " ")
        let named = rows.filter { $0.briefing.lowercased() == briefing }
        return named.filter { row in
            if when.isEmpty { return true }
            let words = Self.words(LocalTime(row.summary.last ?? 0), now: now)
            if words.contains(when) { return true }
            // The beginning of the id may stand behind all that is alike.
            let before = rest.dropLast().joined(separator: " ")
            let last = rest.last ?? ""
            return last.utf8.count >= Self.shortestID && row.summary.id.hasPrefix(last)
                && (before.isEmpty || words.contains(before))
        }.map(\.summary)
    }

    /// A day as it is typed: a word where there is one for it, else figures.
    private static func day(_ time: LocalTime, now: LocalTime) -> String {
        (0...6).contains(now.day - time.day) ? time.spokenDay(now: now) : time.iso
    }

    /// What may be typed behind the briefing for a session of this time.
    private static func words(_ time: LocalTime, now: LocalTime) -> Set<String> {
        var days = [time.iso, time.figures, time.dayAndMonth, time.dayInFull]
        if (0...6).contains(now.day - time.day) {
            days += [time.weekday, String(time.weekday.prefix(3)), time.spokenDay(now: now)]
        }
        let plain = days.map { $0.lowercased() }
        return Set(plain + plain.map { $0 + " " + time.clock } + [time.clock])
    }
}
