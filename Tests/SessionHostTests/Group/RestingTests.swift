import DialogueCore
import TestSupport
import Testing

@testable import SessionHost
@testable import SessionLog

/// A room that nobody needs gives back its place, and its lock with it.
@Suite struct RestingTests {
    private static let rest: Int64 = 30 * 60_000

    @Test func aClosedRoomIsLetGoOfOnceEverybodyHasLeft() throws {
        let meeting = Meeting(names: ["Amina"])
        let id = try #require(meeting.room?.id)
        meeting.lead.type("/close now")
        meeting.hall.wait(250)
        #expect(meeting.hall.lettingGo.isEmpty)
        let goodbye = meeting.members[0].type("/quit")
        #expect(goodbye.hasPrefix("* Goodbye. The session is closed;"))
        meeting.lead.leave()
        meeting.hall.wait(250)
        #expect(meeting.hall.lettingGo == [id: .forGood])
        #expect(meeting.hall.machine.rooms.isEmpty && meeting.hall.machine.resting.isEmpty)
    }

    @Test func whoeverStaysInAClosedRoomIsSentHomeAfterAWhile() throws {
        let meeting = Meeting(names: ["Amina"])
        let id = try #require(meeting.room?.id)
        meeting.lead.type("/close now")
        meeting.hall.wait(Self.rest - 1)
        #expect(meeting.members[0].type("/minutes").contains("|") && !meeting.lead.isClosed)
        meeting.hall.wait(1)
        for guest in meeting.all {
            #expect(guest.isClosed && guest.all.hasSuffix("your facilitator has the minutes.\n"))
        }
        meeting.hall.wait(250)
        #expect(meeting.hall.lettingGo == [id: .forGood])
    }

    @Test func anEmptyRoomRestsAfterAWhileAndWakesForItsPeople() throws {
        let meeting = Meeting(names: ["Amina"])
        meeting.go(to: "stands_out")
        meeting.members[0].type("before the break")
        let id = try #require(meeting.room?.id)
        let secret = meeting.members[0].secret
        meeting.hall.wait(250)
        for guest in meeting.all { guest.leave() }
        meeting.hall.wait(Self.rest - 1)
        #expect(meeting.hall.lettingGo.isEmpty)
        meeting.hall.wait(1)
        #expect(meeting.hall.lettingGo == [id: .untilWoken])
        #expect(meeting.hall.machine.rooms.isEmpty)
        let again = meeting.hall.connect()
        #expect(again.type("/resume \(secret)").contains("Welcome back, Amina"))
        #expect(again.type("/edit").contains("| before the break"))
        let late = meeting.hall.connect()
        #expect(late.type("/join \(meeting.code) as Zoe").hasPrefix("* Welcome, Zoe."))
    }

    @Test func aRoomThatRestsWakesForItsCodeAndForWhoLeads() throws {
        for line in ["/join CODE as Zoe", "/host CODE as Gus"] {
            let meeting = Meeting(names: [])
            meeting.lead.leave()
            meeting.hall.wait(Self.rest)
            #expect(meeting.hall.machine.rooms.isEmpty)
            let guest = meeting.hall.connect()
            guest.type(line.replacing("CODE", with: meeting.code))
            if line.hasPrefix("/host") { guest.type(Hall.secret) }
            #expect(guest.all.contains("* Welcome, "), "\(guest.all)")
        }
    }

    @Test func aRoomThatRestsTakesNoPlace() {
        var limits = HostLimits.off
        limits.rooms = 1
        let hall = Hall(limits: limits)
        let first = Meeting(hall, names: [])
        let guest = hall.connect()
        guest.type("/host K21 as Gus")
        #expect(guest.type(Hall.secret).hasPrefix("! There are as many rooms"))
        first.lead.leave()
        hall.wait(Self.rest)
        guest.type("/host K21 as Gus")
        #expect(guest.type(Hall.secret).hasPrefix("* Welcome, Gus."))
    }

    @Test func aRoomThatWasDeletedWhileItRestedIsGone() throws {
        let meeting = Meeting(names: ["Amina"])
        let (id, secret) = (try #require(meeting.room?.id), meeting.members[0].secret)
        for guest in meeting.all { guest.leave() }
        meeting.hall.wait(Self.rest)
        meeting.hall.store.delete(id)
        let guest = meeting.hall.connect()
        #expect(guest.type("/resume \(secret)").hasPrefix("! Nobody has this secret."))
        #expect(guest.type("/join \(meeting.code) as Zoe").hasPrefix("! No room has this code."))
    }

    @Test func aRoomWithSomebodyInItNeverRests() {
        let meeting = Meeting(names: ["Amina"])
        meeting.lead.leave()
        for _ in 0..<8 { meeting.hall.wait(Self.rest / 2) }
        meeting.members[0].leave()
        meeting.hall.wait(Self.rest / 2)
        #expect(meeting.hall.lettingGo.isEmpty && meeting.room != nil)
    }
}
