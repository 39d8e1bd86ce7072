import Foundation
import TestSupport
import Testing

/// Whom the limits of addresses count, where a named program carries for browsers, and where somebody only says so.
@Suite(.serialized) struct ProxyTests {
    /// A real server that takes two of one address who have not entered, and writes its whole log.
    private final class Pages {
        private let program: Program
        private let log: URL
        private let process: Process
        private let output: LineClient
        private var port = 0
        private var here: [PageClient] = []

        init() throws {
            program = try Program()
            log = program.folder.appending(path: "log")
            try Data().write(to: log)
            process = program.process([
                "serve", "--listen", "127.0.0.1:0", "--web", "plain:127.0.0.1:0", "--web-proxy",
                "127.0.0.1", "--limit", "waiting-per-address=2",
            ])
            process.environment?["DEBRIEF_LIMITS"] = nil
            process.environment?["DEBRIEF_LOG"] = "trace"
            output = try LineClient.program(process, aside: FileHandle(forWritingTo: log))
            let pages = try output.wait("Pages for browsers")
            port = pages.firstMatch(of: /:(\d+)\//).flatMap { Int($0.output.1) } ?? 0
            try output.wait("Ctrl-C stops the server")
        }

        /// What somebody is told who comes, and stays. Whoever says nothing would give way to others.
        func come(from address: String, saying headers: String...) throws -> String {
            let page = try PageClient(port: port, from: address, headers: headers)
            here.append(page)
            let told = page.text() ?? ""
            guard told.contains("\"hello\"") else {
                return told.contains("too-many-connections") ? "too many" : told
            }
            page.send(#"{"type":"line","line":"/help","id":1}"#)
            return page.text(holding: "\"id\":1") == nil ? "no reply" : "welcome"
        }

        /// What it wrote, once it has ended.
        func stop() throws -> String {
            kill(process.processIdentifier, SIGTERM)
            try output.waitForEnd()
            return try String(contentsOf: log, encoding: .utf8)
        }

        func clean() {
            output.close()
            program.clean()
        }
    }

    @Test func ofANamedProgramTheLastAddressIsBelievedAndOfNobodyElse() throws {
        let pages = try Pages()
        defer { pages.clean() }
        // Each browser behind the program has limits of its own.
        for number in 1...5 {
            let told = try pages.come(
                from: "127.0.0.1", saying: "X-Forwarded-For: 192.0.2.\(number)")
            #expect(told == "welcome", "\(number)")
        }
        let again = try pages.come(from: "127.0.0.1", saying: "X-Forwarded-For: 192.0.2.5")
        #expect(again == "welcome")
        // What a browser added itself stands before what the program added.
        let third = try pages.come(
            from: "127.0.0.1", saying: "X-Forwarded-For: 192.0.2.77, 192.0.2.5")
        #expect(third == "too many")
        // Somebody else may say what they like: they come from where they come from.
        for number in 1...2 {
            let told = try pages.come(
                from: "127.0.0.9", saying: "X-Forwarded-For: 198.51.100.\(number)",
                "X-Forwarded-Proto: https")
            #expect(told == "welcome", "\(number)")
        }
        let other = try pages.come(from: "127.0.0.9", saying: "X-Forwarded-For: 198.51.100.3")
        #expect(other == "too many")
        // And nobody's place is taken away in somebody else's name.
        let named = try pages.come(from: "127.0.0.1", saying: "X-Forwarded-For: 198.51.100.1")
        #expect(named == "welcome")
        let log = try pages.stop()
        #expect(!log.isEmpty && log.contains(/192\.0\.2|198\.51|127\.0\.0\.9/) == false, "\(log)")
    }
}
