import SessionLog
import StrictJSON
import Testing

@testable import SessionHost

/// The question stays in sight of those who lead and of a wall, whatever else is told.
@Suite struct InSightTests {
    private func meeting(_ count: Int = 12) -> (Meeting, wall: Guest) {
        let hall = Hall(pace: HostPace())
        hall.rowsInSight = 16
        let meeting = Meeting(hall, names: (0..<count).map { "Person \($0 + 1)" })
        let wall = hall.connect()
        wall.type("/join \(meeting.code) watch")
        meeting.go(to: "stands_out")
        hall.now += 20_000
        for guest in meeting.all + [wall] { _ = guest.news }
        return (meeting, wall)
    }

    private func counts(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { $0.contains("answered") }
    }

    @Test func atMostOneLineOfFiguresComesInTenSecondsAndTheLastAlwaysDoes() {
        let (meeting, wall) = meeting()
        for guest in meeting.members {
            guest.type("an owl")
            meeting.hall.wait(250)
        }
        for guest in [meeting.lead, wall] {
            #expect(counts(guest.news).count == 1)
        }
        meeting.hall.wait(6_500)
        #expect(counts(wall.news).isEmpty)
        meeting.hall.wait(1_000)
        for guest in [meeting.lead, wall] {
            let told = counts(guest.news)
            #expect(told.count == 1 && told[0].hasPrefix("* 12 of 12 have answered"), "\(told)")
        }
        meeting.hall.wait(60_000)
        #expect(counts(wall.news).isEmpty)
    }

    @Test func figuresOfAQuestionThatIsOverAreNotTold() {
        let (meeting, wall) = meeting(3)
        for guest in meeting.members { guest.type("an owl") }
        meeting.lead.type("/reveal")
        _ = wall.news
        meeting.hall.wait(20_000)
        #expect(counts(wall.news).isEmpty)
    }

    @Test func theQuestionComesAgainAfterAScreenOfOtherLines() {
        let (meeting, wall) = meeting(4)
        let question = "? What stands out for you so far?"
        for number in 1...8 { meeting.members[0].type("/say line \(number)") }
        meeting.hall.wait(2_000)
        #expect(!wall.news.contains(question))
        for number in 9...16 { meeting.members[0].type("/say line \(number)") }
        meeting.hall.wait(250)
        #expect(!wall.news.contains(question), "not between two lines")
        meeting.hall.wait(1_000)
        for guest in [meeting.lead, wall] {
            #expect(guest.all.ranges(of: question).count == 2)
        }
        #expect(meeting.members[1].all.ranges(of: question).count == 1)
        meeting.hall.wait(60_000)
        #expect(wall.all.ranges(of: question).count == 2)
    }

    @Test func whatIsNotOnDiskIsNotShownAgain() {
        let (meeting, wall) = meeting(4)
        meeting.lead.type("/skip")
        for number in 1...20 { meeting.members[0].type("/say line \(number)") }
        meeting.hall.disk = .waits
        meeting.lead.type("/next")
        _ = (wall.news, meeting.lead.news)
        meeting.hall.wait(2_000)
        meeting.hall.answer(.busy(folder: "x"))
        for guest in [meeting.lead, wall] {
            let told = guest.news
            #expect(!told.contains("? "), "\(told)")
        }
    }

    @Test func whatIsHeldAndWhoIsStoppedComeFirst() {
        let (meeting, _) = meeting(4)
        let question = "? What stands out for you so far?"
        meeting.lead.type("ring 0161 496 0000")
        for number in 1...20 { meeting.members[0].type("/say line \(number)") }
        _ = meeting.lead.news
        meeting.hall.wait(2_000)
        let held = meeting.lead.news
        #expect(held.contains("? ") && !held.contains(question), "\(held)")
        meeting.lead.type("/redo")
        meeting.lead.type("/concern")
        for number in 21...40 { meeting.members[0].type("/say line \(number)") }
        _ = meeting.lead.news
        meeting.hall.wait(2_000)
        #expect(meeting.lead.news.isEmpty)
    }

    @Test func noStepOfWhoeverLeadsIsAnsweredByDone() {
        let meeting = Meeting()
        for line in ["/next", "/next", "/co Ben", "/lock", "/lock", "/pause", "/next", "/skip"] {
            let reply = meeting.lead.type(line)
            #expect(!reply.isEmpty && !reply.contains("Done."), "\(line): \(reply)")
        }
    }

    @Test func receiptsComeAtTheEndOfAPartAndOnlyOnce() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let before = meeting.lead.all.ranges(of: "* Receipt: ").count
        for _ in 0..<3 {
            for line in ["/back", "/back", "/next", "/next"] { meeting.lead.type(line) }
        }
        #expect(meeting.lead.all.ranges(of: "* Receipt: ").count <= before + 1)
    }

    @Test func whoComesBackSeesWhatWasSaidMeanwhile() {
        let meeting = Meeting()
        let (amina, ben) = (meeting.members[0], meeting.members[1])
        meeting.lead.type("/next")
        ben.type("/say before")
        amina.leave()
        ben.type("/say one")
        ben.type("/park two")
        meeting.lead.type("/say three")
        let again = meeting.hall.connect()
        let told = again.type("/resume \(amina.secret)")
        #expect(
            told.contains(
                "* While you were away:\nBen: one\n* Parked as number 1, to come back to:\n"
                    + "Ben: two\nFay: three\n"), "\(told)")
        #expect(!told.contains("before"))
        again.leave()
        let third = meeting.hall.connect()
        #expect(!third.type("/resume \(amina.secret)").contains("While you were away"))
    }

    @Test func aClockThatIsSetDropsNobodyWhoIsSilent() {
        let hall = Hall(pace: HostPace())
        let meeting = Meeting(hall, names: [])
        let program = hall.connect()
        program.type("/hello json 1")
        program.ask("/join \(meeting.code) as Robo")
        let day: Int64 = 86_400_000
        for wall in [hall.now + day, hall.now - day] {
            _ = hall.machine.receive(.tick, now: hall.now + 1000, wall: wall)
        }
        let effects = hall.machine.receive(.tick, now: hall.now + 1000, wall: hall.now + 9 * day)
        #expect(effects.isEmpty && !program.isClosed)
        hall.wait(151_000)
        #expect(program.isClosed)
    }
}

/// Lines of a program that say what they are meant for.
@Suite struct MarkTests {
    /// Somebody whose program knows what was asked when a line was begun.
    private func marking(_ meeting: Meeting, _ name: String) -> Guest {
        let guest = meeting.hall.connect()
        guest.type("/hello json 1")
        guest.ask("/join \(meeting.code) as \(name)")
        return guest
    }

    private func say(_ line: String, for mark: String, _ guest: Guest) -> JSON {
        let id = JSON.number(guest.objects(guest.all).count)
        let told = guest.request(
            ["type": "line", "line": .string(line), "for": .string(mark), "id": id])
        return told.first { $0["id"] == id } ?? .null
    }

    private func mark(_ guest: Guest) -> String? {
        guest.objects(guest.all).last { $0["type"] == "prompt" }?["mark"]?.string
    }

    @Test func whatIsAskedHasAMark() {
        let meeting = Meeting(names: ["Ben"])
        let zoe = marking(meeting, "Zoe")
        #expect(mark(zoe) == "lobby")
        meeting.go(to: "stands_out")
        #expect(mark(zoe) == "silent:stands_out")
        #expect(!meeting.members[0].all.contains("silent:"))
    }

    @Test func whatWasBegunAtOneQuestionIsNoAnswerToTheNext() {
        let meeting = Meeting(names: ["Ben"])
        let zoe = marking(meeting, "Zoe")
        meeting.go(to: "stands_out")
        #expect(say("an owl", for: "silent:stands_out", zoe)["type"] == "taken")
        meeting.members[0].type("a heron")
        meeting.lead.type("/reveal now")
        meeting.hall.now += 60_000
        for line in ["and a fox", "/done", "/skip", "/vote 1", "/agree", "/object x"] {
            let reply = say(line, for: "silent:stands_out", zoe)
            #expect(reply["reason"] == "question-changed", "\(line): \(reply)")
            #expect(reply["mark"] == "revealed:stands_out")
        }
        #expect(say("/who", for: "silent:stands_out", zoe)["type"] == "who")
        #expect(say("/say hello", for: "silent:stands_out", zoe)["type"] == "taken")
        #expect(!meeting.lead.all.contains("fox"))
    }

    @Test func twoWhoLeadDoNotSkipAQuestionTogether() throws {
        let meeting = Meeting(names: ["Ben"])
        let gil = marking(meeting, "Gil")
        meeting.lead.type("/co Gil")
        meeting.lead.type("/next")
        let before = try #require(mark(gil))
        meeting.lead.type("/next")
        #expect(say("/next", for: before, gil)["reason"] == "question-changed")
        #expect(say("/skip", for: try #require(mark(gil)), gil)["type"] == "taken")
    }

    @Test func aMarkIsOneWordWhateverTheStepIsCalled() throws {
        let meeting = Meeting(names: ["Ben"])
        let gil = marking(meeting, "Gil")
        meeting.lead.type("/co Gil")
        for _ in 0..<8 {
            let now = try #require(mark(gil))
            #expect(!now.contains(" "))
            let reply = say("/next", for: now, gil)
            #expect(reply["reason"] != "question-changed", "\(now)")
            if reply["type"] == "refused" { break }
        }
    }

    @Test func aMarkOutlivesARestart() throws {
        let meeting = Meeting(names: ["Ben"])
        let zoe = marking(meeting, "Zoe")
        let secret = zoe.objects(zoe.all).compactMap { $0["secret"]?.string }.first
        meeting.go(to: "stands_out")
        let hall = try Hall(store: meeting.hall.store)
        let again = hall.connect()
        again.type("/hello json 1")
        again.ask("/resume \(try #require(secret))")
        #expect(say("an owl", for: "silent:stands_out", again)["type"] == "taken")
    }
}
