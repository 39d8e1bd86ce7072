import Foundation
import TestSupport
import Testing

/// What docs/deploying.md tells whoever runs a server to do.
struct DeployingTests {
    private static func find(_ program: String) -> URL? {
        ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { URL(fileURLWithPath: $0 + program) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    private static let sqlite = find("sqlite3")
    private static let systemd = find("systemd-analyze")

    private func page() throws -> String {
        try String(contentsOf: Project.path("docs/deploying.md"), encoding: .utf8)
    }

    /// What systemd says of the unit that the package brings.
    private func analyse(_ words: String...) throws -> Program.Result {
        let program = try Program()
        defer { program.clean() }
        let unit = try String(
            contentsOf: Project.path("Scripts/packaging/debian/debrief.service"), encoding: .utf8)
        let file = program.folder.appending(path: "debrief.service")
        // The program and its manual pages are not installed where the tests run.
        try unit.replacing("/usr/bin/debrief", with: Program.binary.path)
            .replacing("man:debrief-serve(1) ", with: "")
            .write(to: file, atomically: true, encoding: .utf8)
        let analysis = Process()
        analysis.executableURL = Self.systemd
        analysis.arguments = words + [file.path]
        analysis.environment = ["SYSTEMD_LOG_TARGET": "console"]
        return try program.run(analysis)
    }

    @Test(.enabled(if: systemd != nil, "systemd is not installed"))
    func theUnitIsOneThatSystemdUnderstands() throws {
        let result = try analyse("verify")
        #expect(result.status == 0 && result.err.isEmpty, "\(result.err)")
    }

    @Test(.enabled(if: systemd != nil, "systemd is not installed"))
    func theUnitIsExposedAtMostAsMuchAsThePageSays() throws {
        let result = try analyse("security", "--offline=true", "--no-pager")
        let level = try #require(result.out.firstMatch(of: /exposure level for .*: ([0-9.]+)/))
        #expect(try #require(Double(level.output.1)) <= 1.1, "\(result.out)")
        #expect(try page().contains("exposure\n1.1 of 10"))
    }

    @Test(.enabled(if: sqlite != nil, "sqlite3 is not installed"))
    func aBackupOfARunningServerBringsPeopleBack() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let (server, lead) = (room.server, room.lead)
        lead.send("/park before the backup")
        try lead.wait("* Parked.")
        let data = server.program.folder.appending(path: "data")
        let backup = server.program.folder.appending(path: "backup.sqlite")
        let command = try #require(try page().firstMatch(of: /"(\.backup) '[^']*'"/)?.output.1)
        let copy = Process()
        copy.executableURL = Self.sqlite
        copy.arguments = [
            data.appending(path: "debrief.sqlite").path, "\(command) '\(backup.path)'",
        ]
        try #expect(server.program.run(copy).status == 0)
        lead.send("/park after the backup")
        try lead.wait("* Parked.")
        try server.restart {
            let files = FileManager.default
            for end in ["", "-wal", "-shm"] {
                let file = data.appending(path: "debrief.sqlite" + end)
                if files.fileExists(atPath: file.path) { try files.removeItem(at: file) }
            }
            try files.copyItem(at: backup, to: data.appending(path: "debrief.sqlite"))
        }
        let again = try server.connect()
        again.send("/resume \(room.leadSecret)")
        try again.wait("* Welcome back")
        again.send("/minutes")
        try again.wait("before the backup")
        again.send("/park what comes then")
        try again.wait("* Parked.")
        #expect(!again.heard.contains { $0.contains("after the backup") })
    }
}
