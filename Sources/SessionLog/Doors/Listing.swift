import DialogueEngine
import LogFormat

/// What a list of sessions shows about one of them, read from its first and last entry only.
public struct SessionSummary: Equatable, Sendable {
    /// 32 hex digits.
    public let id: String
    /// The content it was begun with; nil if its first entry can't be read.
    public let beginning: Beginning?
    /// The time of the first entry, in milliseconds since 1970; nil if it can't be read.
    public let began: Int64?
    /// The time of the last entry, likewise.
    public let last: Int64?
    /// The number of entries.
    public let size: Int
    /// Whether everything was said to be complete, and nothing was changed since.
    public fileprivate(set) var isFinished: Bool
    /// Whether its first or its last entry is wrong, or it is marked as closed and does not end so;
    /// damage between them shows on reading.
    public fileprivate(set) var isDamaged: Bool
    /// What is known of its room; nil where it has none.
    public let room: RoomFacts?

    /// Whether it belongs to a group, which goes on with it through a server.
    public var isGroup: Bool { beginning?.isGroup == true }
}

extension SessionStore {
    /// Every session, the one with the latest entry first.
    public func list() throws(StoreProblem) -> [SessionSummary] { try list(withOpenRooms: true) }

    /// The same, also without rooms that are not closed.
    func list(withOpenRooms: Bool) throws(StoreProblem) -> [SessionSummary] {
        var found: [SessionSummary] = []
        for ends in try backend.ends(withOpenRooms: withOpenRooms) {
            var (summary, last) = SessionSummary.read(ends)
            if let last, last.leavesFinished { summary.isFinished = try wasFinished(ends.id) }
            if summary.room?.isClosed == true, !summary.isFinished { summary.isDamaged = true }
            found.append(summary)
        }
        return found.sorted { ($0.last ?? .min) > ($1.last ?? .min) }
    }

    /// Whether a session that was only looked through since was finished before.
    private func wasFinished(_ id: String) throws(StoreProblem) -> Bool {
        let events = try backend.lastLines(of: id, Self.lookBack).lazy.map { stored in
            let line = try? LogLine(stored.bytes, hash: Fingerprint(of: stored.bytes))
            return line.flatMap { try? Event($0.fields, words: nil) }
        }
        return (events.first { $0?.leavesFinished != true } ?? nil) == .finish
    }

    /// How many entries a list looks through; a plan has some forty places to look at again.
    private static let lookBack = 400

    /// The id of the one session that begins like this, in any case; nil for the latest session.
    ///
    /// - Throws: `noSessions`, `noSuchSession`, `severalSessions`, `deleted`.
    public func find(_ prefix: String?) throws(StoreProblem) -> String {
        guard let prefix = prefix?.lowercased() else {
            guard let latest = try list().first else { throw .noSessions }
            return latest.id
        }
        // Anything but digits may be whatever somebody typed, and is not said back to them.
        guard !prefix.isEmpty, Hex.isHex(prefix) else { throw .noSuchSession("") }
        let found = try backend.ids(beginning: prefix)
        switch found.count {
        case 0: throw try deletedBefore(prefix) ?? .noSuchSession(prefix)
        case 1: return found[0]
        default: throw .severalSessions(found)
        }
    }
}

extension SessionSummary {
    /// What the ends of a log tell, and its last event.
    fileprivate static func read(_ ends: LogEnds) -> (SessionSummary, Event?) {
        let lines = [ends.first, ends.last].map { $0.flatMap(line) }
        let events = lines.map { $0.flatMap { try? Event($0.fields, words: nil) } }
        var beginning: Beginning?
        if case .begin(let found)? = events[0] { beginning = found }
        let isDamaged =
            beginning == nil || events[1] == nil || lines.contains { $0?.session != ends.id }
        let summary = SessionSummary(
            id: ends.id, beginning: beginning, began: lines[0]?.time, last: lines[1]?.time,
            size: ends.last.map { $0.number + 1 } ?? 0, isFinished: events[1] == .finish,
            isDamaged: isDamaged, room: ends.room)
        return (summary, events[1])
    }

    /// What a line says, if it is the one that was stored there.
    private static func line(_ stored: LogBytes.Line) -> LogLine? {
        let hash = Fingerprint(of: stored.bytes)
        guard hash == stored.hash else { return nil }
        let line = try? LogLine(stored.bytes, hash: hash)
        return line?.number == stored.number ? line : nil
    }
}
