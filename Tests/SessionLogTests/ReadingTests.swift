import DialogueEngine
import TestSupport
import Testing

@testable import LogFormat
@testable import SessionLog

@Suite struct ReadingTests {
    @Test func readsWhatComesAfterAnEntry() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.says("one"), .says("two"), .pause)
        let all = try store.entries(of: writer.id)
        for after in 0...3 {
            let rest = try store.entries(of: writer.id, after: after)
            #expect(rest.entries == Array(all.entries[(after + 1)...]))
            #expect(rest.head == all.head)
        }
        for after in [4, 100, -1] {
            let problem = StoreProblem.damagedSession(id: writer.id, entry: after, .numbering)
            #expect(throws: problem) { try store.entries(of: writer.id, after: after) }
        }
    }

    /// What a store says that it holds is compared with what it hands out.
    @Test func aLogThatEndsTooEarlyIsDamaged() throws {
        let backend = MemoryBackend()
        let store = SessionStore(
            backend, clock: SessionStore.systemClock, random: SessionStore.systemRandom)
        let writer = try store.begin()
        let id = writer.id
        try writer.append(.says("one"), .says("two"))
        backend.state.sessions[id]?.withheld = 1
        let problem = StoreProblem.damagedSession(id: id, entry: 2, .numbering)
        #expect(throws: problem) { try store.entries(of: id) }
        backend.state.sessions[id]?.withheld = 0
        #expect(try store.entries(of: id).entries.count == 3)
    }

    @Test func readsALongLogInPartsAndMissesNothing() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        let events = (1..<1600).map { $0 % 3 == 0 ? Event.pause : .says("\($0)") }
        _ = try writer.append(events, expecting: 1)
        #expect(try store.entries(of: writer.id).entries.dropFirst().map(\.event) == events)
        #expect(try store.entries(of: writer.id).head == writer.head)
        store.close()
        // Where parts meet, inside them, and at the end; each has an entry with words first.
        for gap in [500...500, 499...501, 301...1499, 1000...1598, 1598...1598, 1598...1599] {
            for kinds in ["'entry'", "'opening'", "'entry', 'opening'"] {
                let copy = try scratch.copy()
                try copy.damage(
                    "DELETE FROM lines WHERE n BETWEEN ? AND ? AND kind IN (\(kinds))",
                    [gap.lowerBound, gap.upperBound])
                let first = try wrongEntry(copy.store(.readOnly), writer.id)
                // Nobody can see from inside that the end was cut off with its words.
                let isCutOff = kinds.contains(",") && gap.upperBound == 1599
                #expect(first == (isCutOff ? nil : gap.lowerBound), "\(gap) \(kinds)")
            }
        }
    }

    private func wrongEntry(_ store: SessionStore, _ id: String) throws -> Int? {
        do {
            _ = try store.entries(of: id)
            return nil
        } catch StoreProblem.damagedSession(_, let entry, _) {
            return entry
        }
    }

    @Test func readersSeeWhatAWriterHasJustAppended() throws {
        let scratch = try Scratch()
        let writer = try scratch.store().begin()
        let reader = try scratch.store(.readOnly)
        #expect(try reader.entries(of: writer.id).head.size == 1)
        try writer.append(.says("now"))
        #expect(try reader.entries(of: writer.id).head == writer.head)
    }

    @Test func findsNothingWhereThereIsNoStoreYet() throws {
        let scratch = try Scratch()
        let reader = try scratch.store(.readOnly)
        #expect(try reader.list().isEmpty)
        #expect(try reader.tombstones().isEmpty)
        #expect(throws: StoreProblem.noSessions) { try reader.find(nil) }
        #expect(throws: StoreProblem.noSuchSession("ab")) { try reader.find("AB") }
        #expect(throws: StoreProblem.noSuchSession("ab")) { try reader.entries(of: "ab") }
        #expect(throws: StoreProblem.readOnlyFolder(scratch.folder)) { try reader.begin() }
        #expect(FileFacts(scratch.folder) == nil)
    }

    @Test func refusesContentThatIsMissingOrChanged() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        _ = try store.begin()
        store.close()
        try scratch.damage(
            "UPDATE content SET bytes = CAST('x' AS BLOB) WHERE fingerprint = ?",
            [form.fingerprint])
        let reader = try scratch.store(.readOnly)
        let none = String(repeating: "0", count: 64)
        for fingerprint in [form.fingerprint, none] {
            #expect(throws: StoreProblem.damagedContent(fingerprint: fingerprint)) {
                try reader.content(fingerprint)
            }
        }
        #expect(try reader.content(briefing.fingerprint) == briefing.bytes)
    }

    @Test func asksForAnUpdateWhereANewerVersionHasWritten() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let old = try store.begin()
        for kind in ["unheard-of", "read"] {
            let id = try store.begin().id
            let fields = EventFields(kind: kind, fields: [("step", .string("a"))])
            let tip = try store.entries(of: id).tip
            var line = LogLine.bytes(
                fields, number: 1, time: 0, session: id, who: nil, commitment: nil,
                previous: tip.hash)
            if kind == "read" { line[5] = UInt8(ascii: "2") }
            let hash = Fingerprint(of: line)
            try store.write { db in
                let key = try #require(try db.key(of: id))
                let entry = Entry(number: 1, time: 0, event: .pause)
                let tip = LogTip(session: id, size: 2, hash: hash)
                try db.append(
                    SealedEntry(entry: entry, line: line, opening: nil, tip: tip), to: key)
            }
            #expect(throws: StoreProblem.newerSession(id: id)) { try store.entries(of: id) }
        }
        #expect(try store.entries(of: old.id).head.size == 1)
    }
}
