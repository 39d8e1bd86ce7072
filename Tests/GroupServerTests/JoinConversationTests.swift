import LineProtocol
import Testing

@testable import GroupClient

@Suite struct JoinConversationTests {
    private let welcome = "* Welcome, Ann. You are member 1."
    private let secret = "| Come back with: /resume k7qd-m2xf-9hra-w3tn  (keep it to yourself)"

    /// A conversation to which things happen, a second apart.
    private struct Run {
        var conversation: JoinConversation
        var now: Int64 = 0

        init(_ line: String? = "/join fox-elm as Ann", saves: Bool = false, isJSON: Bool = false) {
            conversation = JoinConversation(Entry(line: line, saves: saves, isJSON: isJSON))
        }

        @discardableResult
        mutating func take(_ inputs: JoinConversation.Input...) -> [JoinConversation.Effect] {
            inputs.flatMap { input in
                now += 1000
                return conversation.take(input, now: now, random: 0)
            }
        }
    }

    private let hello = JoinConversation.Effect.send("/hello marks 1")
    private let gone = JoinConversation.Input.lost("Gone.", isHopeless: false)

    @Test func entersAndComesBackByTheSecret() {
        var run = Run()
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
        var run = Run()
        run.take(.connected, .heard(welcome), .heard(secret), .heard("*"), .heard("*"))
        run.take(.heard(line), .heard("| /resume aaaa"), gone)
        #expect(run.take(.connected) == [hello, .send("/resume k7qd-m2xf-9hra-w3tn")])
    }

    @Test func aProjectorShowsNoSecretAndComesBackAllTheSame() {
        var run = Run("/join fox-elm watch")
        run.take(.connected)
        let welcome = "* Welcome, Screen 1. You are member 4 and watch."
        #expect(run.take(.heard(welcome), .heard(secret)) == [.show(welcome)])
        run.take(gone)
        #expect(run.take(.connected) == [hello, .send("/resume k7qd-m2xf-9hra-w3tn")])
    }

    @Test func waitsLongerEachTime() {
        var run = Run()
        run.take(.connected, .heard(welcome), .heard(secret))
        let pauses = (0..<9).map { _ in run.take(gone).last }
        #expect(pauses[0] == .connect(afterMilliseconds: 500))
        #expect(pauses[1] == .connect(afterMilliseconds: 750))
        #expect(pauses[8] == .connect(afterMilliseconds: 15_000))
    }

    @Test func saysThatALastLineMayBeLost() {
        var run = Run()
        run.take(.connected, .heard(welcome), .heard(secret))
        #expect(run.take(gone).count == 2)
        run.take(.connected, .heard("* Welcome back."), .typed("an answer"))
        #expect(run.take(gone).count == 3)
    }

    @Test func sendsNothingWhileThereIsNoConnection() {
        var run = Run()
        run.take(.connected, .heard(welcome), .heard(secret), gone)
        let effects = run.take(.typed("an answer"))
        #expect(effects == [.show("! Not connected at the moment, so this was not sent.")])
        #expect(run.take(.typed("/quit")) == [.leave(nil)])
    }

    @Test func leavesWhenThePersonOrTheServerWantsIt() {
        var run = Run()
        run.take(.connected, .heard(welcome), .heard(secret), .typed("/quit"))
        #expect(run.take(gone) == [.leave(nil)])
        run = Run()
        #expect(run.take(gone) == [.leave("Gone.")])
        run = Run()
        run.take(.connected)
        #expect(run.take(gone) == [.leave("Gone.")])
        run = Run()
        run.take(.connected, .heard(welcome), .heard(secret), .heard("# The session is closed"))
        #expect(run.take(gone) == [.leave(nil)])
        run = Run()
        run.take(
            .connected, .heard(welcome), .heard(secret), gone, .connected,
            .heard("! Not here any more."))
        #expect(run.take(gone) == [.leave("Gone.")])
        run = Run()
        run.take(.connected, .heard(welcome), .heard(secret))
        #expect(run.take(.lost("Wrong.", isHopeless: true)) == [.leave("Wrong.")])
    }

    @Test func nothingTypedBeforeTheConnectionStandsIsLost() {
        var run = Run()
        #expect(run.take(.typed("one"), .ended).isEmpty)
        let effects = run.take(.connected)
        #expect(effects == [hello, .send("/join fox-elm as Ann"), .send("one"), .send("/quit")])
    }

    @Test func hidesTheHostSecretAlone() {
        var run = Run(nil)
        run.take(.connected, .typed("/host K21 as Ann"))
        #expect(run.take(.heard("* Type the host secret.")).last == .hides(true))
        #expect(run.take(.typed("/talk")) == [.hides(false), .send("/talk")])
        #expect(run.take(.typed("/talk")).first == .talks(true))
    }

    @Test func talkModeSpeaksToTheRoom() {
        var run = Run()
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
        var run = Run()
        run.take(.connected)
        #expect(run.take(.heard(greeting)).isEmpty)
        run = Run(nil)
        run.take(.connected)
        #expect(run.take(.heard(greeting)) == [.show(greeting)])
    }

    @Test func fetchesMinutesAndPlanAtTheClose() {
        var run = Run(saves: true)
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

    @Test func quittingKeepsBothFilesFirst() {
        for way in [JoinConversation.Input.typed("/quit"), .ended] {
            var run = Run(saves: true)
            run.take(.connected, .heard(welcome), .heard(secret))
            run.take(.heard("# The session is closed"))
            #expect(run.take(way) == [.show(JoinWording.savesFirst)])
            #expect(run.take(.tick) == [.send("/minutes")])
            run.take(.heard("# Minutes"))
            #expect(
                run.take(.tick) == [.save(name: "minutes", lines: ["# Minutes"]), .send("/plan")])
            run.take(.heard("# Plan"))
            #expect(
                run.take(.tick) == [.save(name: "plan", lines: ["# Plan"]), .send("/quit")])
            #expect(run.take(gone) == [.leave(nil)])
        }
    }

    @Test func aConnectionLostBeforeBothFilesAreKeptIsMadeAgain() {
        var run = Run(saves: true)
        run.take(.connected, .heard(welcome), .heard(secret), .heard("# The session is closed"))
        run.take(.tick, .heard("# Minutes"), .tick, .heard("# Half a plan"))
        #expect(run.take(gone) == [.connect(afterMilliseconds: 500)])
        #expect(run.take(.connected) == [hello, .send("/resume k7qd-m2xf-9hra-w3tn")])
        run.take(.heard("* Welcome back, Ann (member 1)."))
        #expect(run.take(.tick) == [.send("/plan")])
        run.take(.heard("# Plan"))
        #expect(run.take(.tick) == [.save(name: "plan", lines: ["# Plan"]), .send("/quit")])
    }

    @Test func aLineGoesToWhatWasAskedWhenItWasBegun() {
        var run = Run()
        run.take(.connected, .heard("* Debrief 0.1.0."), .heard(welcome), .heard(secret))
        #expect(run.take(.heard("@ silent:learnt")).isEmpty)
        run.take(.began)
        #expect(run.take(.typed("an owl")) == [.send("/to silent:learnt an owl")])
        #expect(run.take(.typed("/next")) == [.send("/to silent:learnt /next")])
        #expect(run.take(.typed("/agree")) == [.send("/to silent:learnt /agree")])
        #expect(run.take(.typed("/who")) == [.send("/who")])
        #expect(run.take(.typed("/say hello")) == [.send("/say hello")])
        let long = String(repeating: "a", count: 4090)
        #expect(run.take(.typed(long)) == [.send(long)])
    }

    @Test func wordsBegunAtAnotherQuestionAreGivenBack() {
        var run = Run()
        run.take(.connected, .heard(welcome), .heard(secret), .heard("@ silent:learnt"), .began)
        run.take(.heard("@ revealed:learnt"), .heard("@ silent:steps"))
        let back = [JoinConversation.Effect.show(JoinWording.changed), .giveBack("an owl")]
        #expect(run.take(.typed("an owl")) == back)
        // The person has seen it, and presses Return again.
        #expect(run.take(.typed("an owl")) == [.send("/to silent:steps an owl")])
        // It changed while the line was on its way.
        #expect(run.take(.heard("@ silent:next"), .heard(changed)) == back)
        #expect(run.take(.heard(changed)) == [.show(changed)])
    }

    private let changed =
        "! The question changed while that was typed or on its way, so it was not kept. Look at what "
        + "is asked now."

    @Test func linesOfALongAnswerAreSentAsTheyAre() {
        var run = Run()
        run.take(.connected, .heard(welcome), .heard(secret), .heard("@ silent:learnt"))
        for line in ["/more one", "two", "/agree", "."] {
            run.take(.began)
            #expect(run.take(.typed(line)) == [.send(line)])
        }
        #expect(run.take(.typed("three")) == [.send("/to silent:learnt three")])
    }

    @Test func aServerThatKnowsNoMarksIsSentLinesAsTheyAre() {
        var run = Run()
        run.take(.connected)
        #expect(run.take(.heard("! Only “/hello json 1” is known here.")).isEmpty)
        run.take(.heard(welcome), .heard(secret), .began)
        #expect(run.take(.typed("an owl")) == [.send("an owl")])
    }

    @Test(arguments: [
        "* Too many connections from your address wait to join. Please try again in two minutes.",
        "* Many codes came from your address, so yours waits its turn: about 60 seconds.",
        "* The server stops now. Everything is kept: connect again later.",
    ])
    func triesAgainWhereOthersCameFirst(line: String) {
        var run = Run()
        run.take(.connected, .heard(line))
        #expect(run.take(gone).last == .connect(afterMilliseconds: 500))
        #expect(run.take(.connected).contains(.send("/join fox-elm as Ann")))
    }

    @Test func leavesAProgramsLinesAsTheyAre() {
        var run = Run(nil, isJSON: true)
        #expect(run.take(.connected) == [.send("/hello json 1")])
        #expect(run.take(.typed("/talk")) == [.send("/talk")])
        #expect(run.take(.heard("{}")) == [.show("{}")])
        #expect(run.take(.ended).isEmpty)
        #expect(run.take(.tick).isEmpty)
        #expect(run.take(.tick) == [.leave(nil)])
        #expect(run.take(gone) == [.leave("Gone.")])
    }

    @Test func aProgramIsToldJSONAloneAndWhyItCanNotComeIn() {
        var run = Run(isJSON: true)
        run.take(.connected)
        let greeting = "* Debrief 0.1.0. Type /join CODE as NAME, /resume SECRET, or /help."
        #expect(run.take(.heard(greeting)).isEmpty)
        #expect(run.take(gone) == [.leave("Gone.")])
        run = Run(isJSON: true)
        run.take(.connected)
        #expect(run.take(.heard("* Too many connections.")).isEmpty)
        #expect(run.take(gone) == [.leave("* Too many connections.")])
        run = Run(isJSON: true)
        run.take(.connected, .heard(#"{"type":"end","id":"a","reason":"removed","lines":[]}"#))
        #expect(run.take(gone) == [.leave("Gone.")])
        run = Run(isJSON: true)
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
