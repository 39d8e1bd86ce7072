import Foundation
import Glibc
import TestSupport

/// `debrief serve`, as whoever runs it sees it.
final class MeetingServer {
    let program: Program
    /// Where it listens, the same after a restart.
    private(set) var port = 0
    /// As it was shown at the first start.
    private(set) var secret = ""
    private(set) var fingerprint = ""
    /// All the ports that it listens at, as it said at the first start.
    private(set) var ports: [Int] = []
    /// Where browsers come to; 0 where it serves no pages.
    private(set) var webPort = 0
    private let options: [String]
    private let hasLimits: Bool
    private var process: Process
    private var output: LineClient

    /// Starts a server on a port that the system picks.
    ///
    /// - Parameter hasLimits: whether people may type only so fast, as in life.
    init(
        _ options: [String] = [], listening places: [String] = [], in program: Program? = nil,
        hasLimits: Bool = false
    ) throws {
        self.program = try program ?? Program()
        let more = options + places.flatMap { ["--listen", $0] }
        (self.options, self.hasLimits) = (more, hasLimits)
        let first = places.isEmpty ? 0 : -1
        (process, output) = try Self.start(self.program, first, more, hasLimits)
        try learn()
    }

    private static func start(
        _ program: Program, _ port: Int, _ options: [String], _ hasLimits: Bool
    ) throws -> (Process, LineClient) {
        // Where others are encrypted this one says that it is not.
        let place = port < 0 ? "plain:127.0.0.1:0" : "127.0.0.1:\(port)"
        let process = program.process(["serve", "--listen", place] + options)
        process.environment?["DEBRIEF_LIMITS"] = hasLimits ? nil : "off"
        process.environment?["DEBRIEF_LOG"] = "error"
        return (process, try LineClient.program(process))
    }

    /// Reads what it says when it starts.
    private func learn() throws {
        let place = try output.wait("Debrief listens on")
        port = place.firstMatch(of: /:(\d+)[,.]/).flatMap { Int($0.output.1) } ?? 0
        try output.wait("Ctrl-C stops the server")
        if ports.isEmpty {
            ports = output.heard.filter { $0.hasPrefix("Debrief listens on") }
                .compactMap { $0.firstMatch(of: /:(\d+)[,.]/).flatMap { Int($0.output.1) } }
        }
        webPort =
            output.heard.lazy
            .compactMap { $0.firstMatch(of: /^Pages for browsers: .*:(\d+)\/$/) }
            .compactMap { Int($0.output.1) }.first ?? 0
        for (line, next) in zip(output.heard, output.heard.dropFirst()) {
            let word = next.trimmingCharacters(in: .whitespaces)
            if line.contains("shown this once") { secret = word }
            if line.contains("The fingerprint of this server") { fingerprint = word }
        }
    }

    /// A connection to it.
    func connect() throws -> LineClient { try LineClient.tcp(port) }

    /// Ends it at once, as a power cut would, and starts it again at the same place.
    func crash() throws {
        kill(process.processIdentifier, SIGKILL)
        try output.waitForEnd()
        try startAgain()
    }

    /// Stops it, does something with its files, and starts it again at the same place.
    func restart(after change: () throws -> Void) throws {
        _ = try stop()
        try change()
        try startAgain()
    }

    private func startAgain() throws {
        for attempt in 1...20 {
            (process, output) = try Self.start(program, port, options, hasLimits)
            do {
                return try learn()
            } catch  where attempt < 20 {
                // The system has not let go of the port yet.
                continue
            }
        }
    }

    /// Asks it to end, and does not wait for that.
    func beginToStop() { kill(process.processIdentifier, SIGTERM) }

    /// Asks it to end.
    ///
    /// - Returns: how many seconds that took.
    func stop() throws -> Double {
        let begin = Date()
        kill(process.processIdentifier, SIGTERM)
        try output.waitForEnd()
        return Date().timeIntervalSince(begin)
    }

    /// How it ended, once it has.
    var status: Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Ends it and removes what is left.
    func clean() {
        output.close()
        program.clean()
    }

    /// The Markdown of the session that was changed last.
    func minutes(_ options: String...) throws -> String {
        try program.run(
            ["export", "--format", "markdown", "--output", "-"] + options, bytes: Data()
        ).out
    }
}
