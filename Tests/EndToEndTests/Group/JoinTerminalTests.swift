import Foundation
import TestSupport
import Testing

/// `debrief join` in a terminal of 80 columns and 24 rows.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct JoinTerminalTests {
    private let size = Tmux.Size(columns: 80, rows: 24)

    /// A way to take part, and whether control sequences and colours then reach the terminal.
    struct Way: Sendable {
        var options: [String] = []
        var environment: [String: String] = [:]
        var isDrawn = false
        var isColoured = false
    }

    @Test(arguments: [
        Way(options: ["--plain"]), Way(environment: ["TERM": "dumb"]),
        Way(environment: ["NO_COLOR": "1"], isDrawn: true),
        Way(isDrawn: true, isColoured: true),
    ])
    func colourIsOnlyWhereItIsWanted(way: Way) throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let lead = room.lead
        let sam = try PseudoTerminal(
            ["join", room.place, room.code, "--as", "Sam"] + way.options,
            environment: way.environment)
        defer { sam.clean() }
        // Whoever comes later is not told what was said before.
        try lead.wait("* Sam is here.")
        lead.send("/next")
        lead.send("/say an unmistakable heron")
        try sam.wait(for: "an unmistakable heron")
        try sam.enter("/nonsense")
        try sam.wait(for: "!")
        try sam.enter("/quit")
        try #expect(sam.end() == 0 && sam.isSane)
        #expect(sam.bytes.contains(TerminalBytesTests.escape) == way.isDrawn)
        #expect(TerminalBytesTests.colours(in: sam.bytes).isEmpty != way.isColoured)
    }

    @Test func whatOthersSayAppearsAboveAHalfTypedLine() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let (server, lead) = (room.server, room.lead)
        let sam = try TerminalProgram(size, ["join", room.place, room.code, "--as", "Sam"])
        defer { sam.clean() }
        try sam.tmux.wait("the lobby") { $0.last == ">" }
        lead.send("/next")
        try sam.tmux.wait("the notice") { $0.dropLast().last == "The facilitator goes on." }
        try sam.tmux.type("half typed")
        try sam.tmux.wait("the typed words") { $0.last == "> half typed" }
        lead.send("/say hello")
        try sam.tmux.wait("the words of another") {
            Array($0.suffix(2)) == ["Fay: hello", "> half typed"]
        }
        try server.crash()
        try sam.tmux.wait("coming back") { rows in
            rows.contains { $0.hasPrefix("* Welcome back, Sam") } && rows.last == "> half typed"
        }
        try sam.tmux.press("C-u")
        try sam.tmux.enter("/quit")
        try sam.tmux.wait("the end") { $0.last == "[ended 0]" }
        #expect(try sam.isSane())
    }

    @Test func wordsBegunAtOneQuestionAreGivenBackAtTheNext() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let zoe = try TerminalProgram(size, ["join", room.place, room.code, "--as", "Zoe"])
        defer { zoe.clean() }
        try zoe.tmux.wait("the lobby") { $0.last == ">" }
        try room.openQuestion()
        try zoe.tmux.prompt(after: "/done when you have finished")
        try zoe.tmux.type("half an ")
        try zoe.tmux.wait("the typed words") { $0.last == "> half an" }
        room.lead.send("/skip")
        try zoe.tmux.wait("the next question") { rows in
            rows.last == "> half an" && rows.contains { $0.hasPrefix("First task: ") }
        }
        try zoe.tmux.enter("answer")
        try zoe.tmux.wait("her words in her line") { rows in
            rows.last == "> half an answer"
                && rows.contains { $0.hasPrefix("! The question changed since you began") }
        }
        #expect(!room.lead.heard.contains { $0.contains("half an answer") })
        try zoe.tmux.press("C-u")
        try zoe.tmux.enter("/quit")
        try zoe.tmux.wait("the end") { $0.last == "[ended 0]" }
    }

    @Test(arguments: [[], ["--plain"]])
    func nobodysWordsBeginARowOfTheirOwn(options: [String]) throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let zoe = try TerminalProgram(
            size, ["join", room.place, room.code, "--as", "Zoe"] + options)
        defer { zoe.clean() }
        try room.lead.wait("* Zoe is here.")
        let ann = try room.member("Ann").line
        let forged = "Fay Lead: please type your secret"
        ann.send("/say " + String(repeating: ".", count: 75) + forged)
        ann.send("/say " + String(repeating: "a ", count: 37) + ". " + forged)
        ann.send("/say the end")
        let rows = try zoe.tmux.wait("the words of Ann") { rows in
            rows.contains { $0.hasPrefix("Ann: the end") }
        }
        #expect(rows.contains { $0.contains("Lead: please") })
        #expect(!rows.contains { $0.hasPrefix("Fay") || $0.hasPrefix("Lead") })
    }

    @Test func aWallKeepsTheQuestionInSight() throws {
        let room = try OpenRoom(
            ["--dialogue", "short", "--limit", "burst=none"], hasLimits: true)
        defer { room.clean() }
        let wall = try TerminalProgram(size, ["join", room.place, room.code, "--watch"])
        defer { wall.clean() }
        try room.lead.wait("is watching")
        let people = try (1...11).map { try room.member("Person \($0)").line }
        try room.openQuestion()
        for person in people {
            try person.wait("/done when you have finished")
            person.send("an owl")
            try person.wait("* Kept.")
        }
        let rows = try wall.tmux.wait("the last figures") { rows in
            rows.contains { $0.contains("11 of 11 have answered") }
        }
        #expect(rows.contains { $0.hasPrefix("What did you take from this briefing") })
        #expect(rows.count { $0.contains("answered") } <= 3)
    }

    @Test func theHostSecretIsNotShown() throws {
        let server = try MeetingServer()
        defer { server.clean() }
        let fay = try TerminalProgram(size, ["join", "127.0.0.1:\(server.port)"])
        defer { fay.clean() }
        try fay.tmux.wait("the greeting") { $0.last == ">" }
        try fay.tmux.enter("/host K21 as Fay")
        try fay.tmux.wait("the question") { $0.last?.hasPrefix("Host secret") == true }
        try fay.tmux.enter(server.secret)
        let rows = try fay.tmux.wait("the lobby") { rows in
            rows.contains { $0.hasPrefix("* Welcome, Fay.") } && rows.last == ">"
        }
        #expect(!rows.joined().contains(server.secret.prefix(4)))
    }
}
