import DialogueCore

/// A log of which every byte was checked.
///
/// What can't be seen from inside: that entries were cut off the end. Only a head or a receipt
/// that was kept elsewhere shows that.
public struct VerifiedLog: Equatable, Sendable {
    /// The entries with their words, without those that were taken out.
    public let entries: [Entry]
    /// How far the log goes.
    public var head: LogHead { tip.head }
    /// Where it goes on.
    let tip: LogTip
}

/// Checks the lines of one session against each other and turns them into entries.
struct LogReader {
    private let source: LogBytes
    private let session: String
    private let first: Int
    private let start: Fingerprint?

    /// Takes the lines that come after an entry, or all of them.
    init(_ source: LogBytes, session: String, after: Int?) {
        (self.source, self.session) = (source, session)
        first = (after ?? -1) + 1
        start = after == nil ? .zero : source.before.flatMap { Fingerprint(bytes: $0) }
    }

    func read() throws(StoreProblem) -> VerifiedLog {
        // A log has at least its first entry, and whoever asks for what follows knows the one before.
        guard var chain = start, first > 0 || !source.lines.isEmpty else {
            throw damaged(max(0, first - 1), .numbering)
        }
        var entries: [Entry] = []
        entries.reserveCapacity(source.lines.count)
        var openings = source.openings[...]
        for stored in source.lines {
            let number = first + entries.count
            guard stored.number == number else { throw damaged(number, .numbering) }
            let line = try check(stored, chain: chain)
            var opening: LogBytes.Line?
            if let next = openings.first, next.number <= number { opening = openings.removeFirst() }
            guard opening.map({ $0.number == number }) ?? true else {
                throw damaged(number, .wordsUnexpected)
            }
            let words = try words(of: line, opening?.bytes)
            entries.append(try entry(line, words: words))
            chain = line.hash
        }
        guard openings.isEmpty else { throw damaged(first + entries.count, .wordsUnexpected) }
        let tip = LogTip(session: session, size: first + entries.count, hash: chain)
        return VerifiedLog(entries: entries, tip: tip)
    }

    private func check(_ stored: LogBytes.Line, chain: Fingerprint) throws(StoreProblem) -> LogLine
    {
        let hash = Fingerprint(of: stored.bytes)
        guard hash == Fingerprint(bytes: stored.hash) else {
            throw damaged(stored.number, .changed)
        }
        let line: LogLine
        do {
            line = try LogLine(stored.bytes, hash: hash)
        } catch {
            switch error {
            case .unreadable: throw damaged(stored.number, .unreadable)
            case .newer: throw .newerSession(id: session)
            }
        }
        guard line.number == stored.number else { throw damaged(stored.number, .numbering) }
        guard line.session == session else { throw damaged(stored.number, .otherSession) }
        guard line.previous == chain else { throw damaged(stored.number, .chain) }
        return line
    }

    private func words(of line: LogLine, _ opening: [UInt8]?) throws(StoreProblem) -> Words? {
        let isRedacted = source.redacted.contains(line.number)
        guard let commitment = line.commitment, !isRedacted || opening == nil else {
            if opening != nil { throw damaged(line.number, .wordsUnexpected) }
            return nil
        }
        guard let opening else {
            if isRedacted { return nil }
            throw damaged(line.number, .wordsMissing)
        }
        guard Fingerprint(of: opening) == commitment else {
            throw damaged(line.number, .wordsChanged)
        }
        guard let words = Opening.words(opening, number: line.number, type: line.type) else {
            throw damaged(line.number, .unreadable)
        }
        return words
    }

    private func entry(_ line: LogLine, words: Words?) throws(StoreProblem) -> Entry {
        do {
            return Entry(
                number: line.number, time: line.time, event: try Event(line.fields, words: words))
        } catch {
            switch error {
            case .kind: throw .newerSession(id: session)
            case .field: throw damaged(line.number, .unreadable)
            }
        }
    }

    private func damaged(_ entry: Int, _ damage: Damage) -> StoreProblem {
        .damagedSession(id: session, entry: entry, damage)
    }
}
