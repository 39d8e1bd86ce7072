import LineProtocol
import Testing

@testable import GroupClient

@Suite struct JoinConversationTests {
    private let welcome = "* Welcome, Ann. You are member 1."
    private let secret = "| Come back with: /resume k7qd-m2xf-9hra-w3tn  (keep it to yourself)"

    private let hello = JoinConversation.Effect.send("/hello marks 1")
    private let gone = JoinConversation.Input.lost("Gone.", isHopeless: false)

    @Test func entersAndComesBackByTheSecret() {
        var run = JoinRun()
        #expect(run.take(.connected) == [hello, .send("/join fox-elm as Ann")])
        run.take(.heard(welcome), .heard(secret))
        let lost = run.take(gone)
        #expect(lost.last == .connect(afterMilliseconds: 500))
        #expect(run.take(.connected) == [hello, .send("/resume k7qd-m2xf-9hra-w3tn")])
    }

    @Test(arguments: [
        "Bo: * Welcome, Ann.", "Bo: | /resume aaaa", "* /resume aaaa", "? /resume aaaa",
    ])
    func nobodysWordsPassForASecret(line: String) {
        var run = JoinRun()
        run.take(.connected, .heard(welcome), .heard(secret), .heard("*"), .heard("*"))
        run.take(.heard(line), .heard("| /resume aaaa"), gone)
        #expect(run.take(.connected) == [hello, .send("/resume k7qd-m2xf-9hra-w3tn")])
    }

    @Test func aProjectorShowsNoSecretAndComesBackAllTheSame() {
        var run = JoinRun("/join fox-elm watch")
        run.take(.connected)
        let welcome = "* Welcome, Screen 1. You are member 4 and watch."
        #expect(run.take(.heard(welcome), .heard(secret)) == [.show(welcome)])
        run.take(gone)
        #expect(run.take(.connected) == [hello, .send("/resume k7qd-m2xf-9hra-w3tn")])
    }

    @Test func waitsLongerEachTime() {
        var run = JoinRun()
        run.take(.connected, .heard(welcome), .heard(secret))
        let pauses = (0..<9).map { _ in run.take(gone).last }
        #expect(pauses[0] == .connect(afterMilliseconds: 500))
        #expect(pauses[1] == .connect(afterMilliseconds: 750))
        #expect(pauses[8] == .connect(afterMilliseconds: 15_000))
    }

    @Test func saysThatALastLineMayBeLost() {
        var run = JoinRun()
        run.take(.connected, .heard(welcome), .heard(secret))
        #expect(run.take(gone).count == 2)
        run.take(.connected, .heard("* Welcome back."), .typed("an answer"))
        #expect(run.take(gone).count == 3)
    }

    @Test func sendsNothingWhileThereIsNoConnection() {
        var run = JoinRun()
        run.take(.connected, .heard(welcome), .heard(secret), gone)
        let effects = run.take(.typed("an answer"))
        #expect(effects == [.show("! Not connected at the moment, so this was not sent.")])
        #expect(run.take(.typed("/quit")) == [.leave(nil)])
    }

    @Test func leavesWhenThePersonOrTheServerWantsIt() {
        var run = JoinRun()
        run.take(.connected, .heard(welcome), .heard(secret), .typed("/quit"))
        #expect(run.take(gone) == [.leave(nil)])
        run = JoinRun()
        #expect(run.take(gone) == [.leave("Gone.")])
        run = JoinRun()
        run.take(.connected)
        #expect(run.take(gone) == [.leave("Gone.")])
        run = JoinRun()
        run.take(.connected, .heard(welcome), .heard(secret), .heard("# The session is closed"))
        #expect(run.take(gone) == [.leave(nil)])
        run = JoinRun()
        run.take(
            .connected, .heard(welcome), .heard(secret), gone, .connected,
            .heard("* Welcome back, Ann (member 1)."), .heard("! Not here any more."))
        #expect(run.take(gone) == [.leave("Gone.")])
        run = JoinRun()
        run.take(.connected, .heard(welcome), .heard(secret))
        #expect(run.take(.lost("Wrong.", isHopeless: true)) == [.leave("Wrong.")])
    }

    /// A server that has just started may not have every room yet.
    @Test func aSecretThatIsRefusedIsTriedAgain() {
        let refusal = "! Nobody has this secret. Please check it, or join anew."
        let again = JoinConversation.Effect.send("/resume k7qd-m2xf-9hra-w3tn")
        var run = JoinRun()
        run.take(.connected, .heard(welcome), .heard(secret), gone, .connected)
        #expect(run.take(.heard(refusal)) == [.show(JoinWording.notYetBack)])
        #expect(run.take(.typed("an answer")) == [.show(JoinWording.notSent)])
        #expect(run.take(.tick) == [again])
        #expect(run.take(.heard(refusal), .tick).isEmpty)
        #expect(run.take(.tick) == [again])
        let back = "* Welcome back, Ann (member 1)."
        #expect(run.take(.heard(back)) == [.show(back)])
        #expect(run.take(.typed("an answer")) == [.send("an answer")])
        // Also where the server drops it meanwhile, and not for ever.
        run.take(gone)
        var said: [JoinConversation.Effect] = []
        for _ in 0..<6 {
            run.take(.connected)
            said = run.take(.heard(refusal))
            if said != [.show(refusal)] { #expect(run.take(gone).last?.isConnecting == true) }
        }
        #expect(said == [.show(refusal)])
        #expect(run.take(gone) == [.leave("Gone.")])
    }

    @Test func nothingTypedBeforeTheConnectionStandsIsLost() {
        var run = JoinRun()
        #expect(run.take(.typed("one"), .ended).isEmpty)
        let effects = run.take(.connected)
        #expect(effects == [hello, .send("/join fox-elm as Ann"), .send("one"), .send("/quit")])
    }

    @Test func hidesTheHostSecretAlone() {
        var run = JoinRun(nil)
        run.take(.connected, .typed("/host K21 as Ann"))
        #expect(run.take(.heard("* Type the host secret.")).last == .hides(true))
        #expect(run.take(.typed("/talk")) == [.hides(false), .send("/talk")])
        #expect(run.take(.typed("/talk")).first == .talks(true))
    }

    @Test func talkModeSpeaksToTheRoom() {
        var run = JoinRun()
        run.take(.connected)
        #expect(run.take(.typed("/talk")).first == .talks(true))
        #expect(run.take(.typed("hello")) == [.send("/say hello")])
        #expect(run.take(.typed("/next")) == [.send("/next")])
        #expect(run.take(.typed("")) == [.send("")])
        #expect(run.take(.typed("/talk")).first == .talks(false))
        #expect(run.take(.typed("hello")) == [.send("hello")])
    }

    @Test func doesNotGreetWhoeverEntersByThemselves() {
        let greeting = "* Debrief 0.1.0. Type /join CODE as NAME, /resume SECRET, or /help."
        var run = JoinRun()
        run.take(.connected)
        #expect(run.take(.heard(greeting)).isEmpty)
        run = JoinRun(nil)
        run.take(.connected)
        #expect(run.take(.heard(greeting)) == [.show(greeting)])
    }

    @Test func fetchesMinutesAndPlanAtTheClose() {
        var run = JoinRun(saves: true)
        run.take(.connected, .heard(welcome), .heard(secret))
        #expect(run.take(.heard("# The session is closed")).count == 1)
        #expect(run.take(.heard("| Receipt")) == [.show("| Receipt")])
        #expect(run.take(.tick) == [.send("/minutes")])
        let lines = ["# Minutes", "| one", "# Said to the room", "Bo: hello"]
        run.take(.heard("|"))
        #expect(run.take(.heard("* Cy has left.")) == [.show("* Cy has left.")])
        for line in lines { #expect(run.take(.heard(line)).isEmpty) }
        #expect(run.take(.tick) == [.save(name: "minutes", lines: lines), .send("/plan")])
        run.take(.heard("# Plan"))
        #expect(run.take(.tick) == [.save(name: "plan", lines: ["# Plan"]), .send("/quit")])
        #expect(run.take(.tick).isEmpty)
        #expect(run.take(gone) == [.leave(nil)])
    }

    @Test func leavesAProgramsLinesAsTheyAre() {
        var run = JoinRun(nil, isJSON: true)
        #expect(run.take(.connected) == [.send("/hello json 1")])
        #expect(run.take(.typed("/talk")) == [.send("/talk")])
        #expect(run.take(.heard("{}")) == [.show("{}")])
        #expect(run.take(.ended).isEmpty)
        #expect(run.take(.tick).isEmpty)
        #expect(run.take(.tick) == [.leave(nil)])
        #expect(run.take(gone) == [.leave("Gone.")])
    }

    @Test func aProgramIsToldJSONAloneAndWhyItCanNotComeIn() {
        var run = JoinRun(isJSON: true)
        run.take(.connected)
        let greeting = "* Debrief 0.1.0. Type /join CODE as NAME, /resume SECRET, or /help."
        #expect(run.take(.heard(greeting)).isEmpty)
        #expect(run.take(gone) == [.leave("Gone.")])
        run = JoinRun(isJSON: true)
        run.take(.connected)
        #expect(run.take(.heard("* Too many connections.")).isEmpty)
        #expect(run.take(gone) == [.leave("* Too many connections.")])
        run = JoinRun(isJSON: true)
        run.take(.connected, .heard(#"{"type":"end","id":"a","reason":"removed","lines":[]}"#))
        #expect(run.take(gone) == [.leave("Gone.")])
        run = JoinRun(isJSON: true)
        run.take(.connected, .heard(#"{"type":"end","id":"a","reason":"left","lines":[]}"#))
        #expect(run.take(gone) == [.leave(nil)])
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

extension JoinConversation.Effect {
    fileprivate var isConnecting: Bool { if case .connect = self { true } else { false } }
}
