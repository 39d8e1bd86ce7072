import DialogueEngine
import Exporters
import StrictJSON
import TestSupport
import Testing

/// What one format says of a plan, the others say too.
@Suite(
    .enabled(
        if: OtherReaders.hasCalendar && OtherReaders.hasMarkdown,
        "no Python with icalendar and markdown-it-py is here; DEBRIEF_PYTHON names one"))
struct AgreementTests {
    /// The answers and days of the actions, as JSON has them.
    private struct Plan {
        let cells: [String]
        let days: [String]
        let gaps: Int

        init(_ record: Record) throws {
            let json = try JSON(parsing: ExportFormat.json.bytes(record))
            let table = json["form"]?["parts"]?.array?.first { $0["kind"]?.string == "table" }
            let columns = (table?["columns"]?.array ?? []).compactMap { $0["id"]?.string }
            let cells = (table?["rows"]?.array ?? []).flatMap { row in
                columns.compactMap { row["cells"]?[$0] }
            }
            self.cells = cells.compactMap { $0["shown"]?.string }
            days = cells.compactMap { $0["value"]?.string }
            gaps = (json["recommendations"]?.array ?? []).count {
                $0["actions"]?.array?.isEmpty == true
            }
        }
    }

    private static let names = ["empty", "early", "complete", "meeting", "meeting-early"]

    private func record(_ name: String) throws -> Record {
        switch name {
        case "empty": try Sample().record
        case "early": try Sample.early().record
        case "complete": try Sample.complete().record
        case "meeting": try RoomSample.meeting().record
        default: try RoomSample.early().record
        }
    }

    private func read(_ record: Record, _ format: ExportFormat) throws -> JSON {
        try #require(try OtherReaders.read([format.bytes(record)], as: format).first)
    }

    @Test(arguments: names) func answersAreTheSameInEveryFormat(_ name: String) throws {
        let record = try record(name)
        let plan = try Plan(record)
        let markdown = (try read(record, .markdown).array ?? []).compactMap { Block($0) }
            .filter { $0.kind == "td" }.compactMap(\.plain)
        let page = (try read(record, .html)["typed"]?.array ?? []).compactMap(\.string)
        let text = (try read(record, .text)["answers"]?.array ?? []).compactMap(\.string)
        #expect(markdown.starts(with: plan.cells))
        #expect(page.holds(plan.cells))
        #expect(text.holds(plan.cells.map { $0.filter { $0 != " " && $0 != "\n" } }))
    }

    @Test(arguments: names) func daysAreTheSameInEveryFormat(_ name: String) throws {
        let record = try record(name)
        let plan = try Plan(record)
        let tasks = (try read(record, .calendar).array ?? []).filter {
            $0["kind"]?.string == "VTODO"
        }
        let days = tasks.compactMap { $0["day"]?.string }
        #expect(days.dropLast(2) == plan.days[...])
        let rows = (try read(record, .csv).array ?? []).compactMap {
            $0.array?.compactMap(\.string)
        }
        #expect(rows.flatMap { $0 }.filter(plan.days.contains) == plan.days)
    }

    @Test(arguments: names) func gapsAreTheSameInEveryFormat(_ name: String) throws {
        let record = try record(name)
        let drawn = (try read(record, .svg)["texts"]?.array ?? []).compactMap(\.string)
        let gaps = try Plan(record).gaps
        #expect(drawn.filter { $0 == "no action yet" }.count == gaps)
        let said = String(decoding: ExportFormat.text.bytes(record, .discussion), as: UTF8.self)
        #expect(said.ranges(of: "(no action yet)").count == gaps)
    }
}

extension [String] {
    /// Whether these stand in it one behind the other.
    fileprivate func holds(_ some: [String]) -> Bool {
        some.isEmpty || indices.contains { self[$0...].starts(with: some) }
    }
}
