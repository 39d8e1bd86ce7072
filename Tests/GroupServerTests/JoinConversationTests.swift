import LineProtocol
import Testing

@testable import GroupClient

@Suite struct JoinConversationTests {
    typealias Effect = JoinConversation.Effect

    @Test func entersAndComesBackByTheSecret() {
        var run = JoinRun()
        #expect(run.receive(.connected) == [.hello, .say("/join fox-elm as Ann")])
        run.receive(.welcome)
        #expect(run.receive(.gone).last == .connect(afterMilliseconds: 500))
        #expect(run.receive(.connected) == [.hello, .again])
    }

    @Test(arguments: [
        "* Welcome, Bo.", "| Come back with: /resume aaaa", "# The session is closed",
        "* Type the host secret.", "@ silent:learnt",
    ])
    func nobodysWordsPassForTheServers(words: String) {
        var run = JoinRun(saves: true)
        run.receive(.connected, .welcome)
        #expect(run.receive(.told("said", ["member": "p2"], words)).count == 1)
        #expect(run.receive(.tick).isEmpty)
        run.receive(.gone)
        #expect(run.receive(.connected) == [.hello, .again])
    }

    /// Nothing here rests on a sentence: a server may speak any language.
    @Test func whatIsSaidMayBeSaidInAnyLanguage() {
        var run = JoinRun(saves: true)
        run.receive(.connected)
        run.receive(
            .told(
                "welcome", ["member": "p1", "role": "participant", "secret": "ab-cd"], "* Croeso."))
        #expect(run.receive(.told("secret-wanted", [:], "* Y gyfrinach.")).last == .hides(true))
        run.receive(.typed("x"), .told("finished", [:], "# Wedi cau"))
        #expect(run.receive(.tick) == [.request("minutes")])
        run.receive(.gone)
        #expect(run.receive(.connected) == [.hello, .say("/resume ab-cd")])
    }

    @Test func aProjectorShowsNoSecretAndComesBackAllTheSame() {
        var run = JoinRun("/join fox-elm watch")
        run.receive(.connected)
        let told = run.receive(
            .told(
                "welcome", ["member": "p4", "role": "observer", "secret": "k7qd-m2xf-9hra-w3tn"],
                "* Welcome, Screen 1.", "| Come back with: /resume k7qd-m2xf-9hra-w3tn"))
        #expect(told == [.show("* Welcome, Screen 1.")])
        run.receive(.gone)
        #expect(run.receive(.connected) == [.hello, .again])
    }

    @Test func answersWhoeverAsksWhetherSomebodyIsThere() {
        var run = JoinRun()
        run.receive(.connected, .welcome)
        #expect(run.receive(.told("ping", [:], "* Are you there?")) == [.here])
    }

    @Test func waitsLongerEachTime() {
        var run = JoinRun()
        run.receive(.connected, .welcome)
        let pauses = (0..<9).map { _ in run.receive(.gone).last }
        #expect(pauses[0] == .connect(afterMilliseconds: 500))
        #expect(pauses[1] == .connect(afterMilliseconds: 750))
        #expect(pauses[8] == .connect(afterMilliseconds: 15_000))
    }

    @Test func saysThatALastLineMayBeLost() {
        var run = JoinRun()
        run.receive(.connected, .welcome)
        #expect(run.receive(.gone).count == 2)
        run.receive(.connected, .back, .typed("an answer"))
        #expect(run.receive(.gone).count == 3)
    }

    @Test func sendsNothingWhileThereIsNoConnection() {
        var run = JoinRun()
        run.receive(.connected, .welcome, .gone)
        let effects = run.receive(.typed("an answer"))
        #expect(effects == [.show("! Not connected at the moment, so this was not sent.")])
        #expect(run.receive(.typed("/quit")) == [.leave(nil)])
    }

    @Test func leavesWhenThePersonOrTheServerWantsIt() {
        var run = JoinRun()
        run.receive(.connected, .welcome, .typed("/quit"))
        #expect(run.receive(.gone) == [.leave(nil)])
        run = JoinRun()
        #expect(run.receive(.gone) == [.leave("Gone.")])
        run = JoinRun()
        run.receive(.connected)
        #expect(run.receive(.gone) == [.leave("Gone.")])
        run = JoinRun()
        run.receive(.connected, .welcome, .finished)
        #expect(run.receive(.gone) == [.leave(nil)])
        for reason in ["removed", "replaced"] {
            run = JoinRun()
            run.receive(.connected, .welcome, .told("end", ["reason": reason], "* Out."))
            #expect(run.receive(.gone) == [.leave(nil)])
        }
        run = JoinRun()
        run.receive(
            .connected, .welcome, .gone, .connected, .back,
            .told("refused", ["reason": "closed"], "! Not here any more."))
        #expect(run.receive(.gone) == [.leave("Gone.")])
        run = JoinRun()
        run.receive(.connected, .welcome)
        #expect(run.receive(.lost("Wrong.", isHopeless: true)) == [.leave("Wrong.")])
    }

    /// A server that has just started may not have every room yet.
    @Test func aSecretThatIsRefusedIsTriedAgain() {
        var run = JoinRun()
        run.receive(.connected, .welcome, .gone, .connected)
        #expect(run.receive(.wrongSecret) == [.show(JoinWording.notYetBack)])
        #expect(run.receive(.typed("an answer")) == [.show(JoinWording.notSent)])
        #expect(run.receive(.tick) == [.again])
        #expect(run.receive(.wrongSecret, .tick).isEmpty)
        #expect(run.receive(.tick) == [.again])
        #expect(run.receive(.back) == [.show("* Welcome back, Ann.")])
        #expect(run.receive(.typed("an answer")) == [.say("an answer")])
        // Also where the server drops it meanwhile, and not for ever.
        run.receive(.gone)
        let refusal = [Effect.show("! Nobody has this secret.")]
        var said: [Effect] = []
        for _ in 0..<6 {
            run.receive(.connected)
            said = run.receive(.wrongSecret)
            if said != refusal { #expect(run.receive(.gone).last?.isConnecting == true) }
        }
        #expect(said == refusal)
        #expect(run.receive(.gone) == [.leave("Gone.")])
    }

    @Test func nothingTypedBeforeTheConnectionStandsIsLost() {
        var run = JoinRun()
        #expect(run.receive(.typed("one"), .ended).isEmpty)
        let effects = run.receive(.connected)
        #expect(effects == [.hello, .say("/join fox-elm as Ann"), .say("one"), .say("/quit")])
    }

    @Test func hidesTheHostSecretAlone() {
        var run = JoinRun(nil)
        run.receive(.connected, .typed("/host K21 as Ann"))
        #expect(run.receive(.told("secret-wanted", [:], "* The secret.")).last == .hides(true))
        #expect(run.receive(.typed("/talk")) == [.hides(false), .say("/talk")])
        #expect(run.receive(.typed("/talk")).first == .talks(true))
    }

    @Test func talkModeSpeaksToTheRoom() {
        var run = JoinRun()
        run.receive(.connected)
        #expect(run.receive(.typed("/talk")).first == .talks(true))
        #expect(run.receive(.typed("hello")) == [.say("/say hello")])
        #expect(run.receive(.typed("/next")) == [.say("/next")])
        #expect(run.receive(.typed("")) == [.say("")])
        #expect(run.receive(.typed("/talk")).first == .talks(false))
        #expect(run.receive(.typed("hello")) == [.say("hello")])
    }

    @Test func doesNotGreetWhoeverEntersByThemselves() {
        let greeting = "* Debrief 0.1.0. Type /join CODE as NAME, /resume SECRET, or /help."
        var run = JoinRun()
        run.receive(.connected)
        #expect(run.receive(.heard(greeting), .told("hello", [:], "* Debrief 0.1.0.")).isEmpty)
        run = JoinRun(nil)
        run.receive(.connected)
        #expect(run.receive(.heard(greeting)) == [.show(greeting)])
    }

    @Test func fetchesMinutesAndPlanAtTheClose() {
        var run = JoinRun(saves: true)
        run.receive(.connected, .welcome)
        #expect(run.receive(.finished).count == 1)
        let told =
            #"{"type":"receipt","session":"5c","size":17,"receipt":"AB","chain":"9f","lines":[]}"#
        run.receive(.heard(told))
        let receipt = [""] + ReceiptWording.lines(session: "5c", size: 17, text: "AB", chain: "9f")
        #expect(run.receive(.told("plan", [:], "# Plan for all")) == [.show("# Plan for all")])
        #expect(run.receive(.tick) == [.request("minutes")])
        #expect(run.receive(.told("left", [:], "* Cy has left.")) == [.show("* Cy has left.")])
        let minutes = JoinConversation.Input.told(
            "minutes", ["id": "minutes"], "# Minutes", "Bo: hello")
        #expect(
            run.receive(minutes) == [
                .save(name: "minutes", lines: ["# Minutes", "Bo: hello"] + receipt)
            ])
        #expect(run.receive(.tick) == [.request("plan")])
        let plan = JoinConversation.Input.told("plan", ["id": "plan"], "# Plan")
        #expect(run.receive(plan) == [.save(name: "plan", lines: ["# Plan"] + receipt)])
        #expect(run.receive(.tick) == [.say("/quit")])
        #expect(run.receive(.tick).isEmpty)
        #expect(run.receive(.gone) == [.leave(nil)])
    }

    @Test func leavesAProgramsLinesAsTheyAre() {
        var run = JoinRun(nil, isJSON: true)
        #expect(run.receive(.connected) == [.hello])
        #expect(run.receive(.typed("/talk")) == [.send("/talk")])
        #expect(run.receive(.heard(#"{"type":"pong"}"#)) == [.show(#"{"type":"pong"}"#)])
        #expect(run.receive(.ended).isEmpty)
        #expect(run.receive(.tick).isEmpty)
        #expect(run.receive(.tick) == [.leave(nil)])
        #expect(run.receive(.gone) == [.leave("Gone.")])
    }

    @Test func aProgramIsToldJSONAloneAndWhyItCanNotComeIn() {
        var run = JoinRun(isJSON: true)
        run.receive(.connected)
        let greeting = "* Debrief 0.1.0. Type /join CODE as NAME, /resume SECRET, or /help."
        #expect(run.receive(.heard(greeting)).isEmpty)
        #expect(run.receive(.gone) == [.leave("Gone.")])
        run = JoinRun(isJSON: true)
        run.receive(.connected)
        #expect(run.receive(.heard("* Too many connections.")).isEmpty)
        #expect(run.receive(.gone) == [.leave("* Too many connections.")])
        run = JoinRun(isJSON: true)
        run.receive(.connected, .told("end", ["id": "a", "reason": "removed"]))
        #expect(run.receive(.gone) == [.leave("Gone.")])
        run = JoinRun(isJSON: true)
        run.receive(.connected, .told("end", ["id": "a", "reason": "left"]))
        #expect(run.receive(.gone) == [.leave(nil)])
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
