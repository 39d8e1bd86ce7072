import Foundation
import StrictJSON
import TestSupport
import Testing

/// Documents from a page, the invitation, and the link of a server, with the real program.
@Suite("Taken home and invited", .serialized)
struct TakeHomeTests {
    @Test func documentsAreHadOnceTheMeetingIsClosed() throws {
        let server = try MeetingServer(["--web", "127.0.0.1:0", "--dialogue", "short"])
        defer { server.clean() }
        let fay = FormMeetingTests.Browser(server.webPort, at: "/plain")
        try fay.post([("way", "host"), ("code", "K21"), ("name", "Fay"), ("secret", server.secret)])
        let sam = FormMeetingTests.Browser(server.webPort, at: fay.path)
        let code = String(fay.path.split(separator: "/")[1])
        try sam.post([("way", "join"), ("code", code), ("name", "Sam")])
        let wall = FormMeetingTests.Browser(server.webPort, at: fay.path)
        try wall.post([("way", "watch"), ("code", code)])
        #expect(wall.page.contains("<body class=\"wall\">") && wall.page.contains("refresh: 5"))
        // Before the close nobody has any.
        try fay.act([("document", "plan.docx")])
        #expect(fay.page.contains("once the meeting is closed") && !fay.page.contains("PK"))
        try fay.act([("line", "/close now")])
        try fay.act([("document", "list")])
        for name in ["plan.docx", "minutes.docx", "plan.html", "actions.csv", "dates.ics"] {
            #expect(fay.page.contains("value=\"\(name)\""), "\(name)")
        }
        try fay.act([("document", "minutes.html")])
        #expect(fay.status == 200 && fay.page.contains("cache-control: no-store"))
        #expect(
            fay.page.contains("content-disposition: attachment; filename*=UTF-8''K21%20minutes"))
        #expect(fay.page.contains("content-type: text/html") && fay.page.contains("Sam"))
        // A member has plan and minutes, and nothing else.
        try sam.look()
        try sam.act([("document", "list")])
        #expect(sam.page.contains("value=\"minutes.docx\"") && !sam.page.contains("dates.ics"))
        try sam.act([("document", "dates.ics")])
        #expect(sam.status == 403)
        try sam.look()
        try sam.act([("document", "plan.docx")])
        #expect(sam.page.contains("wordprocessingml") && sam.page.contains("PK"))
        try wall.look()
        #expect(!wall.page.contains("name=\"document\""))
        // Without a key nobody has anything.
        try ask(server.webPort, "/r/\(code)/documents", "key=&name=plan.docx") {
            #expect($0.contains("HTTP/1.1 403") && !$0.contains("PK"))
        }
    }

    @Test func aPageSendsForADocumentWithAKeyAndForItsWayBackWithASecret() throws {
        let server = try MeetingServer(["--web", "127.0.0.1:0", "--dialogue", "short"])
        defer { server.clean() }
        let page = try PageClient(port: server.webPort)
        page.send(
            #"{"type":"host","code":"K21","name":"Fay","secret":"\#(server.secret)","id":1}"#)
        let welcome = try JSON(parsing: Array(try #require(page.text(holding: "\"welcome\"")).utf8))
        let (code, secret) = (welcome["code"]?.string ?? "", welcome["secret"]?.string ?? "")
        try ask(server.webPort, "/r/\(code)/way", "way=http&secret=\(secret)") {
            #expect($0.contains("HTTP/1.1 200") && $0.contains("cache-control: no-store"))
            #expect($0.contains("11111110") && !$0.contains(secret))
        }
        page.send(#"{"type":"documents","id":2}"#)
        #expect(page.text(holding: "\"id\":2")?.contains("not-closed") == true)
        page.send(#"{"type":"line","line":"/close now","id":3}"#)
        _ = page.text(holding: "\"id\":3")
        page.send(#"{"type":"documents","id":4}"#)
        let offer = try JSON(parsing: Array(try #require(page.text(holding: "\"id\":4")).utf8))
        let body = "key=\(offer["key"]?.string ?? "")&name=dates.ics"
        try ask(server.webPort, "/r/\(code)/documents", body, origin: "http://evil.example") {
            #expect($0.contains("HTTP/1.1 403"))
        }
        try ask(server.webPort, "/r/\(code)/documents", body) {
            #expect($0.contains("BEGIN:VCALENDAR") && $0.contains("cache-control: no-store"))
        }
        try ask(server.webPort, "/r/\(code)/documents", body) {
            #expect($0.contains("HTTP/1.1 403") && !$0.contains("VCALENDAR"))
        }
    }

    private func ask(
        _ port: Int, _ path: String, _ body: String, origin: String? = nil,
        _ look: (String) -> Void
    ) throws {
        let line = try LineClient.tcp(port)
        defer { line.close() }
        let head = [
            "POST \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close",
            "Origin: " + (origin ?? "http://127.0.0.1:\(port)"),
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: \(body.utf8.count)",
        ]
        line.send(Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
        try line.waitForEnd()
        look(line.heard.joined(separator: "\n"))
    }

    @Test func anInvitationHasTheLinkAndNoSecret() throws {
        let program = try Program()
        defer { program.clean() }
        let file = FileManager.default.temporaryDirectory
            .appending(path: "\(UUID().uuidString).ics").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let arguments = [
            "schedule", "K21", "--at", "2199-12-03 10:00", "--code", "school-dec-3",
            "--own-secret", "--link", "https://debrief.example/", "--ics", file, "--minutes", "60",
        ]
        let result = try program.run(program.process(arguments))
        #expect(result.status == 0, "\(result.err)")
        #expect(result.out.contains("computer: https://debrief.example/r/school-dec-3\n"))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(text.contains("\r\nDTSTART:21991203T100000Z\r\nDTEND:21991203T110000Z\r\n"))
        #expect(text.contains("\r\nURL:https://debrief.example/r/school-dec-3\r\n"))
        let secret = try #require(result.out.firstMatch(of: /\w{4}-\w{4}-\w{4}-\w{4}/)).output
        #expect(!text.contains(secret))
        #expect(text.utf8.split(separator: 0x0A).allSatisfy { $0.count <= 76 })
        // A file that is there is left alone, and no room is made.
        let again = try program.run(program.process(arguments))
        #expect(again.status == 64 && again.err.contains("There is a file"))
        let wrong = try program.run(
            "schedule", "K21", "--at", "2199-12-03 10:00", "--link", "debrief.example")
        #expect(wrong.status == 2 && wrong.err.contains("is no link to a server"))
    }

    @Test func aServerSaysWhetherItsLinkAnswers() throws {
        let program = try Program()
        defer { program.clean() }
        func says(_ options: String..., words: String) throws {
            let process = program.process(
                ["serve", "--listen", "127.0.0.1:0", "--web", "127.0.0.1:0"] + options)
            process.environment?["DEBRIEF_LOG"] = "error"
            let output = try LineClient.program(process)
            defer { output.close() }
            try output.wait(words)
            kill(process.processIdentifier, SIGTERM)
            try output.waitForEnd()
        }
        try says(words: "/ answers.")
        try says("--link", "http://127.0.0.1:9", words: "Nothing answers at http://127.0.0.1:9/")
        let check = try program.run(
            program.process(
                [
                    "serve", "--check", "--web", "--link", "https://debrief.example", "--listen",
                    "127.0.0.1:0",
                ]))
        #expect(
            check.out.contains("https://debrief.example/")
                && check.out.contains("something in front"))
    }
}
