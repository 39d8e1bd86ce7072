import Glibc

/// A program of the system that reads a kind of document, or makes a certificate.
enum OtherProgram {
    /// What running it gave.
    enum Ending: Equatable {
        case ended(status: Int32, output: [UInt8])
        case notInstalled
        case tooLong
        case tooMuch
    }

    /// How long a program may take, in seconds.
    private static let patience: Int = 60

    /// Runs a program with a plain environment; its complaints are thrown away.
    ///
    /// - Parameters:
    ///   - limit: how many bytes of output are taken; a program that gives more is ended.
    ///   - input: a file that it reads; nothing otherwise.
    ///   - descriptor: an open file that it reads instead.
    ///   - asks: whether it may ask the person something, through the terminal or an agent.
    static func run(
        _ arguments: [String], limit: Int, input: String = "/dev/null", descriptor: Int32? = nil,
        asks: Bool = false
    ) -> Ending {
        var pipes: [Int32] = [0, 0]
        guard let name = arguments.first, pipe(&pipes) == 0 else { return .notInstalled }
        for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let descriptor {
            posix_spawn_file_actions_adddup2(&actions, descriptor, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, pipes[1], 1)
        if !asks { posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
        var words = arguments.map { strdup($0) } + [nil]
        var surroundings = environment(asks).map { strdup($0) } + [nil]
        defer { for word in words + surroundings { free(word) } }
        var process = pid_t()
        let problem = posix_spawnp(&process, name, &actions, nil, &words, &surroundings)
        close(pipes[1])
        defer { close(pipes[0]) }
        guard problem == 0 else { return .notInstalled }
        return wait(for: process, reading: pipes[0], limit)
    }

    private static func environment(_ asks: Bool) -> [String] {
        let names = ["SSH_AUTH_SOCK", "SSH_ASKPASS", "DISPLAY", "WAYLAND_DISPLAY", "TERM"]
        return (["PATH", "HOME", "TMPDIR"] + (asks ? names : [])).compactMap { name in
            Surroundings.environment(name).map { "\(name)=\($0)" }
        } + ["LC_ALL=C.UTF-8"]
    }

    private static func wait(for process: pid_t, reading pipe: Int32, _ limit: Int) -> Ending {
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        let end = time(nil) + patience
        var failure: Ending?
        while failure == nil {
            var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
            let left = end - time(nil)
            if left <= 0 || poll(&waiting, 1, Int32(left) * 1000) == 0 {
                failure = .tooLong
                break
            }
            let count = read(pipe, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            output += chunk[..<count]
            if output.count > limit { failure = .tooMuch }
        }
        if failure != nil { kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        if let failure { return failure }
        return .ended(status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1, output: output)
    }
}
