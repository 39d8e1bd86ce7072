import DialogueEngine
import LineProtocol
import StrictJSON
import Testing

@testable import SessionHost

/// Both dialects, late answers, held words, and the pace of lines.
@Suite struct DialectTests {
    private func programs(_ meeting: inout Meeting) -> Guest {
        let guest = meeting.hall.connect()
        guest.type("/hello json 1")
        guest.ask("/join \(meeting.code) as Program")
        meeting.members.append(guest)
        return guest
    }

    @Test func helloChangesTheDialectOnTheFirstLineOnly() {
        let hall = Hall(limits: HostLimits())
        let guest = hall.connect()
        let reply = guest.objects(guest.type("/hello json 1"))
        #expect(reply.first?["type"]?.string == "hello" && reply.first?["version"]?.int == 1)
        let other = hall.connect()
        other.type("/who")
        #expect(other.type("/hello json 1").hasPrefix("! /hello is taken as the first line only"))
        #expect(hall.connect().type("/hello json 2").hasPrefix("! Only"))
        var translator = Translator(rows: nil)
        translator.missed()
        let late = translator.read(Array("/hello json 1".utf8))
        #expect(late.content == .refused(.helloFirst) && translator.dialect == .plain)
    }

    @Test func aSecretIsAskedForAnewWhereSomebodyAsksForHelp() {
        let hall = Hall()
        let guest = hall.connect()
        guest.type("/host K21 as Fay")
        for line in ["?", "help", "quit"] {
            #expect(guest.type(line) == "* Type the host secret.\n", "\(line)")
        }
        #expect(guest.type(Hall.secret).hasPrefix("* Welcome, Fay."))
        guest.leave()
        let other = hall.connect()
        other.type("/host K21 as Fay")
        other.type("/more")
        #expect(other.type(Hall.secret).isEmpty)
        #expect(other.type(".").hasPrefix("! Please enter first"))
        #expect(!other.all.contains(Hall.secret))
    }

    @Test func theReplyCarriesTheIDAndNewsDoNot() {
        var meeting = Meeting()
        let program = programs(&meeting)
        #expect(meeting.hall.lineLimits[program.id] == 256 * 1024)
        meeting.go(to: "stands_out")
        let objects = program.request(
            ["type": "answer", "text": "one\ntwo", "to": "stands_out", "id": "a"])
        #expect(objects.count { $0["id"] != nil } == 1)
        #expect(objects[0]["id"]?.string == "a" && objects[0]["type"]?.string == "taken")
        #expect(objects[0]["n"] == nil && meeting.hall.store.room?.staged.count == 1)
        _ = program.news
        meeting.members[0].type("/say hello all")
        let news = program.objects(program.news)
        #expect(news.first?["type"]?.string == "said" && news.first?["text"]?.string == "hello all")
        #expect(news.first?["n"]?.int != nil && news.first?["id"] == nil)
    }

    @Test func anAnswerForAnotherStepIsRefused() {
        var meeting = Meeting()
        let program = programs(&meeting)
        meeting.go(to: "stands_out")
        let reply = program.request(["type": "answer", "text": "x", "to": "needs", "id": 1])
        #expect(reply.first?["reason"]?.string == "question-changed")
        #expect(program.request(["type": "answer", "text": "/close now"])[0]["type"] == "taken")
    }

    @Test func whatIsNoRequestIsRefusedWithAReason() {
        var meeting = Meeting()
        let program = programs(&meeting)
        #expect(program.objects(program.type("hello"))[0]["reason"] == "not-json")
        #expect(program.request(["type": "dance", "id": 7])[0]["id"]?.int == 7)
        #expect(program.request(["type": "answer", "text": "a\u{7}b"])[0]["reason"] == "control")
        #expect(program.request(["type": "line", "line": "a\nb"])[0]["type"] == "refused")
        #expect(program.request(["type": "held", "choice": "send"])[0]["type"] == "refused")
        #expect(program.request(["type": "ping"])[0]["type"] == "pong")
        #expect(program.request(["type": "where"])[0]["type"] == "progress")
    }

    @Test func aSilentProgramIsAskedAndThenDropped() {
        var meeting = Meeting()
        let program = programs(&meeting)
        _ = program.news
        meeting.hall.wait(90_000)
        #expect(program.objects(program.news).map { $0["type"]?.string } == ["ping"])
        program.request(["type": "pong"])
        meeting.hall.wait(149_000)
        #expect(!program.isClosed)
        meeting.hall.wait(1_000)
        #expect(program.isClosed && !meeting.members[0].isClosed)
        #expect(meeting.members[0].all.hasSuffix("* Program has lost the connection.\n"))
    }

    @Test func anAnswerThatArrivesAsItsQuestionClosesGoesNowhere() {
        let meeting = Meeting()
        meeting.go(to: "steps")
        meeting.members[0].type("in time")
        meeting.lead.type("/next")
        #expect(meeting.room?.session.prompt.place?.step == "learning")
        #expect(meeting.members[1].type("too late").hasPrefix("! The question changed"))
        meeting.hall.now += 1000
        #expect(meeting.members[1].type("on purpose").hasPrefix("* Point 1"))
        for guest in meeting.all { #expect(!guest.all.contains("too late")) }
        #expect(!"\(meeting.hall.store.rooms)".contains("too late"))
    }

    @Test func aSlowDiskDoesNotMakeALateAnswerAnAnswerToTheNextQuestion() {
        let meeting = Meeting()
        meeting.go(to: "steps")
        meeting.members[0].type("in time")
        meeting.hall.disk = .waits
        meeting.lead.type("/next")
        meeting.hall.now += 5000
        meeting.members[1].type("too late")
        meeting.hall.answer()
        #expect(meeting.members[1].news.contains("! The question changed"))
        meeting.hall.now += 999
        #expect(meeting.members[2].type("still").hasPrefix("! The question changed"))
    }

    @Test func anAnswerOfSeveralLinesBelongsToItsQuestion() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        #expect(meeting.members[0].type("/more First").hasPrefix("* Go on writing"))
        #expect(meeting.members[0].type("second").isEmpty)
        #expect(meeting.members[0].type("..third").isEmpty)
        #expect(meeting.members[0].type(".").hasPrefix("* Kept."))
        #expect(meeting.members[0].type("/edit").contains("| First\n|   second\n|   .third"))
        meeting.members[1].type("/more begun here")
        meeting.lead.type("/reveal now")
        meeting.go(to: "here")
        meeting.hall.now += 60_000
        #expect(meeting.members[1].type(".").hasPrefix("! The question changed"))
    }

    @Test func fastTypersAreDelayedAndNeverLost() {
        let meeting = Meeting(Hall(limits: HostLimits()))
        meeting.hall.now += 60_000
        let guest = meeting.members[0]
        for number in 0..<5 { #expect(guest.type("/say \(number)").hasPrefix("* Said.")) }
        #expect(meeting.hall.held[guest.id] == nil)
        #expect(guest.type("/say 5").hasPrefix("* Said."))
        #expect(meeting.hall.held[guest.id] == 500)
        meeting.hall.now += 10_000
        meeting.hall.held = [:]
        guest.type("/more")
        for _ in 0..<100 { guest.type("a line") }
        #expect(meeting.hall.held[guest.id] == nil)
    }

    @Test func linesThatCanNotBeTakenSlowAndThenEnd() {
        let meeting = Meeting(Hall(limits: HostLimits()))
        let guest = meeting.members[0]
        for number in 1...20 {
            meeting.hall.now += 60_000
            guest.type("/nonsense")
            #expect((meeting.hall.held[guest.id] == 2000) == (number >= 10), "\(number)")
            #expect(guest.isClosed == (number == 20))
        }
        #expect(
            guest.all.hasSuffix("/resume and your secret bring you back.\n")
                || guest.all.contains("Too many lines"))
    }

    @Test func whatIsNoLineIsRefusedWithTheReason() {
        let meeting = Meeting()
        let guest = meeting.members[0]
        _ = guest.news
        for (fault, text) in [
            (LineFault.tooLong(limit: 4096), "! That line is longer than 4096 bytes"),
            (.control, "! That line holds invisible"), (.notUTF8, "! That line holds letters"),
        ] {
            meeting.hall.receive(.fault(guest.id, fault))
            #expect(guest.news.hasPrefix(text))
        }
        meeting.hall.receive(.fault(guest.id, .unfinishedTooLong))
        #expect(guest.isClosed)
        for fault in [LineFault.http, .tls] {
            let stranger = meeting.hall.connect()
            meeting.hall.receive(.fault(stranger.id, fault))
            #expect(stranger.isClosed && stranger.all.contains("\n! This "))
        }
    }
}
