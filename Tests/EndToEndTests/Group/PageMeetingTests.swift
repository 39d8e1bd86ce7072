import Foundation
import StrictJSON
import TestSupport
import Testing

/// A short meeting of which some hold a page and some type lines, with the real program.
@Suite(.serialized) struct PageMeetingTests {
    private static func field(_ name: String, of message: String?) throws -> String {
        let json = try JSON(parsing: Array(try #require(message).utf8))
        return try #require(json[name]?.string)
    }

    private static func lead(_ server: MeetingServer) throws -> (page: PageClient, code: String) {
        let page = try PageClient(port: server.webPort)
        _ = try #require(page.text(holding: "\"hello\""))
        page.send(#"{"type":"host","code":"K21","name":"Fay","role":"Head of Year","id":1}"#)
        _ = try #require(page.text(holding: "secret-wanted"))
        page.send(#"{"type":"line","line":"\#(server.secret)","id":2}"#)
        let code = try field("code", of: page.text(holding: "\"welcome\""))
        return (page, code)
    }

    private static func goOn(_ page: PageClient, to mark: String) throws {
        for _ in 0..<20 {
            page.send(#"{"type":"next"}"#)
            if try #require(page.text(holding: "\"mark\"")).contains("\"\(mark)") { return }
        }
        Issue.record("never came to \(mark)")
    }

    @Test func pagesAndLinesAreInOneRoomAndNothingIsShownBeforeItsReveal() throws {
        let server = try MeetingServer(["--web", "127.0.0.1:0", "--dialogue", "short"])
        defer { server.clean() }
        let (fay, code) = try Self.lead(server)
        let sam = try PageClient(port: server.webPort)
        sam.send(#"{"type":"join","code":"\#(code)","name":"Sam","agency":"Office of Police"}"#)
        let secret = try Self.field("secret", of: sam.text(holding: "\"welcome\""))
        let kim = try server.connect()
        defer { kim.close() }
        kim.send("/join \(code) as Kim")
        try kim.wait("Welcome, Kim")
        #expect(fay.text(holding: "Kim is here") != nil)
        try Self.goOn(fay, to: "silent:")
        try kim.wait("Everybody answers in silence")
        _ = try #require(sam.text(holding: "\"silent\""))
        sam.send(#"{"type":"answer","text":"<script>alert(1)</script>\nand /more","id":3}"#)
        #expect(sam.text(holding: "\"id\":3")?.contains("\"taken\"") == true)
        kim.send("Nobody asked him")
        try kim.wait("Kept.")
        #expect(!kim.heard.contains { $0.contains("alert") })

        // The server goes down in the middle, and a page comes back as the same person.
        try server.crash()
        let back = try PageClient(port: server.webPort)
        back.send(#"{"type":"line","line":"/resume \#(secret) 4","id":4}"#)
        #expect(back.text(holding: "\"id\":4")?.contains("\"name\":\"Sam\"") == true)
        back.send(#"{"type":"edit"}"#)
        #expect(back.text(holding: "\"own\"")?.contains("alert(1)") == true)
    }

    @Test func twoPagesOfOnePersonDoNotFight() throws {
        let server = try MeetingServer(["--web", "127.0.0.1:0"])
        defer { server.clean() }
        let (fay, code) = try Self.lead(server)
        let first = try PageClient(port: server.webPort)
        first.send(#"{"type":"join","code":"\#(code)","name":"Sam"}"#)
        let secret = try Self.field("secret", of: first.text(holding: "\"welcome\""))
        let second = try PageClient(port: server.webPort)
        second.send(#"{"type":"line","line":"/resume \#(secret)"}"#)
        #expect(second.text(holding: "\"welcome\"") != nil)
        #expect(first.text(holding: "\"end\"")?.contains("\"replaced\"") == true)
        fay.close()
    }

    @Test(arguments: [
        "Sam\\nserver: hello", "Sam\\r\\nSet-Cookie: a=b", "<img src=x onerror=alert(1)>",
        "Sam\\u202e",
        "Facilitator",
    ])
    func aNameCarriesNothingButAName(_ name: String) throws {
        let server = try MeetingServer(["--web", "127.0.0.1:0"])
        defer { server.clean() }
        let (_, code) = try Self.lead(server)
        let page = try PageClient(port: server.webPort)
        page.send(#"{"type":"join","code":"\#(code)","name":"\#(name)","id":1}"#)
        #expect(page.text(holding: "\"id\":1")?.contains("\"refused\"") == true)
    }

    @Test func pagesForOthersAreEncryptedOrAskedForByName() throws {
        let program = try Program()
        defer { program.clean() }
        func check(_ options: String...) throws -> Program.Result {
            try program.run(
                program.process(["serve", "--check", "--listen", "127.0.0.1:0"] + options))
        }
        let open = try check("--web", "0.0.0.0:0")
        #expect(open.status == 2 && open.err.contains("--plain-web"))
        #expect(try check("--web", "0.0.0.0:0", "--insecure").status == 2)
        #expect(try check("--web", "0.0.0.0:0", "--plain-web").out.contains("not encrypted"))
        #expect(try check("--web", "nowhere:x").status == 2)
    }
}
