import Foundation
import TestSupport
import Testing

/// Packs as people make, hand over and check them.
@Suite struct EvidenceTests {
    private let program: Program

    init() throws {
        program = try Program()
        let golden = try #require(try Golden.all().first { $0.name == "child-u-short.txt" })
        let made = try program.run(
            "run", "Child-U", "--dialogue", "short", "--today", "2026-11-21", lines: golden.lines)
        #expect(made.status == 0)
    }

    private func path(_ name: String) -> String { program.folder.appending(path: name).path }

    @discardableResult
    private func pack(_ options: String...) throws -> Program.Result {
        try program.run(["evidence"] + options, lines: [])
    }

    private func signers() throws -> String {
        let line = try program.run("key", "show", "--name", "team")
        #expect(line.out.hasPrefix("team namespaces=\"debrief-head,debrief-pack\",valid-after=\""))
        try Data(line.out.utf8).write(to: URL(fileURLWithPath: path("signers")))
        return path("signers")
    }

    private func recipe(_ pack: String, _ signers: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = [Project.path("docs/evidence/check.sh").path, pack, signers, "team"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }

    @Test func toolAndRecipeCallAPackGood() throws {
        defer { program.clean() }
        #expect(try pack("--output", path("pack")).status == 0)
        let signers = try signers()
        let said = try program.run("verify", path("pack"), "--signers", signers)
        #expect(said.status == 0 && said.out.contains("Nothing is wrong with this pack."))
        #expect(said.out.contains("Signatures:  good; by team"))
        #expect(
            try recipe(path("pack"), signers)
                == "files: good\nchain: good\ncommitments: good\nsignatures: good\n")
    }

    @Test func whatWasChangedIsSaidWithItsEntryAndStatus1() throws {
        defer { program.clean() }
        try pack("--output", path("pack"))
        let log = URL(fileURLWithPath: path("pack/log.jsonl"))
        let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        try Data(text.replacingOccurrences(of: "\"n\":5,", with: "\"n\":6,").utf8).write(to: log)
        let said = try program.run("verify", path("pack"))
        #expect(said.status == 1)
        #expect(said.out.contains("First wrong: log.jsonl, entry 5:"))
        #expect(said.out.contains("SOMETHING IS WRONG WITH THIS PACK"))
        let json = try program.run("verify", path("pack"), "--json")
        #expect(json.status == 1 && json.out.contains("\"chain\":\"wrong\""))
        #expect(json.out.contains("\"signatures\":\"not-checked\""))
    }

    @Test func aZipFileOfThePlanAloneHoldsNothingOfTheDiscussion() throws {
        defer { program.clean() }
        let made = try pack("--plan-only", "--output", path("plan.zip"))
        #expect(made.status == 0 && made.err.contains("members' numbers remain visible"))
        let said = try program.run("verify", path("plan.zip"), "--signers", signers())
        #expect(said.status == 0 && said.out.contains("withheld: 3,"))
        let golden = try #require(try Golden.all().first { $0.name == "child-u-short.txt" })
        let answer = try #require(golden.lines.first { $0.utf8.count > 20 })
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip", "-p", path("plan.zip")]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(bytes.count > 10_000 && bytes.range(of: Data(answer.utf8)) == nil)
    }

    @Test func theMailOfTheDayFitsAndAnotherSessionDoesNot() throws {
        defer { program.clean() }
        let mail = try program.run("receipt", "--mail").out
        try Data(mail.utf8).write(to: URL(fileURLWithPath: path("mail.txt")))
        try pack("--output", path("pack"))
        let good = try program.run("verify", path("pack"), "--receipt", path("mail.txt"))
        #expect(good.status == 0 && good.out.contains("Receipts:    good"))
        let other = try program.run(
            "verify", path("pack"), "--receipt", String(repeating: "A", count: 26))
        #expect(other.status == 1 && other.out.contains("does not fit this log"))
        let none = try program.run("verify", path("pack"), "--receipt", "mial.txt")
        #expect(none.status == 2 && none.err.contains("There is no receipt in “mial.txt”."))
    }

    @Test func theKeyIsForItsOwnerAloneAndNothingIsOverwritten() throws {
        defer { program.clean() }
        try pack("--output", path("pack"))
        let key = program.folder.appending(path: "data/evidence-key").path
        let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let again = try pack("--output", path("pack"))
        #expect(again.status == 2 && again.err.contains("is there already"))
        let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
        #expect(!left.contains { $0.contains(".part-") })
        #expect(try program.run("key", "show", "--card").out.contains("Handed over by:"))
    }

    @Test func aSampleOfPacksThatWereTamperedWithIsSeenThrough() throws {
        defer { program.clean() }
        let process = Process()
        process.executableURL = Project.path("Scripts/evidence/packs")
        var environment = ProcessInfo.processInfo.environment
        environment["EVERY"] = "15"
        environment["DEBRIEF_BINARY"] = Program.binary.path
        process.environment = environment
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(said)")
    }
}
