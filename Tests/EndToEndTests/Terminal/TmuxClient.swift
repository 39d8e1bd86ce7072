import Foundation

/// The control client of tmux as a process; its server, which outlives it, inherits nothing.
final class TmuxClient {
    private let id: pid_t
    private let input: Int32
    /// What it says.
    let output: Int32

    init(_ arguments: [String], environment: [String: String]) throws {
        // A tmux that ended early is a failed expectation, not the death of all tests.
        signal(SIGPIPE, SIG_IGN)
        let inward = try Self.pipe()
        let outward = try Self.pipe()
        (input, output) = (inward.1, outward.0)
        defer {
            close(inward.0)
            close(outward.1)
        }
        let started = Spawning.start(["tmux"] + arguments, environment) {
            posix_spawn_file_actions_adddup2(&$0, inward.0, 0)
            posix_spawn_file_actions_adddup2(&$0, outward.1, 1)
            posix_spawn_file_actions_addopen(&$0, 2, "/dev/null", O_WRONLY, 0)
        }
        guard let started else { throw Tmux.GaveUp(description: "tmux does not start") }
        id = started
    }

    private static func pipe() throws -> (Int32, Int32) {
        var ends: [Int32] = [-1, -1]
        guard Foundation.pipe(&ends) == 0 else { throw Tmux.GaveUp(description: "no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    func write(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(input, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else {
                throw Tmux.GaveUp(description: "tmux does not listen (error \(errno))")
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Waits until it has ended.
    ///
    /// Its input stays open until then: a client whose input ends drops commands that still wait.
    func waitForEnd() {
        var rest = [UInt8](repeating: 0, count: 65_536)
        while read(output, &rest, rest.count) > 0 {}
        close(input)
        var status: Int32 = 0
        waitpid(id, &status, 0)
        close(output)
    }
}
