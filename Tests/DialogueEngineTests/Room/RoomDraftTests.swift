import TestSupport
import Testing

@testable import DialogueEngine

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

    @Test(arguments: ["Dev>", "Dev> /next", "Ana>", "Ana> /next"])
    func anotherWhoLeadsKeepsItAsItsAuthors(line: String) throws {
        var room = try room()
        try room.play("* Dev joins", "Ana> /co Dev", "Priya> Northmoor Council")
        #expect(try room.play(line).has("answered: Priya: “Northmoor Council”"))
        #expect(room.step == "manager" && room.entries.last?.who == "p4")
        // Whoever wrote last writes on, and the other is asked in turn.
        #expect(try room.play("Ana> Northmoor Council").has("which Priya sees first"))
        #expect(try room.play("Priya> Jo Marsh").has("Ana < draft: dropped by Priya"))
        #expect(room.position == .review)
        #expect(room.differencesFromLog == [])
    }

    /// Return would be the reflex of somebody who believes that they talk.
    @Test func itsAuthorKeepsItOnlyByASecondNext() throws {
        var room = try room()
        try room.play("Priya> shall we stop soon?")
        #expect(
            try room.play("Priya>") == [
                "Priya < refused: nothingTyped(Optional(NextStep.keepDraft))"
            ])
        #expect(try room.play("Priya> /next") == ["Priya < refused: draftWaits"])
        room.now += 1999
        #expect(try room.play("Priya> /next").has("draftWaits"))
        try room.play("Priya> Northmoor Council")
        room.now += 1
        #expect(try room.play("Priya> /next").has("draftWaits"))
        room.now += 2000
        #expect(try room.play("Priya> /next").has("answered: Priya: “Northmoor Council”"))
        #expect(room.step == "manager" && room.differencesFromLog == [])
    }

    @Test func everybodyWhoLeadsHearsWhatBecomesOfIt() throws {
        var room = try room()
        try room.play("* Dev joins", "Ana> /co Dev")
        #expect(try room.play("Priya> one").has("Dev < draft: Priya: “one”"))
        let replaced = try room.play("Dev> two")
        #expect(replaced.has("Priya < draft: dropped by Dev"))
        #expect(
            replaced.has("Priya < draft: Dev: “two”") && replaced.has("Ana < draft: Dev: “two”"))
        let gone = try room.play("Ana> three")
        #expect(
            gone.has("Priya < draft: dropped by Ana") && gone.has("Dev < draft: dropped by Ana"))
        try room.play("Priya> four")
        let back = try room.play("Priya> /back")
        #expect(
            back.has("Ana < draft: dropped by Priya") && back.has("Dev < draft: dropped by Priya"))
        #expect(!back.has("Priya < draft"))
    }

    @Test func whoeverComesToLeadMeanwhileIsShownIt() throws {
        var room = try room()
        try room.play("* Dev joins", "Priya> one")
        #expect(try room.play("Ana> /co Dev").has("Dev < draft: Priya: “one”"))
        try room.play("* Dev drops")
        #expect(try room.play("* Dev returns").has("Dev < draft: Priya: “one”"))
        #expect(!(try room.play("* Priya returns")).has("draft"))
    }

    /// In a table its own question is asked, not what the table is about.
    @Test func itIsCalledByTheQuestionThatItAnswers() throws {
        var room = try GroupRehearsal.small(
            "table actions  1 to 5, scribe\n  What was agreed?\n  row: Action\n"
                + "  column what  text: What needs to happen?\n    nudge if vague\n"
                + "  column who  text: Who?\n")
        try room.play("* Priya joins", "Ana> /co Priya")
        func label(_ text: String) -> String? {
            let turn = room.receive(.text(text), by: "p4")
            room.note(turn.said)
            guard case .draft(.own(let label, _, _)) = turn.effects.first?.effect else {
                return nil
            }
            return label
        }
        #expect(label("Visit each family") == "Action 1: What needs to happen?")
        try room.play("Ana> Raise awareness")
        #expect(label("Visit each family") == "Action 1: What needs to happen?")
        try room.play("Ana> /redo", "Ana> /next")
        #expect(label("Jo Marsh") == "Action 1: Who?")
    }

    @Test func eitherDropsItAndANewOneReplacesIt() throws {
        var room = try room()
        try room.play("Priya> one")
        #expect(try room.play("Ana> /redo").has("Priya < draft: dropped by Ana"))
        #expect(try room.play("Ana>").has("wantsAnswer"))
        try room.play("Priya> two", "Priya> three")
        #expect(try room.play("Ana>").has("answered: Priya: “three”"))
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
        #expect(try room.play("Ben> perhaps").has("Ben < refused: "))
    }
}
