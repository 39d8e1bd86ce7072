import LineTLS
import NIOCore
import NIOPosix

/// Looks once whether the pages of a server answer at their link.
public enum PageTrial {
    /// What came of it.
    public enum Result: Equatable, Sendable {
        case answers
        /// A server answers, and it is not ours.
        case somethingElse
        /// Nobody answers in time.
        case silent
        /// The certificate is nobody's whom this computer trusts.
        case untrusted
        /// This program speaks no TLS.
        case cannotTry
    }

    /// A file of the pages that no other server has.
    private static let path = "/take.mjs"
    private static let beginning = "HTTP/1.1 200"
    private static let patience = TimeAmount.seconds(5)

    /// Asks for a file of the pages.
    ///
    /// - Parameters:
    ///   - authority: host and port as a browser says them.
    ///   - fingerprint: the certificate that is expected; nil for one that this computer trusts.
    public static func of(
        host: String, port: Int, authority: String, isEncrypted: Bool,
        trusting fingerprint: CertificateFingerprint?
    ) async -> Result {
        var tls: ClientTLS?
        if isEncrypted {
            tls = try? ClientTLS(fingerprint.map { .fingerprint($0) } ?? .issuers)
            if tls == nil { return .cannotTry }
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let answer = group.next().makePromise(of: Result.self)
        let channel = try? await ClientBootstrap(group: group)
            .connectTimeout(patience)
            .channelInitializer { [tls] channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let tls { try pipeline.addHandler(tls.handler(host: host)) }
                    try pipeline.addHandler(TrialHandler(request(authority), answer))
                }
            }
            .connect(host: host, port: port).get()
        if channel == nil { answer.succeed(.silent) }
        answer.futureResult.eventLoop.scheduleTask(in: patience) { answer.succeed(.silent) }
        let result = (try? await answer.futureResult.get()) ?? .silent
        try? await channel?.close().get()
        try? await group.shutdownGracefully()
        return result
    }

    private static func request(_ authority: String) -> String {
        "GET \(path) HTTP/1.1\r\nHost: \(authority)\r\nConnection: close\r\n\r\n"
    }

    /// What the beginning of an answer says; nil where more of it is needed.
    fileprivate static func result(_ bytes: [UInt8]) -> Result? {
        if !bytes.starts(with: beginning.utf8.prefix(bytes.count)) { return .somethingElse }
        guard bytes.count >= beginning.utf8.count else { return nil }
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
        return head.contains("text/javascript") ? .answers : .somethingElse
    }
}

/// Sends a request, and reads the head of the answer.
private final class TrialHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Longer than the head of any answer of ours.
    private static let longest = 16 * 1024
    private let request: String
    private let answer: EventLoopPromise<PageTrial.Result>
    private var bytes: [UInt8] = []

    init(_ request: String, _ answer: EventLoopPromise<PageTrial.Result>) {
        (self.request, self.answer) = (request, answer)
    }

    func channelActive(context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: request)), promise: nil)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        bytes += Array(unwrapInboundIn(data).readableBytesView)
        if let result = PageTrial.result(bytes) {
            answer.succeed(result)
        } else if bytes.count > Self.longest {
            answer.succeed(.somethingElse)
        }
    }

    func channelInactive(context: ChannelHandlerContext) { answer.succeed(.silent) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        answer.succeed(ClientTLS.isAboutTLS(error) ? .untrusted : .silent)
        context.close(promise: nil)
    }
}
