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

    @Test func limitsAreTakenFromBothPlaces() throws {
        let result = try check(
            ["--limit", "burst=none", "--limit", "drop-seconds=300"],
            ["DEBRIEF_LIMITS": "members=300, ping-seconds=200"])
        #expect(result.status == 0)
    }
}
