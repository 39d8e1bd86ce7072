import TestSupport
import Testing

@testable import DialogueEngine
@testable import SessionHost
@testable import SessionLog

/// What a room does for its members.
@Suite struct MeetingTests {
    @Test func whereNobodyHasAnsweredNothingIsSaidToBeShown() {
        let meeting = Meeting(names: ["Ben"])
        meeting.go(to: "stands_out")
        _ = meeting.lead.news
        meeting.members[0].type("/done")
        #expect(
            meeting.lead.news.hasSuffix(
                "0 of 1 have answered, 1 has finished without an answer. /skip leaves the question out.\n"
            ))
    }

    @Test func greetsWithOnePlainLineAtOnce() {
        let guest = Hall().connect()
        #expect(guest.all.utf8.count { $0 == 0x0A } == 1)
        #expect(guest.all.hasPrefix("* Debrief test. "))
    }

    @Test func theHostSecretMakesARoomAndIsNeverEchoed() {
        let hall = Hall()
        let guest = hall.connect()
        #expect(guest.type("/host K21 as Fay") == "* Type the host secret.\n")
        let welcome = guest.type(Hall.secret)
        #expect(welcome.hasPrefix("* Welcome, Fay. You are member 1 and facilitate.\n"))
        #expect(!guest.all.contains(Hall.secret))
        #expect(hall.store.room?.entries.map(\.who) == [nil, "p1", "p1"])
        let stored = hall.store.room?.people.first
        #expect(stored?.secretHash == Symbols.hash(ofSecret: guest.secret))
        #expect(!"\(hall.store.rooms)".contains(guest.secret))
    }

    @Test func everybodySeesWhoArrives() {
        var meeting = Meeting(names: ["Amina"])
        _ = meeting.lead.news
        let guest = meeting.add("Ben")
        #expect(guest.all.contains("* Welcome, Ben. You are member 3."))
        #expect(meeting.lead.news == "* Ben is here.\n")
        #expect(meeting.members[0].all.hasSuffix("* Ben is here.\n"))
        let who = guest.type("/who")
        #expect(who.contains("1. Fay, facilitator") && who.contains("3. Ben"))
    }

    @Test func answersAreHiddenUntilTheRevealAndShownAtOnce() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        for (index, guest) in meeting.members.enumerated() {
            #expect(guest.type("owl \(index)").hasPrefix("* Kept."))
        }
        #expect(meeting.lead.news.contains("* 4 of 4 have answered"))
        for guest in meeting.all { #expect(!guest.all.contains("owl")) }
        #expect(meeting.hall.store.room?.staged.count == 4)
        meeting.lead.type("/reveal")
        for guest in meeting.all {
            for index in 0..<4 { #expect(guest.all.contains("owl \(index)")) }
        }
        #expect(meeting.hall.store.room?.staged.isEmpty == true)
        #expect(meeting.room?.session.state.staged.isEmpty == true)
    }

    @Test func nobodyIsTiedToAnUnnamedAnswer() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        for guest in meeting.members { guest.type("quiet please") }
        meeting.lead.type("/reveal")
        let answers =
            meeting.hall.store.room?.entries.filter { $0.event.fields.kind == "answer" } ?? []
        #expect(answers.count == 4 && answers.allSatisfy { $0.who == nil })
        #expect(Set(answers.map(\.time)).count == 1)
    }

    @Test func ownAnswersAreShownToTheirAuthorAlone() {
        let meeting = Meeting()
        meeting.go(to: "needs")
        meeting.members[0].type("a window")
        #expect(meeting.members[0].type("/edit").contains("| a window"))
        #expect(!meeting.members[1].type("/edit").contains("window"))
        #expect(meeting.members[0].type("/redo").hasPrefix("* Thrown away"))
        #expect(!meeting.members[0].type("/edit").contains("window"))
    }

    @Test func aLateJoinerGetsWhatIsRevealedAndNothingElse() {
        var meeting = Meeting()
        meeting.go(to: "stands_out")
        meeting.members[0].type("shown-word")
        meeting.lead.type("/reveal now")
        meeting.go(to: "here")
        meeting.members[0].type("hidden-word")
        let late = meeting.add("Zoe")
        #expect(late.all.contains("shown-word"))
        #expect(!late.all.contains("hidden-word"))
        #expect(!late.all.contains("has joined"))
        meeting.lead.type("/reveal now")
        #expect(late.news.contains("hidden-word"))
    }

    @Test func fewPeopleAreWarnedThatNoNamesMeansLittle() {
        let few = Meeting(names: ["Amina", "Ben", "Chloe"])
        few.go(to: "needs")
        for guest in few.all { #expect(guest.all.contains("only 3 people take part")) }
        let many = Meeting()
        many.go(to: "needs")
        #expect(!many.lead.all.contains("who wrote what"))
    }

    @Test func receiptsComeWithEachPartAndAtTheClose() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        #expect(meeting.members[0].all.contains("* Receipt: "))
        meeting.lead.type("/close now")
        let size = meeting.hall.store.room?.entries.count ?? 0
        #expect(meeting.members[0].news.contains("* Receipt: \(size) entries, "))
        #expect(meeting.lead.all.contains("debrief export "))
        #expect(!meeting.members[0].all.contains("debrief export "))
        #expect(meeting.hall.store.room?.facts.isClosed == true)
        #expect(meeting.members[0].type("/minutes").contains("#"))
        #expect(meeting.members[0].type("/quit").hasPrefix("* Goodbye"))
        #expect(meeting.hall.store.room?.entries.count == size)
    }

    @Test func aPrivateWordReachesTheFacilitatorAndIsKeptNowhere() {
        let meeting = Meeting()
        let reply = meeting.members[0].type("/private I need a break")
        #expect(reply == "* Fay has it, and nobody else. It is not kept.\n")
        #expect(meeting.lead.all.contains("Amina: I need a break"))
        for guest in meeting.members { #expect(!guest.all.contains("need a break")) }
        #expect(!"\(meeting.hall.store.rooms)".contains("need a break"))
        meeting.lead.leave()
        #expect(
            meeting.members[0].type("/private anyone?").hasPrefix("! Fay, who facilitates, is not"))
    }

    @Test func concernStopsTheExerciseForThatPersonAlone() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let size = meeting.hall.store.room?.entries.count
        let reply = meeting.members[0].type("/concern about Tom")
        #expect(reply.contains("Ring the front door."))
        #expect(meeting.members[0].type("it is Tom").hasPrefix("! Nothing that you type"))
        #expect(meeting.hall.store.room?.entries.count == size)
        for guest in meeting.all where guest !== meeting.members[0] {
            #expect(!guest.all.contains("Ring") && !guest.all.contains("Tom"))
        }
        #expect(meeting.members[0].type("").contains("? "))
        #expect(meeting.members[0].type("an answer").hasPrefix("* Kept."))
    }

    @Test func aHandIsShownToThoseWhoLead() {
        let meeting = Meeting()
        #expect(meeting.members[1].type("/hand").hasPrefix("* The facilitator knows"))
        #expect(meeting.lead.all.hasSuffix("* Ben (member 3) would like to speak.\n"))
        #expect(!meeting.members[0].all.contains("would like to speak"))
    }

    @Test func aTimerTellsHalfAndEndAndEndsNothing() {
        let meeting = Meeting()
        #expect(meeting.members[0].type("/timer 10").hasPrefix("! That is for the facilitator"))
        meeting.lead.type("/timer 10")
        #expect(meeting.members[0].news.contains("* The timer is set: 10 minutes"))
        meeting.hall.wait(4 * 60_000)
        #expect(meeting.members[0].news.isEmpty)
        meeting.hall.wait(60_000)
        #expect(meeting.members[0].news == "* Half of the 10 minutes has gone.\n")
        meeting.hall.wait(60_000)
        #expect(meeting.members[0].news.isEmpty, "it is told once")
        meeting.hall.wait(240_000)
        #expect(meeting.members[0].news.hasPrefix("* The 10 minutes are over."))
        #expect(meeting.lead.type("/timer off").hasPrefix("! No timer"))
    }

    @Test func aTimerEndsWithItsQuestion() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        meeting.lead.type("/timer 10")
        meeting.members[0].type("an answer")
        meeting.hall.wait(60_000)
        meeting.go(to: "here")
        _ = meeting.members[0].news
        meeting.hall.wait(600_000)
        #expect(!meeting.members[0].news.contains("10 minutes"))
        #expect(meeting.lead.type("/timer off").hasPrefix("! No timer"))
    }

    @Test func aDiscussionWithMinutesStartsItsTimer() {
        let meeting = Meeting()
        meeting.go(to: "here")
        meeting.members[0].type("anywhere")
        meeting.lead.type("/reveal now")
        for _ in 0..<80 {
            if case .thought = meeting.room?.session.prompt.kind { break }
            if meeting.lead.type("/next").hasPrefix("! ") { meeting.lead.type("/skip") }
        }
        _ = meeting.members[0].news
        meeting.hall.wait(300_000)
        #expect(meeting.members[0].news == "* Half of the 10 minutes has gone.\n")
        meeting.lead.type("/next")
        _ = meeting.members[0].news
        meeting.hall.wait(300_000)
        #expect(meeting.members[0].news.isEmpty)
    }

    @Test func theLeadersAreRemindedOnce() {
        let meeting = Meeting()
        _ = meeting.lead.news
        meeting.hall.wait(Hall.hour)
        #expect(meeting.lead.news.contains("Nothing has happened for a while"))
        meeting.hall.wait(Hall.hour)
        #expect(meeting.lead.news.isEmpty)
        #expect(!meeting.members[0].all.contains("Nothing has happened"))
    }

    @Test func aWatcherSeesAndNeverSpeaks() {
        let meeting = Meeting()
        let screen = meeting.hall.connect()
        screen.type("/join \(meeting.code) watch")
        #expect(screen.all.contains("* Welcome, Screen 1."))
        for line in ["an answer", "/say hello", "/done", "/private x", "/hand", "/vote 1"] {
            #expect(screen.type(line).hasPrefix("! You are watching"), "\(line)")
        }
        meeting.go(to: "needs")
        #expect(screen.news.contains("? "))
        meeting.members[0].type("x")
        #expect(screen.news.contains("* 1 of 4 has answered"))
    }
}
