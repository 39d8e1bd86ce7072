import DialogueEngine
import LineProtocol
import StrictJSON
import TestSupport
import Testing

@testable import SessionHost

/// Whole group conversations on the host machine; over TCP they run in `GroupMeetingTests`.
@Suite struct HostedMeetingTests {
    private static let sent = try? JSONSchema("docs/schemas/group-from-debrief.json")
    private static let received = try? JSONSchema("docs/schemas/group-to-debrief.json")

    @Test(arguments: try GroupFixture.all(), [false, true])
    func conversationsGoAsWrittenAndFromTheirLog(fixture: GroupFixture, reloads: Bool) throws {
        try HostedMeeting(fixture, speakJSON: ["Cleo"]).hold(reloads: reloads)
    }

    @Test func tiesAreShownAsTies() {
        let meeting = Meeting()
        meeting.goToTheVote()
        for (guest, vote) in zip(meeting.members, ["1", "2", "3", "4"]) { guest.type(vote) }
        for guest in meeting.all { _ = guest.news }
        meeting.lead.type("/reveal")
        for guest in meeting.all {
            let news = guest === meeting.lead ? guest.all : guest.news
            #expect(news.contains("A tie: "))
            for number in 1...4 {
                #expect(news.contains("Learning point \(number): 1 vote  tied"), "\(news)")
            }
        }
        meeting.lead.type("/next")
        #expect(meeting.members[0].type("/minutes").contains("a tie, then"))
    }

    /// Everything that programs are sent, of every type, fits its schema; and what they send does.
    @Test func everyTypeIsSentAsItsSchemaSays() throws {
        let (schema, requests) = (try #require(Self.sent), try #require(Self.received))
        var objects: [JSON] = []
        for fixture in try GroupFixture.all() {
            let everybody = Set(["Ana", "Ben", "Cleo", "Dev", "Eli", "Wall"])
            let meeting = try HostedMeeting(fixture, speakJSON: everybody)
            try meeting.hold()
            objects += meeting.sent
            for request in meeting.received { #expect(requests.problems(request) == []) }
        }
        objects += Programs().everythingBesideTheQuestions()
        let begun = Programs()
        begun.begin()
        begun.one.ask("/read")
        objects += begun.one.objects(begun.one.all)
        for object in objects { #expect(schema.problems(object) == [], "\(object)") }
        // The end of a plan is told to one person alone, documents where there are pages (TakenHomeTests).
        let types = Set(objects.compactMap { $0["type"]?.string }).union(["closing", "documents"])
        #expect(types == Set(MessageType.allCases.map(\.rawValue)))
        #expect(types == Set(schema.types))
    }

    @Test func everyRequestGetsItsOneReply() throws {
        let (schema, requests) = (try #require(Self.sent), try #require(Self.received))
        #expect(Set(Programs.requests.map(\.0)) == Set(requests.types))
        let programs = Programs()
        for (number, (type, more)) in Programs.requests.enumerated() {
            let members: [(String, JSON)] = [("type", .string(type)), ("id", .number(number))]
            let request = JSON.object(JSON.Object(members + more))
            #expect(requests.problems(request) == [])
            let replies = programs.two.request(request).filter { $0["id"]?.int == number }
            #expect(replies.count == (type == "pong" ? 0 : 1), "\(type): \(replies)")
            for reply in replies { #expect(schema.problems(reply) == []) }
            #expect(replies.first?["reason"]?.string != "unknown-type")
            #expect(replies.first?["reason"]?.string != "wrong-field", "\(type)")
        }
        #expect(programs.two.isClosed)
    }

    @Test(arguments: [
        (#"{"type":"answer","text":"x","to":7}"#, "wrong-field"),
        (#"{"type":"answer","text":" \n "}"#, "empty"),
        (#"{"type":"answer","text":"x","who":"y"}"#, "unknown-field"),
        (#"{"type":"line"}"#, "missing-field"), (#"{"type":"ping","x":1}"#, "unknown-field"),
        (#"{"type":"ping","type":"pong"}"#, "duplicate-key"), (#"["ping"]"#, "not-an-object"),
        (#"{"type":"ping","id":[1]}"#, "wrong-field"), (#"{"type":"line","line":"/x"}"#, "usage"),
        (#"{"type":"line","line":"/fly"}"#, "unknown-command"),
        (#"{"type":"line","line":"quit"}"#, "bare-word"),
        (#"{"type":"next"}"#, "facilitator-only"),
        (#"{"type":"answer","text":"x"}"#, "not-started"),
        (#"{"type":"join","code":"a b","name":"Ben"}"#, "wrong-field"),
        (#"{"type":"join","code":"a","name":" "}"#, "wrong-field"),
        (#"{"type":"host","code":"a"}"#, "missing-field"),
        (#"{"type":"group","points":[1,2],"name":"a"}"#, "facilitator-only"),
        (#"{"type":"group","points":[1,"2"],"name":"a"}"#, "wrong-field"),
        (#"{"type":"group","points":[],"name":"a"}"#, "wrong-field"),
        (#"{"type":"group","points":[1,2],"name":"a\nb"}"#, "control"),
        (#"{"type":"group","points":[1,2]}"#, "missing-field"),
        (#"{"type":"ungroup"}"#, "missing-field"), (#"{"type":"tick","number":-1}"#, "wrong-field"),
        (#"{"type":"take","number":1}"#, "facilitator-only"),
        (#"{"type":"join","code":"a","name":"Ben"}"#, "inside-already"),
        (#"{"type":"host","code":"a","name":"Ben","secret":"x"}"#, "inside-already"),
    ])
    func refusesWithAReason(line: String, reason: String) throws {
        let programs = Programs()
        let line = line.replacing("/x", with: "/vote")
        let objects = programs.two.objects(programs.two.type(line))
        #expect(objects.count == 1 && objects[0]["reason"]?.string == reason, "\(objects)")
        #expect(Self.sent?.problems(objects[0]) == [])
    }

    /// 32 KiB and 200 lines, at the edge.
    @Test func anAnswerHasItsLimits() throws {
        let programs = Programs()
        programs.begin()
        func answer(_ text: String) -> JSON? {
            programs.hall.now += 2000
            programs.two.ask("/redo")
            return programs.two.request(["type": "answer", "text": .string(text)]).first
        }
        let longest = String(repeating: "a", count: 32 * 1024)
        #expect(answer(longest)?["type"] == "taken")
        #expect(answer(longest + "a")?["reason"] == "too-long")
        let lines = Array(repeating: "a", count: 200).joined(separator: "\n")
        #expect(answer(lines)?["type"] == "taken")
        #expect(answer(lines + "\na")?["reason"] == "too-many-lines")
        // Paragraphs count together.
        #expect(answer(lines)?["type"] == "taken")
        #expect(
            programs.two.request(["type": "answer", "text": "b"]).first?["reason"] == "too-long")
    }
}

/// A room of programs that speak JSON.
struct Programs {
    let hall: Hall
    let lead: Guest
    let one: Guest
    let two: Guest

    init() {
        var limits = HostLimits.off
        limits.codesPerMinute = 2
        let hall = Hall(limits: limits)
        self.hall = hall
        func program() -> Guest {
            let guest = hall.connect()
            guest.type("/hello json 1")
            return guest
        }
        (lead, one, two) = (program(), program(), program())
        lead.ask("/host K21 as Fay")
        lead.ask(Hall.secret)
        let code = lead.objects(lead.all).last { $0["code"] != nil }?["code"]?.string ?? ""
        one.ask("/join \(code) as One of GMP role Officer")
        two.ask("/join \(code) as Two")
    }

    /// Opens the first question.
    func begin() {
        for _ in 0..<3 { lead.ask("/next") }
        hall.now += 2000
    }

    /// One who leads is about to write where another does.
    private func draft() {
        lead.ask("/co Two")
        for _ in 0..<80 {
            if hall.machine.rooms.values.first?.session.prompt.kind.isWriting == true { break }
            lead.ask("/skip")
        }
        hall.now += 2000
        for line in ["Northmoor", "/redo"] { two.ask(line) }
        lead.ask("/co Two")
    }

    /// What a room and its server say beside the questions.
    func everythingBesideTheQuestions() -> [JSON] {
        let queued = hall.connect()
        queued.type("/hello json 1")
        queued.ask("/join x as Queued")
        for line in ["/private x", "/hand", "/who", "/say x", "/park x", "/action x", "/more x"] {
            one.ask(line)
        }
        for line in [".", "/say Ring 0161 496 0123", "/concern", ""] { one.ask(line) }
        for line in ["/help", "/review", "/lock", "/timer 2"] { lead.ask(line) }
        hall.wait(60_000)
        hall.wait(60_000)
        two.request(["type": "ping"])
        lead.request(["type": "pong"])
        lead.ask("/timer 2")
        lead.ask("/timer off")
        for _ in 0..<45 {
            hall.wait(80_000)
            for guest in [lead, one, two] { guest.request(["type": "pong"]) }
        }
        hall.wait(91_000)
        begin()
        draft()
        one.ask("/quit")
        let late = hall.connect()
        late.type("/hello json 1")
        let welcome = one.objects(one.all).last { $0["secret"] != nil }
        late.ask("/resume \(welcome?["secret"]?.string ?? "")")
        lead.ask("/remove One")
        lead.leave()
        hall.receive(.stopping)
        return [lead, one, two, late, queued].flatMap { $0.objects($0.all) }
    }

    /// One request of each type, and its members.
    static let requests: [(String, [(String, JSON)])] = [
        ("answer", [("text", "x"), ("to", "needs")]), ("line", [("line", "/who")]),
        ("held", [("choice", "send")]), ("go-on", []), ("help", [("command", "say")]),
        ("edit", [("number", 1)]), ("row", [("do", "move"), ("number", 1), ("to", 2)]),
        ("next", []), ("back", []), ("done", []), ("skip", []), ("pause", []), ("redo", []),
        ("undo", []), ("where", []), ("plan", []), ("review", []), ("minutes", []),
        ("read", [("number", 1)]), ("findings", []), ("recommendations", []),
        ("group", [("points", [1, 2]), ("name", "Same")]), ("ungroup", [("number", 1)]),
        ("tick", []), ("take", [("number", 1)]),
        ("documents", []), ("concern", []), ("ping", []), ("pong", []), ("join", entrance),
        ("host", entrance + [("secret", "x")]),
        ("quit", []),
    ]

    private static let entrance: [(String, JSON)] = [
        ("code", "abc-def"), ("name", "Ben"), ("agency", "Office of Police"),
        ("role", "Head of Year"),
    ]
}
