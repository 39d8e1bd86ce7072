import Foundation
import TestSupport

/// A server with one room, and its facilitator Fay at a line.
final class OpenRoom {
    let server: MeetingServer
    let lead: LineClient
    /// What others join with.
    let code: String
    /// What Fay comes back with.
    let leadSecret: String

    /// Opens a room on K21.
    ///
    /// - Parameter connect: how Fay reaches the server.
    init(
        _ options: [String] = ["--dialogue", "short"], hasLimits: Bool = false,
        connect: (MeetingServer) throws -> LineClient = { try $0.connect() }
    ) throws {
        server = try MeetingServer(options, hasLimits: hasLimits)
        lead = try connect(server)
        lead.send("/host K21 as Fay")
        try lead.wait("Type the host secret.")
        lead.send(server.secret)
        code = HeardLine.word(after: "/join ", in: try lead.wait("Others join with: "))
        leadSecret = HeardLine.word(after: "/resume ", in: try lead.wait("come back with: "))
        try lead.wait("People are arriving.")
    }

    /// Ends everything and removes what is left.
    func clean() {
        lead.close()
        server.clean()
    }

    /// Where `debrief join` finds it.
    var place: String { "127.0.0.1:\(server.port)" }

    /// Somebody at a line who has joined.
    func member(_ name: String) throws -> (line: LineClient, secret: String) {
        let member = try server.connect()
        member.send("/join \(code) as \(name)")
        let line = try member.wait("come back with: ")
        return (member, HeardLine.word(after: "/resume ", in: line))
    }

    /// Somebody who comes back.
    func comeBack(_ secret: String) throws -> LineClient {
        let member = try server.connect()
        member.send("/resume \(secret)")
        try member.wait("* Welcome back")
        return member
    }

    /// `debrief join`, typed into through a pipe.
    func join(_ arguments: [String]) throws -> LineClient {
        try LineClient.program(server.program.process(["join", place] + arguments))
    }

    /// Fay goes on until something is said.
    func goOn(until text: String) throws {
        for _ in 0..<40 {
            lead.send("/next")
            let line = try lead.wait("a question, or “\(text)”") {
                $0.hasPrefix("? ") || $0.hasPrefix("! ") || $0.contains(text)
            }
            if line.contains(text) { return }
        }
        throw LineClient.GaveUp(description: "“\(text)” was not reached")
    }

    /// Fay goes on to the first question that everybody answers in silence.
    func openQuestion() throws { try goOn(until: "Everybody answers in silence") }
}
