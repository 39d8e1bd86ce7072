import DialogueEngine
import StrictJSON
import TestSupport
import Testing

@testable import SessionHost

/// Who comes in, as whom, and who does not.
@Suite struct EnteringTests {
    @Test func whoHasNotEnteredIsToldHow() {
        let guest = Hall().connect()
        #expect(guest.type("hello?").hasPrefix("! Please enter first: /join CODE as NAME"))
        #expect(guest.type("/next").hasPrefix("! Please enter first"))
    }

    /// A secret on a line of its own could become an answer where the line comes twice.
    @Test func aProgramSendsTheHostSecretAlong() {
        let guest = Hall().connect()
        guest.type("/hello json 1")
        func lead(_ secret: String) -> JSON? {
            guest.request(["type": "host", "code": "K21", "name": "Fay", "secret": .string(secret)])
                .first
        }
        #expect(lead("0000-0000-0000-0000")?["reason"] == "wrong-secret")
        // Nothing is asked for, so that what follows is no secret.
        #expect(guest.request(["type": "answer", "text": "x"]).first?["reason"] == "enter-first")
        #expect(lead(Hall.secret)?["role"] == "facilitator")
        #expect(lead(Hall.secret)?["reason"] == "inside-already")
    }

    @Test(arguments: ["/help", "/help join", "?", "help"])
    func helpWorksBeforeJoining(line: String) {
        let help = Hall().connect().type(line)
        for command in ["/join CODE", "/resume SECRET", "/host ID", "/concern"] {
            #expect(help.contains("| \(command)"), "\(command)")
        }
        #expect(!help.contains("! "))
    }

    @Test func aWrongHostSecretMakesNoRoom() {
        let hall = Hall()
        let guest = hall.connect()
        guest.type("/host K21")
        #expect(guest.type("guess").hasPrefix("! That is not the host secret."))
        #expect(guest.type(Hall.secret).hasPrefix("! Please enter first"))
        #expect(hall.machine.rooms.isEmpty)
    }

    @Test func unknownBriefingsAreNamedToAHostOnly() {
        let guest = Hall().connect()
        guest.type("/host Z99")
        #expect(guest.type(Hall.secret).contains("K21"))
    }

    @Test func secretsMayBeTypedAsPeopleReadThem() {
        let guest = Hall().connect()
        guest.type("/host K21")
        #expect(guest.type("O123 4567 89AB CDEF").hasPrefix("* Welcome"))
    }

    @Test func theLimitOfALineIsTheServersOwn() {
        var limits = HostLimits.off
        limits.plainLine = 1000
        let hall = Hall(limits: limits)
        #expect(hall.lineLimits[hall.connect().id] == 1000)
    }

    @Test func whereALeaderWorksIsInTheRecord() throws {
        let hall = Hall()
        let lead = hall.connect()
        lead.type("/host K21 as Fay of Harbour Council role Team manager")
        #expect(lead.type(Hall.secret).contains("* Welcome, Fay."))
        let minutes = lead.type("/minutes")
        #expect(minutes.contains("Harbour Council") && minutes.contains("Team manager"))
        let other = hall.connect()
        #expect(other.type("/host K21 as Fay of").hasPrefix("! "))
        #expect(other.type("/host K21 watch").hasPrefix("! "))
    }

    @Test func aNetworkOfIPv6CountsAsOneAddress() {
        #expect(NetworkAddress("2001:db8:0:1::5") == NetworkAddress("2001:DB8::1:ff:0:0:1"))
        #expect(NetworkAddress("2001:db8::5") != NetworkAddress("2001:db8:0:1::5"))
        #expect(NetworkAddress("::ffff:192.0.2.1") == NetworkAddress("192.0.2.1"))
        #expect(NetworkAddress("fe80::1%eth0") == NetworkAddress("fe80::2"))
        #expect(NetworkAddress("::1") != NetworkAddress("1::"))
    }

    @Test func onlySoManyMayWaitFromOneAddress() {
        var limits = HostLimits.off
        limits.waitingPerAddress = 2
        let hall = Hall(limits: limits)
        let meeting = Meeting(hall)
        let (one, two) = (hall.connect(), hall.connect())
        one.type("hello")
        two.type("hello")
        let three = hall.connect()
        #expect(three.isClosed && three.all.contains("Too many connections"))
        #expect(!one.isClosed && !two.isClosed)
        // Those who have entered do not count.
        one.type("/join \(meeting.code) as One")
        #expect(!hall.connect().isClosed)
    }

    @Test func theOldestThatHasSaidNothingGivesWay() {
        var limits = HostLimits.off
        limits.waitingPerAddress = 3
        let hall = Hall(limits: limits)
        let (typing, silent, later) = (hall.connect(), hall.connect(), hall.connect())
        typing.type("hello")
        let new = hall.connect()
        #expect(silent.isClosed && silent.all.contains("Nothing was typed here"))
        #expect(!typing.isClosed && !later.isClosed && !new.isClosed)
        #expect(!hall.connect(from: "198.51.100.9").isClosed && !later.isClosed)
    }

    @Test func whoDoesNotEnterInTimeIsClosed() {
        let hall = Hall(limits: HostLimits())
        let guest = hall.connect()
        hall.wait(119_000)
        #expect(!guest.isClosed)
        hall.wait(1_000)
        #expect(guest.isClosed)
        let other = hall.connect()
        for _ in 0..<20 where !other.isClosed {
            other.type("/who")
            hall.wait(1000)
        }
        #expect(other.isClosed)
    }

    @Test func aLockedOrClosedRoomTakesNobody() {
        var meeting = Meeting()
        meeting.lead.type("/lock")
        #expect(meeting.add("Zoe").all.contains("! The room is locked."))
        meeting.lead.type("/lock")
        #expect(meeting.add("Yan").all.contains("* Welcome, Yan."))
        meeting.lead.type("/close now")
        #expect(meeting.add("Xia").all.contains("! That session is closed."))
    }

    @Test func whoComesBackIsTheSamePerson() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        meeting.members[0].type("my words")
        let secret = meeting.members[0].secret
        meeting.members[0].leave()
        #expect(meeting.members[1].all.hasSuffix("* Amina has lost the connection.\n"))
        let again = meeting.hall.connect()
        again.type("/resume \(secret)")
        #expect(again.all.contains("* Welcome back, Amina (member 2)."))
        #expect(again.all.contains("What stands out for you so far?"))
        #expect(again.type("/edit").contains("| my words"))
        #expect(meeting.members[1].all.hasSuffix("* Amina is back.\n"))
        #expect(meeting.room?.session.members.count == 5)
    }

    @Test func anOlderConnectionOfTheSamePersonIsClosed() {
        let meeting = Meeting()
        let again = meeting.hall.connect()
        again.type("/resume \(meeting.members[0].secret)")
        #expect(meeting.members[0].isClosed)
        #expect(meeting.members[0].all.contains("* You came back on another connection"))
        #expect(!meeting.members[1].all.contains("lost the connection"))
        meeting.members[0].leave()
        #expect(again.type("/who").contains("2. Amina\n"))
    }

    @Test func whoWasRemovedDoesNotComeBack() {
        let meeting = Meeting()
        let secret = meeting.members[0].secret
        meeting.lead.type("/remove Amina")
        #expect(meeting.members[0].isClosed)
        let again = meeting.hall.connect()
        #expect(again.type("/resume \(secret)").hasPrefix("! Nobody has this secret."))
    }

    @Test func theRoomWaitsAndNobodyIsPromoted() {
        let meeting = Meeting()
        meeting.lead.leave()
        #expect(
            meeting.members[0].all.hasSuffix(
                "is not connected now. Nothing is lost; the room waits.\n"))
        for guest in meeting.members {
            #expect(guest.type("/next").hasPrefix("! That is for the facilitator"))
            #expect(guest.type("/handover Amina").hasPrefix("! That is for the facilitator"))
        }
        meeting.members[1].leave()
        #expect(meeting.members[0].all.hasSuffix("* Ben has lost the connection.\n"))
        let again = meeting.hall.connect()
        again.type("/resume \(meeting.lead.secret)")
        #expect(again.type("/next").contains("? /next or Return goes on."))
    }

    @Test func theRoleIsHandedOverExplicitly() {
        let meeting = Meeting()
        #expect(meeting.lead.type("/handover ben").contains("* Ben is the facilitator now."))
        #expect(
            meeting.members[0].all.hasSuffix("* Ben is the facilitator now.\n")
                || meeting.members[0].all.contains("* Ben is the facilitator now.\n"))
        #expect(meeting.members[1].type("/next").contains("? /next or Return goes on."))
        meeting.members[1].leave()
        // Who led before leads on as co-facilitator.
        #expect(meeting.lead.all.hasSuffix("* Ben has lost the connection.\n"))
        #expect(!meeting.lead.type("/next").hasPrefix("! "))
    }

    /// What a meeting bot got wrong: whoever took the absent chair's name was chair.
    @Test func theNameOfTheFacilitatorGivesNobodyTheRole() {
        var meeting = Meeting()
        meeting.lead.leave()
        #expect(meeting.add("Fay").all.contains("! Somebody here has that name"))
        #expect(meeting.add("fay").all.contains("! Somebody here has that name"))
        #expect(meeting.add("Fау").all.contains("! Please write your name in the letters of one"))
        #expect(meeting.add("Facilitator").all.contains("! That name would be mistaken"))
        let other = meeting.add("Fay Two")
        #expect(other.type("/next").hasPrefix("! That is for the facilitator"))
    }

    /// What a meeting bot got wrong: one person's vote counted three times.
    @Test func everybodyHasOneVoteWhateverTheyType() {
        let meeting = Meeting()
        meeting.goToTheVote()
        let voter = meeting.members[0]
        for vote in ["1", "/vote 1", "2", "1"] {
            #expect(voter.type(vote).hasPrefix("* Your vote"))
        }
        voter.leave()
        let again = meeting.hall.connect()
        again.type("/resume \(voter.secret)")
        again.type("1")
        meeting.lead.type("/reveal now")
        #expect(meeting.lead.all.contains("Learning point 1: 1 vote "))
        #expect(!meeting.lead.all.contains("2 votes"))
    }

    @Test func aClientCanNotNameAnotherRoom() {
        let hall = Hall()
        let (one, other) = (Meeting(hall), Meeting(hall))
        let before = other.all.map(\.all)
        #expect(one.members[0].type("/join \(other.code) as Spy").hasPrefix("! You are in a room"))
        #expect(
            one.members[0].type("/resume \(other.lead.secret)").hasPrefix("! You are in a room"))
        one.members[0].type("/say only here")
        #expect(other.all.map(\.all) == before)
    }
}
