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
        run.receive(.connected, .welcome, .finished, .typed("/quit"))
        #expect(run.receive(.tick) == [.request("minutes")])
        #expect(run.receive(.tick, .tick, .tick).isEmpty)
        #expect(
            run.receive(minutes) == [
                .save(name: "minutes", lines: ["# Minutes", "", ReceiptWording.notHeard])
            ])
        #expect(run.receive(.tick) == [.request("plan")])
        let never = (1...30).flatMap { _ in run.receive(.tick) }
        #expect(never.first == .leave(JoinWording.notSaved))
    }

    @Test func quittingKeepsBothFilesFirst() {
        for way in [JoinConversation.Input.typed("/quit"), .ended] {
            var run = JoinRun(saves: true)
            run.receive(.connected, .welcome, .finished)
            #expect(run.receive(way) == [.show(JoinWording.savesFirst)])
            #expect(run.receive(.tick) == [.request("minutes")])
            run.receive(minutes, .tick)
            #expect(
                run.receive(plan) == [
                    .save(name: "plan", lines: ["# Plan", "", ReceiptWording.notHeard])
                ])
            #expect(run.receive(.tick) == [.say("/quit")])
            #expect(run.receive(.gone) == [.leave(nil)])
        }
    }

    @Test func aConnectionLostBeforeBothFilesAreKeptIsMadeAgain() {
        var run = JoinRun(saves: true)
        run.receive(.connected, .welcome, .finished, .tick, minutes, .tick)
        #expect(run.receive(.gone) == [.connect(afterMilliseconds: 500)])
        #expect(run.receive(.connected) == [.hello, .again])
        run.receive(.back)
        #expect(run.receive(.tick) == [.request("plan")])
        #expect(
            run.receive(plan) == [
                .save(name: "plan", lines: ["# Plan", "", ReceiptWording.notHeard])
            ])
    }

    @Test func aSecretRefusedWhileKeepingIsTriedAgainAndNothingIsAskedMeanwhile() {
        var run = JoinRun(saves: true)
        run.receive(.connected, .welcome, .finished, .tick, .gone, .connected)
        #expect(run.receive(.wrongSecret, .tick) == [.show(JoinWording.notYetBack), .again])
        run.receive(.back)
        #expect(run.receive(.tick) == [.request("minutes")])
        run.receive(.gone, .connected)
        var told: [Effect] = []
        for _ in 1...40 where !told.contains(.leave(JoinWording.notSaved)) {
            told += run.receive(.tick, .wrongSecret)
        }
        #expect(told.last == .leave(JoinWording.notSaved))
        #expect(!told.contains(.request("minutes")) && !told.contains(.leave(nil)))
    }

    /// A terminal in line mode shows no letter before Return: what could not have been typed since
    /// the question changed was begun before.
    @Test func inLineModeALineIsNotSentThatWasBegunBeforeTheChange() {
        var run = JoinRun()
        run.conversation = {
            var request = JoinRequest(line: "/join fox-elm as Ann")
            (request.hasKeyboard, request.isInLineMode) = (false, true)
            return JoinConversation(request)
        }()
        func type(_ line: String, after pause: Int64) -> [Effect] {
            run.now += pause - 1000
            return run.receive(.typed(line))
        }
        let late = [Effect.show(JoinWording.changedInLineMode)]
        let long = String(repeating: "a", count: 60)
        run.receive(.connected, .welcome, .asked("silent:learnt"), .asked("silent:steps"))
        #expect(type(long, after: 2900) == late)
        // Told once, the person has looked.
        #expect(type(long, after: 100) == [.say(long, for: "silent:steps")])
        run.now += 60_000
        run.receive(.asked("silent:next"))
        #expect(type(long, after: 3000) == [.say(long, for: "silent:next")])
        run.now += 60_000
        run.receive(.asked("revealed:next"))
        #expect(type("/next", after: 900) == late)
        #expect(type("/next", after: 100) == [.say("/next", for: "revealed:next")])
        // What follows from one's own line comes as no surprise, nor does the same question again.
        run.now -= 900
        run.receive(.asked("write:team"))
        #expect(type(long, after: 100) == [.say(long, for: "write:team")])
        run.now += 60_000
        run.receive(.asked("write:team"))
        #expect(type(long, after: 100) == [.say(long, for: "write:team")])
    }

    @Test func aLineGoesToWhatWasAskedWhenItWasBegun() {
        var run = JoinRun()
        run.receive(.connected, .welcome, .asked("silent:learnt"), .began)
        for line in ["an owl", "/next", "/agree", String(repeating: "a", count: 9000)] {
            #expect(run.receive(.typed(line)) == [.say(line, for: "silent:learnt")])
        }
        for line in ["/who", "/say hello"] { #expect(run.receive(.typed(line)) == [.say(line)]) }
    }

    @Test func wordsBegunAtAnotherQuestionAreGivenBack() {
        var run = JoinRun()
        run.receive(.connected, .welcome, .asked("silent:learnt"), .began)
        run.receive(.asked("revealed:learnt"), .asked("silent:steps"))
        let back = [Effect.show(JoinWording.changed), .giveBack("an owl")]
        #expect(run.receive(.typed("an owl")) == back)
        // The person has seen it, and presses Return again.
        #expect(run.receive(.typed("an owl")) == [.say("an owl", for: "silent:steps")])
        // It changed while the line was on its way.
        #expect(run.receive(changed) == back)
        #expect(run.receive(changed) == [.show("! It changed.")])
    }

    @Test func linesOfALongAnswerAreSentAsTheyAre() {
        var run = JoinRun()
        run.receive(.connected, .welcome, .asked("silent:learnt"))
        for line in ["/more one", "two", "/agree", "."] {
            run.receive(.began)
            #expect(run.receive(.typed(line)) == [.say(line)])
        }
        #expect(run.receive(.typed("three")) == [.say("three", for: "silent:learnt")])
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
            run.receive(.connected, wait)
            #expect(run.receive(.gone).last == .connect(afterMilliseconds: 500))
            #expect(run.receive(.connected).contains(.say("/join fox-elm as Ann")))
        }
    }

    /// For those who lead and for a screen: what is asked comes again once much else was told.
    @Test func whatIsAskedStaysInSight() {
        func shown(_ role: String) -> [Effect] {
            var run = JoinRun()
            run.receive(.connected)
            run.receive(
                .told("welcome", ["member": "p1", "role": role, "secret": "a"], "* Welcome."))
            run.receive(.asked("silent:learnt"))
            for number in 1...17 { run.receive(.told("said", ["member": "p2"], "Bo: \(number)")) }
            return run.receive(.tick) + run.receive(.tick)
        }
        #expect(shown("facilitator") == [.show("? What?")])
        #expect(shown("observer") == [.show("? What?")])
        #expect(shown("participant").isEmpty)
    }
}
