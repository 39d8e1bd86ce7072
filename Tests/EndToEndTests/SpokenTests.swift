import Foundation
import TestSupport
import Testing

/// A plain session as somebody hears it who reads with a screen reader.
struct SpokenTests {
    private static let sessions = ["child-u-short.txt", "headteacher-plain.txt"]
    private static let signs = ["→", "•", "·", "—"]

    private func session(_ name: String) throws -> (plain: String, spoken: String) {
        let program = try Program()
        defer { program.clean() }
        let golden = try #require(try Golden.all().first { $0.name == name })
        // Everything that has lists of its own, once, in the middle of it.
        var lines = golden.lines
        let last = try #require(lines.lastIndex { !$0.isEmpty && !$0.hasPrefix("/") })
        lines.insert(contentsOf: ["/review", "/plan", "/minutes", "/help all"], at: last)
        let plain = try program.run(golden.arguments + ["--plain"], lines: lines).out
        let file = program.folder.appending(path: "plain.txt")
        try Data(plain.utf8).write(to: file)
        let process = program.process([Project.path("Scripts/spoken").path, file.path])
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + (process.arguments ?? [])
        let said = try program.run(process)
        #expect(said.status == 0, "\(said.err)")
        return (plain, said.out)
    }

    @Test(arguments: sessions)
    func isHeardAsItWasWritten(name: String) throws {
        let (_, spoken) = try session(name)
        let golden = "Fixtures/spoken/\(name)"
        if Golden.isUpdating { try Data(spoken.utf8).write(to: Project.path(golden)) }
        let kept = String(decoding: try Project.bytes(golden), as: UTF8.self)
        #expect(Golden.isUpdating || spoken == kept)
    }

    /// Nothing that people or briefings say in it has such signs.
    @Test(arguments: sessions)
    func noSignIsForTheEyeAlone(name: String) throws {
        let (plain, spoken) = try session(name)
        for sign in Self.signs { #expect(!plain.contains(sign), "\(sign)") }
        for name in ["bullet", "right arrow", "middle dot", "em dash", "star"] {
            let heard = spoken.components(separatedBy: "\n").filter { $0.contains(name) }
            #expect(heard.filter { !$0.contains("start") }.isEmpty, "\(heard)")
        }
    }

    @Test func whatIsDrawnAgainIsNoticed() throws {
        let program = try Program()
        defer { program.clean() }
        for text in ["a\u{1B}[1mb\n", "a\rb\n", "a\u{8}b\n"] {
            let file = program.folder.appending(path: "drawn.txt")
            try Data(text.utf8).write(to: file)
            let process = program.process([
                "python3", Project.path("Scripts/spoken").path, file.path,
            ])
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            try #expect(program.run(process).status == 1)
        }
    }
}
