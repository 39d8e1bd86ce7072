import StrictJSON
import TestSupport
import Testing

@testable import DialogueEngine
@testable import SessionHost

/// Two lines of one member once ended the server and every room on it; no line does any more.
@Suite struct EdgeNumberHostTests {
    @Test(arguments: EdgeNumbers.all + EdgeNumbers.odd)
    func noChoiceAboutHeldWordsEndsTheServer(number: String) {
        let meeting = Meeting()
        let (plain, json) = (meeting.members[0], meeting.members[1])
        json.type("/hello json 1")
        for guest in [plain, json] { guest.type("/say ring me on 0161 496 0000") }
        #expect(plain.type(number).isEmpty == false)
        json.request(["type": "held", "choice": .string(number)])
        #expect(meeting.lead.type("/who").contains("Amina"))
    }

    @Test func everyNumberAtEveryStepHasItsOneReply() throws {
        let meeting = Meeting(names: ["Amina"])
        let lines = EdgeNumbers.lines + EdgeNumbers.hostLines
        for step in ["notice", "here", "learning", "vote learning", "actions"] {
            if step != "notice" { meeting.lead.type("/next") }
            for line in lines {
                for guest in meeting.all where !guest.isClosed {
                    #expect(!guest.type(line).isEmpty, "\(step): \(line)")
                }
            }
        }
        #expect(meeting.room?.session.misfit == nil)
    }

    @Test func numbersInRequestsOfProgramsAreReadWithTheirRange() {
        let meeting = Meeting(names: [])
        let guest = meeting.hall.connect()
        guest.type("/hello json 1")
        guest.ask("/join \(meeting.code) as Ben")
        for number in EdgeNumbers.all + ["1e5", "1.5", "-0", "1E400"] {
            for fields in [
                "\"do\":\"move\",\"number\":\(number),\"to\":\(number)",
                "\"do\":\"remove\",\"number\":\(number)",
            ] {
                let line = "{\"type\":\"row\",\(fields)}"
                #expect(guest.type(line).contains("\"type\":\"refused\""), "\(line)")
            }
            #expect(guest.type("{\"type\":\"edit\",\"number\":\(number)}").contains("\"type\":\""))
        }
    }

    @Test func aBrokenAssertionIsARefusedLineAndANoteAndTheRoomGoesOn() throws {
        let meeting = Meeting()
        meeting.go(to: "actions")
        let id = try #require(meeting.room?.id)
        let step = try #require(meeting.room?.session.guide.index["actions"])
        meeting.hall.machine.rooms[id]?.session.state.steps[step].nextRow = .max
        let size = meeting.hall.store.room?.entries.count
        let said = meeting.lead.type("Ring the school nurse of the secret family")
        #expect(said.hasPrefix("! That went wrong here, through no fault of yours"))
        #expect(meeting.hall.store.room?.entries.count == size)
        let notes = meeting.hall.notes.joined(separator: "\n")
        #expect(notes.contains("“answer” does not fit") && !notes.contains("secret family"))
        meeting.hall.machine.rooms[id]?.session.state.steps[step].nextRow = 1
        #expect(!meeting.lead.type("Ring the school nurse").hasPrefix("! "))
        #expect(meeting.members[0].type("/say still here").hasPrefix("* Said"))
    }
}
