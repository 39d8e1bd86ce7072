import DialogueCore
import Foundation
import Testing

@testable import SessionLog

/// A store that the first version made goes on in this one.
@Suite struct MigrationTests {
    private let scratch: Scratch
    private let old = "0881d1479ce0640541e9bafbb7fdad20"

    init() throws {
        scratch = try Scratch()
        try scratch.takeVersion1()
    }

    @Test func aStoreOfTheFirstVersionIsBroughtUpToDateInPlace() throws {
        let before = try scratch.store(.readOnly).bytes(of: old)
        let store = try scratch.store()
        #expect(try store.read { try $0.whole("PRAGMA user_version") } == 5)
        #expect(try store.bytes(of: old) == before)
        let (writer, log) = try store.resume(old)
        #expect(log.entries.map(\.event.words?.text).compactMap(\.self).count == 2)
        #expect(log.entries.allSatisfy { $0.who == nil })
        try writer.append(.resume)
        try GroupStore(store).perform(.begins(), .says("one", at: 1))
        #expect(try store.list().count == 3)
    }

    @Test func anOlderLogDoesNotSayByWhichRulesItsWordsWereRead() throws {
        let store = try scratch.store()
        guard case .begin(let beginning) = try store.entries(of: old).entries[0].event else {
            throw Unexpected()
        }
        #expect(beginning.rules == nil)
        let other = try store.begin().id
        guard case .begin(let new) = try store.entries(of: other).entries[0].event else {
            throw Unexpected()
        }
        #expect(new.rules == Beginning.rulesOfToday)
    }

    @Test func lookingAtAnOldStoreChangesNothingInIt() throws {
        let before = try Data(contentsOf: URL(fileURLWithPath: scratch.file))
        let store = try scratch.store(.readOnly)
        #expect(try store.list().count == 2)
        #expect(try store.room(of: old, log: store.entries(of: old)) == nil)
        store.close()
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.file)) == before)
    }

    @Test func twoProgramsMayBringItUpToDateAtOnce() async throws {
        let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try scratch.store().list().count } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sizes == [2, 2, 2, 2])
    }

    @Test func anUpdatedStoreHasTheTablesOfANewOne() throws {
        let new = try Scratch()
        let tables = try [scratch, new].map { scratch in
            try scratch.store().read { db in
                try db.rows("SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name") {
                    try $0.text(at: 0)
                }
            }
        }
        #expect(tables[0] == tables[1])
    }
}
