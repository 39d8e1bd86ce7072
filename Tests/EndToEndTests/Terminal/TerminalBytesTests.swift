import Foundation
import LineProtocol
import TestSupport
import Testing

/// The very bytes that reach a terminal: colour only where it is wanted, and for screen readers
/// nothing but lines.
struct TerminalBytesTests {
    /// A terminal that gets plain lines, and why.
    struct Plain: Sendable, CustomStringConvertible {
        let description: String
        var options: [String] = []
        var environment: [String: String] = [:]
        var columns = 80
    }

    static let plain = [
        Plain(description: "--plain", options: ["--plain"]),
        Plain(description: "--plain at 40 columns", options: ["--plain"], columns: 40),
        Plain(description: "TERM=dumb", environment: ["TERM": "dumb"]),
        Plain(description: "no TERM, 40 columns", environment: ["TERM": ""], columns: 40),
        Plain(
            description: "--plain although colour was asked for", options: ["--plain"],
            environment: ["CLICOLOR_FORCE": "1", "FORCE_COLOR": "1", "COLORTERM": "truecolor"]),
    ]

    /// Begins a control sequence; nothing can be drawn, coloured or moved without it.
    static let escape: UInt8 = 0x1B

    /// What `--plain` promises: every byte is a line's, with its echo, and no control among them.
    @Test(arguments: try Golden.all(), plain)
    func aPlainTerminalGetsTheLinesAndNothingElse(golden: Golden, way: Plain) throws {
        var model = try PlainModel(
            golden, columns: way.columns, isHeard: way.options.contains("--plain"))
        let terminal = try PseudoTerminal(
            golden.arguments + way.options, columns: way.columns, environment: way.environment)
        defer { terminal.clean() }
        try terminal.wait("the opening") { $0.hasSuffix(model.text) }
        for line in golden.lines where model.ending == nil {
            let expected = model.enter(line)
            try terminal.enter(line)
            try terminal.wait("after “\(line)”:\n\(expected)") { $0.hasPrefix(expected) }
        }
        if model.ending == nil { try terminal.type("\u{4}") }
        if model.ending == .finished {
            try terminal.wait("the offer of a document") { $0.hasSuffix("> ") }
            try terminal.enter("n")
        }
        let status = try terminal.end()
        #expect(status == Int32(golden.settings["status"] ?? "0"))
        let controls = terminal.bytes.filter { $0 < 0x20 && $0 != 0x0D && $0 != 0x0A && $0 != 9 }
        #expect(controls.isEmpty, "\(controls)")
    }

    /// Lines that show every kind of line: a heading, a refusal, help, what happened, a plan.
    private static let lines = [
        "", "a first answer that is long enough", "/nonsense", "?", "/help", "/plan", "/review",
        "Ring 07700 900123", "reword", "/where", "/concern", "",
    ]

    /// What a conversation with all that writes to a terminal that can do everything.
    private func conversation(_ environment: [String: String], columns: Int) throws -> [UInt8] {
        let terminal = try PseudoTerminal(
            ["run", "K21"], columns: columns, rows: 100, environment: environment)
        defer { terminal.clean() }
        try terminal.prompt()
        for line in Self.lines {
            try terminal.enter(line)
            try terminal.prompt()
        }
        try terminal.enter("/quit")
        try #expect(terminal.end() == 0 && terminal.isSane)
        return terminal.bytes
    }

    /// Readline moves the cursor, which NO_COLOR does not speak of.
    @Test(arguments: [80, 40]) func noColourMeansNone(columns: Int) throws {
        let bytes = try conversation(["NO_COLOR": "1"], columns: columns)
        #expect(Self.colours(in: bytes).isEmpty && bytes.contains(Self.escape))
    }

    @Test(arguments: [80, 40]) func colourIsThereWhereNobodyMinds(columns: Int) throws {
        let bytes = try conversation([:], columns: columns)
        #expect(Set(Self.colours(in: bytes)) == ["1", "2", "0", "1;4", "1;31"])
        // As its makers ask, an empty NO_COLOR is none.
        let same = try conversation(["NO_COLOR": ""], columns: columns)
        #expect(!Self.colours(in: same).isEmpty)
    }

    /// What stands in the control sequences that set colour and the like.
    static func colours(in bytes: [UInt8]) -> [String] {
        let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\u{1B}[")
        return parts.dropFirst().compactMap { part in
            let code = part.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
            return part.dropFirst(code.count).first == "m" ? String(code) : nil
        }
    }

    /// Commands that only say something, and the welcome, which asks.
    static let commands = [
        [], ["briefings"], ["sessions"], ["plan"], ["--help"], ["help", "run"], ["profile"],
        ["show", "nothing"], ["check", "nothing"], ["nonsense"], ["export", "--nonsense"],
        ["resume", "ffff"], ["run", "nothing"],
    ]

    @Test(arguments: commands)
    func whatIsSaidOutsideOfAConversationIsPlainToo(command: [String]) throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run("run", "K21", lines: ["", "an answer", "/quit"])
        for environment in [["TERM": "dumb"], ["NO_COLOR": "1"]] {
            let terminal = try PseudoTerminal(command, in: program, environment: environment)
            defer { terminal.hangUp() }
            if command.isEmpty {
                try terminal.prompt()
                try terminal.enter("/quit")
            }
            _ = try terminal.end()
            #expect(!terminal.bytes.isEmpty && Self.colours(in: terminal.bytes).isEmpty)
            if environment["TERM"] != nil { #expect(!terminal.bytes.contains(Self.escape)) }
        }
        let piped = try program.run(command, bytes: Data())
        #expect(!(piped.out + piped.err).utf8.contains(Self.escape))
    }

    @Test func aWelcomeInPlainLinesLeadsIntoAConversationInPlainLines() throws {
        let terminal = try PseudoTerminal(["--plain"])
        defer { terminal.clean() }
        try terminal.prompt()
        try terminal.enter("K21")
        try terminal.prompt()
        try terminal.enter("/quit")
        try terminal.prompt(after: "Not finished")
        try terminal.enter("/quit")
        try #expect(terminal.end() == 0 && !terminal.bytes.contains(Self.escape))
    }
}
