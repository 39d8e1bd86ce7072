import Foundation
import TestSupport
import Testing

/// Whole meetings with the real server, over real connections.
@Suite struct GroupMeetingTests {
    @Test(arguments: try GroupFixture.all())
    func conversationsGoOverTCPAsWritten(fixture: GroupFixture) throws {
        let server = try MeetingServer(["--dialogue", fixture.settings["dialogue"] ?? "standard"])
        defer { server.clean() }
        try FixtureMeeting(fixture, on: server, speakJSON: ["Cleo"]).hold()
        let minutes = try server.minutes()
        for name in ["Ana", "Ben", "Cleo", "Dev", "Eli"] { #expect(minutes.contains(name)) }
        let unnamed = try server.minutes("--without-names")
        #expect(unnamed.contains("| 1 | *not shown*") || !unnamed.contains("| 1 | Ana |"))
        #expect(minutes.contains("| 1 | Ana |"))
    }

    @Test func nothingIsLostOrDoubledWhenTheServerIsKilledAtEveryStep() throws {
        let server = try MeetingServer(["--dialogue", "short"])
        defer { server.clean() }
        try FixtureMeeting(Self.short(), on: server).hold(crashes: true)
    }

    @Test(.enabled(if: Tool.nc != nil, "nc (netcat-openbsd) is not installed"))
    func aMeetingNeedsNothingButNC() throws {
        let server = try MeetingServer(["--dialogue", "short"])
        defer { server.clean() }
        let meeting = try FixtureMeeting(Self.short(), on: server) { server, _ in
            try Tool.client(Tool.nc, ["127.0.0.1", "\(server.port)"])
        }
        try meeting.hold()
        #expect(try server.minutes().contains("A talk with the school nurse"))
    }

    @Test(.enabled(if: Tool.openssl != nil, "openssl is not installed"))
    func aMeetingGoesThroughAnEncryptedConnection() throws {
        let server = try MeetingServer(["--dialogue", "short", "--self-signed"])
        defer { server.clean() }
        let meeting = try FixtureMeeting(Self.short(), on: server) { server, _ in
            try Tool.client(
                Tool.openssl, ["s_client", "-quiet", "-connect", "127.0.0.1:\(server.port)"])
        }
        try meeting.hold()
        #expect(try server.minutes().contains("A talk with the school nurse"))
    }

    @Test(.enabled(if: Tool.socat != nil, "socat is not installed"), arguments: [false, true])
    func aMeetingGoesThroughSocat(isEncrypted: Bool) throws {
        let server = try MeetingServer(
            ["--dialogue", "short"] + (isEncrypted ? ["--self-signed"] : []))
        defer { server.clean() }
        let meeting = try FixtureMeeting(Self.short(), on: server) { server, _ in
            let place = "127.0.0.1:\(server.port)"
            let how = isEncrypted ? "OPENSSL:\(place),verify=0" : "TCP:\(place)"
            return try Tool.client(Tool.socat, ["-", how])
        }
        try meeting.hold()
        #expect(try server.minutes().contains("A talk with the school nurse"))
    }

    /// What the guide for facilitators says about the documents, typed as it stands there.
    @Test func theDocumentsOfTheGuideAreMade() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        room.lead.send("/close now")
        let line = try room.lead.wait("debrief export ")
        let id = HeardLine.word(after: "debrief export ", in: line)
        let guide = String(decoding: try Project.bytes("docs/facilitating.md"), as: UTF8.self)
        let commands = guide.components(separatedBy: "\n").filter {
            $0.hasPrefix("   debrief export k21")
        }
        #expect(commands.count == 3)
        var files: Set<String> = []
        for command in commands {
            let words = command.split(separator: " ").dropFirst().map(String.init)
            let made = try room.server.program.run(
                words.map { $0 == "k21" ? id : $0 }, bytes: Data())
            #expect(made.status == 0, "\(command): \(made.err)")
            files.insert(made.out)
        }
        #expect(files.count == 3)
    }

    private static func short() throws -> GroupFixture {
        try #require(GroupFixture.all().first { $0.name == "short-five.txt" })
    }
}

/// Programs that people may have.
enum Tool {
    static let nc = find("nc")
    static let openssl = find("openssl")
    static let socat = find("socat")
    static let strace = find("strace")

    private static func find(_ name: String) -> URL? {
        ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { URL(fileURLWithPath: $0 + name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    static func client(_ tool: URL?, _ arguments: [String]) throws -> LineClient {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        return try LineClient.program(process)
    }
}
