import TestSupport
import Testing

@testable import DialogueEngine
@testable import SessionHost
@testable import SessionLog

/// What is not shown yet stands beside the log, and is gone once it can't be shown any more.
@Suite struct StagingTests {
    /// At the last question of the standard dialogue, which is asked without names and not kept.
    private func leaving(_ words: String = "tired") -> Meeting {
        let meeting = Meeting()
        meeting.go(to: "leaving")
        for guest in meeting.members { guest.type(words) }
        #expect(meeting.hall.store.room?.staged.count == 4)
        return meeting
    }

    private func expectNothing(_ meeting: Meeting) {
        #expect(meeting.hall.store.room?.staged.isEmpty == true)
        #expect(meeting.room?.session.state.staged.isEmpty != false)
    }

    /// Types what throws answers away, which is asked about first.
    private func twice(_ meeting: Meeting, _ line: String) {
        let first = meeting.lead.type(line)
        #expect(first.contains("4 answers that nobody has seen would be thrown away"), "\(first)")
        #expect(meeting.hall.store.room?.staged.count == 4)
        meeting.hall.wait(2000)
        #expect(!meeting.lead.type(line).hasPrefix("! "))
    }

    @Test func aQuestionThatIsLeftOutTakesItsAnswersAlong() {
        let meeting = leaving()
        twice(meeting, "/skip")
        expectNothing(meeting)
    }

    @Test func aSessionThatIsClosedTakesWhatNobodySawAlong() {
        let meeting = leaving()
        twice(meeting, "/close now")
        expectNothing(meeting)
    }

    @Test func whoGoesBackFindsTheQuestionOpenAsItWas() {
        let meeting = leaving()
        meeting.lead.type("/back")
        #expect(meeting.hall.store.room?.staged.count == 4)
        meeting.lead.type("/next")
        #expect(meeting.members[0].type("/edit").contains("| tired"))
    }

    @Test func aServerThatStartsFindsTheAnswersThatWereConfirmed() throws {
        let meeting = leaving()
        let hall = try Hall(seed: 2, store: meeting.hall.store)
        let room = try #require(hall.machine.rooms.values.first)
        #expect(room.session.state.staged.values.first?.count == 4)
        #expect(room.session.count?.answered == 4)
    }

    @Test func whatIsNotInTheRecordIsShownOnceAndInNoEntry() throws {
        var meeting = leaving("a weary word")
        #expect(meeting.members[0].all.contains("Not kept: shown to the room, then gone."))
        meeting.lead.type("/reveal")
        for guest in meeting.all { #expect(guest.all.ranges(of: "– a weary word").count >= 4) }
        expectNothing(meeting)
        let entries = try #require(meeting.hall.store.room?.entries)
        #expect(!entries.contains { $0.event.words?.text.contains("weary") == true })
        #expect(entries.last?.event == .room(.reveal(step: "leaving", passed: 0, unkept: 4)))
        let late = meeting.add("Zoe")
        #expect(!late.all.contains("weary"))
    }

    @Test func whatWasReplacedIsClearedWithinASecond() throws {
        let meeting = leaving()
        meeting.members[0].type("and sad")
        var cleared = false
        for _ in 0..<4 {
            meeting.hall.wait(250)
            cleared = cleared || meeting.hall.machine.uncleared == nil
        }
        #expect(cleared)
    }

    @Test func whoeverTakesWordsBackHearsWhereSomebodyReadsThem() {
        let meeting = leaving()
        meeting.hall.store.isRead = true
        let reply = meeting.members[0].type("/redo")
        #expect(reply.contains("Somebody reads the records at this moment"), "\(reply)")
        #expect(!meeting.members[1].news.contains("reads the records"))
        meeting.hall.store.isRead = false
        meeting.hall.wait(1000)
        #expect(meeting.hall.machine.uncleared == nil)
    }
}
