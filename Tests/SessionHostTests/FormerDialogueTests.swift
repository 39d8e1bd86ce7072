import BundledContent
import DialogueCore
import Foundation
import SessionLog
import TestSupport
import Testing

@testable import SessionHost

/// Sessions that were begun before questions could be marked as not in the record.
struct FormerDialogueTests {
    private static let former = (1...3).map { "Fixtures/dialogues/former/standard-\($0).dialogue" }

    private static func content(_ dialogue: [UInt8]) throws -> SessionContent {
        let today = try SessionContent.bundled("K21")
        return try SessionContent(
            briefing: today.briefing, dialogue: ContentFile(id: "standard", bytes: dialogue),
            form: today.form)
    }

    /// A session alone that says something of itself, and something of its work.
    private func documents(_ dialogue: [UInt8]) throws -> (asked: String, kept: String) {
        let folder = FileManager.default.temporaryDirectory.path + "/former-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let today = Today(CalendarDate(iso: Rehearsal.day) ?? .first, zone: "UTC")
        let store = try SessionStore(folder: folder, access: .readWrite)
        defer { store.close() }
        var solo = try SoloSession(
            beginning: try Self.content(dialogue), in: store, software: "test")
        _ = try solo.take(.goOn, today: today)
        let asked = solo.session.prompt.text
        _ = try solo.take(.text("plum cake"), today: today)
        while solo.session.prompt.kind == .page { _ = try solo.take(.goOn, today: today) }
        _ = try solo.take(.text("apple pie and a boy whom nobody asked"), today: today)
        let session = try StoredSession.record(of: solo.id, in: store).session
        return (asked, "\(Transcript(session)) \(ActionPlan(session))")
    }

    @Test(arguments: former)
    func whatPeopleSaidOfThemselvesStandsInNoDocument(path: String) throws {
        let documents = try documents(Project.bytes(path))
        #expect(documents.asked == "Is there anything that you need in order to take part today?")
        #expect(documents.kept.contains("apple pie"))
        #expect(!documents.kept.contains("plum cake"))
        #expect(!documents.kept.contains("Is there anything that you need"))
    }

    @Test(arguments: former) func theSameGoesForARoom(path: String) throws {
        var room = GroupRehearsal(try Self.content(Project.bytes(path)).guide)
        try room.play("* Ana joins as facilitator", "* Ben joins", "Ana> /next", "Ana> /next")
        #expect(!room.session.prompt.isInRecord, "and it says so")
        let shown = try room.play("Ben> plum cake", "Ana> /reveal now")
        #expect(shown.joined().contains("plum cake"))
        #expect(!"\(Transcript(room.session)) \(ActionPlan(room.session))".contains("plum cake"))
    }

    /// Both questions, in each of them: none is asked under another name.
    @Test(arguments: former) func theTableNamesQuestionsThatAreThere(path: String) throws {
        let content = try Self.content(Project.bytes(path))
        let withheld = FormerDialogue.withheld(content.dialogue.fingerprint)
        #expect(withheld.count == 2)
        for id in withheld {
            let text = content.guide.script.step(id).flatMap { step -> String? in
                if case .ask(let question) = step.kind { question.text } else { nil }
            }
            #expect(text?.contains(" you ") == true)
        }
    }

    @Test func aDialogueOfOnesOwnSaysForItselfWhatIsInTheRecord() throws {
        let own = try Project.bytes(Self.former[2]) + Array("\n// Ours.\n".utf8)
        #expect(try documents(own).kept.contains("plum cake"))
    }
}
