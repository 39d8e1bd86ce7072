import Foundation

/// The control client of tmux as a process; its server, which outlives it, inherits nothing.
///
/// Foundation's Process waits for whoever inherited its descriptors, and so for the server too.
final class TmuxClient {
    private var id: pid_t = 0
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
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, inward.0, 0)
        posix_spawn_file_actions_adddup2(&actions, outward.1, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // Other tests' processes count as running while anybody holds what they inherited.
        for file in 3..<1024 { posix_spawn_file_actions_addclose(&actions, Int32(file)) }
        var words = (["tmux"] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var attributes = posix_spawnattr_t()
        Self.unblockSignals(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        guard posix_spawnp(&id, "tmux", &actions, &attributes, &words, &variables) == 0 else {
            throw Tmux.GaveUp(description: "tmux does not start")
        }
    }

    /// Threads that run tests block signals; a tmux that inherits this can't be ended.
    private static func unblockSignals(_ attributes: inout posix_spawnattr_t) {
        var none = sigset_t()
        sigemptyset(&none)
        var usual = sigset_t()
        sigemptyset(&usual)
        sigaddset(&usual, SIGPIPE)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
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
