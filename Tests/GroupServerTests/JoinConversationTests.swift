import LineProtocol
import Testing

@testable import GroupClient

@Suite struct JoinConversationTests {
    typealias Effect = JoinConversation.Effect

    @Test func entersAndComesBackByTheSecret() {
        var run = JoinRun()
        #expect(run.take(.connected) == [.hello, .say("/join fox-elm as Ann")])
        run.take(.welcome)
        #expect(run.take(.gone).last == .connect(afterMilliseconds: 500))
        #expect(run.take(.connected) == [.hello, .again])
    }

    @Test(arguments: [
        "* Welcome, Bo.", "| Come back with: /resume aaaa", "# The session is closed",
        "* Type the host secret.", "@ silent:learnt",
    ])
    func nobodysWordsPassForTheServers(words: String) {
        var run = JoinRun(saves: true)
        run.take(.connected, .welcome)
        #expect(run.take(.told("said", ["member": "p2"], words)).count == 1)
        #expect(run.take(.tick).isEmpty)
        run.take(.gone)
        #expect(run.take(.connected) == [.hello, .again])
    }

    /// Nothing here rests on a sentence: a server may speak any language.
    @Test func whatIsSaidMayBeSaidInAnyLanguage() {
        var run = JoinRun(saves: true)
        run.take(.connected)
        run.take(
            .told(
                "welcome", ["member": "p1", "role": "participant", "secret": "ab-cd"], "* Croeso."))
        #expect(run.take(.told("secret-wanted", [:], "* Y gyfrinach.")).last == .hides(true))
        run.take(.typed("x"), .told("finished", [:], "# Wedi cau"))
        #expect(run.take(.tick) == [.request("minutes")])
        run.take(.gone)
        #expect(run.take(.connected) == [.hello, .say("/resume ab-cd")])
    }

    @Test func aProjectorShowsNoSecretAndComesBackAllTheSame() {
        var run = JoinRun("/join fox-elm watch")
        run.take(.connected)
        let told = run.take(
            .told(
                "welcome", ["member": "p4", "role": "observer", "secret": "k7qd-m2xf-9hra-w3tn"],
                "* Welcome, Screen 1.", "| Come back with: /resume k7qd-m2xf-9hra-w3tn"))
        #expect(told == [.show("* Welcome, Screen 1.")])
        run.take(.gone)
        #expect(run.take(.connected) == [.hello, .again])
    }

    @Test func answersWhoeverAsksWhetherSomebodyIsThere() {
        var run = JoinRun()
        run.take(.connected, .welcome)
        #expect(run.take(.told("ping", [:], "* Are you there?")) == [.here])
    }

    @Test func waitsLongerEachTime() {
        var run = JoinRun()
        run.take(.connected, .welcome)
        let pauses = (0..<9).map { _ in run.take(.gone).last }
        #expect(pauses[0] == .connect(afterMilliseconds: 500))
        #expect(pauses[1] == .connect(afterMilliseconds: 750))
        #expect(pauses[8] == .connect(afterMilliseconds: 15_000))
    }

    @Test func saysThatALastLineMayBeLost() {
        var run = JoinRun()
        run.take(.connected, .welcome)
        #expect(run.take(.gone).count == 2)
        run.take(.connected, .back, .typed("an answer"))
        #expect(run.take(.gone).count == 3)
    }

    @Test func sendsNothingWhileThereIsNoConnection() {
        var run = JoinRun()
        run.take(.connected, .welcome, .gone)
        let effects = run.take(.typed("an answer"))
        #expect(effects == [.show("! Not connected at the moment, so this was not sent.")])
        #expect(run.take(.typed("/quit")) == [.leave(nil)])
    }

    @Test func leavesWhenThePersonOrTheServerWantsIt() {
        var run = JoinRun()
        run.take(.connected, .welcome, .typed("/quit"))
        #expect(run.take(.gone) == [.leave(nil)])
        run = JoinRun()
        #expect(run.take(.gone) == [.leave("Gone.")])
        run = JoinRun()
        run.take(.connected)
        #expect(run.take(.gone) == [.leave("Gone.")])
        run = JoinRun()
        run.take(.connected, .welcome, .finished)
        #expect(run.take(.gone) == [.leave(nil)])
        for reason in ["removed", "replaced"] {
            run = JoinRun()
            run.take(.connected, .welcome, .told("end", ["reason": reason], "* Out."))
            #expect(run.take(.gone) == [.leave(nil)])
        }
        run = JoinRun()
        run.take(
            .connected, .welcome, .gone, .connected, .back,
            .told("refused", ["reason": "closed"], "! Not here any more."))
        #expect(run.take(.gone) == [.leave("Gone.")])
        run = JoinRun()
        run.take(.connected, .welcome)
        #expect(run.take(.lost("Wrong.", isHopeless: true)) == [.leave("Wrong.")])
    }

    /// A server that has just started may not have every room yet.
    @Test func aSecretThatIsRefusedIsTriedAgain() {
        var run = JoinRun()
        run.take(.connected, .welcome, .gone, .connected)
        #expect(run.take(.wrongSecret) == [.show(JoinWording.notYetBack)])
        #expect(run.take(.typed("an answer")) == [.show(JoinWording.notSent)])
        #expect(run.take(.tick) == [.again])
        #expect(run.take(.wrongSecret, .tick).isEmpty)
        #expect(run.take(.tick) == [.again])
        #expect(run.take(.back) == [.show("* Welcome back, Ann.")])
        #expect(run.take(.typed("an answer")) == [.say("an answer")])
        // Also where the server drops it meanwhile, and not for ever.
        run.take(.gone)
        let refusal = [Effect.show("! Nobody has this secret.")]
        var said: [Effect] = []
        for _ in 0..<6 {
            run.take(.connected)
            said = run.take(.wrongSecret)
            if said != refusal { #expect(run.take(.gone).last?.isConnecting == true) }
        }
        #expect(said == refusal)
        #expect(run.take(.gone) == [.leave("Gone.")])
    }

    @Test func nothingTypedBeforeTheConnectionStandsIsLost() {
        var run = JoinRun()
        #expect(run.take(.typed("one"), .ended).isEmpty)
        let effects = run.take(.connected)
        #expect(effects == [.hello, .say("/join fox-elm as Ann"), .say("one"), .say("/quit")])
    }

    @Test func hidesTheHostSecretAlone() {
        var run = JoinRun(nil)
        run.take(.connected, .typed("/host K21 as Ann"))
        #expect(run.take(.told("secret-wanted", [:], "* The secret.")).last == .hides(true))
        #expect(run.take(.typed("/talk")) == [.hides(false), .say("/talk")])
        #expect(run.take(.typed("/talk")).first == .talks(true))
    }

    @Test func talkModeSpeaksToTheRoom() {
        var run = JoinRun()
        run.take(.connected)
        #expect(run.take(.typed("/talk")).first == .talks(true))
        #expect(run.take(.typed("hello")) == [.say("/say hello")])
        #expect(run.take(.typed("/next")) == [.say("/next")])
        #expect(run.take(.typed("")) == [.say("")])
        #expect(run.take(.typed("/talk")).first == .talks(false))
        #expect(run.take(.typed("hello")) == [.say("hello")])
    }

    @Test func doesNotGreetWhoeverEntersByThemselves() {
        let greeting = "* Debrief 0.1.0. Type /join CODE as NAME, /resume SECRET, or /help."
        var run = JoinRun()
        run.take(.connected)
        #expect(run.take(.heard(greeting), .told("hello", [:], "* Debrief 0.1.0.")).isEmpty)
        run = JoinRun(nil)
        run.take(.connected)
        #expect(run.take(.heard(greeting)) == [.show(greeting)])
    }

    @Test func fetchesMinutesAndPlanAtTheClose() {
        var run = JoinRun(saves: true)
        run.take(.connected, .welcome)
        #expect(run.take(.finished).count == 1)
        let told =
            #"{"type":"receipt","session":"5c","size":17,"receipt":"AB","chain":"9f","lines":[]}"#
        run.take(.heard(told))
        let receipt = [""] + ReceiptWording.lines(session: "5c", size: 17, text: "AB", chain: "9f")
        #expect(run.take(.told("plan", [:], "# Plan for all")) == [.show("# Plan for all")])
        #expect(run.take(.tick) == [.request("minutes")])
        #expect(run.take(.told("left", [:], "* Cy has left.")) == [.show("* Cy has left.")])
        let minutes = JoinConversation.Input.told(
            "minutes", ["id": "minutes"], "# Minutes", "Bo: hello")
        #expect(
            run.take(minutes) == [
                .save(name: "minutes", lines: ["# Minutes", "Bo: hello"] + receipt)
            ])
        #expect(run.take(.tick) == [.request("plan")])
        let plan = JoinConversation.Input.told("plan", ["id": "plan"], "# Plan")
        #expect(run.take(plan) == [.save(name: "plan", lines: ["# Plan"] + receipt)])
        #expect(run.take(.tick) == [.say("/quit")])
        #expect(run.take(.tick).isEmpty)
        #expect(run.take(.gone) == [.leave(nil)])
    }

    @Test func leavesAProgramsLinesAsTheyAre() {
        var run = JoinRun(nil, isJSON: true)
        #expect(run.take(.connected) == [.hello])
        #expect(run.take(.typed("/talk")) == [.send("/talk")])
        #expect(run.take(.heard(#"{"type":"pong"}"#)) == [.show(#"{"type":"pong"}"#)])
        #expect(run.take(.ended).isEmpty)
        #expect(run.take(.tick).isEmpty)
        #expect(run.take(.tick) == [.leave(nil)])
        #expect(run.take(.gone) == [.leave("Gone.")])
    }

    @Test func aProgramIsToldJSONAloneAndWhyItCanNotComeIn() {
        var run = JoinRun(isJSON: true)
        run.take(.connected)
        let greeting = "* Debrief 0.1.0. Type /join CODE as NAME, /resume SECRET, or /help."
        #expect(run.take(.heard(greeting)).isEmpty)
        #expect(run.take(.gone) == [.leave("Gone.")])
        run = JoinRun(isJSON: true)
        run.take(.connected)
        #expect(run.take(.heard("* Too many connections.")).isEmpty)
        #expect(run.take(.gone) == [.leave("* Too many connections.")])
        run = JoinRun(isJSON: true)
        run.take(.connected, .told("end", ["id": "a", "reason": "removed"]))
        #expect(run.take(.gone) == [.leave("Gone.")])
        run = JoinRun(isJSON: true)
        run.take(.connected, .told("end", ["id": "a", "reason": "left"]))
        #expect(run.take(.gone) == [.leave(nil)])
    }

    @Test func cutsWhatArrivesIntoLines() {
        var splitting = LineSplitting()
        let parts = ["one\ntw", "o\n\n", "", "\nx"].map { splitting.lines(Array($0.utf8)) }
        let lines = parts.compactMap(\.self).flatMap(\.self).map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(lines == ["one", "two", "", ""])
        #expect(splitting.lines([UInt8](repeating: 0x78, count: 1 << 21)) == nil)
    }
}
