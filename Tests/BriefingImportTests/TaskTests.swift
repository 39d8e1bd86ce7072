import BriefingImport
import DialogueLanguage
import TestSupport
import Testing

/// The tasks that a document sets: found, named in the report, and asked as they stand.
struct TaskTests {
    private func imported(_ last: String) throws -> ImportedBriefing {
        try ImportedBriefing(
            """
            01 Background
            A child of nine.

            05 The findings
            - Nobody asked.

            06 Recommendations
            1. Ask.

            07 Implementing change
            \(last)
            """)
    }

    @Test(arguments: [
        ("1. Talk about it.\n2. Agree.\n3. Tell us.", ["Talk about it.", "Agree.", "Tell us."]),
        ("• Talk about it.\n• Agree.", ["Talk about it.", "Agree."]),
        ("Talk about it. Agree what to do.", ["Talk about it.", "Agree what to do."]),
        ("Please do this:\n• Talk about it.\n• Agree.", ["Talk about it.", "Agree."]),
        ("1. Talk about\n   a) this\n   b) that\n2. Agree.", ["Talk about", "Agree."]),
    ])
    func theReportNamesWhatIsAsked(_ last: String, texts: [String]) throws {
        let imported = try imported(last)
        #expect(imported.report.tasks.map(\.text) == texts)
        #expect(imported.report.tasks.map(\.number) == Array(1...texts.count))
        let tasks = try #require(imported.briefing).tasks
        #expect(tasks.map { String($0.text.prefix { $0 != "\n" }) } == texts)
        #expect(tasks.map(\.id) == (1...texts.count).map { "task-\($0)" })
        for detail in ReportWording.Detail.allCases {
            let text = ReportWording.text(imported.report, id: "M30", detail)
            #expect(text.contains("\nTasks\n  Each is asked as a question of its own.\n  1 (line "))
        }
    }

    @Test func aDocumentWithoutTasksSaysSo() throws {
        let imported = try ImportedBriefing(
            "01 Background\nA child.\n\n06 Recommendations\n1. Ask.")
        #expect(imported.report.tasks == [] && imported.briefing?.tasks == [])
        let text = ReportWording.text(imported.report, id: "M30", .brief)
        #expect(text.contains("\nTasks\n  None was found."))
    }

    /// Wherever lines are broken, no word of a task is read as a line below it.
    @Test(arguments: ["hint:", "ask:", "id:", "example:"])
    func noWordOfATaskBecomesALineBelowIt(_ word: String) throws {
        for length in 60...110 {
            let before = String(repeating: "a ", count: length / 2)
            let text = "Talk of \(before)\(word) what follows is more of the same, and then some."
            let briefing = try #require(try imported("1. \(text)\n2. Agree.").briefing)
            #expect(briefing.tasks.map(\.text) == [text, "Agree."])
            #expect(briefing.tasks[0].hints == [] && briefing.tasks[0].id == "task-1")
        }
    }
}
