import Foundation
import TestSupport
import Testing

/// A part of what Scripts/fuzz/kills does: a server that is killed when it writes to the disk.
@Suite(.enabled(if: Tool.strace != nil, "strace is not installed"))
struct KillTests {
    @Test(arguments: ["fdatasync", "pwrite64"])
    func noWordThatIsGoneIsInAnyFileHoweverTheServerEnds(call: String) throws {
        let process = Process()
        process.executableURL = Project.path("Scripts/fuzz/kills")
        // The number of meetings is about the same for both.
        let each = call == "fdatasync" ? "6" : "30"
        process.arguments = [Program.binary.path, "--each", each, "--calls", call]
        let program = try Program()
        defer { program.clean() }
        let result = try program.run(process)
        #expect(result.status == 0, "\(result.out)\(result.err)")
        // The search can find words: of some that are no more, nobody was told yet.
        #expect(result.out.contains("not told yet, and there: "), "\(result.out)")
    }
}
