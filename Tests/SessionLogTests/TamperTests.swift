import AnswerReading
import DialogueEngine
import Foundation
import Testing

@testable import LogFormat
@testable import SessionLog

/// What is shown here for every bit of what is stored: it is noticed, and the entry named.
///
/// What can't be noticed from inside is that entries were cut off the end; see the last test.
@Suite struct TamperTests {
    private let scratch: Scratch
    private let id: String
    private let good: LogBytes

    init() throws {
        scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.says("Yes — né", type: "yes-no", value: .yes(true)))
        try writer.append(.says("4", type: "scale", value: .number("4")), .read(step: "a"))
        id = writer.id
        good = try store.bytes(of: id)
        store.close()
    }

    @Test func noticesEveryBitThatIsFlipped() throws {
        var flips = 0
        for (index, line) in good.lines.enumerated() {
            for bit in 0..<line.bytes.count * 8 {
                var bad = good
                bad.lines[index] = line.flipped(bit)
                #expect(try !reads(bad), "line \(index), bit \(bit)")
                flips += 1
            }
        }
        for (index, opening) in good.openings.enumerated() {
            for bit in 0..<opening.bytes.count * 8 {
                var bad = good
                bad.openings[index] = opening.flipped(bit)
                #expect(try !reads(bad), "opening \(index), bit \(bit)")
                flips += 1
            }
        }
        #expect(flips > 8000)
    }

    @Test func noticesFlippedBytesInTheFile() throws {
        let copy = try scratch.copy()
        let store = try copy.store(.readOnly)
        try copy.dropTriggers()
        let database = try Database(copy.file)
        let before = try store.entries(of: id)
        let lines = try database.rows("SELECT place, n, line, hash FROM lines") { row in
            (row.whole(at: 0), row.whole(at: 1), [row.bytes(at: 2), row.bytes(at: 3)])
        }
        for (place, number, columns) in lines {
            for (column, bytes) in zip(["line", "hash"], columns) {
                guard let bytes else { continue }
                let set = "UPDATE lines SET \(column) = ? WHERE place = ?"
                for index in bytes.indices {
                    var bad = bytes
                    bad[index] ^= 1 << UInt8(index % 8)
                    try database.execute(set, [bad, place])
                    #expect(try wrongEntry(store).map(Int64.init) == number)
                }
                try database.execute(set, [bytes, place])
            }
        }
        #expect(try store.entries(of: id) == before)
    }

    @Test func namesTheFirstEntryThatIsWrong() throws {
        try expect(3, .numbering) { $0.lines[3] = $0.lines[2] }
        try expect(1, .numbering) { $0.lines.remove(at: 1) }
        try expect(0, .numbering) { $0.lines.remove(at: 0) }
        try expect(0, .wordsUnexpected) { $0.lines = [] }
        try expect(0, .numbering) { ($0.lines, $0.openings) = ([], []) }
        try expect(1, .numbering) { $0.lines.swapAt(1, 2) }
        try expect(1, .wordsMissing) { $0.openings.remove(at: 0) }
        try expect(2, .wordsMissing) { $0.openings.removeLast() }
        try expect(1, .wordsChanged) { $0.openings[0] = $0.openings[1].renumbered(1) }
        try expect(3, .wordsUnexpected) { $0.openings.append($0.openings[0].renumbered(3)) }
        try expect(4, .wordsUnexpected) { $0.openings.append($0.openings[0].renumbered(9)) }
        try expect(2, .changed) {
            $0.lines[2] = $0.lines[2].renumbered(2, bytes: $0.lines[1].bytes)
        }
    }

    @Test func noticesAnEntryThatWasRewrittenWithItsHash() throws {
        func rewritten(_ old: String, _ new: String) -> LogBytes.Line {
            let line = Array(text(good.lines[2].bytes).replacing(old, with: new).utf8)
            return LogBytes.Line(number: 2, bytes: line, hash: Fingerprint(of: line))
        }
        try expect(3, .chain) { $0.lines[2] = rewritten("scale", "number") }
        try expect(2, .unreadable) { $0.lines[2] = rewritten("scale", "date") }
        try expect(2, .unreadable) { $0.lines[2] = rewritten(#""step":"#, #""stop":"#) }
        try expect(2, .otherSession) { $0.lines[2] = rewritten(id, String(id.reversed())) }
        try expect(2, .numbering) { $0.lines[2] = rewritten(#""n":2"#, #""n":3"#) }
        try expect(2, .chain) {
            $0.lines[2] = rewritten(good.lines[1].hash?.hex ?? "", zeros)
        }
    }

    /// This is why heads and receipts leave the room.
    @Test func onlyAHeadFromElsewhereShowsThatTheEndWasCutOff() throws {
        let whole = try good.read(id)
        var cut = good
        cut.lines.removeLast()
        let rest = try cut.read(id)
        #expect(rest.entries == whole.entries.dropLast())
        #expect(rest.head != whole.head)
        #expect(rest.head.receipt != whole.head.receipt)
    }

    @Test func damageStopsOnlyItsOwnSession() throws {
        let store = try scratch.store()
        let other = try SessionStore(folder: scratch.folder, access: .readWrite).begin().id
        store.close()
        try scratch.damage("UPDATE lines SET line = x'00' WHERE place = ?", [LinePlace(1, 2).entry])
        let again = try SessionStore(folder: scratch.folder, access: .readWrite)
        let problem = StoreProblem.damagedSession(id: id, entry: 2, .changed)
        #expect(throws: problem) { try again.entries(of: id) }
        #expect(throws: problem) { try again.resume(id) }
        #expect(try again.resume(other).log.head.size == 1)
        #expect(try again.list().count == 2)
        #expect(try again.begin().id != id)
    }

    private var zeros: String { Fingerprint.zero.hex }

    private func expect(
        _ entry: Int, _ damage: Damage, sourceLocation: SourceLocation = #_sourceLocation,
        _ change: (inout LogBytes) -> Void
    ) throws {
        var bad = good
        change(&bad)
        #expect(
            throws: StoreProblem.damagedSession(id: id, entry: entry, damage),
            sourceLocation: sourceLocation
        ) { try bad.read(id) }
    }

    private func reads(_ bytes: LogBytes) throws -> Bool {
        do {
            _ = try bytes.read(id)
            return true
        } catch StoreProblem.damagedSession {
            return false
        }
    }

    private func wrongEntry(_ store: SessionStore) throws -> Int? {
        do {
            _ = try store.entries(of: id)
            return nil
        } catch StoreProblem.damagedSession(_, let entry, _) {
            return entry
        }
    }
}

extension LogBytes {
    fileprivate func read(_ session: String) throws(StoreProblem) -> VerifiedLog {
        var reader = LogReader(session: session)
        try reader.read(self)
        return try reader.finish()
    }
}

extension LogBytes.Line {
    fileprivate func flipped(_ bit: Int) -> Self {
        var bytes = bytes
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return Self(number: number, bytes: bytes, hash: hash)
    }

    fileprivate func renumbered(_ number: Int, bytes: [UInt8]? = nil) -> Self {
        Self(number: number, bytes: bytes ?? self.bytes, hash: hash)
    }
}
