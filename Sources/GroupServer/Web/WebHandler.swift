import NIOCore
import NIOHTTP1
import WebPages

/// Answers the requests of a browser that are not for a connection of its own.
final class WebHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let site: WebSite
    private let board: Switchboard
    private let address: String
    private var head: HTTPRequestHead?
    private var deadline: Scheduled<Void>?
    private var isOver = false

    init(_ site: WebSite, _ board: Switchboard, address: String) {
        (self.site, self.board, self.address) = (site, board, address)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        guard board.visit(from: address) else {
            isOver = true
            return context.close(promise: nil)
        }
        wait(context)
    }

    /// It leaves with its connection, or for one that carries lines.
    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        if !isOver { board.leave(from: address) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            // No page of ours sends anything.
            if head.headers.contains(name: "transfer-encoding") { return refuse(400, context) }
        case .body: refuse(413, context)
        case .end:
            guard let head else { return }
            self.head = nil
            answer(head, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // What is no request was answered by the handler before this one.
        context.close(promise: nil)
    }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        guard let host = Self.host(of: head) else { return refuse(400, context) }
        let request = WebRequest(method: head.method.rawValue, target: head.uri, host: host)
        send(
            site.response(to: request), context, withBody: head.method != .HEAD,
            keeps: head.isKeepAlive)
        wait(context)
    }

    /// The one header `Host`; nil where there is none, or two.
    static func host(of head: HTTPRequestHead) -> WebHost? {
        let hosts = head.headers["host"]
        return hosts.count == 1 ? WebHost(hosts[0]) : nil
    }

    private func refuse(_ status: Int, _ context: ChannelHandlerContext) {
        guard context.channel.isActive, head != nil else { return }
        head = nil
        send(site.refusal(status), context, withBody: true, keeps: false)
    }

    private func send(
        _ response: WebResponse, _ context: ChannelHandlerContext, withBody: Bool, keeps: Bool
    ) {
        var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
        headers.add(name: "content-length", value: String(response.body.count))
        if !keeps { headers.add(name: "connection", value: "close") }
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: response.status),
            headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if withBody {
            let body = context.channel.allocator.buffer(bytes: response.body)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        let sent = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        guard !keeps else { return }
        let held = NIOLoopBound(context, eventLoop: context.eventLoop)
        sent.whenComplete { _ in held.value.close(promise: nil) }
    }

    private func wait(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        let held = NIOLoopBound(context, eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: .milliseconds(board.limits.visitMilliseconds))
        {
            held.value.close(promise: nil)
        }
    }
}
