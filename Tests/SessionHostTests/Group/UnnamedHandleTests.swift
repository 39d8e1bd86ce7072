import DialogueCore
import TestSupport
import Testing

@testable import SessionHost
@testable import SessionLog

/// Who is behind a handle is forgotten for every question that can no longer be shown, at once.
@Suite struct UnnamedHandleTests {
    /// At the last question of the standard dialogue, which is asked without names.
    private func leaving() -> Meeting {
        let meeting = Meeting()
        meeting.go(to: "leaving")
        for guest in meeting.members { guest.type("tired") }
        #expect(meeting.hall.store.room?.handles.count == 4)
        return meeting
    }

    /// The facilitator is asked first, and means it.
    private func leaveOut(_ meeting: Meeting) {
        #expect(meeting.lead.type("/skip").hasPrefix("! Somebody has answered already"))
        meeting.hall.now += 2000
        #expect(!meeting.lead.type("/skip").hasPrefix("! "))
    }

    private func expectNoTable(_ meeting: Meeting) {
        #expect(meeting.hall.store.room?.handles.isEmpty == true)
        #expect(meeting.room?.handles.isEmpty != false)
    }

    @Test func aQuestionThatIsLeftOutKeepsNoTable() {
        let meeting = leaving()
        leaveOut(meeting)
        expectNoTable(meeting)
    }

    @Test func aSessionThatIsClosedKeepsNoTable() {
        let meeting = leaving()
        meeting.lead.type("/close now")
        expectNoTable(meeting)
    }

    @Test func aServerThatStartsDestroysWhatACrashLeft() throws {
        let meeting = leaving()
        let kept = try #require(meeting.hall.store.room?.handles)
        leaveOut(meeting)
        for handle in kept { meeting.hall.store.bringBack(handle) }
        let hall = try Hall(seed: 2, store: meeting.hall.store)
        hall.wait(250)
        #expect(hall.store.room?.handles.isEmpty == true)
    }

    @Test func aServerThatStopsDestroysWhatIsLeft() throws {
        let meeting = leaving()
        let kept = try #require(meeting.hall.store.room?.handles)
        leaveOut(meeting)
        let id = try #require(meeting.room?.id)
        for handle in kept {
            meeting.hall.machine.rooms[id]?.keep(
                handle: handle.handle, of: handle.member, at: handle.step)
            meeting.hall.store.bringBack(handle)
        }
        meeting.hall.take(.stopping)
        #expect(meeting.hall.store.room?.handles.isEmpty == true)
    }

    @Test func aQuestionThatIsStillToBeAnsweredKeepsItsTable() {
        let meeting = leaving()
        meeting.members[0].type("/redo")
        meeting.members[0].type("and hopeful")
        #expect(meeting.hall.store.room?.handles.count == 4)
        meeting.lead.type("/back")
        #expect(meeting.hall.store.room?.handles.count == 4)
    }

    @Test func whoGoesBackToAQuestionThatWasLeftOutAnswersAnewAndOnce() {
        let meeting = leaving()
        leaveOut(meeting)
        for _ in 0..<4 where meeting.room?.session.roomPrompt.prompt.place?.step != "leaving" {
            meeting.lead.type("/back")
        }
        meeting.hall.now += 2000
        #expect(meeting.members[0].type("/edit").contains("tired") == false)
        meeting.members[0].type("rested")
        #expect(meeting.hall.store.room?.handles.count == 1)
        meeting.lead.type("/reveal now")
        #expect(meeting.lead.all.contains("rested") && !meeting.lead.all.contains("tired"))
        expectNoTable(meeting)
    }
}
