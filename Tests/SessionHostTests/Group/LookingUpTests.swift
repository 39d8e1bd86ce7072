import StrictJSON
import TestSupport
import Testing

@testable import SessionHost

/// Codes are looked up so often a minute; secrets always pass when they are right.
@Suite struct LookingUpTests {
    private func hall(perMinute: Int = 3) -> Hall {
        var limits = HostLimits.off
        limits.codesPerMinute = perMinute
        return Hall(limits: limits)
    }

    @Test func thirtyCodesAMinuteAreLookedUpUnlessSomebodySaysOtherwise() {
        #expect(HostLimits().codesPerMinute == 30)
    }

    @Test func laterCodesWaitTheirTurnAndAreToldSo() {
        let hall = hall()
        let meeting = Meeting(hall, names: [])
        let address = "198.51.100.7"
        let typo = hall.connect(from: address)
        for _ in 0..<3 { #expect(typo.type("/join xxx as A").hasPrefix("! No room has")) }
        let (ann, bo) = (hall.connect(from: address), hall.connect(from: address))
        #expect(
            ann.type("/join \(meeting.code) as Ann")
                == "* Many codes came from your address, so yours waits its turn: about 60 seconds. "
                + "You need do nothing.\n")
        #expect(bo.type("/join \(meeting.code) as Bo").contains("waits its turn"))
        #expect(ann.type("/join \(meeting.code) as Ann").hasPrefix("! Your code waits its turn"))
        let elsewhere = hall.connect(from: "198.51.100.8")
        #expect(elsewhere.type("/join \(meeting.code) as Cy").hasPrefix("* Welcome"))
        hall.wait(59_000)
        #expect(ann.news.isEmpty)
        hall.wait(1_000)
        #expect(ann.news.hasPrefix("* Welcome, Ann. You are member 3."))
        #expect(bo.news.contains("* Welcome, Bo. You are member 4."))
    }

    @Test func nobodyPassesThoseWhoWait() {
        let hall = hall(perMinute: 1)
        let meeting = Meeting(hall, names: [])
        let all = ["Ann", "Bo", "Cy"].map { name -> Guest in
            let guest = hall.connect(from: "198.51.100.7")
            guest.type("/join \(meeting.code) as \(name)")
            return guest
        }
        #expect(all[0].all.contains("* Welcome"))
        #expect(all[1].all.contains("about 60 seconds"))
        #expect(all[2].all.contains("about 120 seconds"))
        hall.wait(60_000)
        #expect(all[1].all.contains("* Welcome"))
        #expect(!all[2].all.contains("* Welcome"))
        hall.wait(60_000)
        #expect(all[2].all.contains("* Welcome"))
    }

    @Test func rightSecretsPassWhateverWasWrongBefore() {
        let hall = hall()
        let meeting = Meeting(hall, names: ["Ann"])
        meeting.members[0].leave()
        let address = "198.51.100.7"
        let typo = hall.connect(from: address)
        for _ in 0..<3 { typo.type("/join xxx as A") }
        for _ in 0..<50 { #expect(typo.type("/resume guess").hasPrefix("! Nobody has")) }
        for _ in 0..<50 {
            typo.type("/host K21")
            #expect(typo.type("guess").hasPrefix("! That is not the host secret."))
        }
        let ann = hall.connect(from: address)
        #expect(ann.type("/resume \(meeting.members[0].secret)").hasPrefix("* Welcome back, Ann"))
        let lead = hall.connect(from: address)
        lead.type("/host K21 as Gil")
        #expect(lead.type(Hall.secret).hasPrefix("* Welcome, Gil."))
    }

    @Test func whoWaitsMayComeBackByTheSecretOrLeave() {
        let hall = hall(perMinute: 1)
        let meeting = Meeting(hall, names: ["Ann"])
        meeting.members[0].leave()
        let (first, second) = (hall.connect(), hall.connect())
        #expect(first.type("/join \(meeting.code) as Bo").contains("waits its turn"))
        #expect(first.type("/help").contains("/join CODE"))
        #expect(first.type("/resume \(meeting.members[0].secret)").hasPrefix("* Welcome back, Ann"))
        second.type("/join \(meeting.code) as Bo")
        #expect(second.type("/quit").hasPrefix("* Goodbye"))
        hall.wait(60_000)
        #expect(!meeting.lead.all.contains("* Bo is here."))
    }

    @Test func waitingIsNoReasonToBeClosed() {
        var limits = HostLimits()
        limits.codesPerMinute = 1
        let hall = Hall(limits: limits)
        let typo = hall.connect()
        typo.type("/join xxx as A")
        let (one, two) = (hall.connect(), hall.connect())
        for guest in [one, two] { guest.type("/join xxx as A") }
        for _ in 0..<130 { hall.wait(1000) }
        #expect(two.all.contains("! No room has this code.") && !two.isClosed)
    }

    @Test func theReplyToAProgramComesWhenItsTurnDoes() {
        let hall = hall(perMinute: 1)
        let meeting = Meeting(hall, names: [])
        let address = "198.51.100.7"
        hall.connect(from: address).type("/join xxx as A")
        let program = hall.connect(from: address)
        program.type("/hello json 1")
        let told = program.ask("/join \(meeting.code) as Robo")
        #expect(told.map { $0["type"]?.string } == ["queued"])
        #expect(told[0]["seconds"] == .number(60) && told[0]["id"] == nil)
        hall.wait(60_000)
        let later = program.objects(program.news)
        #expect(later.first?["type"] == "welcome" && later.first?["id"] == .number(1))
    }

    @Test func roomsHearWhenManyCodesWereWrong() {
        let hall = hall(perMinute: 30)
        let meeting = Meeting(hall, names: ["Ann"])
        let guesser = hall.connect(from: "198.51.100.7")
        for _ in 0..<9 { guesser.type("/join xxx as A") }
        #expect(!meeting.lead.all.contains("wrong room codes"))
        for _ in 0..<20 { guesser.type("/join xxx as A") }
        for guest in meeting.all {
            let heard = guest.all.ranges(of: "* 10 wrong room codes were typed on this server")
            #expect(heard.count == 1)
        }
        #expect(meeting.lead.all.contains("/lock lets nobody else in."))
        #expect(!guesser.all.contains("wrong room codes"))
    }

    @Test func theTableOfAddressesHasItsBounds() {
        var lookups = CodeLookups(perMinute: 3, size: 100)
        for number in 0..<10_000 {
            let isLookedUp = lookups.allows(NetworkAddress("a\(number)"), now: Int64(number))
            #expect(isLookedUp)
        }
        #expect(lookups.count <= 100)
    }
}
