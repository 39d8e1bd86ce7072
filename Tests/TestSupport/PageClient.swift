import Foundation
import Glibc

/// A page's connection as a browser holds it, over a plain socket that waits at most ten seconds for anything:
/// frames that are masked on their way out.
public final class PageClient: Sendable {
    /// What a server sent.
    public struct Frame: Sendable {
        /// 1 for a text message, 8 for the end.
        public let opcode: UInt8
        /// What it holds.
        public let text: String
    }

    /// Thrown where a server has no such connection.
    public struct NotTaken: Error {}

    private let socket: Int32

    /// Connects to this computer, and asks as a page of `origin` would.
    ///
    /// - Parameters:
    ///   - address: where it comes from: any that begins with 127 is an address of this computer.
    ///   - headers: what else it says, such as what a program in front adds.
    public init(
        port: Int, origin: String = "http://here:1", from address: String = "127.0.0.1",
        headers: [String] = []
    ) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = in_port_t(UInt16(port).bigEndian)
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        var own = sockaddr_in()
        own.sin_family = sa_family_t(AF_INET)
        own.sin_addr.s_addr = inet_addr(address)
        let isBound = withUnsafePointer(to: &own) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isBound else { throw NotTaken() }
        var limit = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw NotTaken() }
        write(
            Array(
                ("GET /line HTTP/1.1\r\nHost: here:1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                    + (["Origin: \(origin)"] + headers).joined(separator: "\r\n") + "\r\n\r\n")
                    .utf8))
        guard line()?.contains("101") == true else { throw NotTaken() }
        while let line = line(), line != "\r" {}
    }

    deinit { Glibc.close(socket) }

    /// Sends a frame; a text message where nothing else is said.
    public func send(
        _ text: String, opcode: UInt8 = 1, isLast: Bool = true, isMasked: Bool = true
    ) {
        let bytes = Array(text.utf8)
        var frame: [UInt8] = [opcode | (isLast ? 0x80 : 0)]
        switch bytes.count {
        case 0...125: frame.append(0x80 | UInt8(bytes.count))
        case 126...0xFFFF: frame += [0xFE, UInt8(bytes.count >> 8), UInt8(bytes.count & 0xFF)]
        default:
            frame.append(0xFF)
            frame += (0..<8).map { UInt8((bytes.count >> (56 - 8 * $0)) & 0xFF) }
        }
        if !isMasked {
            frame[1] &= 0x7F
            return write(frame + bytes)
        }
        let mask: [UInt8] = [1, 2, 3, 4]
        frame += mask
        frame += bytes.enumerated().map { $1 ^ mask[$0 % 4] }
        write(frame)
    }

    /// The next text message; nil at the end.
    public func text() -> String? {
        guard let frame = frame(), frame.opcode == 1 else { return nil }
        return frame.text
    }

    /// The next text message that holds something, without those before it; nil where none comes.
    public func text(holding words: String) -> String? {
        while let text = text() { if text.contains(words) { return text } }
        return nil
    }

    /// Whatever comes next; nil at the end.
    public func frame() -> Frame? {
        guard let head = bytes(2) else { return nil }
        var length = Int(head[1] & 0x7F)
        if length > 125 {
            guard let more = bytes(length == 126 ? 2 : 8) else { return nil }
            length = more.reduce(0) { $0 << 8 | Int($1) }
        }
        guard let bytes = bytes(length) else { return nil }
        return Frame(opcode: head[0] & 0x0F, text: String(decoding: bytes, as: UTF8.self))
    }

    /// Says goodbye, as a browser does.
    public func close() { send("", opcode: 8) }

    private func write(_ bytes: [UInt8]) {
        _ = bytes.withUnsafeBytes {
            Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
    }

    private func line() -> String? {
        var line: [UInt8] = []
        while let byte = bytes(1)?.first {
            if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        return nil
    }

    private func bytes(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var read = 0
        while read < count {
            let more = bytes.withUnsafeMutableBytes {
                recv(socket, $0.baseAddress?.advanced(by: read), count - read, 0)
            }
            guard more > 0 else { return nil }
            read += more
        }
        return bytes
    }
}
