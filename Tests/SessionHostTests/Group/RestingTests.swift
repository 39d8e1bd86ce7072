import StrictJSON
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

    @Test func whoWasRemovedWakesNothing() throws {
        let meeting = Meeting(names: ["Amina", "Ben"])
        let secret = meeting.members[0].secret
        meeting.lead.type("/remove Amina")
        meeting.hall.wait(250)
        for guest in meeting.all { guest.leave() }
        meeting.hall.wait(Self.rest)
        #expect(meeting.hall.machine.resting.count == 1)
        meeting.hall.wakesLate = true
        let again = meeting.hall.connect()
        #expect(again.type("/resume \(secret)").hasPrefix("! "))
        #expect(meeting.hall.waking.isEmpty)
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
        try meeting.hall.store.delete(id)
        let guest = meeting.hall.connect()
        #expect(guest.type("/resume \(secret)").contains("\n! Nobody has this secret."))
        #expect(guest.type("/join \(meeting.code) as Zoe").hasPrefix("! No room has this code."))
    }

    /// A meeting that rests, and somebody who knows its secret.
    private func resting() throws -> (meeting: Meeting, id: String, secret: String) {
        let meeting = Meeting(names: ["Amina"])
        let (id, secret) = (try #require(meeting.room?.id), meeting.members[0].secret)
        for guest in meeting.all { guest.leave() }
        meeting.hall.wait(Self.rest)
        #expect(meeting.hall.lettingGo == [id: .untilWoken])
        return (meeting, id, secret)
    }

    @Test func nobodyWaitsForTheLogOfARoomButWhoWantsToEnterIt() throws {
        let (meeting, id, secret) = try resting()
        let hall = meeting.hall
        hall.wakesLate = true
        let (amina, zoe, other) = (hall.connect(), hall.connect(), hall.connect())
        let opening = "* Your room is opened again; a moment, please. You need do nothing.\n"
        #expect(amina.type("/resume \(secret)") == opening)
        #expect(zoe.type("/join \(meeting.code) as Zoe") == opening)
        #expect(hall.waking == [id])
        // What comes meanwhile is taken after the reply, in order.
        #expect(amina.type("/say good morning").isEmpty)
        #expect(other.type("/host K21 as Gus") == "* Type the host secret.\n")
        #expect(other.type(Hall.secret).contains("* Welcome, Gus."))
        hall.wakeRooms()
        #expect(amina.news.hasPrefix("* Welcome back, Amina"))
        #expect(zoe.news.contains("* Welcome, Zoe."))
        #expect(amina.all.contains("* Said."))
        #expect(hall.machine.resting.isEmpty && hall.machine.waking.isEmpty)
    }

    @Test func aProgramGetsTheReplyToItsLineWhenTheRoomIsThere() throws {
        let (meeting, _, secret) = try resting()
        meeting.hall.wakesLate = true
        let guest = meeting.hall.connect()
        guest.type("/hello json 1")
        let first = guest.ask("/resume \(secret)")
        #expect(first.count == 1 && first[0]["type"] == "notice" && first[0]["id"] == nil)
        meeting.hall.wakeRooms()
        let then = guest.objects(guest.news)
        #expect(then.first?["type"] == "welcome" && then.first?["id"] == 1)
    }

    @Test func aRoomInOtherHandsIsNotReadyYet() throws {
        let (meeting, _, secret) = try resting()
        meeting.hall.isReadable = false
        let guest = meeting.hall.connect()
        #expect(guest.type("/resume \(secret)").hasSuffix("! \(Self.notReady)\n"))
        meeting.hall.isReadable = true
        #expect(guest.type("/resume \(secret)").contains("* Welcome back, Amina"))
    }

    private static let notReady = "Your room is not ready yet. Please try again in a few seconds."

    @Test func aWrongSecretWakesNothing() throws {
        let (meeting, _, _) = try resting()
        meeting.hall.wakesLate = true
        let guest = meeting.hall.connect()
        guest.type("/host \(meeting.code) as Eve")
        #expect(guest.type("0000-0000-0000-0000").hasPrefix("! That is not the host secret."))
        #expect(meeting.hall.waking.isEmpty)
        guest.type("/host \(meeting.code) as Fay")
        #expect(guest.type(Hall.secret).hasPrefix("* Your room is opened again"))
        #expect(meeting.hall.waking.count == 1)
    }

    @Test func aRoomThatWasDeletedWhileItRestedIsForgottenByItself() throws {
        let (meeting, id, _) = try resting()
        meeting.hall.machine.forget([id])
        #expect(meeting.hall.machine.resting.isEmpty)
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
