import Foundation
import TestSupport
import Testing

/// Golden conversations over a pipe, by the real binary.
struct PipeTests {
    @Test(arguments: try Golden.all())
    func readsAsItWasWritten(golden: Golden) throws {
        let program = try Program()
        defer { program.clean() }
        let lines = Data(golden.lines.map { $0 + "\n" }.joined().utf8)
        let result = try program.run(golden.arguments, bytes: lines)
        // The transcript shows what was typed; a pipe does not.
        let ends = golden.settings["status"] == "3" ? "\n" : ""
        let typed = golden.transcript.components(separatedBy: "\n").filter { !$0.hasPrefix("+ ") }
            .map { $0 == ">" || $0.hasPrefix("> ") ? "> " : $0 }.joined(separator: "\n")
        #expect(result.out == typed.replacingOccurrences(of: "\n> \n", with: "\n> ") + ends)
        #expect(result.status == (golden.settings["status"].flatMap { Int32($0) } ?? 0))
    }

    @Test func eachTurnIsFlushedAndEndsInThePrompt() throws {
        let program = try Program()
        defer { program.clean() }
        let dialogue = try Dialogue(program, "run", "k21")
        #expect(dialogue.heard().hasSuffix("Return goes on, /quit leaves.\n> "))
        try #expect(dialogue.type("").hasSuffix("> "))
        try #expect(dialogue.close() == 3)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func aSignalKeepsEverythingAndEndsWithThree(signal: Int32) throws {
        let program = try Program()
        defer { program.clean() }
        let dialogue = try Dialogue(program, ["run", "K21"] + program.askingFirst())
        _ = dialogue.heard()
        _ = try dialogue.type("")
        _ = try dialogue.type("kept before the signal")
        #expect(dialogue.signal(signal).status == 3)
        let again = try program.run("resume", lines: ["/minutes"])
        #expect(again.out.contains("kept before the signal"))
    }

    @Test func quitEndsWithZeroAndResumeGoesOn() throws {
        let program = try Program()
        defer { program.clean() }
        let first = try program.run(
            ["run", "Child-U"] + program.askingFirst(), lines: ["", "a quiet room", "/quit"])
        #expect(first.status == 0 && first.err.contains("; Return then takes you back"))
        let second = try program.run("resume", lines: ["/review"])
        #expect(second.out.contains("01 Background") && second.out.contains("   a quiet room\n"))
    }

    @Test func theCodeOfASessionIsNamedOnlyWhereAnotherOneWouldBeOffered() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run(
            ["run", "K21"] + program.askingFirst(), lines: ["", "the first", "/quit"])
        let listed = try program.run("sessions").out
        let first = String(listed.prefix(3))
        #expect(listed.hasSuffix("  Exploited, and still a child\n"))
        _ = try program.run(
            ["run", "Q22"] + program.askingFirst(), lines: ["", "the second", "/quit"])
        let left = try program.run("resume", first, lines: ["/quit"]).err
        #expect(left.contains(" resume \(first)` goes on from here."), "\(left)")
        let gone = try program.run("resume", first, lines: ["", "/quit"]).err
        #expect(gone.contains("; Return then takes you back") && !gone.contains(" resume "))
    }

    @Test func linesThatAreNoTextAreRefusedAndNothingOfThemIsKept() throws {
        let program = try Program()
        defer { program.clean() }
        var bytes = Data("\n".utf8)
        bytes += [
            0x61, 0xFF, 0x62, 0x0A, 0x61, 0x00, 0x0A, 0x61, 0x1B, 0x5B, 0x0A, 0x61, 0x0D, 0x62,
            0x0A,
        ]
        bytes += Data("windows line end\r\n".utf8)
        let result = try program.run(
            ["run", "K21"] + program.askingFirst(), bytes: bytes)
        #expect(
            result.out.contains("letters that can't be read")
                && result.out.components(separatedBy: "invisible characters").count == 4)
        try #expect(program.export("json").contains("\"windows line end\""))
    }

    @Test func aVeryLongLineIsRefusedAndTheNextOneIsTaken() throws {
        let program = try Program()
        defer { program.clean() }
        let long = String(repeating: "long ", count: 2_000_000)
        let result = try program.run(
            ["run", "K21"] + program.askingFirst(), lines: ["", long, "short"])
        #expect(result.out.contains("longer than 32 KiB"))
        try #expect(program.export("json").contains("\"short\""))
    }

    @Test func aClosedReaderIsNoCrash() throws {
        let program = try Program()
        defer { program.clean() }
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = [
            "-c", "yes '' | \"$0\" run K21 2>/dev/null | head -c 10 >/dev/null; exit 0",
            Program.binary.path,
        ]
        shell.environment = program.process([]).environment
        try shell.run()
        shell.waitUntilExit()
        try #expect(program.run("sessions").out.contains("K21"))
    }
}
