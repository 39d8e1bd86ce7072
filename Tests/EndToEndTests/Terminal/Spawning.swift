import Foundation

/// Starts programs that inherit nothing but what they are given.
///
/// Foundation's Process waits for whoever inherited its descriptors, and makes no session.
enum Spawning {
    /// Starts a program; nil where that does not work.
    ///
    /// - Parameters:
    ///   - makesSession: whether the first terminal that it opens is its own.
    ///   - files: says what its descriptors are; all others are closed.
    static func start(
        _ words: [String], _ environment: [String: String], makesSession: Bool = false,
        files: (inout posix_spawn_file_actions_t) -> Void
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        files(&actions)
        // Other tests' processes count as running while anybody holds what they inherited.
        for file in 3..<1024 { posix_spawn_file_actions_addclose(&actions, Int32(file)) }
        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var attributes = posix_spawnattr_t()
        leaveSignalsToTheSystem(&attributes, makesSession)
        defer { posix_spawnattr_destroy(&attributes) }
        var id: pid_t = 0
        let failed = posix_spawnp(
            &id, words[0], &actions, &attributes, &arguments, &variables)
        return failed == 0 ? id : nil
    }

    /// Threads that run tests block signals; a program that inherits this can't be ended.
    private static func leaveSignalsToTheSystem(
        _ attributes: inout posix_spawnattr_t, _ makesSession: Bool
    ) {
        var none = sigset_t()
        sigemptyset(&none)
        var usual = sigset_t()
        sigemptyset(&usual)
        for signal in [SIGPIPE, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP] {
            sigaddset(&usual, signal)
        }
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        // POSIX_SPAWN_SETSID of the C library is 0x80; the name is behind a switch.
        let session: Int32 = makesSession ? 0x80 : 0
        posix_spawnattr_setflags(
            &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | session))
    }
}
