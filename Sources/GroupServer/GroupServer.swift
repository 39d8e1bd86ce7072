import Glibc
import LineTLS
import Logging
import NIOCore
import NIOPosix
import WebPages

/// Takes connections and carries lines, until it is told to stop.
public final class GroupServer: Sendable {
    private let host: Host
    private let settings: ServerSettings
    private let logger: Logger
    private let ready: @Sendable ([Listening]) -> Void
    private let ends: AsyncStream<Ending>
    private let end: AsyncStream<Ending>.Continuation

    /// Why it ends.
    private enum Ending {
        /// Somebody wanted that.
        case told
        /// Nothing can be kept any more.
        case cannotKeep(String)
    }

    /// Gets ready; `run` does the rest.
    ///
    /// - Parameter ready: told where the server listens, with the ports the system picked.
    public init(
        host: Host, settings: ServerSettings, logger: Logger,
        ready: @escaping @Sendable ([Listening]) -> Void
    ) {
        (self.host, self.settings, self.logger, self.ready) = (host, settings, logger, ready)
        (ends, end) = AsyncStream.makeStream()
    }

    /// Tells it to stop, from anywhere; `run` returns when everything is done.
    public func stop() { end.yield(.told) }

    /// Serves until it is told to stop or cancelled: then everybody is told, everything is on disk, and it
    /// returns after `stopSeconds` at the latest.
    ///
    /// - Throws: `ServerProblem` where it can't listen, or nothing can be kept any more.
    public func run() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let storage = NIOThreadPool(numberOfThreads: 1)
        storage.start()
        var problem: (any Error)?
        do { try await serve(on: group.next(), storage) } catch { problem = error }
        try? await storage.shutdownGracefully()
        try? await group.shutdownGracefully()
        if let problem { throw problem }
    }

    /// Listens, and stops at once.
    func tryListening(on loop: any EventLoop) async throws {
        let board = try await board(on: loop, NIOThreadPool(numberOfThreads: 1)) { _ in }
        for listener in try await listen(board, on: loop) { try? await listener.close() }
    }

    private func serve(on loop: any EventLoop, _ storage: NIOThreadPool) async throws {
        let board = try await board(on: loop, storage) { [end] in end.yield(.cannotKeep($0)) }
        let listeners = try await listen(board, on: loop)
        let clock = loop.scheduleRepeatedTask(
            initialDelay: .milliseconds(250), delay: .milliseconds(250)
        ) { _ in board.value.tick() }
        ready(
            zip(listeners, settings.listen).map {
                Listening(
                    ListenAddress($0.localAddress), isEncrypted: $1.isEncrypted, for: $1.guests)
            })
        let ending = await ends.first { _ in true } ?? .told
        for listener in listeners { try? await listener.close() }
        let stopped = loop.flatSubmit { board.value.stop() }
        loop.scheduleTask(in: .seconds(Int64(settings.limits.stopSeconds))) {
            board.value.closeAll()
        }
        try? await stopped.get()
        clock.cancel()
        if case .cannotKeep(let problem) = ending { throw ServerProblem.cannotKeep(problem) }
    }

    private func board(
        on loop: any EventLoop, _ storage: NIOThreadPool,
        end: @escaping @Sendable (String) -> Void
    ) async throws -> NIOLoopBound<Switchboard> {
        let (host, limits, logger) = (host, settings.limits, logger)
        return try await loop.submit {
            NIOLoopBound(
                Switchboard(
                    host: host, limits: limits, logger: logger, loop: loop, storage: storage,
                    end: end),
                eventLoop: loop)
        }.get()
    }

    private func listen(
        _ board: NIOLoopBound<Switchboard>, on loop: any EventLoop
    ) async throws -> [any Channel] {
        var listeners: [any Channel] = []
        do {
            for place in settings.listen {
                listeners.append(try await bind(place, board, on: loop))
            }
        } catch {
            for listener in listeners { try? await listener.close() }
            throw error
        }
        return listeners
    }

    private func bind(
        _ listening: Listening, _ board: NIOLoopBound<Switchboard>, on loop: any EventLoop
    ) async throws -> any Channel {
        let address = listening.address
        do {
            let place = try SocketAddress.makeAddressResolvingHost(address.host, port: address.port)
            let tls = listening.isEncrypted ? settings.tls : nil
            var bootstrap = Self.bootstrap(
                on: loop, board, tls: tls,
                listening.guests == .lines ? nil : try await web(listening, board, on: loop))
            if case .v6 = place {
                // So that IPv4 and IPv6 can be listened on side by side with the same port.
                bootstrap = bootstrap.serverChannelOption(
                    .socket(SocketOptionLevel(IPPROTO_IPV6), SocketOptionName(IPV6_V6ONLY)),
                    value: 1)
            }
            return try await bootstrap.bind(to: place).get()
        } catch let error as IOError {
            throw ServerProblem(error.errnoCode, address)
        } catch is SocketAddressError {
            throw ServerProblem.notHere(address)
        }
    }

    private func web(
        _ place: Listening, _ board: NIOLoopBound<Switchboard>, on loop: any EventLoop
    ) async throws -> Web {
        let site = WebSite(
            privacy: settings.privacy, isEncrypted: place.isEncrypted,
            isOpen: !place.isEncrypted && !place.address.isLoopback)
        let desk = try await loop.submit {
            NIOLoopBound(FormDesk(board.value, site, on: loop), eventLoop: loop)
        }.get()
        return Web(site: site, desk: desk, proxies: settings.proxies)
    }

    /// What browsers find at a place.
    private struct Web {
        let site: WebSite
        let desk: NIOLoopBound<FormDesk>
        let proxies: Set<String>
    }

    private static func bootstrap(
        on loop: any EventLoop, _ board: NIOLoopBound<Switchboard>, tls: ServerTLS?,
        _ web: Web?
    ) -> ServerBootstrap {
        ServerBootstrap(group: loop)
            .serverChannelOption(.backlog, value: 512)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let gate = AcceptGate(board.value)
                    board.value.add(gate)
                    try channel.pipeline.syncOperations.addHandler(gate)
                }
            }
            // What a browser closes is closed.
            .childChannelOption(.allowRemoteHalfClosure, value: web == nil)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.tcpOption(.init(rawValue: TCP_KEEPIDLE)), value: 60)
            .childChannelOption(.tcpOption(.init(rawValue: TCP_KEEPINTVL)), value: 15)
            .childChannelOption(.tcpOption(.init(rawValue: TCP_KEEPCNT)), value: 4)
            // Of what was sent and never acknowledged too.
            .childChannelOption(.tcpOption(.init(rawValue: TCP_USER_TIMEOUT)), value: 120_000)
            // A connection keeps its last buffer, and most are silent most of the time.
            .childChannelOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(minimum: 512, initial: 512, maximum: 4096)
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try setUp(channel, board.value, tls, web)
                }
            }
    }

    private static func setUp(
        _ channel: any Channel, _ board: Switchboard, _ tls: ServerTLS?, _ web: Web?
    ) throws {
        // Only where more waits for a connection does anybody ask how much.
        let most = max(2, min(64 * 1024, board.limits.outboundBytes))
        try channel.syncOptions?.setOption(
            .writeBufferWaterMark, value: .init(low: most / 2, high: most))
        let pipeline = channel.pipeline.syncOperations
        if let tls {
            try pipeline.addHandler(TLSGate())
            try pipeline.addHandler(tls.handler())
        }
        if let web {
            try WebPipeline(
                board: board, site: web.site, desk: web.desk.value, proxies: web.proxies
            ).add(to: channel)
        } else {
            try pipeline.addHandler(LineHandler(board))
        }
    }
}

extension ServerProblem {
    fileprivate init(_ code: Int32, _ address: ListenAddress) {
        switch code {
        case EADDRINUSE: self = .inUse(address)
        case EACCES, EPERM: self = .notAllowed(address)
        case EADDRNOTAVAIL, EAFNOSUPPORT: self = .notHere(address)
        default: self = .other(address, code: code)
        }
    }
}

extension ListenAddress {
    fileprivate init(_ address: SocketAddress?) {
        self.init(host: address?.ipAddress ?? "", port: address?.port ?? 0)
    }

    /// Whether only this computer reaches it; false for a name that leads nowhere.
    public var isLoopback: Bool {
        let place = try? SocketAddress.makeAddressResolvingHost(host, port: port)
        let text = place?.ipAddress ?? ""
        return text.hasPrefix("127.") || text == "::1"
    }
}
