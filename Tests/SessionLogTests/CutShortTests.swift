import Foundation
import LogFormat
import TestSupport
import Testing

@testable import SessionLog

/// Deleting that is cut short at any step: whoever opens the store for writing next finishes it.
@Suite struct CutShortTests {
    private static let secret = "Rosamund of 14 Elm Street"
    private let scratch: Scratch
    private let store: SessionStore
    private let id: String

    init() throws {
        scratch = try Scratch()
        store = try scratch.store()
        let (one, other) = (try store.begin(), try store.begin())
        for number in 0..<30 {
            try one.append(.says("\(Self.secret) \(number)"))
            try other.append(.says(String(repeating: "kept ", count: number * 20)))
        }
        id = one.id
        // As a program leaves it that ended in good order: the words stand in the file itself.
        try store.emptyWriteAheadLog()
    }

    /// Copies of the files at each step: what a killed program leaves behind.
    private func copies() throws -> [DeletionStep: Scratch] {
        var copies: [DeletionStep: Scratch] = [:]
        try store.delete(id, reason: "request", who: "x") { copies[$0] = try? scratch.copy() }
        #expect(copies.count == DeletionStep.allCases.count)
        return copies
    }

    @Test func whoeverOpensTheStoreForWritingNextFinishesTheClearing() throws {
        for (step, copy) in try copies() {
            let before = try copy.allBytes()
            let again = try copy.store()
            if step == .locked {
                #expect(try again.list().map(\.id).contains(id))
                #expect(again.finished.cleared.isEmpty)
                continue
            }
            #expect(holds(before, Self.secret) || step != .removed, "\(step)")
            #expect(!holds(try copy.allBytes(), Self.secret), "\(step)")
            #expect(again.finished.cleared == (step == .cleared ? [] : [id]), "\(step)")
            #expect(FileFacts(copy.folder + "/locks/\(id).lock") == nil || step == .cleared)
            #expect(try again.list().count == 1)
            let kept = try #require(try again.list().first)
            #expect(try again.entries(of: kept.id).head.size == 31)
            again.close()
            #expect(try copy.store().finished.cleared.isEmpty)
        }
    }

    @Test func whoeverAsksForItAgainIsToldWhenItWasDeletedAndWhatIsLeft() throws {
        let copies = try copies()
        let time = try #require(try store.tombstones().first?.deleted)
        let cut = try #require(copies[.removed])
        let left = StoreProblem.deleted(id: id, at: time, isCleared: false)
        #expect(throws: left) { try cut.store(.readOnly).find(String(id.prefix(8))) }
        #expect(left.description.contains("still stand in the file"))
        let gone = StoreProblem.deleted(id: id, at: time, isCleared: true)
        #expect(throws: gone) { try cut.store().find(id) }
        #expect(throws: gone) { try store.delete(id, reason: "request", who: "x") }
        #expect(gone.description.contains(" was deleted on "))
        #expect(gone.description.contains("Nothing of it is left"))
    }

    @Test func aReaderThatKeepsTheWordsIsWaitedForByTheNextOne() throws {
        let quick = try scratch.store(busyTimeout: 0.05)
        let other = try Database(scratch.file)
        try other.run("BEGIN; SELECT count(*) FROM lines")
        #expect(throws: StoreProblem.stillHeld(id: id)) {
            try quick.delete(id, reason: "request", who: "x")
        }
        #expect(try scratch.store(busyTimeout: 0.05).finished.problems == [.stillHeld(id: id)])
        try other.run("COMMIT")
        #expect(holds(try scratch.allBytes(), Self.secret))
        #expect(try scratch.store().finished.cleared == [id])
        #expect(!holds(try scratch.allBytes(), Self.secret))
        other.close()
    }

    /// SQLite leaves copies between rows that it moves, even where it overwrites what is deleted.
    @Test func noCopyIsLeftBetweenTheRowsOfOthers() throws {
        var numbers = SeededNumbers(for: #function)
        for _ in 0..<12 {
            let scratch = try Scratch()
            let store = try scratch.store()
            let id = try mixed(store, &numbers)
            store.close()
            let again = try scratch.store()
            try again.delete(id, reason: "test", who: "x")
            #expect(!holds(try scratch.allBytes(), "word2-"))
            #expect(holds(try scratch.allBytes(), "word3-"))
        }
    }

    /// Five sessions whose entries were written in turns, some short, some long.
    ///
    /// - Returns: the third.
    private func mixed(
        _ store: SessionStore, _ numbers: inout SeededNumbers
    ) throws -> String {
        let writers = try (0..<5).map { _ in try store.begin() }
        for _ in 0..<200 {
            let index = Int.random(in: 0..<5, using: &numbers)
            let length = [10, 80, 300, 1500].randomElement(using: &numbers) ?? 10
            try writers[index].append(
                .says("word\(index)-" + String(repeating: "x", count: length)))
        }
        return writers[2].id
    }
}
