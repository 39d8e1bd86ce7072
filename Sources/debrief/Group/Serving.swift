import Dispatch
import Glibc
import GroupServer
import Synchronization

/// Runs the server on other threads while this one waits.
struct Serving {
    private let hosting: Hosting
    private let settings: ServerSettings

    init(_ hosting: Hosting, _ settings: ServerSettings) {
        (self.hosting, self.settings) = (hosting, settings)
    }

    /// Serves until SIGTERM or SIGINT; everybody was told then, and all is on disk.
    func untilStopped(_ ready: @escaping @Sendable ([Listening]) -> Void) throws {
        signal(SIGPIPE, SIG_IGN)
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now() + 3, repeating: 3)
        timer.setEventHandler { [hosting] in hosting.takeUpNewRooms() }
        timer.activate()
        defer { timer.cancel() }
        let (host, settings) = (hosting.host, settings)
        try Self.wait {
            try await GroupServer.runUntilStopped(
                host: host, settings: settings,
                level: Surroundings.environment("DEBRIEF_LOG") ?? "info", ready: ready)
        }
    }

    /// Listens for a moment, to see whether that can be done.
    static func tryListening(_ addresses: [ListenAddress]) throws {
        try wait { try await GroupServer.tryListening(addresses) }
    }

    private static func wait(_ body: @escaping @Sendable () async throws -> Void) throws {
        let done = DispatchSemaphore(value: 0)
        let box = Box()
        Task.detached {
            do { try await body() } catch { box.problem.withLock { $0 = error } }
            done.signal()
        }
        done.wait()
        guard let error = box.problem.withLock({ $0 }) else { return }
        if let problem = error as? ServerProblem { throw Failure(problem.description) }
        throw error
    }

    private final class Box: Sendable {
        let problem = Mutex<(any Error)?>(nil)
    }
}
