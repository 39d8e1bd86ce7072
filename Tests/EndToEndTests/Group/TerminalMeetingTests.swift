import Foundation
import TestSupport
import Testing

/// A meeting of three people who each have `debrief join` in a terminal of 80 columns and 24 rows.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalMeetingTests {
    private let size = Tmux.Size(columns: 80, rows: 24)

    /// Types an answer to a question that is on the screen.
    private func answer(_ person: Tmux, _ text: String, until reply: String) throws {
        // For a second after another question an answer is refused; no event tells that it is over.
        Thread.sleep(forTimeInterval: 1.1)
        try person.enter(text)
        try person.prompt(after: reply)
    }

    @Test func threePeopleGoFromTheLobbyToTheClose() throws {
        let server = try MeetingServer(["--dialogue", "short"])
        defer { server.clean() }
        let place = "127.0.0.1:\(server.port)"
        let fay = try TerminalProgram(size, ["join", place])
        defer { fay.clean() }
        let code = try host(fay.tmux, server)
        let sam = try TerminalProgram(size, ["join", place, code, "--as", "Sam", "--of", "GMP"])
        defer { sam.clean() }
        try sam.tmux.prompt(after: "Welcome. The facilitator begins when everybody is here.")
        let priya = try TerminalProgram(size, ["join", place, code, "--as", "Priya"])
        defer { priya.clean() }
        try priya.tmux.prompt(after: "Welcome. The facilitator begins")
        try sam.tmux.prompt(after: "* Priya is here.")
        try fay.tmux.prompt(after: "* Sam, GMP is here.")
        try read(fay.tmux)
        try questions(fay.tmux, sam.tmux, priya.tmux)
        try vote(fay.tmux, sam.tmux, priya.tmux)
        try plan(fay.tmux, sam.tmux, priya.tmux)
        try fay.tmux.enter("/close now")
        for person in [fay, sam, priya] {
            // The plan, which is longer than the screen, and what comes after it.
            try person.tmux.prompt(after: "how practice has become better since.")
            try person.tmux.prompt(after: "* Receipt: ")
            try person.tmux.enter("/quit")
            try person.tmux.wait("the end") { $0.last == "[ended 0]" }
            #expect(try person.isSane())
        }
        let minutes = try server.minutes()
        for text in ["By behaviour first", "She was asked once", "Too long", "Ask again"] {
            #expect(minutes.contains(text), "\(text)")
        }
    }

    /// Fay opens the room.
    private func host(_ fay: Tmux, _ server: MeetingServer) throws -> String {
        try fay.prompt(after: "* Debrief ")
        try fay.enter("/host K21 as Fay")
        try fay.wait("the question") { $0.last?.hasPrefix("Host secret") == true }
        try fay.enter(server.secret)
        let rows = try fay.prompt(after: "People are arriving.")
        return HeardLine.word(after: "with: /join ", in: rows.joined(separator: "\n"))
    }

    /// Fay goes through the briefing to the first question.
    private func read(_ fay: Tmux) throws {
        for _ in 0..<20 {
            let before = try fay.screen()
            if before.contains(where: { $0.contains("Everybody answers in silence") }) { return }
            // What is typed while a page still comes would be meant for the one before.
            try fay.press("C-l")
            try fay.wait("an empty screen") { !$0.contains { $0.contains("goes on") } }
            try fay.enter("/next")
            try fay.wait("what comes next") { rows in
                let asks = ["goes on", "/reveal shows"]
                return rows.last == ">"
                    && rows.contains { row in asks.contains { row.contains($0) } }
            }
        }
        try fay.prompt(after: "Everybody answers in silence")
    }

    private func questions(_ fay: Tmux, _ sam: Tmux, _ priya: Tmux) throws {
        try sam.prompt(after: "/done when you have finished")
        try priya.prompt(after: "/done when you have finished")
        try answer(sam, "By behaviour first", until: "* Kept. Nobody sees it")
        try priya.type("She was ")
        try sam.enter("/say I have finished")
        try priya.wait("Sam above what is half typed") {
            Array($0.suffix(2)) == ["Sam: I have finished", "> She was"]
        }
        try priya.enter("asked once")
        try priya.prompt(after: "* Kept. Nobody sees it")
        #expect(try !priya.screen().contains { $0.contains("behaviour first") })
        try fay.prompt(after: "* 2 of 2 have answered.")
        try fay.enter("/next")
        for person in [fay, sam, priya] {
            try person.prompt(after: "– By behaviour first")
            try person.prompt(after: "– She was asked once")
        }
        try fay.press("C-l")
        try fay.wait("an empty screen") { !$0.contains { $0.contains("in silence") } }
        try fay.enter("/next")
        try fay.prompt(after: "/reveal shows the answers")
        try fay.enter("/skip")
        try sam.prompt(after: "Anybody answers; everybody sees it at once")
        try answer(sam, "We ask a second time", until: "* Everybody can see your answer now.")
        try priya.prompt(after: "Sam: We ask a second time")
    }

    private func vote(_ fay: Tmux, _ sam: Tmux, _ priya: Tmux) throws {
        try fay.enter("/next")
        try sam.prompt(after: "each on a line of its own; /done ends.")
        try answer(sam, "Ask twice", until: "* Point 1 of up to 3 is kept.")
        try answer(sam, "Say what you see", until: "* Point 2 of up to 3 is kept.")
        try answer(priya, "Write it down", until: "* Point 1 of up to 3 is kept.")
        try answer(priya, "Call the school", until: "* Point 2 of up to 3 is kept.")
        try fay.prompt(after: "* 2 of 2 have answered")
        try fay.enter("/next")
        try sam.prompt(after: "Write it down (Priya)")
        try fay.prompt(after: "Ask twice (Sam)")
        try fay.enter("/next")
        try sam.prompt(after: "Which 3 matter most?")
        try answer(sam, "1, 2", until: "* Your vote: 1, 2.")
        try answer(priya, "1, 2, 3", until: "* Your vote: 1, 2, 3.")
        try fay.enter("/next")
        for person in [fay, sam, priya] {
            try person.prompt(after: "Learning point 2: 2 votes  kept")
            try person.prompt(after: "Learning point 3: 1 vote  kept")
        }
    }

    private func plan(_ fay: Tmux, _ sam: Tmux, _ priya: Tmux) throws {
        try fay.enter("/next")
        try fay.prompt(after: "Action 1: ")
        try answer(fay, "Ask again at every visit", until: "Who will do it?")
        try answer(fay, "Jo Marsh", until: "By when?")
        try answer(fay, "in six weeks", until: "* Read as: ")
        // What is typed before the next question has come would be given back.
        try fay.prompt(after: "How will you know when it has been done?")
        try fay.enter("/done")
        try fay.prompt(after: "Action 1 is for")
        try fay.enter("/next")
        for person in [sam, priya] { try person.prompt(after: "/agree") }
        try sam.enter("/agree")
        try sam.prompt(after: "* You agree.")
        try priya.enter("/object Too long")
        try priya.prompt(after: "* Your objection is kept")
        try fay.enter("/next")
        for person in [fay, sam] { try person.prompt(after: "Priya: Too long") }
        try fay.enter("/next")
        try sam.prompt(after: "* Action 1: 1 agrees, 1 objects.")
    }
}
