import AnswerReading
import DialogueEngine
import StrictJSON
import TestSupport
import Testing

@testable import LineProtocol

/// The JSON dialect: one reply a line, everything as the schemas say, the same log as in plain lines.
struct JSONConversationTests {
    private static let sent = try? JSONSchema("docs/schemas/from-debrief.json")
    private static let received = try? JSONSchema("docs/schemas/to-debrief.json")

    /// A session in memory that a test sends lines to.
    private struct Exchange {
        var session: Session
        var log: [Event] = []
        let today: Today
        var conversation = JSONConversation()

        mutating func send(_ line: String) -> [JSON] { send(Array(line.utf8)).objects }

        mutating func send(_ bytes: [UInt8]) -> JSONConversation.Turn {
            var session = session
            var happened: [Event] = []
            let today = today
            let turn = conversation.receive(bytes) { (input: Input) -> JSONConversation.Answer in
                let response = session.receive(input, at: Moment(today: today))
                happened = response.said.map(\.event)
                return (response, session.setting)
            }
            self.session = session
            log += happened
            return turn
        }
    }

    private func exchange(_ dialogue: String) throws -> Exchange {
        let today = Today(try #require(CalendarDate(iso: Rehearsal.day)), zone: "Europe/London")
        return Exchange(session: Session(try Rehearsal.guide(dialogue)), today: today)
    }

    private static let dialogue =
        "dialogue d — D\nask q  long text\n  The question?\nask r  text\n  R?"

    @Test(arguments: try Golden.all())
    func goldenConversationsEndWithTheSameLogAndFitTheSchemas(golden: Golden) throws {
        let sent = try #require(Self.sent)
        let received = try #require(Self.received)
        var plain = Session(try golden.guide())
        var log: [Event] = []
        var inputs: [JSON] = []
        _ = golden.play(opening: plain.opening()) { input in
            inputs.append(Self.object(input, number: inputs.count))
            let response = plain.receive(input, at: Moment(today: golden.today))
            log += response.said.map(\.event)
            return response.told
        }
        var exchange = Exchange(session: Session(try golden.guide()), today: golden.today)
        let opening = exchange.conversation.opening(
            software: "Debrief", session: nil, first: nil, exchange.session.opening(),
            exchange.session.setting)
        var objects = opening.objects
        for (number, input) in inputs.enumerated() {
            #expect(received.problems(input).isEmpty, "\(input)")
            let turn = exchange.send(input.bytes)
            #expect(turn.objects.first?["id"]?.int == number)
            #expect(turn.objects.count { $0["id"] != nil } == 1)
            objects += turn.objects
        }
        #expect(exchange.log == log && !log.isEmpty)
        for object in objects { #expect(sent.problems(object) == [], "\(object)") }
        let kinds = Set(log.map(\.fields.kind))
        let entries = objects.filter { $0["n"] != nil && kinds.contains($0["type"]?.string ?? "") }
        #expect(entries.map { $0["type"]?.string } == log.map(\.fields.kind))
        #expect(entries.compactMap { $0["n"]?.int } == Array(0..<log.count))
    }

    /// What a program sends for what a person typed.
    private static func object(_ input: Input, number: Int) -> JSON {
        func made(_ type: String, _ more: [(String, JSON)] = []) -> JSON {
            .object(JSON.Object([("type", .string(type))] + more + [("id", .number(number))]))
        }
        switch input {
        case .text(let text): return made("answer", [("text", .string(text))])
        case .goOn: return made("go-on")
        case .held(let choice): return made("held", [("choice", .string(choice.rawValue))])
        case .command(let command): return Self.made(command, made)
        }
    }

    private static func made(
        _ command: Command, _ made: (String, [(String, JSON)]) -> JSON
    ) -> JSON {
        switch command {
        case .help(let name): return made("help", name.map { [("command", .string($0))] } ?? [])
        case .edit(let number):
            return made("edit", number.map { [("number", .number($0.number))] } ?? [])
        case .editField(let number, let field):
            return made("edit", [("number", .number(number.number)), ("field", .string(field))])
        case .read(let number):
            return made("read", number.map { [("number", .number($0.number))] } ?? [])
        case .row(.add): return made("row", [("do", "add")])
        case .row(.change(let row)):
            return made("row", [("do", "change"), ("number", .number(row.number))])
        case .row(.remove(let row)):
            return made("row", [("do", "remove"), ("number", .number(row.number))])
        case .row(.move(let row, let to)):
            return made(
                "row",
                [("do", "move"), ("number", .number(row.number)), ("to", .number(to.number))])
        case .whereAmI: return made("where", [])
        default: return made("\(command)", [])
        }
    }

    @Test(arguments: [
        ("{", "not-json"), ("", "not-json"), ("[1]", "not-an-object"),
        (#"{"type":"go-on","type":"quit"}"#, "duplicate-key"), (#"{"text":"x"}"#, "missing-field"),
        (#"{"type":"fly"}"#, "unknown-type"), (#"{"type":"answer"}"#, "missing-field"),
        (#"{"type":"answer","text":7}"#, "wrong-field"),
        (#"{"type":"answer","text":"x","who":"y"}"#, "unknown-field"),
        (#"{"type":"answer","text":"a\rb"}"#, "control"),
        (#"{"type":"answer","text":" \n "}"#, "empty"),
        (#"{"type":"row","do":"remove"}"#, "wrong-field"),
        (#"{"type":"edit","number":-1}"#, "wrong-field"),
        (#"{"type":"go-on","id":[1]}"#, "wrong-field"),
        (#"{"type":"held","choice":"send"}"#, "nothing-held"),
        (#"{"type":"back"}"#, "nothing-before"),
    ])
    func refusesWithOneReplyAndAReason(line: String, reason: String) throws {
        var exchange = try exchange(Self.dialogue)
        let objects = exchange.send(line)
        #expect(objects.count == 1 && objects[0]["type"]?.string == "refused")
        #expect(objects[0]["reason"]?.string == reason, "\(objects[0])")
        #expect(exchange.log.isEmpty)
        #expect(Self.sent?.problems(objects[0]) == [])
    }

    @Test func refusesBytesThatAreNotTextAndLinesThatAreTooLong() throws {
        var exchange = try exchange(Self.dialogue)
        let start = Array(#"{"type":"answer","text":""#.utf8)
        let bad = exchange.send(start + [0xC3, 0x28] + Array(#""}"#.utf8)).objects
        #expect(bad.count == 1 && bad[0]["reason"]?.string == "not-text")
        let long = start + Array(repeating: 0x61, count: JSONRequest.limit) + Array(#""}"#.utf8)
        #expect(exchange.send(long).objects.map { $0["reason"]?.string } == ["too-long"])
        let answer = start + Array(repeating: 0x61, count: Session.answerLimit + 1)
        let tooLong = exchange.send(answer + Array(#""}"#.utf8)).objects
        #expect(tooLong.map { $0["reason"]?.string } == ["too-long"])
        let lines = String(repeating: #"a\n"#, count: 200) + "a"
        let many = exchange.send(#"{"type":"answer","text":"\#(lines)"}"#)
        #expect(many.map { $0["reason"]?.string } == ["too-many-lines"])
        #expect(exchange.log.isEmpty)
    }

    @Test func takesAnAnswerOfSeveralLinesAndCommandsAsText() throws {
        var exchange = try exchange(Self.dialogue)
        let objects = exchange.send(#"{"type":"answer","text":"one\n\n/quit\n","id":"a"}"#)
        #expect(objects[0] == ["type": "taken", "id": "a", "n": 0, "what": "step", "lines": []])
        #expect(objects[1]["text"]?.string == "one\n\n/quit")
        #expect(exchange.log.map(\.words?.text) == ["one\n\n/quit"])
    }

    @Test func holdsAnAnswerAndNeverRepeatsTheDetail() throws {
        var exchange = try exchange(Self.dialogue)
        let held = exchange.send(#"{"type":"answer","text":"Ring 07700 900123","id":1}"#)
        #expect(held[0]["kinds"] == ["phone"] && held[0]["stage"] == "choose")
        #expect(held[0]["type"] == "held" && held[0]["id"] == 1)
        #expect(!held.description.contains("07700"))
        let role = exchange.send(#"{"type":"held","choice":"replace"}"#)
        #expect(role[0]["type"]?.string == "held" && role[1]["stage"]?.string == "role")
        let shown = exchange.send(#"{"type":"answer","text":"her mother"}"#)
        #expect(shown[1]["would-read"]?.string == "Ring [her mother]")
        #expect(exchange.log.isEmpty)
        let taken = exchange.send(#"{"type":"go-on"}"#)
        #expect(taken[0]["type"] == "taken" && taken[0]["n"] == 0)
        for object in held + role + shown + taken { #expect(Self.sent?.problems(object) == []) }
    }

    @Test(arguments: ["/records", nil])
    func theEndSaysWhereItIsKeptAndForHowLong(folder: String?) throws {
        var exchange = try exchange("dialogue d — D\nask q  text\n  Q?")
        exchange.conversation = JSONConversation(folder: folder)
        _ = exchange.send(#"{"type":"answer","text":"words"}"#)
        let objects = exchange.send(#"{"type":"go-on"}"#)
        let closing = try #require(objects.first { $0["type"]?.string == "closing" })
        #expect(closing["folder"]?.string == folder)
        #expect(closing["retention"]?.string == (folder == nil ? "not-kept" : "until-deleted"))
        #expect(Self.sent?.problems(closing) == [])
    }

    @Test func theSchemasKnowEveryTypeThatIsRead() throws {
        #expect(Set(try #require(Self.received).types) == Set(JSONRequest.types.keys))
    }

    @Test func neverRepliesTwiceOrNotAtAllToAnyBytes() throws {
        var numbers = SeededNumbers(for: "one reply to any bytes in the JSON dialect")
        let parts = [
            "{", "}", "\"type\"", ":", "\"answer\"", ",", "\"text\"", "\"x\"", "\"id\"", "1",
            "null",
            "[", "]", "\\u0000", "\"go-on\"", "\"pause\"", "{\"type\":\"go-on\"}", "é",
        ]
        var exchange = try exchange(Self.dialogue)
        for _ in 0..<2000 {
            let line = (0..<Int.random(in: 0...9, using: &numbers))
                .map { _ in parts.randomElement(using: &numbers) ?? "" }.joined()
            let objects = exchange.send(line)
            // Some replies, such as a page that is shown again, are of no type that only replies have.
            let replies = objects.count {
                ["taken", "refused", "held"].contains($0["type"]?.string)
            }
            #expect(replies <= 1 && !objects.isEmpty, "\(line): \(objects)")
        }
    }
}
