import AnswerReading
import Foundation
import Testing

/// Days and times in the real program.
struct DayAndTimeTests {
    private func schedule(_ program: Program, _ at: String, today: String? = nil) throws
        -> Program.Result
    {
        let day = today.map { ["--today", $0] } ?? []
        return try program.run(["schedule", "K21", "--at", at] + day, bytes: Data())
    }

    @Test(arguments: [
        ("3 December 2099 10am", "Thursday 3 December 2099 at 10:00"),
        ("3 December 2099 at 2pm", "Thursday 3 December 2099 at 14:00"),
        ("2099-12-03 10:00", "Thursday 3 December 2099 at 10:00"),
        ("2099-12-03T09:30", "Thursday 3 December 2099 at 09:30"),
        ("9.30 on 3 December 2099", "Thursday 3 December 2099 at 09:30"),
    ])
    func aMeetingIsScheduledAsPeopleSayIt(at: String, text: String) throws {
        let program = try Program()
        defer { program.clean() }
        let result = try schedule(program, at)
        #expect(result.status == 0 && result.out.contains(text), "\(result)")
    }

    @Test(arguments: [
        ("28 March 2027 01:30", "There is no 01:30 on Sunday 28 March 2027: the clocks go forward"),
        ("Friday 3 December 2026 10:00", "3 December 2026 is a Thursday"),
        ("2 December 2026 10:00", nil), ("1 December 2026 10:00", nil),
        ("30 November 2026 10:00", "is over"), ("ongoing 10am", "has no end"),
        ("sometime", "is not understood as a day and a time"),
    ])
    func aMeetingIsRefusedWithTheReason(at: String, reason: String?) throws {
        let program = try Program()
        defer { program.clean() }
        let result = try schedule(program, at, today: "2026-12-01")
        #expect((result.status == 0) == (reason == nil), "\(result)")
        if let reason { #expect(result.err.contains(reason), "\(result.err)") }
    }

    @Test func aTimeOfTodayThatIsOverIsRefused() throws {
        let program = try Program()
        defer { program.clean() }
        // It is always past midnight, except in the very first minute of a day.
        let result = try schedule(program, "today 00:00")
        #expect(result.status != 0 && result.err.contains("is over"), "\(result)")
    }

    @Test func previewTakesAnIdAsRunDoes() throws {
        let program = try Program()
        defer { program.clean() }
        for name in ["K21", "k21", "short"] {
            let result = try program.run("preview", name, lines: ["/quit"])
            #expect(result.out.contains("K21 · Exploited"), "\(result)")
        }
        let typo = try program.run("preview", "K2l", lines: [])
        #expect(typo.err.contains("There is no briefing “K2l”. Was K21 meant?"), "\(typo)")
    }

    /// Zones so far apart that it is never the same day in both.
    @Test(arguments: [("AAA-14", 14), ("BBB12", -12)])
    func theDayIsThatOfTheMachinesZone(_ zone: String, hours: Int) throws {
        let program = try Program()
        defer { program.clean() }
        try Data("dialogue d — D\nask q  date\n  When?\n".utf8)
            .write(to: program.folder.appending(path: "d.dialogue"))
        func day() -> String {
            let there = Date().addingTimeInterval(Double(hours) * 3600)
            return there.formatted(.iso8601.year().month().day())
        }
        let process = program.process(["run", "K21", "--dialogue", "d.dialogue"])
        process.environment?["TZ"] = zone
        let before = day()
        let said = try program.run(process, bytes: Data("today\n\n".utf8)).out
        let days = [before, day()]
        let dates = try days.map { try #require(CalendarDate(iso: $0)).spoken }
        #expect(dates.contains { said.contains("Read as: \($0).") }, "\(days) \(said)")
        #expect(program.holds("\"zone\":\"\(zone)\""))
    }

    /// The zone is such that it is nearly midnight where the program runs.
    @Test func aTerminalLeftOpenOverNightReadsTomorrowFromTheNewDay() throws {
        let program = try Program()
        defer { program.clean() }
        try Data("dialogue d — D\nask q  date\n  When?\n".utf8)
            .write(to: program.folder.appending(path: "d.dialogue"))
        let seconds = Int(Date().timeIntervalSince1970) % 86_400
        let ahead = 86_400 - 8 - seconds
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let zone = "XXX-\(ahead / 3600):\(two(ahead / 60 % 60)):\(two(ahead % 60))"
        let dialogue = try Dialogue(program, "preview", "d.dialogue", environment: ["TZ": zone])
        _ = dialogue.heard()
        let first = try dialogue.type("tomorrow")
        var last = first
        for _ in 0..<20_000 where last == first {
            _ = try dialogue.type("/redo")
            last = try dialogue.type("tomorrow")
            if last.contains("Kept as it is") { last = first }
            if last == first { usleep(1000) }
        }
        #expect(first.contains("Read as: ") && last.contains("Read as: "), "\(first)\(last)")
        #expect(first != last)
        _ = try dialogue.close()
    }
}
