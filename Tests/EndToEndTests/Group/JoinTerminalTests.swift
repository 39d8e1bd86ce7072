import Foundation
import TestSupport
import Testing

/// `debrief join` in a terminal of 80 columns and 24 rows.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct JoinTerminalTests {
    private let size = Tmux.Size(columns: 80, rows: 24)

    /// A facilitator in a new room, and its code.
    private func room(_ server: MeetingServer) throws -> (lead: LineClient, code: String) {
        let lead = try server.connect()
        lead.send("/host K21 as Fay")
        try lead.wait("Type the host secret.")
        lead.send(server.secret)
        let line = try lead.wait("Others join with: ")
        return (lead, line.components(separatedBy: " ").dropLast(2).last ?? "")
    }

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
        let server = try MeetingServer()
        defer { server.clean() }
        let (lead, code) = try room(server)
        let sam = try PseudoTerminal(
            ["join", "127.0.0.1:\(server.port)", code, "--as", "Sam"] + way.options,
            environment: way.environment)
        defer { sam.clean() }
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
        let server = try MeetingServer()
        defer { server.clean() }
        let (lead, code) = try room(server)
        let sam = try TerminalProgram(
            size, ["join", "127.0.0.1:\(server.port)", code, "--as", "Sam"])
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
