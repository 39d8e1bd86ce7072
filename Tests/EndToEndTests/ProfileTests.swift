import Foundation
import StrictJSON
import TestSupport
import Testing

/// What is remembered about a team, and conversations with programs.
@Suite struct ProfileTests {
    private static let dialogue = """
        dialogue team — The team
        ask organisation  text
          Which organisation?
        ask contact  text, contact details
          How can you be reached?
        """

    private func run(_ program: Program, _ lines: [String]) throws -> Program.Result {
        let file = program.folder.appending(path: "team.dialogue")
        try Data(Self.dialogue.utf8).write(to: file)
        return try program.run("run", "K21", "--dialogue", file.path, lines: lines)
    }

    @Test func isAskedOnceAndOfferedAfterwards() throws {
        let program = try Program()
        defer { program.clean() }
        let first = try run(program, ["Northmoor Council", "duty@example.org", "finish"])
        #expect(first.status == 0 && !first.out.contains("(Return uses"))
        #expect(first.err.contains("debrief profile"))
        let same = try run(program, ["", "finish"])
        #expect(same.status == 0 && same.out.contains("Return accepts all 2."))
        #expect(!same.err.contains("debrief profile"))
        let second = try run(program, ["2", "other@example.org", "", "finish"])
        #expect(
            second.status == 0
                && second.out.contains("(Return uses: duty@example.org, from last time)"))
        // A changed answer is what is offered next.
        #expect(second.err.contains("debrief profile"))
        let plan = try program.run("plan").out
        #expect(plan.contains("Northmoor Council") && plan.contains("other@example.org"))
        let shown = try program.run("profile").out
        #expect(shown.contains("Name of organisation: Northmoor Council"))
        #expect(shown.contains("Contact details: other@example.org"))
    }

    @Test func canBeSetAndForgottenAndOnlyItsOwnerReadsIt() throws {
        let program = try Program()
        defer { program.clean() }
        #expect(try program.run("profile", "--team", "Duty", "--manager", "Jo").status == 0)
        let path = program.folder.appending(path: "data/profile.json").path
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        #expect(facts[.posixPermissions] as? Int == 0o600)
        #expect(try program.run("profile", "--manager", "").out.contains("Team manager: –"))
        try Data("no profile".utf8).write(to: URL(fileURLWithPath: path))
        let damaged = try run(program, ["Council", "x@example.org", "finish"])
        #expect(damaged.status == 0 && damaged.err.contains("can't be read as a profile"))
        #expect(try program.run("profile").status == 2)
        #expect(try program.run("profile", "--clear").status == 0)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func aProgramGetsOneReplyALineFromTheRealThing() throws {
        let program = try Program()
        defer { program.clean() }
        let long = #"{"type":"answer","text":""# + String(repeating: "a", count: 300_000) + "\"}"
        let run = try program.run(
            ["run", "K21", "--json"] + program.askingFirst(),
            lines: [
                #"{"type":"go-on","id":"a"}"#, long,
                #"{"type":"answer","text":"Ring 07700 900123"}"#, #"{"type":"quit"}"#,
            ])
        let objects = try run.out.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
        let replies = objects.filter {
            ["taken", "refused", "held"].contains($0["type"]?.string ?? "")
        }
        #expect(
            replies.map { $0["type"]?.string } == ["taken", "refused", "held"])
        #expect(objects.first?["type"]?.string == "hello")
        #expect(objects.last?["type"] == "end" && objects.last?["reason"] == "left")
        #expect(run.status == 0)
        let cut = try program.run("resume", "--json", lines: [#"{"type":"where"}"#])
        #expect(
            cut.status == 3
                && cut.out.hasSuffix("{\"type\":\"end\",\"reason\":\"cut-short\",\"lines\":[]}\n"))
    }
}
