import DialogueEngine
import Foundation
import LogFormat
import Testing

@testable import SessionLog

@Suite struct WriterTests {
    @Test func beginsWithOneEntryAndItsContent() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let (writer, first) = try store.begin(
            briefing: briefing, dialogue: dialogue, form: form, software: "2.1")
        #expect(first.number == 0)
        #expect(first.time == 1_795_210_500_000)
        guard case .begin(let beginning) = first.event else { throw Unexpected() }
        #expect(beginning.briefing.fingerprint == briefing.fingerprint)
        #expect(beginning.software == "2.1")
        #expect(try store.entries(of: writer.id).entries == [first])
        for file in [briefing, dialogue, form] {
            #expect(try store.content(file.fingerprint) == file.bytes)
        }
    }

    @Test func keepsTheSameContentOnceForAllSessions() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let same = ContentFile(id: "copy", bytes: briefing.bytes)
        _ = try store.begin()
        _ = try store.begin(briefing: briefing, dialogue: same, form: form, software: "1")
        let count = try store.read { try $0.whole("SELECT count(*) FROM content") }
        #expect(count == 3)
    }

    @Test func numbersEntriesWithoutGapsAcrossReopening() throws {
        let scratch = try Scratch()
        var id = ""
        do {
            let store = try scratch.store()
            let writer = try store.begin()
            id = writer.id
            #expect(try writer.append(.pause, .resume).map(\.number) == [1, 2])
            store.close()
        }
        let store = try scratch.store()
        let (writer, log) = try store.resume(id)
        #expect(log.entries.map(\.number) == [0, 1, 2])
        #expect(log.head == writer.head)
        #expect(try writer.append([.finish], expecting: 3).map(\.number) == [3])
        #expect(try store.entries(of: id).head == writer.head)
        #expect(try store.entries(of: id).entries.last?.event == .finish)
    }

    @Test func refusesToAppendAtAnotherPosition() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        for position in [0, 2, -1] {
            #expect(throws: StoreProblem.conflict(id: writer.id)) {
                try writer.append([.pause], expecting: position)
            }
        }
        #expect(try writer.append([], expecting: 1).isEmpty)
        #expect(try store.entries(of: writer.id).head.size == 1)
    }

    @Test func noticesEntriesThatCameFromElsewhere() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        let intruder = SessionWriter(
            store: store, tip: try store.entries(of: writer.id).tip,
            hold: try #require(try FileLock(scratch.path + "/other.lock", folder: scratch.path)))
        try intruder.append(.pause)
        #expect(throws: StoreProblem.conflict(id: writer.id)) {
            try writer.append([.says("lost?"), .finish], expecting: 1)
        }
        #expect(try store.entries(of: writer.id).entries.map(\.event).last == .pause)
    }

    @Test func letsOneWriterInAndTellsTheSecondAtOnce() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        let other = try SessionStore(folder: scratch.folder, access: .readWrite)
        let start = Date()
        #expect(throws: StoreProblem.inUse(id: writer.id)) { try other.resume(writer.id) }
        #expect(throws: StoreProblem.inUse(id: writer.id)) {
            try other.delete(writer.id, reason: "test", who: "me")
        }
        #expect(Date().timeIntervalSince(start) < 2)
        #expect(try other.entries(of: writer.id).head.size == 1)
        #expect(try scratch.store(.readOnly).entries(of: writer.id).head.size == 1)
        #expect(try other.begin().id != "")
    }

    @Test func letsTheNextWriterInWhenTheFirstIsGone() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let id = try store.begin().id
        #expect(try store.resume(id).writer.append(.pause).count == 1)
    }

    @Test func getsTheLockBackFromAProcessThatWasKilled() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let id = try store.begin().id
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["flock", "-F", scratch.folder + "/locks/\(id).lock", "sleep", "60"]
        try process.run()
        let start = Date()
        while (try? store.resume(id)) != nil, Date().timeIntervalSince(start) < 10 { usleep(1000) }
        #expect(throws: StoreProblem.inUse(id: id)) { try store.resume(id) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try store.resume(id).log.head.size == 1)
    }

    @Test func serialisesWritersOfSeveralSessions() async throws {
        let scratch = try Scratch()
        let stores = try (0..<2).map { _ in
            try SessionStore(folder: scratch.folder, access: .readWrite)
        }
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<6 {
                group.addTask {
                    let writer = try stores[number % 2].begin()
                    for _ in 0..<20 { try writer.append(.says("\(number)"), .pause) }
                    return writer.id
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(ids).count == 6)
        for id in ids { #expect(try stores[0].entries(of: id).head.size == 41) }
    }

    @Test func survivesSeveralProgramsMakingTheStoreAtOnce() async throws {
        for _ in 0..<10 {
            let scratch = try Scratch()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        _ = try SessionStore(folder: scratch.folder, access: .readWrite).begin()
                    }
                }
                try await group.waitForAll()
            }
            #expect(try scratch.store(.readOnly).list().count == 6)
        }
    }

    @Test func keepsEverythingForThisUserAlone() throws {
        let scratch = try Scratch()
        let deep = scratch.folder + "/a/b"
        let store = try SessionStore(folder: deep, access: .readWrite)
        let writer = try store.begin()
        var modes: [String: mode_t] = [:]
        let names = FileManager.default.enumerator(atPath: scratch.path)
        while let name = names?.nextObject() as? String {
            var facts = stat()
            #expect(stat(scratch.path + "/" + name, &facts) == 0)
            modes[name] = facts.st_mode & 0o777
            let isFolder = facts.st_mode & S_IFMT == S_IFDIR
            #expect(facts.st_mode & 0o777 == (isFolder ? 0o700 : 0o600), "\(name)")
        }
        for name in ["", "-wal", "-shm"] {
            #expect(modes["data/a/b/debrief.sqlite\(name)"] != nil)
        }
        #expect(modes["data/a/b/locks/\(writer.id).lock"] != nil)
    }
}
