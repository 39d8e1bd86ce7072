import TestSupport
import Testing

@testable import DialogueEngine
@testable import SessionHost
@testable import SessionLog

/// Two servers lead one room: whoever appends second reads on, and decides again.
@Suite struct OvertakenTests {
    /// A meeting at one server, of whom Chloe and Dev came back at another.
    private struct TwoServers {
        let backend = MemoryBackend(isShared: true)
        let meeting: Meeting
        let other: Hall
        let chloe: Guest
        let dev: Guest

        init(at step: String = "stands_out") throws {
            let hall = try Hall(store: MemoryStore(backend))
            meeting = Meeting(hall)
            meeting.go(to: step)
            other = try Hall(seed: 2, store: MemoryStore(backend))
            other.now = hall.now
            (chloe, dev) = (other.connect(), other.connect())
            chloe.type("/resume \(meeting.members[2].secret)")
            dev.type("/resume \(meeting.members[3].secret)")
            _ = (chloe.news, dev.news)
        }

        var words: [String] {
            meeting.hall.store.room?.entries.compactMap(\.event.words?.text) ?? []
        }
    }

    @Test func whoeverIsSecondReadsOnAndDecidesAgain() throws {
        let two = try TwoServers()
        #expect(two.meeting.lead.type("/say one").hasPrefix("* Said."))
        #expect(two.dev.news.isEmpty)
        #expect(two.chloe.type("/say two").contains("* Said."))
        #expect(two.chloe.all.contains("one") && two.dev.news.contains("one"))
        #expect(two.dev.all.contains("two"))
        #expect(two.meeting.members[0].type("/say three").contains("* Said."))
        #expect(two.words.suffix(3) == ["one", "two", "three"])
        #expect(two.meeting.lead.all.contains("two"))
    }

    @Test func whatIsShownHasTheAnswersOfBoth() throws {
        let two = try TwoServers()
        two.meeting.members[0].type("an owl")
        #expect(two.chloe.type("a wren").contains("* Kept."))
        #expect(two.meeting.members[1].type("a robin").contains("* Kept."))
        #expect(two.dev.type("a heron").contains("* Kept."))
        two.meeting.lead.type("/reveal now")
        for words in ["an owl", "a wren", "a robin", "a heron"] {
            #expect(two.meeting.members[1].all.contains(words), "\(words)")
            #expect(two.words.contains(words), "\(words)")
        }
        #expect(!two.dev.all.contains("an owl"))
        two.dev.type("/say thank you")
        #expect(two.dev.all.contains("an owl"))
    }

    @Test func anAnswerToWhatIsOverIsNotTakenForAnotherQuestion() throws {
        let two = try TwoServers()
        two.meeting.members[0].type("an owl")
        let size = { two.meeting.hall.store.room?.entries.count }
        two.meeting.go(to: "here")
        let before = size()
        let reply = two.dev.type("a heron")
        #expect(reply.contains("! "), "\(reply)")
        #expect(size() == before && !two.words.contains("a heron"))
        two.other.now += 5000
        #expect(two.dev.type("a heron").contains("* Kept."))
    }

    @Test func whoeverWasRemovedElsewhereIsSentAway() throws {
        let two = try TwoServers()
        two.meeting.lead.type("/remove Dev")
        #expect(!two.dev.isClosed)
        #expect(two.chloe.type("/say hello").contains("* Said."))
        #expect(two.dev.isClosed && !two.chloe.isClosed)
        let again = two.other.connect()
        #expect(again.type("/resume \(two.meeting.members[3].secret)").hasPrefix("! "))
    }

    @Test func whoeverEntersAtBothAtOnceIsTwoPeople() throws {
        let two = try TwoServers()
        let (one, other) = (two.meeting.hall.connect(), two.other.connect())
        #expect(one.type("/join \(two.meeting.code) as Zoe").contains("You are member 6"))
        #expect(other.type("/join \(two.meeting.code) as Yan").contains("You are member 7"))
        let third = two.meeting.hall.connect()
        #expect(third.type("/join \(two.meeting.code) as Yan").hasPrefix("! "))
        #expect(other.type("/say hello").contains("* Said."))
        #expect(two.meeting.hall.store.room?.people.count == 7)
    }

    @Test func aCodeThatSomebodyElseHasIsDrawnAnew() throws {
        let backend = MemoryBackend(isShared: true)
        let halls = try (0..<2).map { _ in try Hall(seed: 7, store: MemoryStore(backend)) }
        let meetings = halls.map { Meeting($0, names: ["Ann"]) }
        #expect(meetings[0].code != meetings[1].code)
        #expect(meetings.allSatisfy { $0.members[0].all.contains("* Welcome, Ann.") })
        #expect(backend.state.sessions.count == 2)
    }

    @Test func whatWasTypedMeanwhileIsTakenAgainInOrder() throws {
        let two = try TwoServers()
        two.other.disk = .waits
        for line in ["/say a", "/who", "/say b"] { two.chloe.type(line) }
        let late = two.other.connect()
        late.type("/join \(two.meeting.code) as Zoe")
        late.type("/say c")
        two.meeting.lead.type("/say first")
        while two.other.isWaiting { two.other.answer() }
        let said = two.words.filter { (1...5).contains($0.utf8.count) }.suffix(5)
        #expect(said == ["first", "a", "b", "Zoe", "c"])
        let news = two.chloe.news
        #expect(news.ranges(of: "* Said.").count == 2, "\(news)")
        #expect(news.ranges(of: "1. Fay").count == 1, "\(news)")
        #expect(late.news.contains("* Welcome, Zoe."))
    }

    @Test func wordsThatWereHeldAreKeptOnce() throws {
        let two = try TwoServers()
        #expect(two.chloe.type("ring 0161 496 0123").contains("0161") == false)
        two.meeting.members[0].type("an owl")
        #expect(two.chloe.type("send").contains("* Kept."))
        let staged = two.meeting.hall.store.room?.staged ?? []
        #expect(staged.count == 2)
        #expect(staged.first { $0.member == "p4" }?.whole?.answers.count == 1)
    }

    @Test func whoeverIsOvertakenAgainAndAgainIsTold() throws {
        let two = try TwoServers()
        two.other.disk = .waits
        two.chloe.type("/say at last")
        for round in 0..<20 where two.other.isWaiting {
            two.meeting.lead.type("/say \(round)")
            two.other.answer()
        }
        #expect(!two.other.isWaiting)
        #expect(two.chloe.news.contains("! That could not be saved"))
        two.other.disk = .atOnce
        #expect(two.chloe.type("/say at last").contains("* Said."))
        #expect(two.words.count { $0 == "at last" } == 1)
    }

    @Test func aRecordThatDoesNotFollowEndsTheRoom() throws {
        let two = try TwoServers()
        two.meeting.lead.type("/say one")
        var state = two.backend.state
        state.forge(try #require(two.meeting.room?.id))
        two.backend.state = state
        #expect(two.chloe.type("/say two").contains("! That could not be saved"))
        #expect(two.chloe.isClosed && two.dev.isClosed)
    }
}
