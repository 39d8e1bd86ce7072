import LineProtocol
import Testing

@testable import GroupClient

/// What `join` does so that no words go astray: where they are filed, and what is kept.
@Suite struct JoinMarksTests {
    private let welcome = "* Welcome, Ann. You are member 1."
    private let secret = "| Come back with: /resume k7qd-m2xf-9hra-w3tn  (keep it to yourself)"

    private let hello = JoinConversation.Effect.send("/hello marks 1")
    private let gone = JoinConversation.Input.lost("Gone.", isHopeless: false)

    @Test func aReplyThatTakesItsTimeIsNotTakenForAnEmptyOne() {
        var run = JoinRun(saves: true)
        run.take(.connected, .heard(welcome), .heard(secret), .heard("# The session is closed"))
        run.take(.typed("/quit"))
        #expect(run.take(.tick) == [.send("/minutes")])
        #expect(run.take(.tick, .tick, .tick).isEmpty)
        run.take(.heard("# Minutes"))
        #expect(run.take(.tick) == [.save(name: "minutes", lines: ["# Minutes"]), .send("/plan")])
        let never = (1...30).flatMap { _ in run.take(.tick) }
        #expect(never.first == .leave(JoinWording.notSaved))
    }

    @Test func quittingKeepsBothFilesFirst() {
        for way in [JoinConversation.Input.typed("/quit"), .ended] {
            var run = JoinRun(saves: true)
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
        var run = JoinRun(saves: true)
        run.take(.connected, .heard(welcome), .heard(secret), .heard("# The session is closed"))
        run.take(.tick, .heard("# Minutes"), .tick, .heard("# Half a plan"))
        #expect(run.take(gone) == [.connect(afterMilliseconds: 500)])
        #expect(run.take(.connected) == [hello, .send("/resume k7qd-m2xf-9hra-w3tn")])
        run.take(.heard("* Welcome back, Ann (member 1)."))
        #expect(run.take(.tick) == [.send("/plan")])
        run.take(.heard("# Plan"))
        #expect(run.take(.tick) == [.save(name: "plan", lines: ["# Plan"]), .send("/quit")])
    }

    @Test func aSecretRefusedWhileKeepingIsTriedAgainAndNothingIsAskedMeanwhile() {
        let refusal = JoinConversation.Input.heard("! Nobody has this secret.")
        var run = JoinRun(saves: true)
        run.take(.connected, .heard(welcome), .heard(secret), .heard("# The session is closed"))
        run.take(.tick, gone, .connected)
        let again = JoinConversation.Effect.send("/resume k7qd-m2xf-9hra-w3tn")
        #expect(run.take(refusal, .tick) == [.show(JoinWording.notYetBack), again])
        run.take(.heard("* Welcome back, Ann (member 1)."))
        #expect(run.take(.tick) == [.send("/minutes")])
        run.take(gone, .connected)
        var told: [JoinConversation.Effect] = []
        for _ in 1...40 where !told.contains(.leave(JoinWording.notSaved)) {
            told += run.take(.tick, refusal)
        }
        #expect(told.last == .leave(JoinWording.notSaved))
        #expect(!told.contains(.send("/minutes")) && !told.contains(.leave(nil)))
    }

    /// A terminal in line mode shows no letter before Return: what could not have been typed since
    /// the question changed was begun before.
    @Test func inLineModeALineIsNotSentThatWasBegunBeforeTheChange() {
        var run = JoinRun()
        run.conversation = {
            var entry = Entry(line: "/join fox-elm as Ann")
            (entry.hasKeyboard, entry.isInLineMode) = (false, true)
            return JoinConversation(entry)
        }()
        func type(_ line: String, after pause: Int64) -> [JoinConversation.Effect] {
            run.now += pause - 1000
            return run.take(.typed(line))
        }
        let late = [JoinConversation.Effect.show(JoinWording.changedInLineMode)]
        let long = String(repeating: "a", count: 60)
        run.take(.connected, .heard(welcome), .heard(secret), .heard("@ silent:learnt"))
        run.take(.heard("@ silent:steps"))
        #expect(type(long, after: 2900) == late)
        // Told once, the person has looked.
        #expect(type(long, after: 100) == [.send("/to silent:steps " + long)])
        run.now += 60_000
        run.take(.heard("@ silent:next"))
        #expect(type(long, after: 3000) == [.send("/to silent:next " + long)])
        run.now += 60_000
        run.take(.heard("@ revealed:next"))
        #expect(type("/next", after: 900) == late)
        #expect(type("/next", after: 100) == [.send("/to revealed:next /next")])
        // What follows from one's own line comes as no surprise, nor does the same question again.
        run.now -= 900
        run.take(.heard("@ write:team"))
        #expect(type(long, after: 100) == [.send("/to write:team " + long)])
        run.now += 60_000
        run.take(.heard("@ write:team"))
        #expect(type(long, after: 100) == [.send("/to write:team " + long)])
    }

    @Test func aLineGoesToWhatWasAskedWhenItWasBegun() {
        var run = JoinRun()
        run.take(.connected, .heard("* Debrief 0.1.0."), .heard(welcome), .heard(secret))
        #expect(run.take(.heard("@ silent:learnt")).isEmpty)
        run.take(.began)
        #expect(run.take(.typed("an owl")) == [.send("/to silent:learnt an owl")])
        #expect(run.take(.typed("/next")) == [.send("/to silent:learnt /next")])
        #expect(run.take(.typed("/agree")) == [.send("/to silent:learnt /agree")])
        #expect(run.take(.typed("/who")) == [.send("/who")])
        #expect(run.take(.typed("/say hello")) == [.send("/say hello")])
        let long = String(repeating: "a", count: 4090)
        #expect(run.take(.typed(long)) == [.send("/to silent:learnt " + long)])
    }

    @Test func wordsBegunAtAnotherQuestionAreGivenBack() {
        var run = JoinRun()
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
        var run = JoinRun()
        run.take(.connected, .heard(welcome), .heard(secret), .heard("@ silent:learnt"))
        for line in ["/more one", "two", "/agree", "."] {
            run.take(.began)
            #expect(run.take(.typed(line)) == [.send(line)])
        }
        #expect(run.take(.typed("three")) == [.send("/to silent:learnt three")])
    }

    @Test func aServerThatKnowsNoMarksIsSentLinesAsTheyAre() {
        var run = JoinRun()
        run.take(.connected)
        #expect(
            run.take(.heard("! Only “/hello json 1” and “/hello marks 1” are known here.")).isEmpty)
        run.take(.heard(welcome), .heard(secret), .began)
        #expect(run.take(.typed("an owl")) == [.send("an owl")])
    }

    @Test(arguments: [
        "* Too many connections from your address wait to join. Please try again in two minutes.",
        "* Many codes came from your address, so yours waits its turn: about 60 seconds.",
        "* The server stops now. Everything is kept: connect again later.",
    ])
    func triesAgainWhereOthersCameFirst(line: String) {
        var run = JoinRun()
        run.take(.connected, .heard(line))
        #expect(run.take(gone).last == .connect(afterMilliseconds: 500))
        #expect(run.take(.connected).contains(.send("/join fox-elm as Ann")))
    }
}
