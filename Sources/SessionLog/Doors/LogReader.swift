import DialogueEngine
import LogFormat

/// A log of which every byte was checked.
///
/// What can't be seen from inside: that entries were cut off the end. Only a head or a receipt
/// that was kept elsewhere shows that.
public struct VerifiedLog: Equatable, Sendable {
    /// The entries with their words.
    public let entries: [Entry]
    /// How far the log goes.
    public var head: LogHead { tip.head }
    /// Where it goes on.
    let tip: LogTip
    /// The hash of the line before its first entry.
    var start = Fingerprint.zero

    /// Whether it is the session of a group, as its first entry says; false for a log that was not
    /// read from there.
    public var isGroup: Bool {
        if case .begin(let beginning)? = entries.first?.event { beginning.isGroup } else { false }
    }

    /// Whether an entry closed the session of a group; nothing follows it.
    var isClosed: Bool { isGroup && entries.contains { $0.event == .finish } }
}

/// Checks the lines of one session against each other and turns them into entries.
struct LogReader {
    private let session: String
    /// The number of the next entry.
    private var next: Int
    /// The hash of the line before it.
    private var chain: Fingerprint
    private let start: Fingerprint
    private var entries: [Entry] = []
    /// The numbers of entries whose words are gone, as long as no later entry takes them out.
    private var missing: [Int] = []

    /// Reads a log from its beginning, unless told what comes before.
    init(session: String, first: Int = 0, chain: Fingerprint = .zero) {
        (self.session, self.chain, start) = (session, chain, chain)
        next = first
    }

    /// Checks the lines that come next, and their openings.
    mutating func read(_ part: LogBytes) throws(StoreProblem) {
        var openings = part.openings[...]
        for stored in part.lines {
            let line = try check(stored)
            var opening: [UInt8]?
            if let first = openings.first, first.number <= next {
                guard first.number == next else { throw damaged(.wordsUnexpected) }
                opening = first.bytes
                openings.removeFirst()
            }
            let entry = try entry(line, try self.opening(of: line, opening))
            if case .redact(let redaction) = entry.event {
                missing.removeAll { $0 == redaction.target }
            }
            entries.append(entry)
            chain = line.hash
            next += 1
        }
        guard openings.isEmpty else { throw damaged(.wordsUnexpected) }
    }

    /// What was read. A log has at least its first entry.
    func finish() throws(StoreProblem) -> VerifiedLog {
        guard next > 0 else { throw damaged(.numbering) }
        if let first = missing.first {
            throw .damagedSession(id: session, entry: first, .wordsMissing)
        }
        return VerifiedLog(
            entries: entries, tip: LogTip(session: session, size: next, hash: chain), start: start)
    }

    private func check(_ stored: LogBytes.Line) throws(StoreProblem) -> LogLine {
        guard stored.number == next else { throw damaged(.numbering) }
        let hash = Fingerprint(of: stored.bytes)
        guard hash == stored.hash else { throw damaged(.changed) }
        let line: LogLine
        do {
            line = try LogLine(stored.bytes, hash: hash)
        } catch {
            switch error {
            case .unreadable: throw damaged(.unreadable)
            case .newer: throw .newerSession(id: session)
            }
        }
        guard line.number == next else { throw damaged(.numbering) }
        guard line.session == session else { throw damaged(.otherSession) }
        guard line.previous == chain else { throw damaged(.chain) }
        return line
    }

    private mutating func opening(
        of line: LogLine, _ bytes: [UInt8]?
    ) throws(StoreProblem) -> Opening? {
        guard let bytes else {
            if line.commitment != nil { missing.append(line.number) }
            return nil
        }
        guard let commitment = line.commitment else { throw damaged(.wordsUnexpected) }
        guard Fingerprint(of: bytes) == commitment else { throw damaged(.wordsChanged) }
        guard let opening = Opening(bytes, of: line) else { throw damaged(.unreadable) }
        return opening
    }

    private func entry(_ line: LogLine, _ opening: Opening?) throws(StoreProblem) -> Entry {
        let fields = opening.map { line.fields.joined(with: $0.found) } ?? line.fields
        do {
            return Entry(
                number: line.number, time: line.time, who: line.who,
                event: try Event(fields, words: opening?.words))
        } catch {
            switch error {
            case .kind: throw .newerSession(id: session)
            case .field: throw damaged(.unreadable)
            }
        }
    }

    private func damaged(_ damage: Damage) -> StoreProblem {
        .damagedSession(id: session, entry: next, damage)
    }
}
