import AnswerReading
import DialogueEngine
import Exporters
import StrictJSON
import Testing

/// What all formats have in common, and what only JSON says.
struct RecordTests {
    @Test(arguments: ExportFormat.allCases)
    func wordsThatWereTakenOutAreInNoDocument(_ format: ExportFormat) throws {
        for path in [
            "stands_out", "learning/r1/item", "actions/r1/what", "organisation", "stands_out/probe",
        ] {
            var sample = try Sample()
            if path == "stands_out/probe" { try sample.answer("stands_out", "short", probe: 1) }
            try sample.answer(path, "Jamie Example")
            sample.redact()
            let bytes = ExportFormat.Part.allCases.flatMap { format.bytes(sample.record, $0) }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Jamie"))
            switch format {
            case .word: #expect(text.contains(">removed from the record<"), "\(path)")
            case .markdown: #expect(text.contains("*removed from the record*"), "\(path)")
            case .json: #expect(text.contains("\"state\": \"removed\""), "\(path)")
            case .html, .pdf:
                #expect(
                    text.contains("<span class=\"gap\">removed from the record</span>"), "\(path)")
            case .text: #expect(text.contains("  (removed from the record)\n"), "\(path)")
            case .csv, .calendar, .svg: break
            }
        }
    }

    @Test func typedReadingsStandBesideTheWords() throws {
        let answers = try answers(of: try Sample.complete())
        #expect(answers["sure"]?["value"] == 2)
        #expect(answers["visits"]?["value"] == .number(try #require(JSONNumber(literal: "12.50"))))
        #expect(answers["setting"]?["value"] == ["school", "home"])
        #expect(answers["setting"]?["shown"] == "At school; At home")
        #expect(answers["asked"]?["value"] == true)
        #expect(answers["actions/r1/by_when"]?["value"] == "2027-01-31")
        #expect(answers["actions/r1/by_when"]?["text"] == "end of January")
    }

    @Test func statesAndMarksAreSaid() throws {
        let answers = try answers(of: try Sample.complete())
        #expect(answers["leaving"]?["state"] == "skipped")
        #expect(answers["actions/r2/worked_when"]?["state"] == "removed")
        #expect(answers["actions/r2/who"]?["nudges"] == ["everybody-named"])
        #expect(answers["actions/r2/answers"]?["lookAgain"] == true)
        #expect(answers["actions/r1/answers"]?["lookAgain"] == false)
    }

    @Test func everyAnswerHasTheSameKeys() throws {
        for answer in try answers(of: try Sample.complete()).values {
            let keys = answer.object?.map(\.key)
            #expect(
                keys == ["state", "text", "value", "shown", "nudges", "identifying", "lookAgain"])
        }
    }

    @Test func recommendationsNameTheRowsThatAnswerThem() throws {
        let json = try JSON(parsing: ExportFormat.json.bytes(try Sample.complete().record))
        let rows = json["recommendations"]?.array?.map { $0["actions"] }
        #expect(
            rows == [
                [["table": "actions", "row": 1, "id": "actions/r1"]], [],
                [["table": "actions", "row": 1, "id": "actions/r1"]], [],
            ])
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z", "1 January 1970, 00:00 UTC"),
        (-1, "1969-12-31T23:59:59.999Z", "31 December 1969, 23:59 UTC"),
        (951_868_799_999, "2000-02-29T23:59:59.999Z", "29 February 2000, 23:59 UTC"),
        (1_795_269_900_007, "2026-11-21T14:05:00.007Z", "21 November 2026, 14:05 UTC"),
        (4_107_542_400_000, "2100-03-01T00:00:00.000Z", "1 March 2100, 00:00 UTC"),
    ])
    func momentsAreInUTC(_ time: Int64, _ iso: String, _ spoken: String) throws {
        let sample = try Sample().record
        let record = Record(
            id: sample.id, entries: [Entry(number: 0, time: time, event: .pause)],
            beginning: sample.beginning, chain: sample.chain, receipt: sample.receipt,
            session: sample.session)
        let json = try JSON(parsing: ExportFormat.json.bytes(record))
        #expect(json["record"]?["began"] == .string(iso))
        #expect(
            String(decoding: ExportFormat.markdown.bytes(record), as: UTF8.self).contains(
                "- Begun: \(spoken)\n"))
    }

    /// The answers of the discussion by their paths.
    private func answers(of sample: Sample) throws -> [String: JSON] {
        let json = try JSON(parsing: ExportFormat.json.bytes(sample.record))
        let items = (json["discussion"]?.array ?? []).flatMap { $0["items"]?.array ?? [] }
        let exchanges =
            items + items.flatMap { ($0["rows"]?.array ?? []).flatMap { $0.array ?? [] } }
        var answers: [String: JSON] = [:]
        for exchange in exchanges {
            if let path = exchange["path"]?.string { answers[path] = exchange["answer"] }
        }
        return answers
    }
}
