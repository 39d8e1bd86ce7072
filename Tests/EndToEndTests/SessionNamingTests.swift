import Foundation
import TestSupport
import Testing

/// Sessions are named by their briefing, in every command; nobody has to read an id.
struct SessionNamingTests {
    @Test func everyCommandTakesTheBriefing() throws {
        let program = try Program()
        defer { program.clean() }
        for briefing in ["K21", "F20"] {
            _ = try program.run("run", briefing, "--dialogue", "short", lines: ["", "/quit"])
        }
        try #expect(program.run("plan", "k21").out.contains("Action plan · K21"))
        try #expect(
            program.run("resume", "K21", lines: ["/quit"]).err.contains("Going on with K21."))
        let exported = try program.run("export", "f20", "--format", "md", "--output", "-")
        #expect(exported.status == 0 && exported.out.contains("F20"))
        try #expect(program.run("receipt", "F20").out.contains("Receipt: "))
        let pack = program.folder.appending(path: "pack").path
        try #expect(program.run("evidence", "k21", "--output", pack).status == 0)
        let kept = try program.run("delete", "k21", lines: ["F20"])
        #expect(kept.status == 2 && kept.err.contains("Type K21 to delete it"), "\(kept.err)")
        let gone = try program.run("delete", "k21", lines: ["k21"])
        #expect(gone.status == 0 && gone.out.contains("K21 is deleted."), "\(gone)")
        try #expect(program.run("sessions").out.hasPrefix("F20  unfinished"))
        try #expect(program.run("plan", program.latest()).out.contains("Action plan · F20"))
    }

    @Test func whereSeveralAreAlikeTheChoicesAreListed() throws {
        let program = try Program()
        defer { program.clean() }
        for _ in 0..<2 { _ = try program.run("run", "K21", lines: [""]) }
        let asked = try program.run("plan", "k21")
        #expect(asked.status == 2 && asked.err.contains("Name one of these: K21 today "))
        let names = try program.run("sessions").out.split(separator: "\n").map { row in
            row.components(separatedBy: "  ")[0]
        }
        #expect(Set(names).count == 2)
        for name in names {
            try #expect(program.run("plan", name).status == 0, "\(name)")
            #expect(asked.err.contains(name))
        }
        let other = try program.run("plan", "nonsense")
        #expect(other.status == 2 && other.err.contains("That is not the name of a session."))
        #expect(other.err.contains(names[0]))
        let none = try program.run("export", "Q22")
        #expect(none.status == 2 && none.err.contains("There is no session on Q22."))
    }

    @Test func resumeMeansTheOneThatIsNotFinished() throws {
        let program = try Program()
        defer { program.clean() }
        let golden = try #require(try Golden.all().first { $0.name == "child-u-short.txt" })
        _ = try program.run("run", "Child-U", "--dialogue", "short", lines: golden.lines)
        _ = try program.run("run", "Child-U", "--dialogue", "short", lines: ["", "/quit"])
        let resumed = try program.run("resume", "child-u", lines: ["/quit"])
        #expect(resumed.err.contains("Going on with Child-U."), "\(resumed.err)")
        #expect(!resumed.out.contains("Everything has been asked"))
    }

    /// Welcome, beginning, end and the list of sessions say where nothing is, and show no ids.
    @Test func pagesForEverybodyShowNoIdsAndNoFolders() throws {
        let program = try Program()
        defer { program.clean() }
        let golden = try #require(try Golden.all().first { $0.name == "child-u-short.txt" })
        let whole = try program.run("run", "Child-U", "--dialogue", "short", lines: golden.lines)
        _ = try program.run("run", "K21", lines: ["", "/quit"])
        let pages = [
            whole, try program.run("resume", "K21", lines: ["/quit"]), try program.run(),
            try program.run("sessions"), try program.run("plan"),
        ]
        for page in pages {
            let text = page.out + page.err
            #expect(text.firstMatch(of: /\b[0-9a-f]{8,}\b/) == nil, "\(text.suffix(600))")
            #expect(!text.contains(program.folder.path) && !text.contains("Receipt"))
        }
        #expect(whole.err.contains("Your answers are kept on this computer."))
    }

    @Test func theReceiptIsToldToWhoeverAsks() throws {
        let program = try Program()
        defer { program.clean() }
        let said = try program.run("run", "K21", lines: ["", "/receipt", "/quit"]).out
        #expect(said.contains("Receipt: "))
        let receipt = try program.run("receipt").out.components(separatedBy: "Receipt: ").last
        let text = receipt?.components(separatedBy: "\n").first ?? "?"
        #expect(said.contains(text), "\(said)")
        let preview = try program.run("preview", "short", lines: ["/receipt", "/quit"]).out
        #expect(preview.contains("! ") && !preview.contains("Receipt:"))
    }
}
