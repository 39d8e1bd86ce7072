import Foundation
import GroupServer
import TestSupport
import Testing

/// Pages and their connections over real sockets; what a hostile browser can do.
@Suite struct WebTests {
    private static let end = "\r\n\r\n"

    private func server(_ limits: ServerLimits = ServerLimits()) async throws -> EchoServer {
        try await EchoServer(limits: limits, guests: .browsers)
    }

    @Test func aPageIsSentWithItsHeaders() async throws {
        let server = try await server()
        let answer = try await server.answer(
            to: "GET / HTTP/1.1\r\nHost: here:1\r\nConnection: close" + Self.end)
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.contains("connect-src 'self' ws://here:1 wss://here:1"))
        #expect(answer.contains("cache-control: no-store\r\n"))
        #expect(answer.contains("<h1>Join a meeting</h1>"))
        try await server.stop()
    }

    @Test(
        arguments: [
            // Two lengths, a length and chunks, an obscure coding: what smuggling is made of.
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\nhello",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a'; script-src *\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
            "GET  / HTTP/9.9\r\n\r\n", "nonsense\r\n\r\n",
        ])
    func whatIsNoCleanRequestEndsTheConnection(_ request: String) async throws {
        let server = try await server()
        // What follows would be a request of its own to a server that reads on.
        let answer = try await server.answer(
            to: request + "GET /style.css HTTP/1.1\r\nHost: a" + Self.end)
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
        #expect(!answer.contains("color-scheme"))
        try await server.stop()
    }

    @Test func headersOfAnySizeDoNotGather() async throws {
        let server = try await server()
        for header in [
            "X: " + String(repeating: "a", count: 20_000),
            (0..<100).map { "X-\($0): a" }.joined(separator: "\r\n"),
            (0..<40).map { "X-\($0): \(String(repeating: "a", count: 1000))" }
                .joined(separator: "\r\n"),
        ] {
            let answer = try await server.answer(
                to: "GET / HTTP/1.1\r\nHost: a\r\n\(header)" + Self.end)
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"))
        }
        try await server.stop()
    }

    @Test func whoeverIsSlowIsNotWaitedFor() async throws {
        var limits = ServerLimits()
        limits.visitMilliseconds = 300
        let server = try await server(limits)
        let port = server.port
        for begun in ["GET / HTTP/1.1\r\nHost:", ""] {
            let (answer, isEnded) = try await aside {
                let client = try TestClient(port: port)
                client.send(begun)
                return (client.line(), client.isEnded())
            }
            #expect(answer == nil && isEnded)
        }
        try await server.stop()
    }

    @Test func visitorsOfOneAddressHaveTheirShare() async throws {
        var limits = ServerLimits()
        limits.visitorsPerAddress = 2
        let server = try await server(limits)
        let port = server.port
        let answer = try await aside {
            let first = try TestClient(port: port)
            let second = try TestClient(port: port)
            // Until the server has both, since a request is answered in order.
            for client in [first, second] {
                client.send("GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n")
                _ = client.line()
            }
            let third = try TestClient(port: port)
            third.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            return third.lines()
        }
        #expect(answer.isEmpty)
        try await server.stop()
    }

    // MARK: Connections of pages

    private static func knock(origin: String?, path: String = "/line") -> String {
        "GET \(path) HTTP/1.1\r\nHost: here:1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            + (origin.map { "Origin: \($0)\r\n" } ?? "") + "\r\n"
    }

    @Test(
        arguments: [
            nil, "null", "http://evil.example", "http://here:2", "http://here",
            "http://here:1.evil",
            "http://here:1\r\nOrigin: http://evil.example",
        ])
    func aPageOfSomebodyElseHasNoConnection(_ origin: String?) async throws {
        let server = try await server()
        let port = server.port
        let answer = try await aside {
            let client = try TestClient(port: port)
            client.send(Self.knock(origin: origin))
            return client.line()
        }
        #expect(answer?.contains("101") != true)
        try await server.stop()
    }

    @Test func aConnectionIsNowhereElse() async throws {
        let server = try await server()
        let port = server.port
        let answer = try await aside {
            let client = try TestClient(port: port)
            client.send(Self.knock(origin: "http://here:1", path: "/"))
            return client.line()
        }
        #expect(answer?.contains("101") != true)
        try await server.stop()
    }

    @Test func aPageSpeaksInLines() async throws {
        let server = try await server()
        let port = server.port
        try await aside {
            let page = try PageClient(port: port)
            #expect(page.text()?.contains("\"type\":\"hello\"") == true)
            page.send("{\"type\":\"answer\",\"text\":\"what <b>we</b> say\"}")
            #expect(page.text()?.contains("echo what <b>we</b> say") == true)
            page.send("[]")
            page.send("{\"type\":\"answer\",\"text\":\"close\"}")
            #expect(page.text()?.contains("bye") == true)
            #expect(page.frame()?.opcode == 8)
        }
        #expect(server.heard == ["what <b>we</b> say", "close"])
        try await server.stop()
    }

    @Test func piecesOfAMessageAreOneLine() async throws {
        let server = try await server()
        let port = server.port
        try await aside {
            let page = try PageClient(port: port)
            _ = page.text()
            let long = String(repeating: "x", count: 1500)
            page.send("{\"type\":\"answer\",\"text\":\"\(long)", opcode: 1, isLast: false)
            page.send("y\"}", opcode: 0)
            #expect(page.text()?.contains("xy") == true)
        }
        #expect(server.heard.count == 1)
        try await server.stop()
    }

    @Test(
        arguments: [
            (opcode: UInt8(2), bytes: 10), (opcode: 1, bytes: 300_000), (opcode: 8, bytes: 2),
        ])
    func whatIsNoLineEndsTheConnection(_ opcode: UInt8, _ bytes: Int) async throws {
        let server = try await server()
        let port = server.port
        try await aside {
            let page = try PageClient(port: port)
            _ = page.text()
            page.send(String(repeating: "\u{3}", count: bytes), opcode: opcode)
            var frame = page.frame()
            while let next = frame, next.opcode != 8 { frame = page.frame() }
            #expect(frame?.opcode == 8)
        }
        #expect(server.heard.isEmpty)
        try await server.stop()
    }

    @Test func aFrameWithoutAMaskEndsTheConnection() async throws {
        let server = try await server()
        let port = server.port
        try await aside {
            let page = try PageClient(port: port)
            _ = page.text()
            page.send("{\"type\":\"answer\",\"text\":\"bare\"}", isMasked: false)
            #expect(page.frame()?.opcode == 8)
            #expect(page.frame() == nil)
        }
        #expect(server.heard.isEmpty)
        try await server.stop()
    }

    @Test func aPingIsAnswered() async throws {
        let server = try await server()
        let port = server.port
        try await aside {
            let page = try PageClient(port: port)
            _ = page.text()
            page.send("there?", opcode: 9)
            let pong = page.frame()
            #expect(pong?.opcode == 10)
            #expect(pong?.text == "there?")
        }
        try await server.stop()
    }

    @Test func whenTheServerStopsPagesAreTold() async throws {
        let server = try await server()
        let port = server.port
        let page = try await aside { try PageClient(port: port) }
        _ = try await aside { page.text() }
        async let stopped: Void = server.stop()
        let told = try await aside { page.text() }
        #expect(told?.contains("stopping") == true)
        let last = try await aside { page.frame() }
        #expect(last?.opcode == 8)
        page.close()
        try await stopped
    }
}
