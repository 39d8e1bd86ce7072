import AnswerReading
import BundledContent
import DialogueEngine
import Foundation
import SessionHost
import SessionLog
import Synchronization
import TestSupport
import Testing

/// Which day it is, line by line.
struct DaysTests {
    private final class Clock: Sendable {
        let now: Atomic<Int64>
        init(_ iso: String) { now = Atomic(Clock.time(iso)) }
        func set(_ iso: String) { now.store(Clock.time(iso), ordering: .sequentiallyConsistent) }
        var read: Int64 { now.load(ordering: .sequentiallyConsistent) }

        private static func time(_ iso: String) -> Int64 {
            let date = try? Date(iso, strategy: .iso8601)
            return Int64((date?.timeIntervalSince1970 ?? 0) * 1000)
        }
    }

    /// British time in winter.
    private func days(_ clock: Clock, pretended: CalendarDate? = nil) -> Days {
        Days(
            zone: "Europe/London", clock: { clock.read }, offset: { _ in 0 }, pretended: pretended)
    }

    @Test func aDayEndsAtMidnightOfItsZone() {
        let clock = Clock("2026-11-21T23:59:59Z")
        #expect(days(clock).today.date.iso == "2026-11-21")
        let ahead = Days(zone: "Europe/Athens", clock: { clock.read }, offset: { _ in 7200 })
        #expect(ahead.today.date.iso == "2026-11-22" && ahead.today.zone == "Europe/Athens")
        clock.set("2026-11-22T00:00:00Z")
        #expect(days(clock).today.date.iso == "2026-11-22")
    }

    @Test func aZoneBehindIsStillInYesterday() {
        let clock = Clock("2026-11-22T03:00:00Z")
        let behind = Days(zone: "America/New_York", clock: { clock.read }, offset: { _ in -18_000 })
        #expect(behind.today.date.iso == "2026-11-21" && behind.today.zone == "America/New_York")
        clock.set("2026-11-22T05:00:00Z")
        #expect(behind.today.date.iso == "2026-11-22")
    }

    @Test func theOffsetIsThatOfTheMoment() {
        let clock = Clock("2026-03-29T23:30:00Z")
        let summer = clock.read
        let days = Days(
            zone: "Europe/London", clock: { clock.read }, offset: { $0 < summer ? 0 : 3600 })
        #expect(days.today.date.iso == "2026-03-30")
        clock.set("2026-03-28T23:30:00Z")
        #expect(days.today.date.iso == "2026-03-28")
    }

    @Test(arguments: [(7200, "2027-01-30T22:00:00Z"), (-18_000, "2027-01-31T05:00:00Z")])
    func aPretendedDayBeginsAtMidnightOfItsZone(_ offset: Int, begins: String) {
        let days = Days(
            zone: "X", clock: { 0 }, offset: { _ in offset },
            pretended: CalendarDate(iso: "2027-01-31"))
        #expect(days.now == Clock(begins).read && days.today.zone == "X")
    }

    @Test func aPretendedDayNeverPasses() {
        let clock = Clock("2026-11-21T23:59:59Z")
        let days = days(clock, pretended: CalendarDate(iso: "2027-01-31"))
        clock.set("2026-11-23T00:00:00Z")
        #expect(days.today.date.iso == "2027-01-31")
    }

    @Test func aTerminalLeftOpenOverNightReadsTomorrowFromTheNewDay() throws {
        let clock = Clock("2026-11-21T23:58:00Z")
        let days = days(clock)
        var session = Session(try Rehearsal.guide("dialogue d — D\nask q  date\n  When?"))
        func type(_ text: String) -> [Effect] {
            session.receive(.text(text), at: Moment(today: days.today)).told
        }
        #expect(type("tomorrow").contains(.understood("Sunday 22 November 2026")))
        clock.set("2026-11-22T08:00:00Z")
        _ = session.receive(.command(.redo), at: Moment(today: days.today)).told
        #expect(type("tomorrow").contains(.understood("Monday 23 November 2026")))
    }
}
