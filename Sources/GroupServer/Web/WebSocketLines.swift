import NIOCore
import NIOWebSocket

/// Frames of a page as the lines that a line handler takes, and its lines as frames: one line is one
/// text message, without the LF.
final class WebSocketLines: ChannelDuplexHandler {
    typealias InboundIn = WebSocketFrame
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = WebSocketFrame

    private var isClosing = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        switch frame.opcode {
        case .text where !isClosing: pass(frame.unmaskedData, context)
        case .ping where !isClosing && context.channel.isWritable:
            // Whoever pings and takes no answer is not answered any further.
            send(.pong, frame.unmaskedData, context, nil)
        case .connectionClose:
            sayGoodbye(.normalClosure, context, nil)
            // It will say nothing more, as when a line ends.
            context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        case .binary: sayGoodbye(.unacceptableData, context, nil)
        default: break
        }
    }

    private func pass(_ text: ByteBuffer, _ context: ChannelHandlerContext) {
        var line = text
        line.writeInteger(UInt8(ascii: "\n"))
        context.fireChannelRead(wrapInboundOut(line))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var lines = unwrapOutboundIn(data)
        // A line handler writes nothing once all is written, to learn when that is out.
        guard lines.readableBytes > 0 else { return sayGoodbye(.normalClosure, context, promise) }
        while let end = lines.readableBytesView.firstIndex(of: UInt8(ascii: "\n")),
            let line = lines.readSlice(length: end - lines.readerIndex)
        {
            lines.moveReaderIndex(forwardBy: 1)
            context.write(
                wrapOutboundOut(WebSocketFrame(fin: true, opcode: .text, data: line)),
                promise: lines.readableBytes == 0 ? promise : nil)
        }
    }

    /// There is no half of such a connection: the other side closes the rest after our goodbye, or the
    /// line handler does when its patience ends.
    func close(
        context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?
    ) {
        guard mode == .output else { return context.close(mode: mode, promise: promise) }
        promise?.succeed()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Fragments that are too many or too long; what is no frame is answered before it comes here.
        sayGoodbye(.messageTooLarge, context, nil)
        context.fireErrorCaught(error)
    }

    private func sayGoodbye(
        _ why: WebSocketErrorCode, _ context: ChannelHandlerContext,
        _ promise: EventLoopPromise<Void>?
    ) {
        guard !isClosing else {
            promise?.succeed()
            return
        }
        isClosing = true
        var code = context.channel.allocator.buffer(capacity: 2)
        code.write(webSocketErrorCode: why)
        send(.connectionClose, code, context, promise)
    }

    private func send(
        _ opcode: WebSocketOpcode, _ data: ByteBuffer, _ context: ChannelHandlerContext,
        _ promise: EventLoopPromise<Void>?
    ) {
        context.writeAndFlush(
            wrapOutboundOut(WebSocketFrame(fin: true, opcode: opcode, data: data)),
            promise: promise)
    }
}
