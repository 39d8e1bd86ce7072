import Foundation
import TestSupport
import Testing

/// What was confirmed survives a `kill -9` at any moment.
struct PowerCutTests {
    private static let lines = [
        "", "quiet", "", "", "", "stands out and is long enough for this", "", "", "short",
        "more of it",
        "helps", "", "what it means, in more than forty characters",
        "first steps on Monday morning",
        "Learning one", "Learning two", "", "raise awareness", "", "Priya Shah", "31/01/2027",
        "In use",
        "Children say that they were asked", "/row change 1", "Add it to the duty form",
        "", "", "", "", "/done", "/back", "", "", "Time", "If time is short, then Jo helps",
        "Council", "Jo Field", "Team", "jo@example.org",
        "Well",
    ]

    /// What is awaited, without what was said before it.
    private func question(_ said: String) -> String {
        said.components(separatedBy: "\n").suffix(2).joined(separator: "\n")
    }

    @Test func resumesWithTheSameQuestionAndAnswersAfterEveryTurn() throws {
        let whole = try Program()
        defer { whole.clean() }
        let expected = try whole.run(
            ["run", "K21", "--today", Rehearsal.day] + whole.askingFirst(),
            bytes: Data((Self.lines + ["", "finish"]).map { $0 + "\n" }.joined().utf8))
        #expect(expected.status == 0)
        let plan = try whole.run("plan").out
        let program = try Program()
        defer { program.clean() }
        var dialogue = try Dialogue(
            program, ["run", "K21", "--today", Rehearsal.day] + program.askingFirst())
        var said = dialogue.heard()
        for (turn, line) in (Self.lines + [""]).enumerated() {
            dialogue.kill()
            dialogue = try Dialogue(program, "resume", "--today", Rehearsal.day)
            let again = dialogue.heard()
            #expect(question(again) == question(said), "turn \(turn): \(line)")
            said = try dialogue.type(line)
        }
        _ = try dialogue.close()
        try #expect(program.run("plan").out == plan)
    }

    @Test func loseNothingConfirmedWhenKilledInTheMiddle() throws {
        var generator = SeededNumbers(for: "killedInTheMiddle")
        for _ in 0..<20 {
            let program = try Program()
            defer { program.clean() }
            let dialogue = try Dialogue(program, ["run", "K21"] + program.askingFirst())
            _ = dialogue.heard()
            _ = try dialogue.type("")
            let confirmed = Int.random(in: 0...3, using: &generator)
            for number in 0..<confirmed {
                _ = try dialogue.type("/redo")
                _ = try dialogue.type("confirmed \(number)")
            }
            try dialogue.send("maybe")
            usleep(UInt32.random(in: 0...900, using: &generator))
            dialogue.kill()
            let said = try program.run("resume", lines: ["/review"])
            #expect(said.status == 3)
            if confirmed > 0 {
                #expect(
                    said.out.contains("confirmed \(confirmed - 1)") || said.out.contains("maybe"))
            }
        }
    }
}
