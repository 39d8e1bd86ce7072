import TestSupport
import Testing

@testable import GroupServer

/// Forms without script over real sockets: who a browser is, and for how long.
@Suite struct FormDeskTests {
    private static let nonce = String(repeating: "ab", count: 16)

    private struct Answer: Sendable {
        let text: String
        var status: String { String(text.dropFirst("HTTP/1.1 ".count).prefix(3)) }
        var cookie: String { part(/set-cookie: ([^;]*);/) }
        var token: String { part(/name="token" value="([^"]+)"/) }

        private func part(_ form: Regex<(Substring, Substring)>) -> String {
            text.firstMatch(of: form).map { String($0.output.1) } ?? ""
        }
    }

    private func ask(
        _ server: EchoServer, _ method: String = "GET", _ path: String = "/r/abc/plain",
        _ body: String = "", cookie: String = ""
    ) async throws -> Answer {
        let form =
            method == "POST"
            ? "Origin: http://here:1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: \(body.utf8.count)\r\n" : ""
        let request =
            "\(method) \(path) HTTP/1.1\r\nHost: here:1\r\nConnection: close\r\n" + form
            + (cookie.isEmpty ? "" : "Cookie: \(cookie)\r\n") + "\r\n" + body
        return Answer(text: try await server.answer(to: request))
    }

    private func join(
        _ server: EchoServer, as name: String, nonce: String = "", cookie: String = "",
        to code: String = "abc"
    ) async throws -> Answer {
        try await ask(
            server, "POST", "/plain", "way=join&code=\(code)&name=\(name)&nonce=\(nonce)",
            cookie: cookie)
    }

    @Test func aFormThatIsSentTwiceEntersOnce() async throws {
        let server = try await EchoServer(guests: .browsers)
        async let one = join(server, as: "Sam", nonce: Self.nonce)
        async let two = join(server, as: "Sam", nonce: Self.nonce)
        let (first, second) = (try await one, try await two)
        #expect(first.status == "303" && first.cookie.hasPrefix("debrief="))
        #expect(first.cookie == second.cookie)
        #expect(try await join(server, as: "Sam", nonce: Self.nonce).cookie == first.cookie)
        #expect(server.heard == ["join Sam"])
        try await server.stop()
    }

    @Test func aSecretIsOnTheFirstPageOnly() async throws {
        let server = try await EchoServer(guests: .browsers)
        let cookie = try await join(server, as: "Sam").cookie
        #expect(try await ask(server, cookie: cookie).text.contains("secret-1"))
        let again = try await ask(server, cookie: cookie)
        #expect(again.text.contains("Sam") && !again.text.contains("secret-1"))
        try await server.stop()
    }

    @Test func whoeverIsNotLetInAgainSeesNothingFromMemory() async throws {
        let server = try await EchoServer(guests: .browsers)
        let cookie = try await join(server, as: "Sam").cookie
        let page = try await ask(server, cookie: cookie)
        let act = "token=\(page.token)&answer=close"
        _ = try await ask(server, "POST", "/r/abc/plain", act, cookie: cookie)
        let gone = try await ask(server, cookie: cookie)
        #expect(server.heard == ["join Sam", "close", "resume"])
        #expect(gone.text.contains("Join a meeting") && !gone.text.contains("Sam, member"))
        #expect(gone.cookie == "debrief=" && gone.text.contains("clear-site-data"))
        // It is not tried again for whoever comes next.
        #expect(try await ask(server, cookie: cookie).status == "200")
        #expect(server.heard.count == 3)
        try await server.stop()
    }

    @Test func afterAWhileATelephoneIsSomebodyElses() async throws {
        var limits = ServerLimits()
        limits.presenceMilliseconds = 1500
        let server = try await EchoServer(limits: limits, guests: .browsers)
        let cookie = try await join(server, as: "Sam").cookie
        try await Task.sleep(for: .milliseconds(1600))
        let act = "token=0&answer=mine"
        let sent = try await ask(server, "POST", "/r/abc/plain", act, cookie: cookie)
        #expect(sent.status == "422" && sent.text.contains("no longer knows you"))
        let later = try await ask(server, cookie: cookie)
        #expect(later.text.contains("Join a meeting") && !later.text.contains("Sam"))
        #expect(server.heard == ["join Sam"])
        try await server.stop()
    }

    @Test func whoeverIsTurnedAwayAtOnceIsToldSo() async throws {
        let server = try await EchoServer(guests: .browsers)
        _ = try await join(server, as: "Last")
        let begin = ContinuousClock.now
        let answer = try await join(server, as: "Sam")
        #expect(answer.status == "422" && answer.cookie.isEmpty)
        #expect(ContinuousClock.now - begin < .seconds(8))
        try await server.stop()
    }

    @Test func whoeverGoesIsForgottenAtOnce() async throws {
        let server = try await EchoServer(guests: .browsers)
        let cookie = try await join(server, as: "Sam").cookie
        let page = try await ask(server, cookie: cookie)
        let act = "token=\(page.token)&line=%2Fquit"
        let left = try await ask(server, "POST", "/r/abc/plain", act, cookie: cookie)
        let after = left.status == "303" ? try await ask(server, cookie: cookie) : left
        #expect(after.text.contains("Join a meeting") && after.cookie == "debrief=")
        try await server.stop()
    }

    @Test func aBrowserThatEntersElsewhereLeavesWhereItWas() async throws {
        let server = try await EchoServer(guests: .browsers)
        let first = try await join(server, as: "Sam").cookie
        let second = try await join(server, as: "Ann", cookie: first, to: "xyz").cookie
        #expect(first != second)
        #expect(!(try await ask(server, cookie: first).text.contains("Sam, member")))
        #expect(
            try await ask(server, "GET", "/r/xyz/plain", cookie: second).text.contains(
                "Ann, member"))
        try await server.stop()
    }

    @Test func aLineWithoutAReplyIsNotPassedOver() async throws {
        let server = try await EchoServer(guests: .browsers)
        let cookie = try await join(server, as: "Sam").cookie
        let page = try await ask(server, cookie: cookie)
        let long = String(repeating: "a", count: 5000)
        let act = "token=\(page.token)&answer=\(long)"
        _ = try await ask(server, "POST", "/r/abc/plain", act, cookie: cookie)
        #expect(try await ask(server, cookie: cookie).text.contains("No reply came"))
        #expect(server.heard == ["join Sam"])
        try await server.stop()
    }

    @Test func oneAddressTakesNobodyElsesPlace() async throws {
        var limits = ServerLimits()
        limits.visitorsPerAddress = 3
        let server = try await EchoServer(limits: limits, guests: .browsers)
        var cookies: [String] = []
        for name in ["Ann", "Ben", "Cat", "Dan"] {
            cookies.append(try await join(server, as: name).cookie)
        }
        #expect(try await ask(server, cookie: cookies[0]).text.contains("Join a meeting"))
        #expect(try await ask(server, cookie: cookies[3]).text.contains("Dan, member"))
        try await server.stop()
    }
}
