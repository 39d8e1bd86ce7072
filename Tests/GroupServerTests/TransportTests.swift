import Dispatch
import Foundation
import Glibc
import GroupServer
import Testing

/// The server over real sockets, with a machine that says lines back.
@Suite(.serialized) struct TransportTests {
    @Test func carriesLinesInTheirOrder() async throws {
        let server = try await EchoServer()
        let lines = try await aside {
            let client = try TestClient(port: server.port)
            client.send("one\r\ntwo\nth")
            client.send("ree\n")
            return (0..<4).map { _ in client.line() }
        }
        #expect(lines == ["* 127.0.0.1.", "* echo one.", "* echo two.", "* echo three."])
        try await server.stop()
    }

    @Test func answersEverythingBeforeItEndsWithWhoeverHasSaidAll() async throws {
        let server = try await EchoServer()
        let lines = try await aside {
            let client = try TestClient(port: server.port)
            client.send("hold 300\nstore\nlast\nunfinished")
            client.finish()
            return client.lines()
        }
        #expect(Set(lines) == ["* 127.0.0.1.", "* stored.", "* echo last."])
        #expect(server.heard == ["hold 300", "store", "last"])
        try await server.stop()
    }

    /// A log may be long: only whoever wants to enter its room waits until it is read.
    @Test func nobodyWaitsForALogThatIsRead() async throws {
        let isRead = DispatchSemaphore(value: 0)
        let server = try await EchoServer(wake: { _ in
            isRead.wait()
            return .gone
        })
        let lines = try await aside {
            let (one, other) = (
                try TestClient(port: server.port), try TestClient(port: server.port)
            )
            _ = (one.line(), other.line())
            one.send("wake fox\n")
            // Whoever has said everything is answered all the same.
            one.finish()
            other.send("meanwhile\n")
            #expect(other.line() == "* echo meanwhile.")
            isRead.signal()
            return one.lines()
        }
        #expect(lines == ["* woken fox."])
        try await server.stop()
    }

    @Test func takesNothingWhileAConnectionIsHeld() async throws {
        let server = try await EchoServer()
        let waited = try await aside {
            let (held, other) = (
                try TestClient(port: server.port), try TestClient(port: server.port)
            )
            _ = (held.line(), other.line())
            let start = Date()
            held.send("hold 500\nafter\n")
            other.send("other\n")
            #expect(other.line() == "* echo other.")
            let quick = -start.timeIntervalSinceNow
            #expect(held.line() == "* echo after.")
            return (quick, -start.timeIntervalSinceNow)
        }
        #expect(waited.0 < 0.4)
        #expect(waited.1 >= 0.5)
        try await server.stop()
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "* http."), ("\u{16}\u{3}\u{1}\u{2}", "* tls."),
        (String(repeating: "x", count: 20_000), "* unfinishedTooLong."),
    ])
    func tellsStrangersAndEnds(bytes: String, answer: String) async throws {
        let server = try await EchoServer()
        let lines = try await aside {
            let client = try TestClient(port: server.port)
            _ = client.line()
            client.send(bytes)
            return client.lines()
        }
        #expect(lines == [answer])
        #expect(server.heard.isEmpty)
        try await server.stop()
    }

    @Test func dropsASlowReaderWhileOthersGoOn() async throws {
        let server = try await EchoServer()
        let (slow, quick) = try await aside {
            let slow = try TestClient(port: server.port, receiveBuffer: 4096)
            let quick = try TestClient(port: server.port)
            _ = (slow.line(), quick.line())
            var got = 0
            for _ in 0..<100 {
                quick.send("all 100000\n")
                got += (quick.line() ?? "").utf8.count
            }
            // The rest of what the system holds for it, up to the end.
            var (rest, piece) = (0, [UInt8](repeating: 0, count: 1 << 16))
            while true {
                let count = recv(slow.socket, &piece, piece.count, 0)
                guard count > 0 else { break }
                rest += count
            }
            return (rest, got)
        }
        #expect(quick == 100 * 99_999)
        #expect(slow < 100 * 100_000)
        try await server.stop()
    }

    /// As on a phone: what was asked for takes a while to arrive, and others say something meanwhile.
    @Test func aLongAnswerThatIsReadLateIsNoReasonToDropThem() async throws {
        let server = try await EchoServer()
        let count = try await aside {
            let late = try TestClient(port: server.port, receiveBuffer: 4096)
            let quick = try TestClient(port: server.port)
            _ = (late.line(), quick.line())
            late.send("big 4000000\n")
            quick.send("hello\n")
            _ = quick.line()
            quick.send("all 100\n")
            _ = quick.line()
            return [late.line(), late.line()].map { $0?.utf8.count }
        }
        #expect(count == [3_999_999, 99])
        try await server.stop()
    }

    @Test func aLongAnswerToSomebodyWhoReadsIsNoReasonToDropThem() async throws {
        let server = try await EchoServer()
        let count = try await aside {
            let client = try TestClient(port: server.port)
            _ = client.line()
            client.send("big 90000\n")
            return client.line()?.utf8.count
        }
        #expect(count == 89_999)
        try await server.stop()
    }

    @Test func takesNoMoreConnectionsThanThereIsRoomFor() async throws {
        var limits = ServerLimits()
        limits.connections = 2
        let server = try await EchoServer(limits: limits)
        try await aside {
            var first: TestClient? = try TestClient(port: server.port)
            let second = try TestClient(port: server.port)
            #expect(first?.line() != nil)
            #expect(second.line() != nil)
            let third = try TestClient(port: server.port)
            second.send("still here\n")
            #expect(second.line() == "* echo still here.")
            first = nil
            #expect(third.line() == "* 127.0.0.1.")
        }
        try await server.stop()
    }

    @Test func tellsEverybodyAndEndsSoonAfterASignal() async throws {
        let server = try await EchoServer()
        let clients = try await aside {
            let clients = try (0..<20).map { _ in try TestClient(port: server.port) }
            for client in clients { _ = client.line() }
            return clients
        }
        let start = Date()
        try await server.stop()
        #expect(-start.timeIntervalSinceNow < 5)
        let last = try await aside { clients.map { $0.lines().last } }
        #expect(last.allSatisfy { $0 == "* stopping." })
    }

    @Test func whoeverReadsNothingDoesNotHoldUpTheEnd() async throws {
        let server = try await EchoServer()
        let silent = try await aside {
            let client = try TestClient(port: server.port, receiveBuffer: 4096)
            client.send("big 90000\n")
            return client
        }
        let start = Date()
        try await server.stop()
        #expect(-start.timeIntervalSinceNow < 5)
        withExtendedLifetime(silent) {}
    }

    @Test func listensOnSeveralAddressesOfBothKinds() async throws {
        let server = try await EchoServer(listen: [
            ListenAddress(host: "127.0.0.1", port: 0), ListenAddress(host: "::1", port: 0),
        ])
        let lines = try await aside {
            [
                try TestClient(port: server.ports[0]).line(),
                try TestClient(port: server.ports[1], host: "::1").line(),
            ]
        }
        #expect(lines == ["* 127.0.0.1.", "* ::1."])
        try await server.stop()
    }

    @Test func saysWhoeverElseListensThere() async throws {
        let server = try await EchoServer()
        let place = ListenAddress(host: "127.0.0.1", port: server.port)
        await #expect(throws: ServerProblem.inUse(place)) { try await EchoServer(listen: [place]) }
        try await server.stop()
    }
}
