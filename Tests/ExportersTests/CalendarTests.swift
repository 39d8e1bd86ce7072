import AnswerReading
import DialogueEngine
import Exporters
import StrictJSON
import TestSupport
import Testing

/// The days of a plan, as a calendar has them.
struct CalendarTests {
    private static let calendar: ConditionTrait = .enabled(
        if: OtherReaders.hasCalendar, "no Python with icalendar is here; DEBRIEF_PYTHON names one")

    private func items(_ record: Record) throws -> [JSON] {
        let files = [ExportFormat.calendar.bytes(record)]
        return try #require(try OtherReaders.read(files, as: .calendar).first?.array)
    }

    @Test(calendar) func eachActionIsATaskAndADayWithAReminder() throws {
        let items = try items(Sample.complete().record)
        let actions = items.filter { $0["summary"]?.string?.hasPrefix("Action ") == true }
        #expect(actions.map { $0["kind"]?.string } == ["VTODO", "VEVENT", "VTODO", "VEVENT"])
        #expect(
            actions.map { $0["day"]?.string }
                == ["2027-01-31", "2027-01-31", "2028-03-01", "2028-03-01"])
        #expect(
            actions.map { $0["alarms"]?.array?.compactMap(\.string) }
                == [[], ["-7 days, 9:00:00"], [], ["-7 days, 9:00:00"]])
    }

    @Test(calendar) func anActionWithoutADayIsNotInIt() throws {
        let items = try items(Sample.early().record)
        #expect(items.count == 4)
        #expect(items.allSatisfy { $0["summary"]?.string?.hasPrefix("Review") == true })
    }

    /// The meeting is on Saturday 21 November 2026: seven weeks later is a Saturday too.
    @Test(calendar) func reviewsAreOnWorkingDays() throws {
        let days = try items(Sample().record).compactMap { $0["day"]?.string }
        #expect(days == ["2027-01-11", "2027-01-11", "2027-05-21", "2027-05-21"])
    }

    @Test(calendar) func anIdStaysWhenThePlanChanges() throws {
        var sample = try Sample.complete()
        let before = try items(sample.record)
        try sample.answer("actions/r1/what", "Visit after seven days")
        let after = try items(sample.record)
        let ids = before.compactMap { $0["id"]?.string }
        #expect(ids == after.compactMap { $0["id"]?.string })
        #expect(Set(ids).count == ids.count)
        let numbers = [before, after].map { $0.compactMap { $0["sequence"]?.number?.int } }
        #expect(zip(numbers[0], numbers[1]).allSatisfy { $0 < $1 })
    }

    @Test func noLineIsLongerThanTheRuleAllowsAndNoScalarIsCut() throws {
        var numbers = SeededNumbers(for: #function)
        for _ in 0..<200 {
            let text = (0..<6).map { _ in AnyText.scalars(&numbers) }.joined(separator: " ")
            let file = ExportFormat.calendar.bytes(try Sample.filled(with: text, by: .last).record)
            let lines = String(decoding: file, as: UTF8.self).utf8.split(
                separator: Array("\r\n".utf8), omittingEmptySubsequences: false)
            #expect(lines.last?.isEmpty == true)
            for line in lines {
                #expect(line.count <= 75, "seed \(numbers.seed)")
                #expect(String(validating: line, as: UTF8.self) != nil, "seed \(numbers.seed)")
            }
        }
    }
}
