import Foundation
import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine

/// Meetings talk much: the hundredth line of a meeting and the ten-thousandth cost the same.
@Suite struct RemarksTests {
    @Test(arguments: [0, 1, 63, 64, 65, 128, 1000]) func areWhatWasSaidInOrder(count: Int) {
        var remarks = Remarks()
        var before = remarks
        for number in 0..<count {
            before = remarks
            remarks.append(remark(number))
        }
        #expect(remarks.map(\.entry) == Array(0..<count))
        #expect(remarks.reversed().map(\.entry) == (0..<count).reversed())
        #expect(before.count == max(0, count - 1), "what is held does not change")
    }

    @Test func aLineCostsTheSameHoweverMuchWasSaid() throws {
        let (few, many) = (try cost(after: 200), try cost(after: 20_000))
        #expect(many < few * 2, "\(few) and \(many) ns")
    }

    private func remark(_ entry: Int) -> RemarkState {
        RemarkState(entry: entry, author: "p1", words: Words("words \(entry)"), step: 0)
    }

    /// Nanoseconds of this thread for a line in a room, while the session before is still held.
    private func cost(after count: Int) throws -> Int {
        var meeting = try GroupRehearsal(dialogue: "dialogue d — D\nask q1  text\n  Q?")
        _ = try meeting.happen(.joins("Fay", .facilitator))
        let words = Words("What was said before, and how.")
        for _ in 0..<count { meeting.session.apply(.room(.say(words)), by: "p1") }
        let today = Today(CalendarDate.first, zone: "UTC")
        let moment = Moment(today: today, seed: 1, present: ["p1"], time: 0)
        let times = (0..<5).map { _ in
            let begin = used()
            for _ in 0..<100 {
                let before = meeting.session
                let turn = meeting.session.receive(
                    .command(.say("What is said now.")), by: "p1", at: moment)
                withExtendedLifetime(before) { #expect(turn.said.count == 1) }
            }
            return used() - begin
        }
        return times.min() ?? 0
    }

    private func used() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
