import DialogueEngine
import TestSupport
import Testing

@testable import SessionHost
@testable import SessionLog

/// The code of a closed room, and how many rooms there may be.
@Suite struct ClosedRoomTests {
    /// A room that was prepared beside the machine, as `schedule` does.
    private func prepare(_ code: String, number: Int, in hall: Hall) throws -> String {
        let digit = String(number, radix: 16)
        let id = String(repeating: "0", count: 32 - digit.utf8.count) + digit
        let prepared = PreparedRoom(
            id: id, code: code, content: try SessionContent.bundled("K21"), software: "test")
        try hall.store.prepare(prepared)
        hall.machine.add(try #require(try hall.store.restored().first { $0.room.id == id }))
        return id
    }

    @Test func theCodeOfAClosedRoomLetsNobodyIn() {
        let meeting = Meeting(names: ["Amina"])
        meeting.lead.type("/close now")
        let members = meeting.room?.session.members.count
        for line in ["/join CODE as Zoe", "/join CODE watch", "/host CODE as Gus"] {
            let guest = meeting.hall.connect()
            var said = guest.type(line.replacing("CODE", with: meeting.code))
            if line.hasPrefix("/host") { said = guest.type(Hall.secret) }
            #expect(said.hasPrefix("! That session is closed."), "\(said)")
            #expect(guest.type("/who").hasPrefix("! Please enter first"))
        }
        #expect(meeting.room?.session.members.count == members)
    }

    @Test func onceEverybodyHasLeftItIsNobodysCode() {
        let meeting = Meeting(names: [])
        meeting.lead.type("/close now")
        meeting.lead.leave()
        meeting.hall.wait(250)
        let guest = meeting.hall.connect()
        #expect(guest.type("/join \(meeting.code) as Zoe").hasPrefix("! No room has this code."))
        #expect(guest.type("/resume \(meeting.lead.secret)").hasPrefix("! Nobody has this secret."))
    }

    /// Whichever of them is looked at first, those who are still in the closed ones change nothing.
    @Test func itLeadsToTheNextRoomThatHasIt() throws {
        let hall = Hall()
        var closed: [Guest] = []
        for number in 1...8 {
            let id = try prepare("monday-team", number: number, in: hall)
            let guest = hall.connect()
            guest.type("/host monday-team as Fay")
            #expect(guest.type(Hall.secret).contains("* Welcome, Fay."), "room \(number)")
            let member = hall.connect()
            #expect(member.type("/join MONDAYTEAM as Amina").hasPrefix("* Welcome, Amina."))
            #expect(hall.machine.rooms[id]?.session.members.count == 2)
            guest.type("/close now")
            closed.append(guest)
        }
        let late = hall.connect()
        #expect(late.type("/join monday-team as Zoe").hasPrefix("! That session is closed."))
        #expect(closed.allSatisfy { !$0.isClosed })
    }

    @Test func aClosedRoomTakesNoPlaceOnceItIsLetGoOf() {
        var limits = HostLimits.off
        limits.rooms = 2
        let hall = Hall(limits: limits)
        func host() -> (Guest, String) {
            let guest = hall.connect()
            guest.type("/host K21 as Fay")
            return (guest, guest.type(Hall.secret))
        }
        let (first, second) = (host(), host())
        #expect(first.1.hasPrefix("* Welcome") && second.1.hasPrefix("* Welcome"))
        #expect(host().1.hasPrefix("! There are as many rooms"))
        first.0.type("/close now")
        #expect(host().1.hasPrefix("! There are as many rooms"))
        first.0.leave()
        hall.wait(250)
        #expect(host().1.hasPrefix("* Welcome"))
        #expect(host().1.hasPrefix("! There are as many rooms"))
        #expect(hall.machine.rooms.count == 2)
    }

    @Test func fiveHundredRoomsAreTheUsualLimit() throws {
        var limits = HostLimits.off
        limits.rooms = HostLimits().rooms
        let hall = Hall(limits: limits)
        let room = try #require(Meeting(hall, names: []).room)
        for number in 2..<500 { hall.machine.rooms["\(number)"] = room }
        let (last, over) = (hall.connect(), hall.connect())
        last.type("/host K21 as Fay")
        #expect(last.type(Hall.secret).hasPrefix("* Welcome"))
        over.type("/host K21 as Gus")
        #expect(over.type(Hall.secret).hasPrefix("! There are as many rooms"))
    }
}
