import Dispatch
import Glibc
import Logging
import NIOCore
import NIOPosix

extension GroupServer {
    /// Serves until SIGTERM or SIGINT, with an operations log on standard error.
    ///
    /// - Parameter level: from which level on lines go to the log: `debug`, `info`, `warning` …
    /// - Throws: `ServerProblem` where it can't listen.
    public static func runUntilStopped(
        host: Host, settings: ServerSettings, level: String,
        ready: @escaping @Sendable ([Listening]) -> Void
    ) async throws {
        var logger = Logger(label: "debrief") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: level) ?? .info
        let server = GroupServer(host: host, settings: settings, logger: logger, ready: ready)
        let signals = [
            await Self.watch(SIGTERM) { server.stop() }, await Self.watch(SIGINT) { server.stop() },
        ]
        defer { for signal in signals { signal.cancel() } }
        try await server.run()
    }

    /// Does something when a signal comes, which does nothing else any more once this returns.
    private static func watch(
        _ number: Int32, _ act: @escaping @Sendable () -> Void
    ) async -> any DispatchSourceSignal {
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler(handler: act)
        // A signal that was ignored until then, and came too early, would never be heard of.
        await withCheckedContinuation { registered in
            source.setRegistrationHandler { registered.resume() }
            source.resume()
        }
        return source
    }

    /// Listens on all addresses for a moment.
    ///
    /// - Throws: `ServerProblem` for the first that can't be listened on.
    public static func tryListening(_ addresses: [ListenAddress]) async throws {
        let host = Host(receive: { _, _ in [] }, batch: { _ in nil }, keep: { _ in [] })
        var logger = Logger(label: "debrief") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        let server = GroupServer(
            host: host,
            settings: ServerSettings(listen: addresses.map { Listening($0, isEncrypted: false) }),
            logger: logger
        ) { _ in }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        var problem: (any Error)?
        do { try await server.tryListening(on: group.next()) } catch { problem = error }
        try? await group.shutdownGracefully()
        if let problem { throw problem }
    }
}
