import Foundation
import Glibc
import TestSupport
import Testing

/// What the program keeps from others, and what it sweeps up.
@Suite struct TidyFolderTests {
    private let program: Program

    init() throws {
        program = try Program()
        _ = try program.run(["run", "K21"] + program.askingFirst(), lines: ["", "a violet otter"])
    }

    private func mode(_ name: String = "") -> Int {
        var facts = stat()
        return stat(program.data + name, &facts) == 0 ? Int(facts.st_mode & 0o777) : -1
    }

    @Test func whatOthersCouldReadOrChangeIsMendedAndSaid() throws {
        defer { program.clean() }
        #expect(mode() == 0o700 && mode("/debrief.sqlite") == 0o600)
        chmod(program.data, 0o777)
        chmod(program.data + "/debrief.sqlite", 0o644)
        let check = try program.run("serve", "--check", "--listen", "127.0.0.1:0")
        #expect(check.out.contains("can change \(program.data) (mode 777)"), "\(check)")
        #expect(check.out.contains("can read \(program.data)/debrief.sqlite (mode 644)"))
        #expect(mode() == 0o777 && mode("/debrief.sqlite") == 0o644)
        let result = try program.run("sessions")
        #expect(result.status == 0)
        #expect(result.err.contains("could change \(program.data); it is yours alone now."))
        #expect(mode() == 0o700 && mode("/debrief.sqlite") == 0o600)
        #expect(try program.run("sessions").err.isEmpty)
    }

    @Test func whomToRingAndWhatIsWorkedThroughIsForNobodyElseToChange() throws {
        defer { program.clean() }
        let folder = program.data + "/briefings"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o775])
        for name in ["/concern.txt", "/briefings/Own.briefing.before"] {
            try Data("Ring the front door.\n".utf8).write(
                to: URL(fileURLWithPath: program.data + name))
            chmod(program.data + name, 0o666)
        }
        chmod(folder, 0o775)
        let check = try program.run("serve", "--check", "--listen", "127.0.0.1:0")
        #expect(
            check.out.contains(
                "can change \(program.data)/concern.txt (mode 666); it would be made yours alone to change."
            ), "\(check.out)")
        let said = try program.run("sessions").err
        for name in ["/concern.txt", "/briefings", "/briefings/Own.briefing.before"] {
            #expect(
                said.contains("could change \(program.data)\(name); it is yours alone to change"))
        }
        #expect(mode("/concern.txt") == 0o644 && mode("/briefings") == 0o755)
        #expect(mode("/briefings/Own.briefing.before") == 0o644)
        #expect(try program.run("sessions").err.isEmpty, "reading them is everybody's business")
    }

    @Test(arguments: [0o044, 0o004, 0o177, 0o066]) func itsOwnerCanUseWhatIsMended(found: Int)
        throws
    {
        defer { program.clean() }
        chmod(program.data + "/debrief.sqlite", mode_t(found))
        let result = try program.run("sessions")
        #expect(result.status == 0 && result.err.contains("yours alone now"), "\(result)")
        #expect(mode("/debrief.sqlite") & 0o677 == 0o600)
    }

    @Test func aHostSecretThatOthersCouldReadIsToBeMadeAnew() throws {
        defer { program.clean() }
        _ = try program.run("host-secret", "rotate")
        chmod(program.data + "/host-secret", 0o644)
        let result = try program.run("sessions")
        #expect(result.err.contains("/host-secret") && result.err.contains("rotate"))
        #expect(mode("/host-secret") == 0o600)
    }

    @Test func aKeyThatEverybodyCanReadIsRefused() throws {
        defer { program.clean() }
        let key = program.folder.appending(path: "key.pem").path
        try Data("x".utf8).write(to: URL(fileURLWithPath: key))
        chmod(key, 0o644)
        let result = try program.run(
            "serve", "--check", "--listen", "127.0.0.1:0", "--tls-certificate", key, "--tls-key",
            key)
        #expect(result.status == 2 && result.err.contains("chmod 600 \(key)"), "\(result.err)")
    }

    @Test func whatACrashLeftOfAnEditorIsSweptAtTheNextStart() throws {
        defer { program.clean() }
        let left = program.data + "/debrief-answer-Ab12Cd"
        try FileManager.default.createDirectory(
            atPath: left, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
        try Data("half an answer".utf8).write(to: URL(fileURLWithPath: left + "/answer.txt"))
        try Data("a team".utf8).write(
            to: URL(fileURLWithPath: program.data + "/profile.json.part-999999999"))
        #expect(try program.run("sessions").err.contains("An answer that an editor had open"))
        #expect(!program.holds("half an answer") && !program.holds("a team"))
        #expect(!FileManager.default.fileExists(atPath: left))
    }

    @Test func deletingAsksAboutTheTeamsDetailsThatWereCopiedOut() throws {
        defer { program.clean() }
        _ = try program.run("profile", "--manager", "Rosamund Ash")
        let id = try program.latest()
        let kept = try program.run("delete", id, lines: [id, "no"])
        #expect(kept.status == 0 && kept.err.contains("Type “forget”"), "\(kept.err)")
        #expect(program.holds("Rosamund") && !program.holds("violet otter"))
        let again = try program.run("delete", id, lines: ["forget"])
        #expect(again.status == 0, "\(again.err)")
        #expect(again.out.contains("Session \(id) was deleted on "))
        #expect(again.out.contains("Nothing of it is left in the file."))
        #expect(!program.holds("Rosamund"))
    }

    @Test func whoeverKillsADeletionLosesNothingOfIt() throws {
        defer { program.clean() }
        var numbers = SeededNumbers(for: "delete is killed at any moment")
        for _ in 0..<10 {
            _ = try program.run(
                ["run", "K21"] + program.askingFirst(), lines: ["", "a violet otter"])
            let id = try program.latest()
            let process = program.process(["delete", id, "--yes"])
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            // The moment at which it is killed is the matter of this test.
            usleep(UInt32.random(in: 2_000...60_000, using: &numbers))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let again = try program.run("delete", id, "--yes")
            #expect(again.status == 0, "\(again.err)")
        }
        let first = try program.latest()
        _ = try program.run("delete", first, "--yes")
        #expect(!program.holds("violet otter"))
    }

    @Test func aConversationThatIsAskedToEndLeavesEverythingInOneFile() throws {
        defer { program.clean() }
        for number in [SIGTERM, SIGHUP] {
            let dialogue = try Dialogue(program, "resume")
            _ = dialogue.heard()
            _ = dialogue.signal(number)
            let beside = try? Data(
                contentsOf: URL(fileURLWithPath: program.data + "/debrief.sqlite-wal"))
            #expect(beside?.isEmpty != false)
        }
    }

    @Test func aForeignTriggerIsSaidPlainlyAndNothingIsDone() throws {
        defer { program.clean() }
        let script = """
            import sqlite3, sys
            sqlite3.connect(sys.argv[1]).execute(
              "CREATE TRIGGER spy AFTER INSERT ON lines BEGIN SELECT 1; END")
            """
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", script, program.data + "/debrief.sqlite"]
        try python.run()
        python.waitUntilExit()
        guard python.terminationStatus == 0 else { return print("skipped: no python3") }
        for command in ["sessions", "resume", "plan"] {
            let result = try program.run(command)
            #expect(result.status == 2 && result.err.contains("the trigger “spy”"), "\(result.err)")
        }
    }

    /// The program as somebody who is not the superuser starts it, with a folder of their own.
    private func asNobody(_ arguments: [String]) throws -> Process {
        let process = program.process(arguments)
        guard geteuid() == 0 else { return process }
        // Where anybody may start it.
        let binary = program.folder.appending(path: "debrief")
        let own = program.folder.appending(path: "own").path
        if !FileManager.default.fileExists(atPath: own) {
            try FileManager.default.copyItem(at: Program.binary, to: binary)
            try FileManager.default.createDirectory(
                atPath: own, withIntermediateDirectories: false)
            chmod(program.folder.path, 0o755)
            chown(own, 65534, 65534)
        }
        process.arguments = ["--reuid=65534", "--clear-groups", binary.path] + arguments
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
        process.environment?["DEBRIEF_DATA"] = own
        return process
    }

    @Test(.enabled(if: geteuid() == 0, "only the superuser can give files to others"))
    func whatBelongsToSomebodyElseIsNotWrittenToWhereOthersCanReadIt() throws {
        defer { program.clean() }
        let lines = Data("\nwords\n/quit\n".utf8)
        #expect(try program.run(asNobody(["run", "K21"]), bytes: lines).status == 0)
        let file = program.folder.appending(path: "own/debrief.sqlite").path
        chown(file, 0, 0)
        chmod(file, 0o666)
        for arguments in [["resume"], ["serve", "--check", "--listen", "127.0.0.1:0"]] {
            let result = try program.run(asNobody(arguments))
            #expect(result.status == 2, "\(result)")
            #expect(result.err.contains("\(file), and it belongs to somebody else"), "\(result)")
        }
        let look = try program.run(asNobody(["sessions"]))
        #expect(look.status == 0 && look.err.contains("can't be changed from here"), "\(look)")
    }

    @Test func noCoreFileCanHoldWhatWasSaid() throws {
        defer { program.clean() }
        let process = try asNobody(["serve", "--listen", "127.0.0.1:0"])
        let output = try LineClient.program(process)
        defer { output.close() }
        try output.wait("Ctrl-C stops the server")
        let status = "/proc/\(process.processIdentifier)"
        let limits = try String(contentsOfFile: status + "/limits", encoding: .utf8)
        #expect(limits.contains(#/Max core file size +0 +0 /#))
        // The files of a process that can be dumped belong to its user, of others to nobody.
        var facts = stat()
        #expect(stat(status + "/environ", &facts) == 0)
        #expect(facts.st_uid == 0)
        kill(process.processIdentifier, SIGTERM)
    }
}
