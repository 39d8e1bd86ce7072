import Foundation
import TestSupport
import Testing

/// Keys that packs are signed with: one's own, one that an agent holds, one on a token.
@Suite struct EvidenceKeyTests {
    private let program: Program

    init() throws {
        program = try Program()
        #expect(try program.run("run", "Child-U", "--dialogue", "short", lines: [""]).status == 3)
    }

    private func path(_ name: String) -> String { program.folder.appending(path: name).path }

    private func makeKey(_ type: String = "ed25519") throws -> String {
        let key = path("own-\(type)")
        try Tool.run("ssh-keygen", "-q", "-t", type, "-N", "", "-C", "own", "-f", key)
        return key
    }

    /// Whether a pack is good, and the team signed it as this key's line says.
    private func isGood(_ pack: String, key: String) throws -> Bool {
        let line = try program.run("key", "show", "--name", "team", "--key", key).out
        try Data(line.utf8).write(to: URL(fileURLWithPath: path("signers")))
        let said = try program.run("verify", pack, "--signers", path("signers"))
        return said.status == 0 && said.out.contains("Signatures:  good; by team")
    }

    /// An agent of the test's own, ended with it.
    private func withAgent(_ act: (_ place: [String: String]) throws -> Void) throws {
        // A socket's name has to be short.
        let socket = FileManager.default.temporaryDirectory.appending(
            path: "agent-\(UUID().uuidString.prefix(8))"
        ).path
        let agent = Process()
        agent.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        agent.arguments = ["ssh-agent", "-D", "-a", socket]
        agent.standardOutput = FileHandle.nullDevice
        try agent.run()
        defer {
            // Whoever is started by a test may have SIGTERM blocked.
            kill(agent.processIdentifier, SIGKILL)
            agent.waitUntilExit()
            unlink(socket)
        }
        let place = ["SSH_AUTH_SOCK": socket]
        // Status 2 says that nobody answers there yet.
        for _ in 0..<500 where try Tool.run("ssh-add", "-l", environment: place).status != 2 {
            return try act(place)
        }
        Issue.record("the agent does not answer")
    }

    private func evidence(
        _ arguments: String..., environment: [String: String] = [:]
    ) throws -> Program.Result {
        let process = program.process(["evidence"] + arguments)
        process.environment?.merge(environment) { $1 }
        if environment.isEmpty { process.environment?["SSH_AUTH_SOCK"] = nil }
        return try program.run(process)
    }

    @Test func onesOwnKeySigns() throws {
        defer { program.clean() }
        let key = try makeKey()
        #expect(try evidence("--output", path("pack"), "--key", key).status == 0)
        #expect(try isGood(path("pack"), key: key))
        let none = FileManager.default.fileExists(atPath: program.data + "/evidence-key")
        #expect(!none, "a key was made although there is one")
    }

    @Test func aKeyInAnAgentSignsThoughItsFileIsGone() throws {
        defer { program.clean() }
        let key = try makeKey()
        try withAgent { place in
            #expect(try Tool.run("ssh-add", "-q", key, environment: place).status == 0)
            try FileManager.default.removeItem(atPath: key)
            let made = try evidence(
                "--output", path("pack"), "--key", key + ".pub", environment: place)
            #expect(made.status == 0, "\(made.err)")
        }
        #expect(try isGood(path("pack"), key: key + ".pub"))
    }

    @Test func withoutItsAgentAKeySignsNothingAndNothingIsLeft() throws {
        defer { program.clean() }
        let key = try makeKey()
        try FileManager.default.removeItem(atPath: key)
        let made = try evidence("--output", path("pack"), "--key", key + ".pub")
        #expect(made.status == 2 && made.err.contains("did not sign"))
        let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
        #expect(!left.contains { $0.hasPrefix("pack") })
    }

    @Test func aKeyOfAnotherKindIsRefusedBeforeAnythingIsWritten() throws {
        defer { program.clean() }
        let key = try makeKey("ecdsa")
        let made = try evidence("--output", path("pack"), "--key", key)
        #expect(made.status == 2 && made.err.contains("is no Ed25519 key"))
        #expect(!FileManager.default.fileExists(atPath: path("pack")))
    }

    /// No token is at hand in a test: what it signs is verified in `signed-on-a-token` of tamper.py.
    @Test func aKeyOnATokenHasALineOfItsOwnKind() throws {
        defer { program.clean() }
        let kind = "sk-ssh-ed25519@openssh.com"
        var blob = Data()
        for part in [Data(kind.utf8), Data(repeating: 7, count: 32), Data("ssh:".utf8)] {
            blob += Data([0, 0, 0, UInt8(part.count)]) + part
        }
        let digits = blob.base64EncodedString()
        try Data("\(kind) \(digits) a token\n".utf8).write(
            to: URL(fileURLWithPath: path("token.pub")))
        let line = try program.run("key", "show", "--name", "team", "--key", path("token.pub"))
        #expect(line.status == 0 && line.out.hasSuffix(" \(kind) \(digits)\n"))
        let card = try program.run("key", "show", "--card", "--key", path("token.pub"))
        #expect(card.status == 0 && card.out.contains("SHA256:"))
    }

    /// OpenSSH 8.8 to 9.0 take no zone in it, and any takes the day as one of its own zone.
    @Test(arguments: ["Pacific/Kiritimati", "Etc/GMT+12", "Europe/London"])
    func theLineIsValidFromTheBeginningInEveryZone(zone: String) throws {
        defer { program.clean() }
        try #require(try evidence("--output", path("pack")).status == 0)
        let line = try program.run("key", "show", "--name", "team").out
        #expect(line.contains(",valid-after=\"20") && !line.contains("Z\""))
        try Data(line.utf8).write(to: URL(fileURLWithPath: path("signers")))
        let process = program.process(["verify", path("pack"), "--signers", path("signers")])
        process.environment?["TZ"] = zone
        #expect(try program.run(process).status == 0)
    }
}
