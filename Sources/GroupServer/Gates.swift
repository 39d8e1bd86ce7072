import Messages
import NIOCore

/// Lets connections in only while there is room; the others wait in the system's queue.
final class AcceptGate: ChannelOutboundHandler {
    typealias OutboundIn = Never

    private let board: Switchboard
    private var waiting: ChannelHandlerContext?

    init(_ board: Switchboard) { self.board = board }

    func read(context: ChannelHandlerContext) {
        if board.isFull { waiting = context } else { context.read() }
    }

    /// There is room again.
    func open() {
        waiting?.read()
        waiting = nil
    }
}

/// Tells whoever speaks plain text on a port for TLS what is wrong.
final class TLSGate: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static var words: String { said("server.this-port-takes-only-encrypted") }

    private var isPlain = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        // The first byte of a TLS handshake.
        guard !isPlain, buffer.getInteger(at: buffer.readerIndex, as: UInt8.self) != 0x16 else {
            if isPlain { return }
            context.fireChannelRead(data)
            context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
            return
        }
        isPlain = true
        let done = context.eventLoop.makePromise(of: Void.self)
        let held = NIOLoopBound(context, eventLoop: context.eventLoop)
        done.futureResult.whenComplete { _ in held.value.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: Self.words)), promise: done)
    }
}
