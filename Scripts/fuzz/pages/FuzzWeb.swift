import Glibc
import LineProtocol
import Logging
import NIOCore
import NIOEmbedded
import NIOPosix
import SessionHost
import SessionLog
import WebPages

/// What libFuzzer calls with bytes of its own making: whatever traps, or is sent and should not be, is a find.
///
/// It is compiled into the server's own module. The first byte says what the rest is, the second where it is parted.
/// Of eight forms one is sent by somebody in a room, as that costs as much as twenty others; which one goes by all of
/// its bytes, so that what came of such an input is not such a one again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWeb(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard bytes.count > 2 else { return 0 }
    guard let visit = try? FuzzedVisit() else { preconditionFailure("no connection") }
    let data = Array(bytes[2...])
    switch bytes[0] % 3 {
    case 0: visit.send(data, partedAt: Int(bytes[1]))
    case 1 where bytes.reduce(UInt32(0), { $0 &* 31 &+ UInt32($1) }) >> 3 & 7 == 1:
        visit.sendFormInRoom(data, partedAt: Int(bytes[1]))
    case 1: visit.sendForm(data, partedAt: Int(bytes[1]))
    default: visit.sendFrames(data, partedAt: Int(bytes[1]))
    }
    visit.end()
    return 0
}

/// One connection of a browser to a server of its own.
private final class FuzzedVisit {
    private static let storage = NIOThreadPool(numberOfThreads: 1)
    private static let site = WebSite(privacy: "Kept.", isEncrypted: false)
    private static let end = "\r\n\r\n"
    private static let known = Set(
        [
            "content-type", "cache-control", "x-content-type-options", "referrer-policy",
            "cross-origin-opener-policy", "cross-origin-resource-policy", "content-length",
            "connection", "content-security-policy", "location", "set-cookie", "clear-site-data",
            "allow", "upgrade", "sec-websocket-accept",
        ].map { $0.utf8.map { $0 | 0x20 } })

    private let loop = EmbeddedEventLoop()
    private let channel: EmbeddedChannel
    private let pipeline: WebPipeline
    private let board: Switchboard

    init() throws {
        var logger = Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        var limits = ServerLimits()
        limits.visitMilliseconds = 1000
        let host = Host(
            receive: { input, _ in Self.answer(input) }, batch: { _ in nil }, keep: { _ in [] },
            clock: { 0 })
        board = Switchboard(
            host: host, limits: limits, logger: logger, loop: loop, storage: Self.storage,
            end: { _ in })
        pipeline = WebPipeline(
            board: board, site: Self.site, desk: FormDesk(board, Self.site, on: loop),
            proxies: ["127.0.0.1"])
        channel = EmbeddedChannel(loop: loop)
        try pipeline.add(to: channel)
        channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1), promise: nil)
    }

    /// As much of a room as forms and lines need: everybody who comes is welcome and asked something.
    private static func answer(_ input: HostInput) -> [HostEffect] {
        func reply(_ message: HostMessage, _ id: ConnectionID, _ request: RequestID?) -> HostEffect
        {
            .send([id], ServerMessage(.host(message), id: request, for: .participant))
        }
        switch input {
        case .connected(let id, _, _): return [reply(.hello(software: "1"), id, nil)]
        case .said(let id, let message):
            switch message.content {
            case .line(.join(let joining), _):
                let welcome = HostMessage.Welcome(
                    member: "p1", name: joining.name, role: .participant, code: "abc",
                    secret: "s-s")
                return [reply(.welcome(welcome), id, message.id), .limit(id, lineBytes: 262_144)]
            case .line(.input(.command(.quit)), _):
                return [reply(.goodbye, id, message.id), .close(id)]
            case .line(.input(.text(let text)), _):
                return [reply(.hello(software: text), id, message.id)]
            default: return [reply(.noSuchSecret, id, message.id)]
            }
        case .fault(let id, _): return [.close(id)]
        default: return []
        }
    }

    func send(_ bytes: [UInt8], partedAt cut: Int) {
        let cut = min(cut, bytes.count)
        for part in [bytes[..<cut], bytes[cut...]] where !part.isEmpty {
            _ = try? channel.writeInbound(ByteBuffer(bytes: part))
            loop.run()
        }
    }

    /// Somebody at the door sends what was made up.
    func sendForm(_ form: [UInt8], partedAt cut: Int) {
        send(head("/plain", form.count, "") + form, partedAt: cut)
    }

    /// Somebody comes in by a form, and sends what was made up.
    func sendFormInRoom(_ form: [UInt8], partedAt cut: Int) {
        let entry = Array("way=join&code=abc&name=Sam".utf8)
        send(head("/plain", entry.count, "") + entry, partedAt: 60)
        let answer = heard()
        let cookie = Self.between("set-cookie: ", ";", in: answer)
        precondition(!cookie.isEmpty, "nobody came in")
        let get =
            "GET /r/abc/plain HTTP/1.1\r\nHost: here:1\r\nCookie: \(cookie)" + Self.end
        send(Array(get.utf8), partedAt: 0)
        let token = Self.between("name=\"token\" value=\"", "\"", in: heard())
        let body = Array("token=\(token)&".utf8) + form
        send(head("/r/abc/plain", body.count, cookie) + body, partedAt: cut)
        check(heard())
        send(Array(get.utf8), partedAt: 0)
    }

    private func head(_ path: String, _ length: Int, _ cookie: String) -> [UInt8] {
        Array(
            ("POST \(path) HTTP/1.1\r\nHost: here:1\r\nOrigin: http://here:1\r\nCookie: \(cookie)\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(length)"
                + Self.end).utf8)
    }

    /// The handshake is right, so that what follows is frames.
    func sendFrames(_ bytes: [UInt8], partedAt cut: Int) {
        let knock =
            "GET /line HTTP/1.1\r\nHost: here:1\r\nOrigin: http://here:1\r\nConnection: Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==" + Self.end
        send(Array(knock.utf8), partedAt: 0)
        precondition(heard().starts(with: Array("HTTP/1.1 101".utf8)), "no handshake")
        send(bytes, partedAt: cut)
        checkFrames(heardFrames)
    }

    /// Nothing is left when time has passed and the browser is gone.
    func end() {
        check(heard())
        loop.advanceTime(by: .seconds(200))
        _ = try? channel.finish(acceptAlreadyClosed: true)
        // A member by forms would be there for half an hour.
        board.closeAll()
        loop.run()
    }

    // MARK: What came back

    private var heardFrames: [UInt8] { heard() }

    private func heard() -> [UInt8] {
        var bytes: [UInt8] = []
        while let part = try? channel.readOutbound(as: ByteBuffer.self) {
            bytes += part.readableBytesView
        }
        return bytes
    }

    /// A response has a head of known names, and no page has a script but ours.
    private func check(_ bytes: [UInt8]) {
        guard bytes.starts(with: Array("HTTP/1.1 ".utf8)) else { return }
        let head = Self.places(of: Self.end, in: bytes).first ?? bytes.count
        for line in bytes[..<head].split(separator: 0x0A).dropFirst() {
            // SwiftNIO writes its own in capitals.
            let name = line.prefix { $0 != UInt8(ascii: ":") }.map { $0 | 0x20 }
            precondition(Self.known.contains(name), "a header that nobody sends")
        }
        for place in Self.places(of: "<script", in: bytes) {
            precondition(
                bytes[place...].starts(
                    with: Array("<script type=\"module\" src=\"/door.mjs\">".utf8)),
                "markup of somebody else")
        }
    }

    /// What a server sends has no mask, and is text, an end or a pong.
    private func checkFrames(_ bytes: [UInt8]) {
        var at = 0
        while at + 1 < bytes.count {
            precondition([0x81, 0x88, 0x8A].contains(bytes[at]), "a frame that nobody sends")
            var (length, head) = (Int(bytes[at + 1]), 2)
            precondition(length < 128, "masked")
            let more = length == 126 ? 2 : length == 127 ? 8 : 0
            if more > 0 {
                length = bytes[(at + 2)..<(at + 2 + more)].reduce(0) { $0 << 8 | Int($1) }
                head += more
            }
            at += head + length
        }
        precondition(at == bytes.count, "half a frame")
    }

    private static func between(_ lead: String, _ tail: String, in bytes: [UInt8]) -> String {
        guard let place = places(of: lead, in: bytes).first else { return "" }
        let rest = Array(bytes[(place + lead.utf8.count)...])
        return String(
            decoding: rest[..<(places(of: tail, in: rest).first ?? rest.count)], as: UTF8.self)
    }

    private static func places(of words: String, in bytes: [UInt8]) -> [Int] {
        let words = Array(words.utf8)
        return bytes.withUnsafeBytes { all in
            var (found, at): ([Int], Int) = ([], 0)
            while let start = all.baseAddress, at + words.count <= all.count,
                let hit = memchr(start + at, Int32(words[0]), all.count - at - words.count + 1)
            {
                at = UnsafeRawPointer(hit) - start
                if memcmp(hit, words, words.count) == 0 { found.append(at) }
                at += 1
            }
            return found
        }
    }
}
