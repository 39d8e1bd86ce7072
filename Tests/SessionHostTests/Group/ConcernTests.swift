import DialogueEngine
import TestSupport
import Testing

@testable import SessionHost

/// After `/concern` nothing that somebody types is recorded or passed on, until they go on.
@Suite struct ConcernTests {
    @Test(arguments: [
        "/skip", "/done", "/next", "/next now", "/back", "/redo", "/undo", "/pause", "/reveal",
        "/reveal now", "/close", "/close now", "/lock", "/say words", "/park words",
        "/action words", "/agree", "/object words", "/vote 1", "/private words", "/hand",
        "/timer 5", "/handover Amina", "/co Amina", "/remove Amina", "/row remove 1", "/row add",
        "/edit 1", "words", "/more",
    ])
    func nothingIsRecorded(line: String) {
        for step in ["stands_out", "actions", "leaving"] {
            let meeting = Meeting(names: ["Amina"])
            meeting.go(to: step)
            for guest in [meeting.lead, meeting.members[0]] {
                #expect(guest.type("/concern").contains("Ring the front door."))
                let size = meeting.room?.session.size
                let others = meeting.all.filter { $0 !== guest }
                for other in others { _ = other.news }
                let reply = guest.type(line)
                #expect(reply.hasPrefix("! Nothing that you type here is kept.") || line == "/more")
                #expect(meeting.room?.session.size == size, "\(line) at \(step)")
                for other in others { #expect(other.news.isEmpty, "\(line) at \(step)") }
            }
        }
    }

    @Test func lookingAndLeavingArePossibleAndReturnGoesOn() {
        let meeting = Meeting(names: ["Amina"])
        meeting.go(to: "stands_out")
        let guest = meeting.members[0]
        guest.type("/concern")
        for line in ["/help", "/where", "/plan", "/minutes", "/who", "/edit", "/concern"] {
            #expect(!guest.type(line).hasPrefix("! Nothing that you type"), "\(line)")
        }
        #expect(guest.type("words").hasPrefix("! Nothing that you type"))
        #expect(guest.type("").contains("\n? "))
        #expect(guest.type("words").hasPrefix("* Kept."))
        guest.type("/concern")
        #expect(guest.type("/quit").hasPrefix("* Goodbye."))
    }
}
