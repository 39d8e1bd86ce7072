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
        let timers = [
            Self.timer(every: 3) { [hosting] in hosting.takeUpNewRooms() },
            // Seldom, for a meeting may have to wait for it.
            Self.timer(every: 600) { [hosting] in hosting.finishDeleting() },
        ]
        defer { for timer in timers { timer.cancel() } }
        let manager = ServiceManager()
        let (host, settings) = (hosting.host(telling: manager), settings)
        try Self.wait {
            try await GroupServer.runUntilStopped(
                host: host, settings: settings,
                level: Surroundings.environment("DEBRIEF_LOG") ?? "info"
            ) { places in
                ready(places)
                manager?.tell(.ready)
            }
        }
    }

    private static func timer(
        every seconds: Int, _ body: @escaping @Sendable () -> Void
    ) -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now() + .seconds(seconds), repeating: .seconds(seconds))
        timer.setEventHandler(handler: body)
        timer.activate()
        return timer
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
