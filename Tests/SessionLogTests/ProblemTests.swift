import DialogueEngine
import Foundation
import LogFormat
import TestSupport
import Testing

@testable import SessionLog

/// Every way in which the store can fail, from its true cause.
@Suite struct ProblemTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func aFileStandsWhereTheFolderShouldBe() throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: scratch.folder))
        for access in [StoreAccess.readOnly, .readWrite] {
            #expect(throws: StoreProblem.folderIsFile(scratch.folder)) { try scratch.store(access) }
        }
        #expect(throws: StoreProblem.folderIsFile(scratch.folder)) {
            try SessionStore(folder: scratch.folder + "/below/it", access: .readWrite)
        }
    }

    @Test func theFolderCannotBeMade() throws {
        let link = scratch.path + "/link"
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: scratch.path + "/nowhere")
        for folder in [link, "/proc/self/debrief", ""] {
            #expect(throws: StoreProblem.folderMissing(folder)) {
                try SessionStore(folder: folder, access: .readWrite)
            }
        }
    }

    @Test func nobodyMayMakeAFolderThere() throws {
        let folder = "/sys/debrief"
        let problem = #expect(throws: StoreProblem.self) {
            try SessionStore(folder: folder, access: .readWrite)
        }
        #expect([.notAllowed(folder), .readOnlyFolder(folder)].contains(problem))
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
    func theFileMayNotBeRead() throws {
        let store = try scratch.store()
        _ = try store.begin()
        store.close()
        chmod(scratch.file, 0)
        for access in [StoreAccess.readOnly, .readWrite] {
            #expect(throws: StoreProblem.notAllowed(scratch.file)) { try scratch.store(access) }
        }
    }

    @Test func theFolderWasTakenAwayMeanwhile() throws {
        let store = try scratch.store()
        let writer = try store.begin()
        try FileManager.default.moveItem(atPath: scratch.folder, toPath: scratch.path + "/away")
        let problem = StoreProblem.folderGone(scratch.folder)
        #expect(throws: problem) { try writer.append(.pause) }
        #expect(throws: problem) { try store.begin() }
        try FileManager.default.moveItem(atPath: scratch.path + "/away", toPath: scratch.folder)
        #expect(try writer.append(.pause).map(\.number) == [1])
    }

    @Test func anotherFileStandsInItsPlace() throws {
        let store = try scratch.store()
        let writer = try store.begin()
        let copy = try scratch.copy()
        try FileManager.default.removeItem(atPath: scratch.folder)
        try FileManager.default.moveItem(atPath: copy.folder, toPath: scratch.folder)
        #expect(throws: StoreProblem.folderGone(scratch.folder)) { try writer.append(.pause) }
    }

    @Test func theDiskIsFullForSQLite() throws {
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.says("kept"))
        let pages = try store.write { db in
            let pages = try db.whole("PRAGMA page_count") ?? 0
            try db.run("PRAGMA max_page_count = \(pages + 2)")
            return pages
        }
        let long = Event.says(String(repeating: "long ", count: 5000))
        #expect(throws: StoreProblem.diskFull(folder: scratch.folder)) {
            try writer.append(.pause, long)
        }
        #expect(throws: StoreProblem.diskFull(folder: scratch.folder)) {
            try store.begin(
                briefing: ContentFile(id: "a", bytes: Array(repeating: 65, count: 50_000)),
                dialogue: dialogue, form: form, software: "1")
        }
        #expect(try store.entries(of: writer.id).entries.map(\.number) == [0, 1])
        #expect(try store.list().count == 1)
        try store.write { try $0.run("PRAGMA max_page_count = \(pages + 100)") }
        #expect(try writer.append(.pause, long).map(\.number) == [2, 3])
    }

    @Test func anotherProgramHoldsTheStoreTooLong() throws {
        let store = try scratch.store(busyTimeout: 0.1)
        let writer = try store.begin()
        let other = try Database(scratch.file)
        try other.run("BEGIN IMMEDIATE")
        let problem = StoreProblem.busy(folder: scratch.folder)
        #expect(throws: problem) { try writer.append(.says("not yet")) }
        #expect(throws: problem) { try store.begin() }
        #expect(try store.entries(of: writer.id).head.size == 1)
        #expect(try scratch.store(.readOnly).list().count == 1)
        try other.run("COMMIT")
        #expect(try writer.append(.says("now")).map(\.number) == [1])
    }

    @Test func theFileIsNotAStore() throws {
        let store = try scratch.store()
        store.close()
        try FileManager.default.removeItem(atPath: scratch.file)
        try scratch.sql("CREATE TABLE notes (text); PRAGMA user_version = 3")
        try expectBoth(.notAStore(file: scratch.file))
        try FileManager.default.removeItem(atPath: scratch.file)
        try FileManager.default.createDirectory(
            atPath: scratch.file, withIntermediateDirectories: false)
        try expectBoth(.notAStore(file: scratch.file))
    }

    @Test func theStoreIsOfANewerVersion() throws {
        try scratch.store().close()
        try scratch.sql("PRAGMA user_version = \(Schema.version + 1)")
        try expectBoth(.newerStore(file: scratch.file))
    }

    @Test func theFileIsNoDatabaseAnyMore() throws {
        try scratch.store().close()
        for bytes in [Data(repeating: 0xAB, count: 20_000), Data("not a database".utf8)] {
            try bytes.write(to: URL(fileURLWithPath: scratch.file))
            try expectBoth(.damagedStore(file: scratch.file))
        }
    }

    @Test func theFileIsCutShort() throws {
        let store = try scratch.store()
        _ = try store.begin()
        store.close()
        #expect(truncate(scratch.file, 4096 * 3) == 0)
        let problem = #expect(throws: StoreProblem.self) {
            let reader = try scratch.store(.readOnly)
            for session in try reader.list() { _ = try reader.entries(of: session.id) }
        }
        #expect(problem == .damagedStore(file: scratch.file))
    }

    @Test func aDamagedFileIsRefusedOrReadsAsItWasAndNeverCrashes() throws {
        let store = try scratch.store()
        let writer = try store.begin()
        for number in 0..<40 { try writer.append(.says("answer \(number)")) }
        let good = try store.entries(of: writer.id)
        store.close()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.file))
        var numbers = SeededNumbers(for: #function)
        for _ in 0..<300 {
            var bad = bytes
            for _ in 0..<3 {
                let place = Int.random(in: bad.indices, using: &numbers)
                bad[place] ^= 1 << UInt8.random(in: 0...7, using: &numbers)
            }
            try bad.write(to: URL(fileURLWithPath: scratch.file))
            do {
                let reader = try scratch.store(.readOnly)
                _ = try reader.list()
                let read = try reader.entries(of: writer.id)
                // A page that lost its last rows is a log cut short, which only a head shows.
                let start = good.entries.prefix(read.entries.count)
                #expect(read.entries == Array(start))
                #expect(read == good || read.head != good.head)
            } catch let problem as StoreProblem {
                #expect(!problem.description.isEmpty)
            }
        }
    }

    @Test func aClosedStoreSaysSo() throws {
        let store = try scratch.store()
        let writer = try store.begin()
        store.close()
        let problem = StoreProblem.closed(folder: scratch.folder)
        #expect(throws: problem) { try writer.append(.pause) }
        #expect(throws: problem) { try store.list() }
        #expect(throws: problem) { try store.begin() }
    }

    private func expectBoth(_ problem: StoreProblem) throws {
        let before = try? Data(contentsOf: URL(fileURLWithPath: scratch.file))
        for access in [StoreAccess.readOnly, .readWrite] {
            #expect(throws: problem) { try scratch.store(access) }
        }
        #expect((try? Data(contentsOf: URL(fileURLWithPath: scratch.file))) == before)
    }
}
