import DialogueEngine
import StrictJSON

/// Where a log ends: all that is needed to continue it.
package struct LogTip: Equatable, Sendable {
    package let session: String
    /// The number of entries.
    package let size: Int
    /// The hash of the last line.
    package let hash: Fingerprint

    /// The end of a log; of one that has no entry yet, unless told otherwise.
    package init(session: String, size: Int = 0, hash: Fingerprint = .zero) {
        (self.session, self.size, self.hash) = (session, size, hash)
    }

    package var head: LogHead { LogHead(session: session, size: size, chain: hash.hex) }

    /// Makes the bytes of the entries that continue the log.
    ///
    /// - Throws: `Unstorable` for an event that would not read back as it is.
    package func sealed(
        _ events: [Said], time: Int64, salt: () -> [UInt8]
    ) throws(Unstorable) -> [SealedEntry] {
        guard Timestamp.time(Timestamp.text(time)) == time else { throw Unstorable(kind: "time") }
        var tip = self
        var entries: [SealedEntry] = []
        for said in events {
            guard said.event.readsBack, said.who.map(LogLine.isWho) ?? true else {
                throw Unstorable(kind: said.event.fields.kind)
            }
            let entry = tip.sealed(said, time: time, salt: salt)
            entries.append(entry)
            tip = entry.tip
        }
        return entries
    }

    private func sealed(_ said: Said, time: Int64, salt: () -> [UInt8]) -> SealedEntry {
        let event = said.event
        let fields = event.fields.apart(event.words != nil)
        let opening = event.words.map {
            Opening.bytes($0, found: fields.opening, number: size, salt: salt())
        }
        let line = LogLine.bytes(
            fields.line, number: size, time: time, session: session, who: said.who,
            commitment: opening.map(Fingerprint.init(of:)), previous: hash)
        return SealedEntry(
            entry: Entry(number: size, time: time, who: said.who, event: event), line: line,
            opening: opening,
            tip: LogTip(session: session, size: size + 1, hash: Fingerprint(of: line)))
    }
}

/// The event would not read back as it is from its own bytes.
package struct Unstorable: Error {
    /// The kind of the event.
    package let kind: String
}

/// An entry and its bytes, chained to the one before and not yet stored.
package struct SealedEntry {
    package let entry: Entry
    package let line: [UInt8]
    package let opening: [UInt8]?
    /// Where the log ends with it.
    package let tip: LogTip
}

extension Event {
    /// Whether its fields, and its value as the type of the answer has it, give it again.
    ///
    /// What JSON does to them needs no look: every text and number comes back as it is.
    fileprivate var readsBack: Bool {
        guard (try? Event(fields, words: words)) == self else { return false }
        guard case .answer(let answered) = self, let value = answered.words?.value else {
            return true
        }
        return Opening.value(JSON(value), type: answered.type) == value
    }
}
