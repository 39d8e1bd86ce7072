import DialogueEngine
import Foundation
import LogFormat
import Testing

@testable import SessionLog

/// A store is opened only where its tables, indexes and triggers are the ones that are made here.
@Suite struct SchemaTests {
    private let scratch: Scratch
    init() throws {
        scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.says("one"), .pause)
        store.close()
    }

    @Test(arguments: [
        (
            "CREATE TRIGGER spy AFTER INSERT ON lines BEGIN INSERT INTO people VALUES (1); END",
            "trigger", "spy", ForeignPiece.State.foreign
        ),
        ("CREATE TABLE copies (line BLOB)", "table", "copies", .foreign),
        ("CREATE VIEW seen AS SELECT * FROM lines", "view", "seen", .foreign),
        ("CREATE INDEX fast ON lines (hash)", "index", "fast", .foreign),
        ("DROP TRIGGER lines_stay", "trigger", "lines_stay", .missing),
        ("DROP INDEX codes_of_open_rooms", "index", "codes_of_open_rooms", .missing),
        ("DROP TABLE staged", "table", "staged", .missing),
        (
            "DROP TRIGGER lines_kept; CREATE TRIGGER lines_kept BEFORE DELETE ON lines WHEN 0 "
                + "BEGIN SELECT 1; END", "trigger", "lines_kept", .changed
        ),
        ("ALTER TABLE people ADD COLUMN spy TEXT", "table", "people", .changed),
    ])
    func aForeignSchemaIsRefusedByNameAndLeftAsItIs(
        sql: String, kind: String, name: String, state: ForeignPiece.State
    ) throws {
        try scratch.sql(sql)
        let before = try Data(contentsOf: URL(fileURLWithPath: scratch.file))
        let piece = ForeignPiece(kind: kind, name: name, state: state)
        let problem = StoreProblem.foreignSchema(file: scratch.file, piece)
        for access in [StoreAccess.readOnly, .readWrite] {
            #expect(throws: problem) { try scratch.store(access) }
        }
        #expect(problem.description.contains("the \(kind) “\(name)”"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.file)) == before)
    }

    @Test func aNameThatCouldMoveTheCursorIsNotShown() {
        let piece = ForeignPiece(kind: "trigger", name: "a\u{1B}[2J\u{202E}b", state: .foreign)
        #expect(piece.name == "a??2J???b")
    }

    @Test func twoProgramsMayMakeItAtOnce() async throws {
        let new = try Scratch()
        let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try new.store().list().count } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sizes == [0, 0, 0, 0])
    }
}

/// What stands beside the logs never decides what a session is.
@Suite struct RoomTruthTests {
    private let scratch: Scratch
    private let store: SessionStore
    private let group: GroupStore

    init() throws {
        scratch = try Scratch()
        store = try scratch.store()
        group = GroupStore(store)
        try group.perform(.begins(), .joins("p1", place: 1), .says("one", at: 1))
        group.release(aRoom)
    }

    @Test func aGroupsRecordIsNobodysAloneWhenItsRoomIsDeleted() throws {
        try scratch.sql("DELETE FROM staged; DELETE FROM people; DELETE FROM rooms")
        #expect(throws: StoreProblem.groupSession(id: aRoom)) { try store.resume(aRoom) }
        #expect(try group.open().rooms.isEmpty)
        #expect(
            try group.lookOver() == [.damagedSession(id: aRoom, entry: 0, .roomMissing)])
    }

    @Test func theSessionOfOnePersonIsNoRoom() throws {
        let id = try store.begin().id
        try scratch.sql("INSERT INTO rooms VALUES (2, 'oak-owl', 0, '{}')")
        let (rooms, problems) = try group.open()
        #expect(rooms.map(\.id) == [aRoom])
        #expect(problems == [.damagedSession(id: id, entry: 0, .noGroup)])
        #expect(try store.room(of: id, log: store.entries(of: id)) == nil)
        #expect(try store.resume(id).log.head.size == 1)
    }

    @Test func aClosedRoomWithoutAnEndIsDamageAndSaidSo() throws {
        try scratch.sql("UPDATE rooms SET closed = 1")
        let damage = StoreProblem.damagedSession(id: aRoom, entry: 2, .finishMissing)
        #expect(try group.lookOver() == [damage])
        #expect(try store.list().map(\.isDamaged) == [true])
        #expect(throws: damage) { try store.room(of: aRoom, log: store.entries(of: aRoom)) }
        #expect(damage.description.contains("the end of its log is missing"))
    }

    @Test func aRoomThatItsLogClosesIsNotOpenedAnew() throws {
        _ = try group.open()
        try group.perform(
            .append(id: aRoom, [Said(.finish, by: "p1")], expecting: 2),
            .room(id: aRoom, RoomFacts(code: "fox-elm", isClosed: true)))
        #expect(try group.lookOver() == [])
        group.release(aRoom)
        try scratch.sql("UPDATE rooms SET closed = 0")
        let (rooms, problems) = try group.open()
        #expect(rooms.isEmpty)
        #expect(problems == [.damagedSession(id: aRoom, entry: 2, .roomOpen)])
    }
}
