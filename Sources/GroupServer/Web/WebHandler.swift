import NIOCore
import NIOHTTP1
import WebPages

/// Answers the requests of a browser that are not for a connection of its own.
final class WebHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// The longest form: an answer of 32 KiB, of which each byte may be written in three.
    private static let longestForm = 128 * 1024

    private let site: WebSite
    private let board: Switchboard
    private let desk: FormDesk
    private let address: String
    private let proxies: Set<String>
    private var head: HTTPRequestHead?
    /// What has come of a form; nil where none may come.
    private var form: [UInt8]?
    private var deadline: Scheduled<Void>?
    private var isOver = false
    /// Whether the last answer is on its way, after which nothing is taken.
    private var isLast = false

    init(
        _ site: WebSite, _ board: Switchboard, _ desk: FormDesk, address: String,
        proxies: Set<String>
    ) {
        (self.site, self.board, self.desk) = (site, board, desk)
        (self.address, self.proxies) = (address, proxies)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        guard board.visit(from: address, carries: proxies.contains(address)) else {
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
        guard !isLast else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            wait(context)
            form = takesForm(head) ? [] : nil
            // No browser sends anything without saying how long it is.
            if head.headers.contains(name: "transfer-encoding") { return refuse(400, context) }
        case .body(let bytes):
            guard head != nil, let come = form?.count,
                come + bytes.readableBytes <= Self.longestForm
            else { return refuse(413, context) }
            form?.append(contentsOf: bytes.readableBytesView)
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
        var request = WebRequest(method: head.method.rawValue, target: head.uri, host: host)
        request.cookie = head.headers["cookie"].joined(separator: ";")
        request.origin = head.headers["origin"].joined(separator: ",")
        request.fetchSite = head.headers["sec-fetch-site"].joined(separator: ",")
        request.isEncrypted = WebPipeline.isEncrypted(address, head, proxies)
        request.body = form ?? []
        form = nil
        let (withBody, keeps) = (head.method != .HEAD, head.isKeepAlive)
        if let order = site.order(at: head.uri), head.method == .POST {
            return fill(order, request, context, keeps: keeps)
        }
        guard let place = site.forms(at: head.uri) else {
            send(site.response(to: request), context, withBody: withBody, keeps: keeps)
            return wait(context)
        }
        // The desk has a patience of its own.
        deadline?.cancel()
        let browser = WebPipeline.address(address, head, proxies)
        desk.answer(request, at: place, from: browser) { [self] response in
            guard context.channel.isActive else { return }
            send(response, context, withBody: withBody, keeps: keeps)
            wait(context)
        }
    }

    /// Gives a page of ours what it sent for.
    private func fill(
        _ order: WebSite.Order, _ request: WebRequest, _ context: ChannelHandlerContext, keeps: Bool
    ) {
        guard request.isOurs, let fields = FormFields(request.body) else {
            send(site.notTaken(request), context, withBody: true, keeps: keeps)
            return wait(context)
        }
        switch order {
        case .wayBack(let code):
            let picture = site.wayBack(code: code, fields, for: request)
            send(picture, context, withBody: true, keeps: keeps)
            wait(context)
        case .document:
            // It takes as long as it takes to be made.
            deadline?.cancel()
            board.document(fields.documentKey, fields.documentName) { [self] document in
                guard context.channel.isActive else { return }
                send(site.taken(document), context, withBody: true, keeps: keeps)
                wait(context)
            }
        }
    }

    private func takesForm(_ head: HTTPRequestHead) -> Bool {
        let type = head.headers.first(name: "content-type")?.lowercased() ?? ""
        let isPlace = site.forms(at: head.uri) != nil || site.order(at: head.uri) != nil
        return head.method == .POST && isPlace
            && type.hasPrefix("application/x-www-form-urlencoded")
    }

    /// The one header `Host`; nil where there is none, or two.
    static func host(of head: HTTPRequestHead) -> WebHost? {
        let hosts = head.headers["host"]
        return hosts.count == 1 ? WebHost(hosts[0]) : nil
    }

    private func refuse(_ status: Int, _ context: ChannelHandlerContext) {
        guard context.channel.isActive, !isLast else { return }
        head = nil
        send(site.refusal(status), context, withBody: true, keeps: false)
    }

    private func send(
        _ response: WebResponse, _ context: ChannelHandlerContext, withBody: Bool, keeps: Bool
    ) {
        // No browser asks for more while it leaves lying what it was sent; whoever does would have it gather here.
        let keeps = keeps && context.channel.isWritable
        isLast = !keeps
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
