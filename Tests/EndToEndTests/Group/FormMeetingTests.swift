import Foundation
import TestSupport
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A meeting of somebody without script, with the real program.
@Suite(.serialized) struct FormMeetingTests {
    /// A browser that has no scripts: it follows to the next page, and keeps a cookie.
    final class Browser {
        private let port: Int
        private(set) var cookie = ""
        private(set) var path: String
        private(set) var page = ""
        private(set) var status = 0

        init(_ port: Int, at path: String) {
            (self.port, self.path) = (port, path)
        }

        func post(_ fields: [(String, String)], origin: String? = nil, cookie: String? = nil) throws
        {
            let unreserved = CharacterSet.alphanumerics
            let body = fields.map { name, value in
                name + "=" + (value.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "")
            }.joined(separator: "&")
            try ask(
                "POST",
                [
                    "Origin: " + (origin ?? "http://127.0.0.1:\(port)"),
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: \(body.utf8.count)",
                ], body, cookie)
            if status == 303 { try look() }
        }

        func look() throws { try ask("GET", [], "", nil) }

        /// What a form of the page brings back, and what is done with it.
        func act(_ fields: [(String, String)], token: String? = nil) throws {
            let hidden = try ["token", "mark", "to"].map { name in
                let value = page.firstMatch(of: try Regex("name=\"\(name)\" value=\"([^\"]*)\""))?[
                    1]
                return (name, String(value?.substring ?? ""))
            }
            try post(
                hidden.filter { $0.0 != "token" || token == nil }
                    + (token.map { [("token", $0)] } ?? []) + fields)
        }

        private func ask(
            _ method: String, _ headers: [String], _ body: String, _ cookie: String?
        ) throws {
            let line = try LineClient.tcp(port)
            defer { line.close() }
            let kept = cookie ?? self.cookie
            let all =
                ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"]
                + headers + (kept.isEmpty ? [] : ["Cookie: \(kept)"])
            line.send(Array((all.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
            try line.waitForEnd()
            page = line.heard.joined(separator: "\n")
            status = page.firstMatch(of: /HTTP\/1.1 (\d+)/).flatMap { Int($0.output.1) } ?? 0
            if let set = page.firstMatch(
                of: /set-cookie: ([^;]+); Path=\/; HttpOnly; SameSite=Strict/)
            {
                self.cookie = String(set.output.1)
            }
            if let next = page.firstMatch(of: /location: ([^#\r\n]+)/) {
                path = String(next.output.1)
            }
        }
    }

    @Test func aMeetingGoesWithoutScript() throws {
        let server = try MeetingServer(["--web", "127.0.0.1:0", "--dialogue", "short"])
        defer { server.clean() }
        let fay = Browser(server.webPort, at: "/plain")
        try fay.post([("way", "host"), ("code", "K21"), ("name", "Fay"), ("secret", "wrong")])
        #expect(fay.status == 422 && fay.page.contains("That is not the host secret"))
        try fay.post([("way", "host"), ("code", "K21"), ("name", "Fay"), ("secret", server.secret)])
        #expect(fay.status == 200 && fay.page.contains("Fay, member 1"))
        let sam = Browser(server.webPort, at: fay.path)
        try sam.post([
            ("way", "join"), ("code", String(fay.path.split(separator: "/")[1])), ("name", "Sam"),
        ])
        #expect(sam.page.contains("Sam, member 2"))
        for _ in 0..<12 where !fay.page.contains("Everybody answers in silence") {
            try fay.act([("line", "/next")])
        }
        try sam.look()
        try sam.act([("answer", "Nobody <b>asked</b>\r\nhim")])
        #expect(sam.page.contains("Kept. Nobody sees it before the reveal."))
        try fay.look()
        #expect(!fay.page.contains("Nobody &lt;b&gt;"))
        // What another page sends, or somebody without the cookie, is not taken.
        try sam.post([("answer", "forged")], origin: "http://evil.example")
        #expect(sam.status == 403)
        try sam.look()
        try sam.act([("answer", "forged")], token: "0")
        #expect(sam.status == 403)
        try sam.post([("answer", "forged")], cookie: "debrief=0")
        #expect(sam.page.contains("Join a meeting"))
        try fay.act([("line", "/next")])
        for _ in 0..<3 where !fay.page.contains("The answers to") {
            usleep(2_100_000)
            try fay.act([("line", "/next")])
        }
        #expect(fay.page.contains("Nobody &lt;b&gt;asked&lt;/b&gt;"))
        #expect(!fay.page.contains("forged"))
        try sam.look()
        try sam.act([("line", "/quit")])
        #expect(sam.page.contains("Goodbye."))
    }

    @Test func whoTicksOffWhatIsParkedSeesTheListAgain() throws {
        let server = try MeetingServer(["--web", "127.0.0.1:0", "--dialogue", "short"])
        defer { server.clean() }
        let fay = Browser(server.webPort, at: "/plain")
        try fay.post([("way", "host"), ("code", "K21"), ("name", "Fay"), ("secret", server.secret)])
        for thing in ["Transport", "The school"] {
            try fay.act([("prefix", "/park"), ("words", thing)])
        }
        try fay.act([("line", "/tick")])
        #expect(fay.page.contains("Tick off 1<") && fay.page.contains("Tick off 2<"))
        try fay.act([("line", "/tick 2")])
        #expect(fay.page.contains("Tick off 1<") && fay.page.contains("Open again 2<"))
        try fay.act([("line", "/tick 2")])
        #expect(fay.page.contains("Tick off 2<") && !fay.page.contains("Open again"))
        // What was not taken says why, and nothing takes its place.
        try fay.act([("line", "/tick 9")])
        #expect(fay.page.contains("Nothing that is parked has number 9"))
        #expect(!fay.page.contains("Tick off 1<"))
    }
}
