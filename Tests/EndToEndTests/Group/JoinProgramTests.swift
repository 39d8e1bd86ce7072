import Foundation
import TestSupport
import Testing

/// `debrief join` where a program, or nobody, types.
@Suite struct JoinProgramTests {
    @Test func whoeverWatchesSeesAndNeverSpeaksOrCounts() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let screen = try room.join([room.code, "--watch"])
        defer { screen.close() }
        try screen.wait("* Welcome, Screen 1. You are member 2 and watch.")
        let sam = try room.member("Sam").line
        try room.openQuestion()
        try sam.wait("/done when you have finished")
        sam.send("an owl")
        try sam.wait("* Kept.")
        // Of so few a screen that everybody sees has no numbers; those who lead have.
        try room.lead.wait("* 1 of 1 has answered.")
        for line in ["I see it", "/say hello", "/vote 1", "/done", "/private x", "/next"] {
            screen.send(line)
            try screen.wait("a refusal of \(line)") { $0.hasPrefix("! ") }
        }
        #expect(!screen.heard.contains { $0.contains("owl") || $0.contains("/resume") })
        #expect(!screen.heard.contains { $0.contains("has answered") })
        room.lead.send("/reveal")
        try screen.wait("an owl")
        for person in [sam, room.lead] {
            #expect(!person.heard.contains { $0.contains("I see it") || $0.contains("hello") })
        }
        #expect(try screen.finish() == 0)
    }

    @Test func aProgramGetsAndSendsJSONLinesAlone() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let program = try room.join([room.code, "--as", "Robo", "--of", "GMP", "--json"])
        defer { program.close() }
        try program.wait(#""type":"welcome""#)
        try room.openQuestion()
        try program.wait(#""kind":"silent""#)
        let requests = [
            (#"{"type":"answer","text":"one\ntwo","to":"learnt","id":1}"#, #""taken","id":1"#),
            (#"{"type":"line","line":"/who","id":2}"#, #""who","id":2"#),
            (#"{"type":"answer","text":"x","to":"needs","id":3}"#, #""reason":"question-changed""#),
            (#"{"type":"fly","id":4}"#, #""reason":"unknown-type""#),
            (#"{"type":"answer","text":"Ring 0161 496 0123","id":5}"#, #""held","id":5"#),
            (#"{"type":"held","choice":"reword","id":6}"#, #""prompt","id":6"#),
        ]
        for (request, reply) in requests {
            program.send(request)
            try program.wait(reply)
        }
        room.lead.send("/reveal")
        try program.wait(#""answers":[{"text":"one\ntwo"}]"#)
        #expect(ProgramSchema.problems(heard: program.heard) == [])
        #expect(program.heard.first?.hasPrefix(#"{"type":"hello""#) == true)
        program.send(#"{"type":"quit","id":7}"#)
        try program.wait(#""end","id":7,"reason":"left""#)
        #expect(try program.finish() == 0)
    }

    @Test func theFingerprintDecidesWhomItTrusts() throws {
        let server = try MeetingServer(["--dialogue", "short", "--self-signed"])
        defer { server.clean() }
        #expect(server.fingerprint.utf8.count == 95)
        let place = "127.0.0.1:\(server.port)"
        let arguments = ["join", place, "--fingerprint", server.fingerprint]
        let fay = try LineClient.program(server.program.process(arguments))
        defer { fay.close() }
        fay.send("/host K21 as Fay")
        try fay.wait("Type the host secret.")
        fay.send(server.secret)
        try fay.wait("Others join with: ")
        let last = server.fingerprint.hasSuffix("0") ? "1" : "0"
        let wrong = String(server.fingerprint.dropLast()) + last
        let program = server.program
        let refused = try program.run("join", place, "code", "--as", "Sam", "--fingerprint", wrong)
        #expect(refused.status == 2 && refused.out.isEmpty)
        #expect(refused.err.contains("127.0.0.1 is not the server that you expect"))
        #expect(
            refused.err.contains(server.fingerprint) && refused.err.contains("Nothing was sent."))
        let unknown = try program.run("join", place, "code", "--as", "Sam", "--tls")
        #expect(unknown.status == 2 && unknown.err.contains("add --fingerprint"))
        let typo = try program.run("join", place, "code", "--as", "Sam", "--fingerprint", "3F:9A")
        #expect(typo.status == 2 && typo.err.contains("That is no fingerprint."))
        let plain = try program.run("join", place, "code", "--as", "Sam")
        #expect(plain.status == 2 && plain.err.contains("says nothing"))
        #expect(plain.err.contains("add --fingerprint or --tls"))
    }

    @Test func minutesAndPlanAreKeptAtTheCloseAndNothingIsOverwritten() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let folder = room.server.program.folder.appending(path: "kept")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("mine\n".utf8).write(to: folder.appending(path: "minutes.txt"))
        let sam = try room.join([room.code, "--as", "Sam", "--save", folder.path])
        defer { sam.close() }
        try sam.wait("* Welcome, Sam.")
        try room.openQuestion()
        try sam.wait("/done when you have finished")
        sam.send("an owl")
        try sam.wait("* Kept.")
        room.lead.send("/reveal")
        try sam.wait("an owl")
        room.lead.send("/close now")
        #expect(try sam.waitForStatus() == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == ["minutes-2.txt", "minutes.txt", "plan.txt"])
        func text(_ name: String) throws -> String {
            try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        #expect(try text("minutes.txt") == "mine\n")
        #expect(try text("minutes-2.txt").contains("an owl"))
        #expect(try text("plan.txt").hasPrefix("# "))
        let receipt = try room.server.program.run("receipt").out
        #expect(receipt.hasPrefix("Session: ") && receipt.contains("\nChain:   "))
        #expect(try text("minutes-2.txt").hasSuffix("\n\n" + receipt))
        #expect(try text("plan.txt").hasSuffix("\n\n" + receipt))
        for name in ["minutes-2.txt", "plan.txt"] {
            let facts = try FileManager.default.attributesOfItem(
                atPath: folder.appending(path: name).path)
            #expect((facts[.posixPermissions] as? Int) == 0o600)
        }
        let missing = try room.server.program.run(
            "join", room.place, room.code, "--as", "Eve", "--save", folder.path + "/none")
        #expect(missing.status == 2 && missing.err.contains("There is no folder"))
    }

    @Test func bothFilesAreKeptHoweverFastSomebodyQuits() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let folder = room.server.program.folder.appending(path: "kept")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let sam = try room.join([room.code, "--as", "Sam", "--save", folder.path])
        defer { sam.close() }
        try sam.wait("* Welcome, Sam.")
        room.lead.send("/next")
        room.lead.send("/close now")
        try sam.wait("# The session is closed")
        sam.send("/quit")
        #expect(try sam.waitForStatus() == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == ["minutes.txt", "plan.txt"])
    }

    @Test func itComesBackByItselfWhenTheServerIsKilled() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let sam = try room.join([room.code, "--as", "Sam"])
        defer { sam.close() }
        try sam.wait("* Welcome, Sam.")
        try room.openQuestion()
        try sam.wait("/done when you have finished")
        sam.send("an owl")
        try sam.wait("* Kept.")
        sam.forget()
        try room.server.crash()
        try sam.wait("* The connection was lost. Trying again; /quit gives up.")
        try sam.wait("* Welcome back, Sam (member 2).")
        try sam.wait("/done when you have finished")
        sam.send("/edit")
        try sam.wait("| an owl")
        sam.send("/quit")
        #expect(try sam.waitForStatus() == 0)
    }

    @Test func itStaysAwayWhereComingBackWouldBeWrong() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let sam = try room.join([room.code, "--as", "Sam Lee"])
        defer { sam.close() }
        let line = try sam.wait("come back with: ")
        let elsewhere = try room.comeBack(HeardLine.word(after: "/resume ", in: line))
        #expect(try sam.waitForStatus() == 0)
        elsewhere.send("/who")
        try elsewhere.wait("Sam Lee")
        let eve = try room.join([room.code, "--as", "Eve Ode"])
        defer { eve.close() }
        try eve.wait("* Welcome, Eve Ode.")
        room.lead.send("/remove eve")
        try eve.wait("* You were taken out of the room.")
        #expect(try eve.waitForStatus() == 0)
        #expect(!(sam.heard + eve.heard).contains { $0.contains("Trying again") })
    }

    @Test func talkModeSpeaksToTheRoomUntilItEnds() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let sam = try room.join([room.code, "--as", "Sam"])
        defer { sam.close() }
        try sam.wait("* Welcome, Sam.")
        try room.openQuestion()
        sam.send("/talk")
        try sam.wait("* What you type now goes to everybody in the room.")
        sam.send("good morning")
        try room.lead.wait("Sam: good morning")
        sam.send("/talk")
        try sam.wait("* What you type answers the question again.")
        sam.send("an owl")
        try sam.wait("* Kept.")
        #expect(!room.lead.heard.contains { $0.contains("owl") })
    }

    @Test func whoeverCanNotComeInIsToldWhy() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let program = room.server.program
        let wrong = try program.run("join", room.place, "no-such", "--as", "Sam")
        #expect(wrong.out.contains("! No room has this code."))
        let nobody = try program.run("join", "127.0.0.1:1", room.code, "--as", "Sam")
        #expect(nobody.status == 2 && nobody.err.contains("Nobody answers at 127.0.0.1, port 1."))
        let nameless = try program.run("join", room.place, room.code)
        #expect(nameless.status == 2 && nameless.err.contains("Say who you are with --as"))
    }
}
