import AnswerReading
import DialogueEngine
import Foundation
import LogFormat
import TestSupport
import Testing

@testable import SessionLog

/// What was replaced or taken away is in no file any more.
@Suite struct ForgettingTests {
    private let scratch: Scratch
    private let group: GroupStore

    init() throws {
        scratch = try Scratch()
        group = GroupStore(try scratch.store())
        try group.perform(.begins(), .joins("p1", place: 1))
    }

    @Test func aReplacedAnswerIsGoneOnceItIsCleared() throws {
        try group.perform(.stages("an early thought", by: "p1"))
        #expect(holds(try scratch.allBytes(), "an early thought"))
        try group.perform(.stages("a later thought", by: "p1"))
        #expect(group.clear())
        #expect(!holds(try scratch.allBytes(), "an early thought"))
        #expect(holds(try scratch.allBytes(), "a later thought"))
    }

    @Test func anAnswerThatIsTakenBackIsGoneBeforeAnybodyIsTold() throws {
        try group.perform(.stages("an early thought", by: "p1"), .stages("stays", by: "p2"))
        let receipt = try group.perform(.unstages("p1"))
        #expect(receipt.isCleared)
        #expect(!holds(try scratch.allBytes(), "an early thought"))
        #expect(holds(try scratch.allBytes(), "stays"))
    }

    /// A copy of the files of an open store is what a killed program leaves behind.
    @Test func aKillLeavesWhatWasConfirmedAndNothingElse() throws {
        try group.perform(.stages("an early thought", by: "p1"))
        let staged = try scratch.copy()
        try group.perform(
            .append(
                id: aRoom,
                [
                    Said(.says("an early thought"), by: nil),
                    Said(.room(.reveal(step: "q1", passed: 0, unkept: nil)), by: "p1"),
                ], staged: [Staging(Place("q1"), "p1", nil)], expecting: 1))
        let shown = try scratch.copy()
        let before = try #require(try GroupStore(staged.store()).open().rooms.first)
        #expect(before.log.head.size == 1)
        #expect(before.staged.map(\.member) == ["p1"])
        let after = try #require(try GroupStore(shown.store()).open().rooms.first)
        #expect(after.log.entries.map(\.who) == [nil, nil, "p1"])
        #expect(after.staged.isEmpty)
    }

    @Test func whatAKillLeftOfReplacedWordsIsClearedFirstThing() throws {
        try group.perform(.stages("an early thought", by: "p1"))
        try group.perform(.stages("a later thought", by: "p1"))
        let copy = try scratch.copy()
        #expect(holds(try copy.allBytes(), "an early thought"))
        _ = try GroupStore(copy.store()).open()
        #expect(!holds(try copy.allBytes(), "an early thought"))
    }

    @Test func whatAReaderHeldBackIsClearedByTheNextBatchThatClears() throws {
        let quick = GroupStore(try scratch.store(busyTimeout: 0.05))
        group.release(aRoom)
        _ = try quick.open()
        try quick.perform(.stages("an early thought", by: "p1"))
        let reader = try scratch.store(.readOnly)
        try reader.read { db in
            _ = try db.whole("SELECT count(*) FROM staged")
            let receipt = try quick.perform(.unstages("p1"))
            #expect(!receipt.isCleared)
            #expect(holds(try scratch.allBytes(), "an early thought"))
        }
        #expect(quick.clear())
        #expect(!holds(try scratch.allBytes(), "an early thought"))
    }

    @Test func whatWasReplacedLastIsClearedBeforeAServerCloses() throws {
        try group.perform(.stages("an early thought", by: "p1"))
        try group.perform(.stages("a later thought", by: "p1"))
        group.clear()
        group.store.close()
        #expect(!holds(try scratch.allBytes(), "an early thought"))
        #expect(holds(try scratch.allBytes(), "a later thought"))
    }

    @Test func whatIsNotThereCannotBeTakenAway() throws {
        #expect(throws: StoreProblem.conflict(id: aRoom)) { try group.perform(.unstages("p1")) }
    }

    @Test func stagingExpectsAPositionAsAppendingDoes() throws {
        #expect(throws: StoreProblem.conflict(id: aRoom)) {
            try group.perform(.stages("late", by: "p1", at: 2))
        }
    }

    @Test func deletingARoomTakesItsPeopleAndTheirAnswersAlong() throws {
        try group.perform(.stages("an early thought", by: "p1"))
        group.release(aRoom)
        try group.store.delete(aRoom, reason: "request", who: "x")
        for words in ["Rosamund", "fox-elm", "an early thought"] {
            #expect(!holds(try scratch.allBytes(), words))
        }
    }

    /// SQLite leaves copies between rows that it moves, even where it overwrites what is deleted.
    @Test func noCopyOfAnAnswerIsLeftBetweenTheOthers() throws {
        for round in 0..<20 {
            for index in 0..<100 {
                let letters = (0..<20).map { _ in "ABCDEFGHJKMNPQRSTVWXYZ".randomElement() ?? "A" }
                try group.perform(
                    .stages(
                        "ROUND\(round)X\(index % 2)" + String(letters), by: "p\(index)",
                        step: "q\(index % 2)"))
            }
            try group.perform(
                .append(
                    id: aRoom, [],
                    staged: (0..<50).map { Staging(Place("q0"), "p\($0 * 2)", nil) },
                    expecting: 1))
            #expect(!holds(try scratch.allBytes(), "ROUND\(round)X0"))
            #expect(holds(try scratch.allBytes(), "ROUND\(round)X1"))
        }
    }

    @Test(arguments: [
        StagedAnswer(), .saying("words\nin two \"lines\"", "and more"), .marked(isReady: true),
        .marked(hasPassed: true), .voicing(.agrees), .voicing(.objects(Words("no é"))),
    ])
    func whatIsStagedReadsBack(whole: StagedAnswer) throws {
        try group.perform(
            .append(
                id: aRoom, [], staged: [Staging(Place("plan", row: 2), "p1", whole)], expecting: 1))
        let copy = try scratch.copy()
        let room = try #require(try GroupStore(copy.store()).open().rooms.first)
        #expect(room.staged == [Staging(Place("plan", row: 2), "p1", whole)])
    }

    @Test func secretsAreNeverInAFile() throws {
        #expect(!holds(try scratch.allBytes(), "secret of p1"))
        #expect(holds(try scratch.allBytes(), SecretHash.of("secret of p1")))
    }
}

extension StagedAnswer {
    fileprivate static func saying(_ texts: String...) -> Self {
        var whole = Self()
        whole.answers = texts.map { text in
            var answered = Answered(
                Place("q1", row: 1, field: "text"), type: "date",
                words: Words(text, value: CalendarDate(iso: "2026-12-01").map(AnswerValue.date)))
            answered.probe = 2
            answered.identifying = [.phone]
            answered.understood = Today(.first, zone: "Europe/London")
            return answered
        }
        return whole
    }

    fileprivate static func marked(isReady: Bool = false, hasPassed: Bool = false) -> Self {
        var whole = Self()
        (whole.isReady, whole.hasPassed) = (isReady, hasPassed)
        return whole
    }

    fileprivate static func voicing(_ voice: Voice) -> Self {
        var whole = Self()
        whole.voice = voice
        return whole
    }
}
