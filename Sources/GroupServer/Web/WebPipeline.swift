import LineProtocol
import NIOCore
import NIOHTTP1
import NIOWebSocket
import WebPages

/// What a connection to the pages is made of.
struct WebPipeline {
    let board: Switchboard
    let site: WebSite
    let desk: FormDesk
    /// Addresses of programs in front of this one, which say whom they carry for.
    let proxies: Set<String>

    /// The longest message, in bytes: a line of the JSON dialect.
    private static let longest = 256 * 1024
    /// The smallest piece of a message that comes in several, and the most pieces.
    private static let (smallestPiece, mostPieces) = (512, 512)

    /// Sets a new connection up.
    func add(to channel: any Channel) throws {
        let pipeline = channel.pipeline.syncOperations
        let address = LineHandler.plain(channel.remoteAddress)
        let handler = WebHandler(site, board, desk, address: address, proxies: proxies)
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = 8 * 1024
        limits.maxHeaderListSize = 16 * 1024
        limits.maxHeaderFieldCount = 64
        let held = NIOLoopBound(handler, eventLoop: channel.eventLoop)
        try pipeline.configureHTTPServerPipeline(
            withServerUpgrade: (
                upgraders: [upgrader(on: channel.eventLoop)],
                completionHandler: { context in
                    context.pipeline.syncOperations.removeHandler(held.value, promise: nil)
                }
            ), withEncoderConfiguration: HTTPResponseEncoder.Configuration(),
            withDecoderLimitConfiguration: limits)
        try pipeline.addHandler(handler)
    }

    private func upgrader(on loop: any EventLoop) -> NIOWebSocketServerUpgrader {
        let (board, proxies) = (NIOLoopBound(board, eventLoop: loop), proxies)
        return NIOWebSocketServerUpgrader(
            maxFrameSize: Self.longest,
            shouldUpgrade: { channel, head in
                channel.eventLoop.makeSucceededFuture(Self.isWelcome(head) ? HTTPHeaders() : nil)
            },
            upgradePipelineHandler: { channel, head in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(MaskedFrames())
                    try pipeline.addHandler(
                        NIOWebSocketFrameAggregator(
                            minNonFinalFragmentSize: Self.smallestPiece,
                            maxAccumulatedFrameCount: Self.mostPieces,
                            maxAccumulatedFrameSize: Self.longest))
                    try pipeline.addHandler(WebSocketLines())
                    let address = Self.address(
                        LineHandler.plain(channel.remoteAddress), head, proxies)
                    try pipeline.addHandler(LineHandler(board.value, .json, address: address))
                }
            })
    }

    /// Where a browser is. Anybody can say that they carry for somebody; only what a named proxy added
    /// itself, at the end, is believed.
    static func address(_ from: String, _ head: HTTPRequestHead, _ proxies: Set<String>) -> String {
        guard proxies.contains(from) else { return from }
        let said = head.headers[canonicalForm: "x-forwarded-for"].last.map(String.init) ?? ""
        let isAddress =
            (2...45).contains(said.utf8.count)
            && said.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                    UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "."), UInt8(ascii: ":"):
                    true
                default: false
                }
            }
        return isAddress ? said : from
    }

    /// Whether a named proxy says that what it carries came to it encrypted.
    static func isEncrypted(_ from: String, _ head: HTTPRequestHead, _ proxies: Set<String>) -> Bool
    {
        proxies.contains(from)
            && head.headers[canonicalForm: "x-forwarded-proto"].last?.lowercased() == "https"
    }

    /// Whether a page of our own asks. A page of somebody else that a member has open could ask, too, and
    /// browsers name it.
    static func isWelcome(_ head: HTTPRequestHead) -> Bool {
        let origins = head.headers["origin"]
        guard head.uri == WebSite.socket, origins.count == 1, let host = WebHandler.host(of: head)
        else { return false }
        return host.isOrigin(origins[0])
    }
}
