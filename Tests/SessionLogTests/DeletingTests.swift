import DialogueEngine
import Foundation
import LogFormat
import Testing

@testable import SessionLog

@Suite struct DeletingTests {
    private let secret = "Rosamund of 14 Elm Street"

    @Test func leavesATombstoneAndNothingElse() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let kept = try store.begin()
        let own = ContentFile(id: "own", bytes: Array("only this one uses it".utf8))
        var id = ""
        do {
            let writer = try store.begin(
                briefing: own, dialogue: dialogue, form: form, software: "1"
            ).writer
            try writer.append(.says("gone"), .finish)
            id = writer.id
        }
        try store.delete(id, reason: "retention", who: "data officer")
        #expect(try store.list().map(\.id) == [kept.id])
        #expect(throws: StoreProblem.noSuchSession(id)) { try store.entries(of: id) }
        #expect(throws: StoreProblem.noSuchSession(id)) { try store.resume(id) }
        #expect(
            throws: StoreProblem.deleted(id: id, at: 1_795_210_500_000 + 3 * 1234, isCleared: true)
        ) { try store.delete(id, reason: "retention", who: "data officer") }
        #expect(throws: StoreProblem.damagedContent(fingerprint: own.fingerprint)) {
            try store.content(own.fingerprint)
        }
        #expect(try store.content(dialogue.fingerprint) == dialogue.bytes)
        #expect(FileFacts(scratch.folder + "/locks/\(id).lock") == nil)
        let time: Int64 = 1_795_210_500_000
        #expect(
            try store.tombstones() == [
                Tombstone(
                    id: id, began: time + 1234, last: time + 2 * 1234, deleted: time + 3 * 1234,
                    who: "data officer", reason: "retention")
            ])
        try kept.append(.says("goes on"))
        #expect(try store.entries(of: kept.id).head.size == 2)
    }

    @Test func leavesNoWordInAnyFile() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        var ids: [String] = []
        for number in 0..<3 {
            let writer = try store.begin()
            // Short ones share a page with others, long ones have pages of their own.
            try writer.append(.says("\(secret) \(number)"), .says("beside it"))
            try writer.append(.says(String(repeating: "\(secret) \(number) ", count: 900)))
            ids.append(writer.id)
        }
        store.close()
        let again = try scratch.store()
        try again.resume(ids[0]).writer.append(.says("\(secret) 0, once more"))
        #expect(holds(try scratch.allBytes(), secret + " 0"))
        try again.delete(ids[0], reason: "request", who: "x")
        #expect(!holds(try scratch.allBytes(), secret + " 0"))
        #expect(holds(try scratch.allBytes(), secret + " 1"))
        for id in ids.dropFirst() { try again.delete(id, reason: "request", who: "x") }
        #expect(!holds(try scratch.allBytes(), "Rosamund"))
        #expect(!holds(try scratch.allBytes(), "K21"))
        again.close()
        #expect(!holds(try scratch.allBytes(), "Rosamund"))
    }

    @Test func saysSoWhileAnotherReaderStillHoldsTheWords() throws {
        let scratch = try Scratch()
        let store = try scratch.store(busyTimeout: 0.1)
        var id = ""
        do {
            let writer = try store.begin()
            try writer.append(.says(secret))
            id = writer.id
        }
        let other = try Database(scratch.file)
        try other.run("BEGIN; SELECT count(*) FROM lines")
        #expect(throws: StoreProblem.stillHeld(id: id)) {
            try store.delete(id, reason: "request", who: "x")
        }
        try other.run("COMMIT")
        #expect(try store.list().isEmpty)
        #expect(try store.tombstones().count == 1)
        other.close()
        store.close()
        _ = try scratch.store()
        #expect(!holds(try scratch.allBytes(), secret))
    }

    @Test func deletesADamagedSessionToo() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let id = try store.begin().id
        try store.write { db in
            try db.run("DROP TRIGGER lines_stay; UPDATE lines SET line = x'00'")
        }
        try store.delete(id, reason: "damage", who: "x")
        #expect(try store.tombstones().map(\.began) == [nil])
        #expect(try store.list().isEmpty)
    }

    @Test func keepsTheSessionWhenDeletingFails() throws {
        let scratch = try Scratch()
        let store = try scratch.store(busyTimeout: 0.1)
        let id = try store.begin().id
        let other = try Database(scratch.file)
        try other.run("BEGIN IMMEDIATE")
        #expect(throws: StoreProblem.busy(folder: scratch.folder)) {
            try store.delete(id, reason: "request", who: "x")
        }
        try other.run("ROLLBACK")
        #expect(try store.entries(of: id).head.size == 1)
        #expect(try store.tombstones().isEmpty)
    }
}
