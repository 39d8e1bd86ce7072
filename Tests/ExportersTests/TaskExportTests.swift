import DialogueEngine
import DialogueLanguage
import Exporters
import TestSupport
import Testing

/// The tasks of a briefing in documents: each under its own name, in its own words.
struct TaskExportTests {
    private static let form = """
        form f — F
        publisher: p
        field task-2: What we agreed
        note: Keep it.
        """
    private static let dialogue = """
        dialogue d — D
        fills: f
        ask each task
        ask task-2  task
        """

    private func sample() throws -> Sample {
        let tasks = "1. Talk.\n   id: talk\n2. Agree.\n3. Tell them."
        let guide = try Rehearsal.guide(Self.dialogue, tasks: tasks)
        let form = try #require(Form.parse(Array(Self.form.utf8)).content)
        var sample = Sample(Guide(script: guide.script, briefing: guide.briefing, form: form))
        try sample.answer("talk", "We talked.")
        sample.happen(.skip(Place("task-3"), again: []))
        try sample.answer("task-2", "To ring back.")
        return sample
    }

    @Test func minutesShowEachWithItsAnswer() throws {
        let text = String(
            decoding: ExportFormat.markdown.bytes(try sample().record), as: UTF8.self)
        #expect(text.contains("**Talk.**\n\n> We talked.\n"))
        #expect(text.contains("**Tell them.**") && text.contains("**Agree.**"))
        #expect(text.contains("**What we agreed**: To ring back.\n"))
    }

    @Test func programsFindThemUnderTheirIds() throws {
        let text = String(decoding: ExportFormat.json.bytes(try sample().record), as: UTF8.self)
        for id in ["talk", "task-2", "task-3"] { #expect(text.contains("\"path\": \"\(id)\"")) }
        #expect(!text.contains("each task"))
    }

    @Test func aFieldCanBeFilledByATask() throws {
        let script = try #require(Script.parse(Array(Self.dialogue.utf8)).content)
        let form = try #require(Form.parse(Array(Self.form.utf8)).content)
        #expect(script.gaps(in: form) == [])
    }
}
