import LineProtocol
import NIOCore
import SessionHost

/// One connection: bytes in, what they say to the switchboard, and what is to be told back out.
final class LineHandler: ChannelDuplexHandler, Wire {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let board: Switchboard
    private let address: String?
    private var id: ConnectionID?
    private var context: ChannelHandlerContext?
    private var framing = LineFraming()
    private var translator: Translator
    /// What waits for the end of this turn: the letter itself while it is one, and so shared by all who get it.
    private var outbox: ByteBuffer?
    /// The most bytes that one turn of the loop had to say.
    private var longest = 0
    private var isHeld = false
    private var isReadHeld = false
    /// The other side will say nothing more, but may still listen.
    private var isHeardOut = false
    private var isClosing = false

    /// - Parameter address: where the other side is; nil for where it comes from.
    init(_ board: Switchboard, _ dialect: Dialect = .plain, address: String? = nil) {
        (self.board, self.address) = (board, address)
        translator = Translator(dialect, rows: board.limits.rowsUntilAskedAgain)
    }

    /// How long a line may be.
    var limit: Int {
        get { framing.limit }
        set { framing.limit = newValue }
    }

    /// A page has asked for other things before it speaks in lines.
    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard id == nil else { return }
        self.context = context
        id = board.add(
            self, translator.dialect,
            address: address ?? Self.plain(context.channel.remoteAddress))
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        outbox = nil
        if let id { board.remove(id) }
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        framing.add(unwrapInboundIn(data).readableBytesView)
        deliver()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case .inputClosed? = event as? ChannelEvent else {
            context.fireUserInboundEventTriggered(event)
            return
        }
        if isClosing { return closeNow() }
        isHeardOut = true
        deliver()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        board.logger.info("connection ended by an error: \(type(of: error))")
        closeNow()
    }

    /// While held nothing is read, so that the sender has to wait.
    func read(context: ChannelHandlerContext) {
        if isHeld { isReadHeld = true } else { context.read() }
    }

    private func deliver() {
        while !isHeld, !isClosing, let id, let piece = framing.next() {
            switch piece {
            case .line(let line): board.receive(.said(id, translator.read(line)))
            case .fault(let fault):
                translator.missed()
                board.receive(.fault(id, fault))
            }
        }
        if framing.isOver { closeOnceWritten() }
        if isHeardOut, !isHeld, !isClosing { board.end(self) }
    }

    /// An IPv4 address is the same whether it comes over an IPv4 or an IPv6 socket.
    static func plain(_ address: SocketAddress?) -> String {
        let text = address?.ipAddress ?? ""
        return text.hasPrefix("::ffff:") && text.utf8.contains(UInt8(ascii: "."))
            ? String(text.dropFirst(7)) : text
    }
}

extension LineHandler {
    /// Takes no line for a while.
    func hold(_ milliseconds: Int) {
        guard !isHeld, let context else { return }
        isHeld = true
        let held = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(Int64(milliseconds))) {
            held.value.release()
        }
    }

    private func release() {
        isHeld = false
        deliver()
        guard !isHeld, isReadHeld, let context else { return }
        isReadHeld = false
        context.read()
    }

    /// Sends at the end of this turn of the loop.
    func send(_ letter: inout Letter) {
        guard context != nil, !isClosing else { return }
        let buffer = letter.written(in: translator.dialect)
        guard buffer.readableBytes > 0 else { return }
        translator.sent(rows: letter.rows, isQuestion: letter.isQuestion, now: board.now)
        if outbox?.writeImmutableBuffer(buffer) != nil { return }
        outbox = buffer
        board.write(self)
    }

    /// Whether what is asked has to be shown again.
    func losesSight() -> Bool { translator.losesSight(now: board.now) }

    /// Writes what has gathered; drops whoever takes too little of it.
    func write() {
        guard let context, let letters = outbox.take() else { return }
        longest = max(longest, letters.readableBytes)
        context.writeAndFlush(wrapOutboundOut(letters), promise: nil)
        // How much waits takes longer to ask than whether it is more than `outboundBytes`.
        guard !context.channel.isWritable else { return }
        let waiting = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
        // Minutes that somebody asked for may be longer than that, and are no sign of being slow.
        guard let waiting, waiting > max(board.limits.outboundBytes, 2 * longest) else { return }
        board.logger.warning("connection dropped: \(waiting) bytes waited for it")
        closeNow()
    }

    /// Ends the connection after what was sent is out.
    func closeOnceWritten() {
        guard let context, !isClosing else { return }
        write()
        isClosing = true
        let held = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(ByteBuffer())).whenComplete { _ in
            held.value.closeOutput()
        }
        // Whoever doesn't take the last lines doesn't keep us.
        context.eventLoop.scheduleTask(in: .seconds(3)) { held.value.closeNow() }
    }

    /// What arrives in the meantime is still taken in: a system that closes with bytes unread
    /// tells the other side to forget what it was sent.
    private func closeOutput() {
        guard let context else { return }
        context.close(mode: .output, promise: nil)
        if isHeardOut { closeNow() }
    }

    /// Ends the connection, whatever still waits for it.
    func closeNow() {
        isClosing = true
        outbox = nil
        context?.close(promise: nil)
    }
}
