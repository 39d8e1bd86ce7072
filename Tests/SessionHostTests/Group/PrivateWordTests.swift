import Testing

@testable import SessionHost

/// `/private` reaches one person, who is named to whoever wrote, and nobody else.
@Suite struct PrivateWordTests {
    /// Everybody but these has heard nothing of it.
    private func expectSilence(_ meeting: Meeting, but those: [Guest]) {
        for guest in meeting.all where !those.contains(where: { $0 === guest }) {
            #expect(!guest.all.contains("plum"))
        }
    }

    private func meeting() -> Meeting {
        let meeting = Meeting()
        meeting.lead.type("/co Chloe")
        return meeting
    }

    @Test func aWordGoesToTheFacilitatorAloneAndSaysWhoGotIt() {
        let meeting = meeting()
        let amina = meeting.members[0]
        #expect(
            amina.type("/private plum") == "* Fay has it, and nobody else. It is not kept.\n")
        #expect(
            meeting.lead.all.hasSuffix(
                "* For you alone, not kept, from member 2:\nAmina: plum\n"))
        expectSilence(meeting, but: [amina, meeting.lead])
    }

    @Test func aWordToAnAbsentFacilitatorReachesNobodyAndNamesWhoCouldHaveIt() {
        let meeting = meeting()
        let (amina, chloe) = (meeting.members[0], meeting.members[2])
        meeting.lead.leave()
        let reply = amina.type("/private plum")
        #expect(reply.hasPrefix("! Fay, who facilitates, is not connected, so nobody got that."))
        #expect(reply.contains("Chloe could have it: /private @NAME"))
        expectSilence(meeting, but: [])
        #expect(
            amina.type("/private @Chloe plum")
                == "* Chloe has it, and nobody else. It is not kept.\n")
        #expect(chloe.all.hasSuffix("from member 2:\nAmina: plum\n"))
        expectSilence(meeting, but: [chloe])
        chloe.leave()
        #expect(amina.type("/private plum").contains("Please tell them aloud."))
        #expect(amina.type("/private @Chloe plum").hasPrefix("! Chloe is not connected"))
    }

    @Test func theFacilitatorWritesToOneMember() {
        let meeting = meeting()
        #expect(
            meeting.lead.type("/private hello")
                == "! Say to whom, such as /private @Amina and your words. Nobody got that.\n")
        #expect(
            Meeting(names: []).lead.type("/private hello")
                == "! Say to whom, such as /private @NAME and your words. Nobody got that.\n")
        #expect(meeting.lead.type("/private @Ben plum").hasPrefix("* Ben has it"))
        #expect(meeting.members[1].all.hasSuffix("from member 1:\nFay: plum\n"))
        #expect(meeting.lead.type("/private @3 plum").hasPrefix("* Ben has it"))
        expectSilence(meeting, but: [meeting.members[1]])
        #expect(meeting.lead.type("/private @Fay plum").hasPrefix("! That is your own name"))
        #expect(meeting.lead.type("/private @Ben").hasPrefix("! Please write your words"))
        #expect(meeting.lead.type("/private @Zoe plum").hasPrefix("! Nobody called “Zoe” is here."))
    }

    @Test func othersWriteToThoseWhoLeadOnly() {
        let meeting = meeting()
        let (amina, chloe) = (meeting.members[0], meeting.members[2])
        for name in ["Ben", "3"] {
            let reply = amina.type("/private @\(name) plum")
            #expect(reply.hasPrefix("! Only whoever leads can be written to: Fay or Chloe."))
        }
        #expect(chloe.type("/private @Ben plum").hasPrefix("! Only whoever leads"))
        expectSilence(meeting, but: [])
        #expect(chloe.type("/private plum").hasPrefix("* Fay has it"))
    }

    @Test func aScreenIsNoPlaceForPrivateWords() {
        let meeting = meeting()
        let screen = meeting.hall.connect()
        screen.type("/join \(meeting.code) watch")
        #expect(meeting.lead.type("/private @Screen 1 plum").hasPrefix("! Screen 1 only watches"))
        #expect(screen.type("/private plum").hasPrefix("! You are watching"))
        #expect(!screen.all.contains("plum"))
    }

    @Test func wholeNamesWithBlanksAreMeant() {
        var meeting = Meeting(names: ["Vic Victim", "Vic Other"])
        meeting.add("Ann")
        #expect(meeting.lead.type("/private @vic victim a plum").hasPrefix("* Vic Victim has it"))
        #expect(meeting.members[0].all.hasSuffix("Fay: a plum\n"))
        #expect(meeting.lead.type("/private @Vic a plum").hasPrefix("! “Vic” fits several"))
        #expect(!meeting.members[1].all.contains("plum"))
    }
}
