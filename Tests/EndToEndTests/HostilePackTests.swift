import Foundation
import TestSupport
import Testing

/// A pack comes from somebody else, and may be a trap: each is answered, none is followed.
@Suite struct HostilePackTests {
    private let program: Program

    init() throws { program = try Program() }

    private func path(_ name: String) -> String { program.folder.appending(path: name).path }

    @Test func everyTrapIsAnsweredAsItsScriptSays() throws {
        defer { program.clean() }
        let script = Project.path("Scripts/evidence/hostile.py").path
        let good = Project.path("Fixtures/packs/alone-1").path
        try #require(try Tool.run("python3", script, good, path("traps")).status == 0)
        let expected = try String(contentsOfFile: path("traps/expected"), encoding: .utf8)
        let traps = expected.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(traps.count > 50)
        for trap in traps {
            let said = try program.run("verify", path("traps/\(trap[0])"), "--json")
            #expect("\(said.status)" == trap[1], "\(trap[0]): \(said)")
            let isSaid = trap[2] == "-" || said.out.contains("\"problem\":\"\(trap[2])\"")
            #expect(isSaid && said.out.hasPrefix("{\"good\":"), "\(trap[0]): \(said)")
            #expect(!(said.out + said.err).contains("\u{1B}"), "\(trap[0])")
        }
    }

    /// A file that is now a pipe, now a link, now a file: whatever is read of it, verifying ends.
    @Test func aFolderThatChangesWhileItIsReadIsAnswered() throws {
        defer { program.clean() }
        try FileManager.default.copyItem(
            at: Project.path("Fixtures/packs/alone-1"),
            to: program.folder.appending(path: "pack"))
        let changing = Process()
        changing.executableURL = URL(fileURLWithPath: "/bin/sh")
        changing.currentDirectoryURL = program.folder.appending(path: "pack")
        changing.arguments = [
            "-c",
            "cp record.md ../kept; while :; do mkfifo ../p && mv ../p record.md; ln -s ../kept ../l "
                + "&& mv ../l record.md; cp ../kept ../f && mv ../f record.md; done",
        ]
        try changing.run()
        defer {
            changing.terminate()
            changing.waitUntilExit()
        }
        for _ in 0..<20 {
            let status = try program.run("verify", path("pack")).status
            #expect(status == 0 || status == 1)
        }
    }
}
