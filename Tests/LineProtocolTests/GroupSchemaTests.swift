import DialogueEngine
import FoundationEssentials
import StrictJSON
import TestSupport
import Testing

@testable import LineProtocol

/// The schemas and the page of the line protocol name what the code has, and nothing else.
@Suite struct GroupSchemaTests {
    private let sent: JSONSchema
    private let page: String

    init() throws {
        sent = try JSONSchema("docs/schemas/group-from-debrief.json")
        page = String(decoding: try Project.bytes("docs/line-protocol.md"), as: UTF8.self)
    }

    @Test func theSchemasKnowEveryTypeThatIsSentOrRead() throws {
        #expect(Set(sent.types) == Set(MessageType.allCases.map(\.rawValue)))
        let received = try JSONSchema("docs/schemas/group-to-debrief.json")
        #expect(Set(received.types) == Set(ClientMessage.types.keys))
    }

    @Test func theSchemasKnowEveryReason() {
        #expect(sent.values("refusal") == RefusalReason.allCases.map(\.rawValue))
        #expect(sent.values("reason", of: "end") == EndReason.allCases.map(\.rawValue))
    }

    @Test func thePageExplainsEveryReasonAndType() {
        let table = rows(below: "### Reasons")
        #expect(table == RefusalReason.allCases.map(\.rawValue))
        #expect(rows(below: "### Why a connection ends") == EndReason.allCases.map(\.rawValue))
        let types = rows(below: "### What the server sends")
        #expect(types == MessageType.allCases.map(\.rawValue))
        #expect(Set(rows(below: "### What a client sends")) == Set(ClientMessage.types.keys))
    }

    /// What stands in the first column of the table below a heading: every `word` of each row.
    private func rows(below heading: String) -> [String] {
        let rest = page.components(separatedBy: "\n\(heading)\n").dropFirst().first ?? ""
        let body = rest.components(separatedBy: "\n#").first ?? ""
        return body.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
            (row.components(separatedBy: " | ").first ?? "").matches(of: /`([^`]+)`/)
                .map { String($0.output.1) }
        }
    }

    /// A line of the grammar in the page, and what it is read as.
    @Test(
        arguments: [
            ("", .input(.goOn)), (" \t ", .input(.goOn)),
            ("?", .input(.command(.help("?")))), ("? what", .input(.text("? what"))),
            ("an answer", .input(.text("an answer"))),
            (" two  blanks ", .input(.text("two  blanks"))),
            ("//path", .input(.text("/path"))), ("//", .input(.text("/"))),
            ("///x", .input(.text("//x"))), ("quit", .refused(.bareWord("quit"))),
            ("QUIT", .refused(.bareWord("quit"))), ("quit now", .input(.text("quit now"))),
            ("/NEXT", .input(.command(.next))), ("/say\tto all", .input(.command(.say("to all")))),
            ("/fly", .refused(.unknownCommand("fly", nearest: nil))),
            ("/hello json 1", .hello("json 1")),
            ("/host K21", .host(Joining(code: "K21", name: ""))),
            ("/host K21 as Fay Ode", .host(Joining(code: "K21", name: "Fay Ode"))),
            ("/host K21 Fay", .refused(.usage("/host ID [as NAME] [of AGENCY] [role ROLE]"))),
            ("/join c as Sam", .join(Joining(code: "c", name: "Sam"))),
            (
                "/join c AS Sam Lee of GMP role Police officer",
                .join(Joining(code: "c", name: "Sam Lee", agency: "GMP", work: "Police officer"))
            ),
            (
                "/join c as Sam role R of A",
                .join(Joining(code: "c", name: "Sam", agency: "A", work: "R"))
            ),
            ("/join c watch", .join(Joining(code: "c", name: "", watches: true))),
            ("/resume ab-cd", .resume("ab-cd", since: nil)),
            ("/resume ab-cd 17", .resume("ab-cd", since: 17)), ("/timer 180", .timer(180)),
            ("/timer off", .timer(0)),
            ("/reveal now", .input(.command(.reveal(now: true)))),
            ("/more", .more(first: "")), ("/more One", .more(first: "One")),
        ] as [(String, TypedLine)])
    func linesAreReadAsTheGrammarSays(line: String, meaning: TypedLine) {
        #expect(TypedLine(line, inGroup: true) == meaning)
    }

    @Test(arguments: [
        "/host", "/host K21 as", "/host K21 of A", "/host K21 watch", "/join", "/join c",
        "/join c Sam", "/join c as",
        "/join c of A as S",
        "/join c as Sam of", "/join c watch me", "/resume", "/resume a b", "/timer 0", "/timer 181",
        "/timer", "/vote", "/private", "/co", "/reveal soon", "/who all",
    ])
    func commandsThatTheGrammarDoesNotKnowAreRefusedWithTheirUsage(line: String) {
        guard case .refused(.usage) = TypedLine(line, inGroup: true) else {
            Issue.record("\(line): \(TypedLine(line, inGroup: true))")
            return
        }
    }
}
