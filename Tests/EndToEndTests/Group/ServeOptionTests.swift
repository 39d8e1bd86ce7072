import Foundation
import Testing

/// What the command line of the server says to mistakes, and what its limits do.
struct ServeOptionTests {
    private func check(
        _ arguments: [String], _ environment: [String: String] = [:]
    ) throws -> Program.Result {
        let program = try Program()
        defer { program.clean() }
        let process = program.process(
            ["serve", "--check", "--listen", "127.0.0.1:0"] + arguments)
        process.environment?.merge(environment) { $1 }
        return try program.run(process)
    }

    @Test(arguments: [
        ["brust=10"], ["burst"], ["burst=0"], ["burst=many"], ["members=none"],
        ["ping-seconds=200"],
    ])
    func aLimitThatIsNoneIsExplained(limits: [String]) throws {
        let result = try check(limits.flatMap { ["--limit", $0] })
        #expect(result.status == 64)
        #expect(result.err.contains("--limit") || result.err.contains("ping-seconds"))
        #expect(try check([], ["DEBRIEF_LIMITS": limits.joined(separator: ",")]).status == 64)
    }

    @Test func eachAddressSaysWhetherItIsEncrypted() throws {
        let result = try check(["--listen", "tls:0.0.0.0:0", "--self-signed"])
        #expect(result.status == 0, "\(result.err)")
        #expect(result.out.contains("It would listen on 127.0.0.1:0, for this computer alone.\n"))
        let mixed = try check([
            "--listen", "plain:127.0.0.1:0", "--listen", "tls:0.0.0.0:0", "--self-signed",
        ])
        #expect(mixed.out.contains("127.0.0.1:0, for this computer alone, not encrypted.\n"))
        #expect(mixed.out.contains("It would listen on 0.0.0.0:0, encrypted.\n"))
        let open = try check(["--listen", "plain:0.0.0.0:0", "--self-signed"])
        #expect(open.status == 2 && open.err.contains("is not encrypted. Write tls: before it"))
        let bare = try check(["--listen", "tls:127.0.0.1:0"])
        #expect(bare.status == 2 && bare.err.contains("needs a certificate. Add --self-signed"))
        #expect(try check(["--listen", "ssh:127.0.0.1:0"]).status == 2)
    }

    @Test func oneServerTakesPlainLinesHereAndEncryptedOnesElsewhere() throws {
        let server = try MeetingServer(["--self-signed"], listening: ["tls:127.0.0.1:0"])
        defer { server.clean() }
        let plain = try server.connect()
        defer { plain.close() }
        try plain.wait("* Debrief ")
        let place = "127.0.0.1:\(server.ports[1])"
        let fay = try LineClient.program(
            server.program.process(["join", place, "--fingerprint", server.fingerprint]))
        defer { fay.close() }
        fay.send("/host K21 as Fay")
        try fay.wait("Type the host secret.")
    }

    @Test(arguments: [
        "aaaaaa", "aaaaaaaa", "abcdefgh", "12345678", "qwertyuiop", "31122026", "abcabcabc",
        "fox-elm", "aabbaabb", "abcd1234",
    ])
    func aCodeThatIsEasyToGuessIsRefused(code: String) throws {
        let program = try Program()
        defer { program.clean() }
        let result = try program.run("schedule", "K21", "--at", "2199-12-03 10:00", "--code", code)
        #expect(result.status == 2 && result.err.contains("\(code) is easy to guess"))
        let good = try program.run(
            "schedule", "K21", "--at", "2199-12-03 10:00", "--code", "school-dec-3")
        #expect(good.status == 0)
    }

    @Test func limitsAreTakenFromBothPlaces() throws {
        let result = try check(
            ["--limit", "burst=none", "--limit", "drop-seconds=300"],
            ["DEBRIEF_LIMITS": "members=300, ping-seconds=200"])
        #expect(result.status == 0)
    }
}
