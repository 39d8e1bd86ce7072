import LineProtocol
import Testing

@testable import GroupClient

/// What `join` does so that no words go astray: where they are filed, and what is kept.
@Suite struct JoinMarksTests {
    typealias Effect = JoinConversation.Effect

    private let minutes = JoinConversation.Input.told("minutes", ["id": "minutes"], "# Minutes")
    private let plan = JoinConversation.Input.told("plan", ["id": "plan"], "# Plan")
    private let changed = JoinConversation.Input.told(
        "refused", ["reason": "question-changed", "mark": "silent:next"], "! It changed.")

    @Test func aReplyThatTakesItsTimeIsAwaited() {
        var run = JoinRun(saves: true)
        run.take(.connected, .welcome, .finished, .typed("/quit"))
        #expect(run.take(.tick) == [.request("minutes")])
        #expect(run.take(.tick, .tick, .tick).isEmpty)
        #expect(
            run.take(minutes) == [
                .save(name: "minutes", lines: ["# Minutes", "", ReceiptWording.notHeard])
            ])
        #expect(run.take(.tick) == [.request("plan")])
        let never = (1...30).flatMap { _ in run.take(.tick) }
        #expect(never.first == .leave(JoinWording.notSaved))
    }

    @Test func quittingKeepsBothFilesFirst() {
        for way in [JoinConversation.Input.typed("/quit"), .ended] {
            var run = JoinRun(saves: true)
            run.take(.connected, .welcome, .finished)
            #expect(run.take(way) == [.show(JoinWording.savesFirst)])
            #expect(run.take(.tick) == [.request("minutes")])
            run.take(minutes, .tick)
            #expect(
                run.take(plan) == [
                    .save(name: "plan", lines: ["# Plan", "", ReceiptWording.notHeard])
                ])
            #expect(run.take(.tick) == [.say("/quit")])
            #expect(run.take(.gone) == [.leave(nil)])
        }
    }

    @Test func aConnectionLostBeforeBothFilesAreKeptIsMadeAgain() {
        var run = JoinRun(saves: true)
        run.take(.connected, .welcome, .finished, .tick, minutes, .tick)
        #expect(run.take(.gone) == [.connect(afterMilliseconds: 500)])
        #expect(run.take(.connected) == [.hello, .again])
        run.take(.back)
        #expect(run.take(.tick) == [.request("plan")])
        #expect(
            run.take(plan) == [.save(name: "plan", lines: ["# Plan", "", ReceiptWording.notHeard])])
    }

    @Test func aSecretRefusedWhileKeepingIsTriedAgainAndNothingIsAskedMeanwhile() {
        var run = JoinRun(saves: true)
        run.take(.connected, .welcome, .finished, .tick, .gone, .connected)
        #expect(run.take(.wrongSecret, .tick) == [.show(JoinWording.notYetBack), .again])
        run.take(.back)
        #expect(run.take(.tick) == [.request("minutes")])
        run.take(.gone, .connected)
        var told: [Effect] = []
        for _ in 1...40 where !told.contains(.leave(JoinWording.notSaved)) {
            told += run.take(.tick, .wrongSecret)
        }
        #expect(told.last == .leave(JoinWording.notSaved))
        #expect(!told.contains(.request("minutes")) && !told.contains(.leave(nil)))
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
        func type(_ line: String, after pause: Int64) -> [Effect] {
            run.now += pause - 1000
            return run.take(.typed(line))
        }
        let late = [Effect.show(JoinWording.changedInLineMode)]
        let long = String(repeating: "a", count: 60)
        run.take(.connected, .welcome, .asked("silent:learnt"), .asked("silent:steps"))
        #expect(type(long, after: 2900) == late)
        // Told once, the person has looked.
        #expect(type(long, after: 100) == [.say(long, for: "silent:steps")])
        run.now += 60_000
        run.take(.asked("silent:next"))
        #expect(type(long, after: 3000) == [.say(long, for: "silent:next")])
        run.now += 60_000
        run.take(.asked("revealed:next"))
        #expect(type("/next", after: 900) == late)
        #expect(type("/next", after: 100) == [.say("/next", for: "revealed:next")])
        // What follows from one's own line comes as no surprise, nor does the same question again.
        run.now -= 900
        run.take(.asked("write:team"))
        #expect(type(long, after: 100) == [.say(long, for: "write:team")])
        run.now += 60_000
        run.take(.asked("write:team"))
        #expect(type(long, after: 100) == [.say(long, for: "write:team")])
    }

    @Test func aLineGoesToWhatWasAskedWhenItWasBegun() {
        var run = JoinRun()
        run.take(.connected, .welcome, .asked("silent:learnt"), .began)
        for line in ["an owl", "/next", "/agree", String(repeating: "a", count: 9000)] {
            #expect(run.take(.typed(line)) == [.say(line, for: "silent:learnt")])
        }
        for line in ["/who", "/say hello"] { #expect(run.take(.typed(line)) == [.say(line)]) }
    }

    @Test func wordsBegunAtAnotherQuestionAreGivenBack() {
        var run = JoinRun()
        run.take(.connected, .welcome, .asked("silent:learnt"), .began)
        run.take(.asked("revealed:learnt"), .asked("silent:steps"))
        let back = [Effect.show(JoinWording.changed), .giveBack("an owl")]
        #expect(run.take(.typed("an owl")) == back)
        // The person has seen it, and presses Return again.
        #expect(run.take(.typed("an owl")) == [.say("an owl", for: "silent:steps")])
        // It changed while the line was on its way.
        #expect(run.take(changed) == back)
        #expect(run.take(changed) == [.show("! It changed.")])
    }

    @Test func linesOfALongAnswerAreSentAsTheyAre() {
        var run = JoinRun()
        run.take(.connected, .welcome, .asked("silent:learnt"))
        for line in ["/more one", "two", "/agree", "."] {
            run.take(.began)
            #expect(run.take(.typed(line)) == [.say(line)])
        }
        #expect(run.take(.typed("three")) == [.say("three", for: "silent:learnt")])
    }

    @Test func triesAgainWhereOthersCameFirst() {
        let waits: [JoinConversation.Input] = [
            .heard("* Too many connections from your address wait to join."),
            .told("end", ["reason": "too-many-connections"], "* Too many."),
            .told("queued", [:], "* Your code waits its turn."),
            .told("going-down", [:], "* The server stops now."),
        ]
        for wait in waits {
            var run = JoinRun()
            run.take(.connected, wait)
            #expect(run.take(.gone).last == .connect(afterMilliseconds: 500))
            #expect(run.take(.connected).contains(.say("/join fox-elm as Ann")))
        }
    }

    /// For those who lead and for a screen: what is asked comes again once much else was told.
    @Test func whatIsAskedStaysInSight() {
        func shown(_ role: String) -> [Effect] {
            var run = JoinRun()
            run.take(.connected)
            run.take(.told("welcome", ["member": "p1", "role": role, "secret": "a"], "* Welcome."))
            run.take(.asked("silent:learnt"))
            for number in 1...17 { run.take(.told("said", ["member": "p2"], "Bo: \(number)")) }
            return run.take(.tick) + run.take(.tick)
        }
        #expect(shown("facilitator") == [.show("? What?")])
        #expect(shown("observer") == [.show("? What?")])
        #expect(shown("participant").isEmpty)
    }
}
