import Foundation
import LineProtocol
import TestSupport
import Testing

/// Golden conversations in a real terminal: every screen is the one that the layout foretells.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalConversationTests {
    static let sizes = [
        Tmux.Size(columns: 80, rows: 24), Tmux.Size(columns: 120, rows: 40),
        Tmux.Size(columns: 40, rows: 20),
    ]

    private func start(_ golden: Golden, _ size: Tmux.Size) throws -> (TerminalProgram, ScreenModel)
    {
        let terminal = try TerminalProgram(size, golden.arguments + ["--data", "data"])
        // What is said before the conversation names the session, which is another each time.
        let first = try terminal.tmux.wait("the first prompt") { $0.last == ">" }
        let opening = try ScreenModel(golden, size, before: []).screen
        let before = Array(first.dropLast(opening.count))
        return (terminal, try ScreenModel(golden, size, before: before))
    }

    @Test(arguments: try Golden.all(), sizes)
    func everyScreenIsAsTheLayoutSays(golden: Golden, size: Tmux.Size) throws {
        var (terminal, model) = try start(golden, size)
        defer { terminal.clean() }
        for line in try golden.linesAtAScreen() where model.ending == nil {
            while model.hasMore { try enter("", terminal, &model) }
            try enter(line, terminal, &model)
        }
        while model.hasMore { try enter("", terminal, &model) }
        if model.ending == nil { try terminal.tmux.press("C-d") }
        if model.ending == .finished {
            try terminal.tmux.prompt(after: "Return makes a Word")
            try terminal.tmux.enter("n")
        }
        try terminal.tmux.wait(for: "[ended \(golden.settings["status"] ?? "0")]")
        try #expect(terminal.isSane())
    }

    @Test(arguments: try Golden.all())
    func aWindowThatChangesInTheMiddleIsLaidOutAnew(golden: Golden) throws {
        var (terminal, model) = try start(golden, Self.sizes[0])
        defer { terminal.clean() }
        var resized = 0
        for (index, line) in try golden.linesAtAScreen().enumerated() where model.ending == nil {
            // The model doesn't know how much of a page is above lines that are being gathered.
            if index % 3 == 1, model.screen.last?.hasPrefix("+") != true {
                resized += 1
                let size = Self.sizes[resized % 3]
                try clear(terminal, &model)
                try terminal.tmux.type("half")
                try terminal.tmux.wait("what was half typed") {
                    $0.last?.hasSuffix(" half") == true
                }
                try terminal.tmux.resize(size)
                model.resize(size)
                let expected =
                    model.screen.dropLast() + [model.screen.last.map { $0 + " half" } ?? ""]
                try terminal.tmux.wait("the screen in \(size)") { $0 == Array(expected) }
                for _ in "half" { try terminal.tmux.press("BSpace") }
            }
            while model.hasMore { try enter("", terminal, &model) }
            try enter(line, terminal, &model)
        }
    }

    /// Empties the line where an answer stands in it.
    private func clear(_ terminal: TerminalProgram, _ model: inout ScreenModel) throws {
        if model.words.isEmpty { return }
        try terminal.tmux.press("C-u")
        model.clear()
    }

    /// Types a line in both, and compares.
    private func enter(
        _ line: String, _ terminal: TerminalProgram, _ model: inout ScreenModel
    ) throws {
        if !line.isEmpty { try clear(terminal, &model) }
        model.enter(line.isEmpty ? model.words : line)
        try terminal.tmux.enter(line)
        let expected = model.screen
        if model.ending != nil { return }
        try terminal.tmux.wait("after “\(line)”:\n\(expected.joined(separator: "\n"))\nwhich") {
            $0 == expected
        }
    }
}
