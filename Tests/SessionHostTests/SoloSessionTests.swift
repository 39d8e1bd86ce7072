import AnswerReading
import BundledContent
import DialogueEngine
import Foundation
import SessionHost
import SessionLog
import TestSupport
import Testing

/// A session on disk: what is confirmed is kept, and what was not kept changed nothing.
struct SoloSessionTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        .path
    private let today = Today(CalendarDate(iso: Rehearsal.day) ?? CalendarDate.first, zone: "UTC")

    private func content(dialogue: String = "standard") throws -> SessionContent {
        func file(_ files: [BundledContent.File], _ id: String) -> ContentFile {
            let found = files.first { $0.id == id } ?? files[0]
            return ContentFile(id: found.id, bytes: found.bytes)
        }
        return try SessionContent(
            briefing: file(BundledContent.briefings, "K21"),
            dialogue: file(BundledContent.dialogues, dialogue),
            form: file(BundledContent.forms, "action-plan"))
    }

    private func store() throws -> SessionStore {
        try SessionStore(folder: folder, access: .readWrite)
    }

    /// Each file is good by itself, and the dialogue asks nothing of what the form wants.
    @Test func filesThatDoNotFitTogetherAreNoContent() throws {
        let usual = try content()
        let dialogue = "dialogue d — D\nfills: action-plan\nask q  text\n  What?\n"
        let problem = #expect(throws: SessionContent.Problem.self) {
            try SessionContent(
                briefing: usual.briefing,
                dialogue: ContentFile(id: "d", bytes: Array(dialogue.utf8)), form: usual.form)
        }
        #expect(problem?.description.contains("error D401") == true)
    }

    @Test func everyGoldenConversationReadsTheSameFromDisk() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for golden in try Golden.all() where golden.settings["dialogue"]?.contains("/") == false {
            let store = try store()
            let content = try SessionContent(
                briefing: file(golden.settings["briefing"], BundledContent.briefings),
                dialogue: file(golden.settings["dialogue"], BundledContent.dialogues),
                form: file(nil, BundledContent.forms))
            var solo = try SoloSession(beginning: content, in: store, software: "test")
            let id = solo.id
            let text = try golden.play(opening: solo.session.opening()) {
                try solo.receive($0, today: golden.today).told
            }
            #expect(text == golden.transcript)
            let record = try StoredSession.record(of: id, in: store)
            #expect(ActionPlan(record.session) == ActionPlan(solo.session))
            #expect(Transcript(record.session) == Transcript(solo.session))
        }
    }

    @Test func lookingThroughAFinishedSessionChangesNoReceipt() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let golden = try #require(try Golden.all().first { $0.name == "child-u-short.txt" })
        let store = try store()
        var solo = try SoloSession(
            beginning: SessionContent(
                briefing: file("Child-U", BundledContent.briefings),
                dialogue: file("short", BundledContent.dialogues),
                form: file(nil, BundledContent.forms)), in: store, software: "test")
        _ = try golden.play(opening: solo.session.opening()) {
            try solo.receive($0, today: golden.today).told
        }
        let before = solo.receipt
        #expect(solo.session.isFinished)
        #expect(try solo.receive(.command(.edit(Ordinal(1))), today: today).said == [])
        _ = try solo.receive(.goOn, today: today)
        #expect(solo.receipt == before && solo.session.isFinished)
        _ = try solo.receive(.command(.edit(Ordinal(1))), today: today)
        // With a change goes what led to it, in the order in which it happened.
        let changed = try solo.receive(.text("Another answer"), today: today)
        #expect(!changed.said.isEmpty && solo.receipt.size > before.size + changed.said.count)
        #expect(solo.session.size == solo.receipt.size)
        #expect(try StoredSession.record(of: solo.id, in: store).session.size == solo.session.size)
    }

    private func file(_ id: String?, _ files: [BundledContent.File]) throws -> ContentFile {
        if let id, id.contains("/") { return ContentFile(id: "own", bytes: try Project.bytes(id)) }
        let found = files.first { $0.id == id } ?? files[0]
        return ContentFile(id: found.id, bytes: found.bytes)
    }

    @Test func whatCouldNotBeKeptChangesNothing() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try store()
        var solo = try SoloSession(beginning: content(), in: store, software: "test")
        _ = try solo.receive(.goOn, today: today)
        let before = solo.session.prompt
        store.close()
        #expect(throws: StoreProblem.closed(folder: folder)) {
            try { (solo: inout SoloSession) in _ = try solo.receive(.goOn, today: today) }(
                &solo)
        }
        #expect(solo.session.prompt == before)
    }

    @Test func aSecondWindowIsToldAtOnce() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try store()
        let solo = try SoloSession(beginning: content(), in: store, software: "test")
        #expect(throws: StoreProblem.inUse(id: solo.id)) {
            _ = try SoloSession(resuming: solo.id, in: store).id
        }
    }

    @Test func contentThatDoesNotFitIsExplained() throws {
        let broken = ContentFile(id: "x.dialogue", bytes: Array("dialogue x — X\nask q\n".utf8))
        let good = try content()
        #expect(throws: SessionContent.Problem.self) {
            try SessionContent(briefing: good.briefing, dialogue: broken, form: good.form)
        }
    }

    @Test func aRunningSessionKeepsTheVersionThatItBeganWith() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try store()
        let first = "dialogue d — D\nask q  text\n  Old question?\n"
        let good = try content()
        let old = try SessionContent(
            briefing: good.briefing, dialogue: ContentFile(id: "d", bytes: Array(first.utf8)),
            form: good.form)
        let id = try SoloSession(beginning: old, in: store, software: "test").id
        let resumed = try SoloSession(resuming: id, in: store)
        #expect(resumed.session.prompt.text == "Old question?")
    }
}
