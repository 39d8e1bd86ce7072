import DialogueEngine
import LineProtocol
import StrictJSON
import TestSupport
import Testing

@testable import SessionHost

/// Whoever comes back and says which entry they saw last hears what followed, and then how it stands.
@Suite struct ResumeTests {
    private func numbers(_ objects: [JSON]) -> [Int] { objects.compactMap { $0["n"]?.int } }

    /// Comes back in the JSON dialect as the first member.
    private func resume(_ meeting: Meeting, since entry: Int) -> [JSON] {
        let guest = meeting.hall.connect()
        guest.type("/hello json 1")
        return guest.ask("/resume \(meeting.members[0].secret) \(entry)")
    }

    @Test func whatFollowedIsToldOnceInOrderAndThenTheQuestion() throws {
        let meeting = Meeting()
        meeting.lead.type("/next")
        let seen = try #require(meeting.hall.machine.rooms.values.first?.session.size) - 1
        meeting.members[0].leave()
        meeting.lead.type("/say One")
        meeting.lead.type("/park Two")
        meeting.members[1].type("/say Three")
        let objects = resume(meeting, since: seen)
        let record = objects.filter { $0["n"] != nil }
        #expect(record.map { $0["type"]?.string } == ["said", "parked", "said"])
        #expect(
            numbers(record) == numbers(record).sorted() && numbers(record).allSatisfy { $0 > seen })
        #expect(objects.last { $0["lines"] != nil }?["type"] == "prompt")
        let again = resume(meeting, since: numbers(record).last ?? 0)
        #expect(again.count > 2 && again.allSatisfy { $0["n"] == nil })
    }

    @Test func aNumberThatIsNoneIsRefused() {
        let meeting = Meeting()
        let guest = meeting.hall.connect()
        #expect(
            guest.type("/resume \(meeting.members[0].secret) x").hasPrefix("! That is written as"))
        #expect(
            guest.type("/resume \(meeting.members[0].secret) -1").hasPrefix("! That is written as"))
        #expect(guest.type("/resume \(meeting.members[0].secret) 0").hasPrefix("* Welcome"))
    }
}
