import LineTLS
import Messages
import NIOCore
import NIOPosix
import Synchronization

/// The connection of one person to a server; it can be made again after it was lost.
public final class GroupClient: Sendable {
    /// What it tells, on a thread of its own.
    public enum Happening: Equatable, Sendable {
        /// There is a connection.
        case connected
        /// A line without its LF; bytes that are no UTF-8 are replaced.
        case line(String)
        /// The connection is gone, or none could be made; a sentence says why. Trying again
        /// changes nothing where it is hopeless.
        case lost(String, isHopeless: Bool)
    }

    private let host: String
    private let port: Int
    private let tls: ClientTLS?
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let channel = Mutex<(any Channel)?>(nil)
    private let tell: @Sendable (Happening) -> Void

    /// Not connected yet.
    ///
    /// - Parameter tls: nil for a connection that anybody on the way can read.
    public init(
        host: String, port: Int, tls: ClientTLS?, tell: @escaping @Sendable (Happening) -> Void
    ) {
        (self.host, self.port, self.tls, self.tell) = (host, port, tls, tell)
    }

    /// Connects after a pause; `connected` or `lost` follows.
    public func connect(afterMilliseconds pause: Int) {
        let loop = group.next()
        loop.scheduleTask(in: .milliseconds(Int64(pause))) { [self] in
            bootstrap(on: loop).connect(host: host, port: port).whenFailure { [self] _ in
                tell(
                    .lost(
                        said("client.nobody-answers-at-port-check", ["host": host, "port": port]),
                        isHopeless: false))
            }
        }
    }

    /// Sends a line; it is lost where there is no connection.
    public func send(_ line: String) {
        channel.withLock { $0 }?.writeAndFlush(ByteBuffer(string: line + "\n"), promise: nil)
    }

    /// Ends the connection for good.
    public func close() async {
        try? await channel.withLock { $0 }?.close().get()
        try? await group.shutdownGracefully()
    }

    private func bootstrap(on loop: any EventLoop) -> ClientBootstrap {
        ClientBootstrap(group: loop)
            .connectTimeout(.seconds(10))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.socketOption(.so_keepalive), value: 1)
            .channelInitializer { [self] channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let tls { try pipeline.addHandler(tls.handler(host: host)) }
                    try pipeline.addHandler(ClientHandler(self))
                }
            }
    }

    fileprivate func opened(_ open: any Channel) {
        channel.withLock { $0 = open }
        tell(.connected)
    }

    fileprivate func heard(_ line: [UInt8]) { tell(.line(String(decoding: line, as: UTF8.self))) }

    /// A server that greets at once, and hasn't: it may wait for a private connection.
    fileprivate func gotNothing() {
        let hint = tls == nil ? said("client.if-it-encrypts-connections-add") : ""
        tell(
            .lost(
                said("client.port-says-nothing", ["host": host, "port": port, "hint": hint]),
                isHopeless: false))
    }

    fileprivate func ended(_ error: (any Error)?) {
        channel.withLock { $0 = nil }
        guard let error, ClientTLS.isAboutTLS(error) else {
            return tell(.lost(said("client.the-server-ended-the-connection"), isHopeless: false))
        }
        guard let tls, let seen = tls.lastSeen else {
            return tell(
                .lost(
                    said("client.no-private-connection-to-could", ["host": host]), isHopeless: true)
            )
        }
        tell(
            .lost(
                said("client.is-not-the-server", ["host": host, "seen": seen]),
                isHopeless: true))
    }
}

/// Bytes from the server as lines.
private final class ClientHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let client: GroupClient
    private var splitting = LineSplitting()
    private var isOpen = false
    private var isGivenUp = false
    private var error: (any Error)?

    init(_ client: GroupClient) { self.client = client }

    /// Nobody should sit before a screen on which nothing happens.
    func channelActive(context: ChannelHandlerContext) {
        let held = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .seconds(5)) {
            let (handler, context) = held.value
            guard !handler.isOpen, context.channel.isActive else { return }
            handler.isGivenUp = true
            context.close(promise: nil)
        }
    }

    /// The server speaks first, so what arrives first shows that the connection stands.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if !isOpen {
            isOpen = true
            client.opened(context.channel)
        }
        guard let lines = splitting.lines(unwrapInboundIn(data).readableBytesView) else {
            return context.close(promise: nil)
        }
        for line in lines { client.heard(line) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if isGivenUp { client.gotNothing() } else { client.ended(error) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        self.error = self.error ?? error
        context.close(promise: nil)
    }
}
