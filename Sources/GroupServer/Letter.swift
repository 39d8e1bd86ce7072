import LineProtocol
import NIOCore

/// A message on its way to several connections: written once for each dialect.
struct Letter {
    let message: ServerMessage
    /// Whether it shows what is asked.
    let isQuestion: Bool
    /// How many rows it fills in plain lines; known once it was written so.
    private(set) var rows = 0
    private var plain: ByteBuffer?
    private var json: ByteBuffer?

    init(_ message: ServerMessage) {
        (self.message, isQuestion) = (message, message.what.isAsked)
    }

    mutating func written(in dialect: Dialect) -> ByteBuffer {
        switch dialect {
        case .plain:
            if let plain { return plain }
            let bytes = message.bytes(in: .plain)
            rows = Translator.rows(of: bytes)
            let written = ByteBuffer(bytes: bytes)
            plain = written
            return written
        case .json:
            if let json { return json }
            let written = ByteBuffer(bytes: message.bytes(in: .json))
            json = written
            return written
        }
    }
}
