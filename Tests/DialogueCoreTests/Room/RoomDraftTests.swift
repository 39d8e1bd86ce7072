import TestSupport
import Testing

@testable import DialogueCore

/// Two who lead: an answer of the one who does not write is seen by both before it counts.
@Suite("Two who lead")
struct RoomDraftTests {
    private func room() throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(
            "ask organisation  text, scribe\n  Which organisation?\n"
                + "ask manager  text, scribe\n  Which manager?\n")
        try room.play("* Priya joins", "Ana> /co Priya")
        return room
    }

    @Test func whatWasMeantAsTalkDoesNotCount() throws {
        var room = try room()
        let told = try room.play("Priya> shall we stop soon?")
        #expect(told.has("Priya < draft: “shall we stop soon?”, which Ana sees first"))
        #expect(told.has("Ana < draft: Priya: “shall we stop soon?”"))
        #expect(told.count == 2 && room.step == "organisation")
        let answered = try room.play("Ana> Northmoor Council")
        #expect(answered.has("Priya < draft: dropped by Ana"))
        #expect(room.step == "manager")
        let texts = room.entries.compactMap { $0.event.words?.text }
        #expect(!texts.has("stop"))
    }

    @Test(arguments: ["Priya>", "Priya> /next", "Ana>", "Ana> /next"])
    func eitherOfThemKeepsItAsItsAuthors(line: String) throws {
        var room = try room()
        try room.play("Priya> Northmoor Council")
        #expect(try room.play(line).has("answered: Priya: “Northmoor Council”"))
        #expect(room.step == "manager" && room.entries.last?.who == "p4")
        // Whoever wrote last writes on, and the other is asked in turn.
        #expect(try room.play("Ana> Northmoor Council").has("which Priya sees first"))
        #expect(try room.play("Priya> Jo Marsh").has("Ana < draft: dropped by Priya"))
        #expect(room.position == .review)
        #expect(room.differencesFromLog == [])
    }

    @Test func eitherDropsItAndANewOneReplacesIt() throws {
        var room = try room()
        try room.play("Priya> one")
        #expect(try room.play("Ana> /redo").has("Priya < draft: dropped by Ana"))
        #expect(try room.play("Ana>").has("wantsAnswer"))
        try room.play("Priya> two", "Priya> three")
        #expect(try room.play("Priya>").has("answered: Priya: “three”"))
    }

    @Test func whoeverWritesAloneIsNotHeldUp() throws {
        var room = try room()
        try room.play("* Ana drops")
        #expect(try room.play("Priya> Northmoor Council").has("answered: Priya"))
        try room.play("* Ana returns")
        #expect(try room.play("Priya> Jo Marsh").has("answered: Priya"))
        #expect(room.position == .review)
    }

    @Test func anAnswerThatCannotBeTakenIsRefusedAtOnce() throws {
        var room = try GroupRehearsal.small("ask sure  yes/no, scribe\n  Sure?\n")
        try room.play("Ana> /co Ben")
        #expect(try room.play("Ben> perhaps").has("Ben < refused: session"))
    }
}
