import StrictJSON
import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine
@testable import Exporters

/// What exports remark about the times of a log.
struct LogRemarkTests {
    private static let day: Int64 = 86_400_000
    /// 21 November 2026, 12:00 UTC.
    private static let noon: Int64 = 1_795_262_400_000

    /// An export with a remark.
    static func remarked() throws -> JSON {
        let tests = LogRemarkTests()
        let entries = [tests.entry(0, noon), tests.entry(1, noon - 1)]
        return try JSON(
            parsing: ExportFormat.json.bytes(try tests.record(entries), withNames: true))
    }

    private func entry(_ number: Int, _ time: Int64, _ today: String? = nil) -> Entry {
        var answered = Answered(Place("q"), type: "date", words: nil)
        answered.understood = today.flatMap { CalendarDate(iso: $0) }.map {
            Today($0, zone: "Europe/London")
        }
        return Entry(number: number, time: time, event: .answer(answered))
    }

    private func record(_ entries: [Entry]) throws -> Record {
        let source = Beginning.Source(id: "x", fingerprint: "y")
        let guide = try Rehearsal.guide("dialogue d — D\nask q  date\n  When?")
        return Record(
            id: String(repeating: "0", count: 32), entries: entries,
            beginning: Beginning(
                briefing: source, dialogue: source, form: source, software: "test"),
            chain: "c", receipt: "r", session: Session(guide, events: entries.map(\.event)))
    }

    private func text(_ entries: [Entry], _ format: ExportFormat) throws -> String {
        String(decoding: format.bytes(try record(entries), withNames: true), as: UTF8.self)
    }

    @Test func timesThatRunBackwardsAreRemarked() throws {
        let entries = [entry(0, Self.noon), entry(1, Self.noon - 1), entry(2, Self.noon)]
        #expect(LogRemark.about(entries) == [LogRemark(kind: .timeRunsBackwards, entries: [1])])
        #expect(try text(entries, .markdown).contains("**Times that run backwards:** entry 1 of"))
        #expect(try text(entries, .json).contains("\"kind\": \"time-runs-backwards\""))
    }

    @Test(arguments: ["2026-11-20", "2026-11-22", "2027-01-31"])
    func aDayThatWasPretendedIsRemarked(iso: String) throws {
        let entries = [entry(0, Self.noon), entry(1, Self.noon, iso)]
        #expect(LogRemark.about(entries) == [LogRemark(kind: .otherDay, entries: [1])])
        #expect(
            try text(entries, .markdown).contains("**Dates understood on another day:** in entry 1")
        )
        #expect(try text(entries, .json).contains("\"kind\": \"other-day\""))
    }

    @Test func nothingIsRemarkedOfAnHonestLog() throws {
        let entries = [
            entry(0, Self.noon), entry(1, Self.noon, "2026-11-21"),
            // Just after midnight, understood just before.
            entry(2, Self.noon + Self.day / 2 + 10, "2026-11-21"),
            entry(3, Self.noon + Self.day / 2 + 20, "2026-11-22"),
        ]
        #expect(LogRemark.about(entries).isEmpty)
        #expect(!(try text(entries, .markdown).contains("run backwards")))
    }
}
