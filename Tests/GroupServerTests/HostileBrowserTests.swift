import Foundation
import GroupServer
import TestSupport
import Testing

/// What somebody sends who is no browser, over real sockets.
@Suite struct HostileBrowserTests {
    private static let end = "\r\n\r\n"
    private static let form =
        "Host: here:1\r\nOrigin: http://here:1\r\nContent-Type: application/x-www-form-urlencoded\r\n"

    private func server(_ limits: ServerLimits = ServerLimits()) async throws -> EchoServer {
        try await EchoServer(limits: limits, guests: .browsers)
    }

    @Test(
        arguments: [
            "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/r/%2e%2e%2fstyle.css", "//style.css",
            "///etc/passwd", "/style.css%00.html", "/style.css\u{0}", "/r/\u{0}", "/.",
            "/./style.css",
            "/r/k7m/plain/../../style.css", "\\style.css", "/r/%0d%0aset-cookie:%20a=b/plain",
            "http://evil.example/style.css", "/r/" + String(repeating: "a", count: 7000),
            "/" + String(repeating: "/", count: 7000), "/" + String(repeating: "a", count: 100_000),
        ])
    func aPathThatIsATrickLeadsNowhere(_ path: String) async throws {
        let server = try await server()
        let answer = try await server.answer(
            to: "GET \(path) HTTP/1.1\r\nHost: a\r\nConnection: close" + Self.end)
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
        #expect(!answer.contains("color-scheme") && !answer.contains("root:"))
        #expect(!answer.contains("set-cookie"))
        try await server.stop()
    }

    @Test func aFormThatNeverEndsIsNotWaitedFor() async throws {
        var limits = ServerLimits()
        limits.visitMilliseconds = 400
        let server = try await server(limits)
        let port = server.port
        for head in [
            "POST /plain HTTP/1.1\r\n\(Self.form)Content-Length: 500\(Self.end)",
            "GET / HTTP/1.1\r\nX: ",
        ] {
            let (answer, isEnded) = try await aside {
                let client = try TestClient(port: port)
                client.send(head)
                // A letter at a time would come to an end after a minute.
                for _ in 0..<12 {
                    usleep(100_000)
                    client.send("a")
                }
                return (client.line(), client.isEnded())
            }
            #expect(answer == nil && isEnded)
        }
        try await server.stop()
    }

    @Test func aFormIsNoLongerThanAnyOfOurs() async throws {
        let server = try await server()
        let body = "words=" + String(repeating: "a", count: 140_000)
        let answer = try await server.answer(
            to:
                "POST /plain HTTP/1.1\r\n\(Self.form)Content-Length: \(body.utf8.count)\(Self.end)\(body)"
        )
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 413"))
        // Nothing is taken in pieces of which nobody says how many.
        let pieces = try await server.answer(
            to:
                "POST /plain HTTP/1.1\r\n\(Self.form)Transfer-Encoding: chunked\(Self.end)3\r\na=b\r\n0\(Self.end)"
        )
        #expect(pieces.hasPrefix("HTTP/1.1 400"))
        try await server.stop()
    }

    /// The echo machine takes every name and code, so that only the pages stand between them and a header.
    @Test(arguments: ["name", "code", "agency", "role", "nonce", "secret"])
    func noFieldBecomesAHeader(_ field: String) async throws {
        let server = try await server()
        var fields = ["way": "join", "code": "abc", "name": "Sam"]
        fields[field] = "abc%0D%0AX-Evil:%20a%0D%0A%0D%0A%3Cscript%3Ealert(1)%3C/script%3E"
        let body = fields.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        let answer = try await server.answer(
            to:
                "POST /plain HTTP/1.1\r\n\(Self.form)Connection: close\r\nContent-Length: \(body.utf8.count)\(Self.end)\(body)"
        )
        let head = answer.components(separatedBy: "\r\n\r")[0].lowercased()
        #expect(head.hasPrefix("http/1.1 ") && !head.contains("x-evil"))
        #expect(!answer.contains("<script>"))
        try await server.stop()
    }

    @Test func aFormOfAnotherPageEntersNowhere() async throws {
        let server = try await server()
        for origin in ["Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"]
        {
            let answer = try await server.answer(
                to: "POST /plain HTTP/1.1\r\nHost: here:1\r\n\(origin)\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 27\(Self.end)"
                    + "way=join&code=abc&name=Sam!")
            #expect(answer.hasPrefix("HTTP/1.1 403"), "\(origin)")
        }
        #expect(server.heard.isEmpty)
        try await server.stop()
    }

    @Test func whatIsSaidInOneTurnIsAMessageEach() async throws {
        let server = try await server()
        let port = server.port
        try await aside {
            let page = try PageClient(port: port)
            _ = page.text()
            page.send(
                ["one", "two", "three"].map { "{\"type\":\"answer\",\"text\":\"\($0)\"}" }
                    .joined(separator: "\n"))
            for word in ["one", "two", "three"] {
                let text = page.text() ?? ""
                #expect(text.contains("echo \(word)") && !text.contains("\n"))
            }
        }
        try await server.stop()
    }

    @Test func whoeverTakesNoAnswerDoesNotHaveThemGather() async throws {
        let server = try await server()
        let port = server.port
        let answers = try await aside {
            let client = try TestClient(port: port, receiveBuffer: 4096)
            client.send(
                String(
                    repeating: "GET /words.mjs HTTP/1.1\r\nHost: a\(Self.end)", count: 4000))
            // A server that is not slowed down by others has answered all of them by then.
            sleep(4)
            return client.lines().count { $0.hasPrefix("HTTP/1.1 200") }
        }
        // What a socket holds by itself is some megabytes at most; four thousand are forty.
        #expect((1..<1000).contains(answers), "\(answers)")
        try await server.stop()
    }

    @Test func requestsOneAfterTheOtherAreAnsweredInTurnUntilOneIsNone() async throws {
        let server = try await server()
        let answer = try await server.answer(
            to:
                "GET /nowhere HTTP/1.1\r\nHost: a\(Self.end)HEAD /style.css HTTP/1.1\r\nHost: a\(Self.end)"
                + "GET / HTTP/1.1\r\n\r\nGET /style.css HTTP/1.1\r\nHost: a\(Self.end)")
        let statuses = answer.matches(of: /HTTP\/1.1 (\d+)/).map { String($0.output.1) }
        #expect(statuses == ["404", "200", "400"])
        #expect(!answer.contains("color-scheme"))
        try await server.stop()
    }
}
