import AnswerReading
import DialogueEngine
import StrictJSON
import Testing

@testable import LogFormat
@testable import SessionLog

@Suite struct FormatTests {
    private let session = "0102030405060708090a0b0c0d0e0f10"

    @Test func writesTheBytesThatTheFormatPromises() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.read(step: "notice"), .says("Café \"1\"\nnext", "summary"))
        let bytes = try store.bytes(of: session)
        let start = #""session":"0102030405060708090a0b0c0d0e0f10","k":"#
        let first =
            #"{"v":1,"n":0,"t":"2026-11-20T21:35:00.000Z","# + start
            + #""begin","briefing":"K21","briefing-sha256":"\#(briefing.fingerprint)","#
            + #""dialogue":"standard","dialogue-sha256":"\#(dialogue.fingerprint)","#
            + #""form":"action-plan","form-sha256":"\#(form.fingerprint)","#
            + #""software":"1.0.0","rules":1,"prev":"\#(String(repeating: "0", count: 64))"}"#
            + "\n"
        let second =
            #"{"v":1,"n":1,"t":"2026-11-20T21:35:01.234Z","# + start
            + #""read","step":"notice","prev":"\#(Fingerprint(of: Array(first.utf8)).hex)"}"# + "\n"
        let opening = #"{"n":2,"salt":"ERITFBUWFxgZGhscHR4fIA","text":"Café \"1\"\nnext"}"# + "\n"
        let third =
            #"{"v":1,"n":2,"t":"2026-11-20T21:35:01.234Z","# + start
            + #""answer","step":"summary","type":"long-text","#
            + #""c":"\#(Fingerprint(of: Array(opening.utf8)).hex)","#
            + #""prev":"\#(Fingerprint(of: Array(second.utf8)).hex)"}"# + "\n"
        #expect(bytes.lines.map { text($0.bytes) } == [first, second, third])
        #expect(bytes.openings.map { text($0.bytes) } == [opening])
        #expect(writer.head.chain == Fingerprint(of: Array(third.utf8)).hex)
        #expect(writer.head.session == session)
    }

    @Test func makesTheSameBytesFromTheSameEventsClockAndRandomness() throws {
        let all = try (0..<2).map { _ in
            let scratch = try Scratch()
            let store = try scratch.store()
            let writer = try store.begin()
            for event in everyEvent { try writer.append(event) }
            return try store.bytes(of: writer.id)
        }
        #expect(all[0] == all[1])
    }

    @Test func readsBackEveryKindOfEvent() throws {
        #expect(january != nil)
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        for event in everyEvent { #expect(try writer.append(event).map(\.event) == [event]) }
        #expect(try store.entries(of: writer.id).entries.dropFirst().map(\.event) == everyEvent)
    }

    @Test func keepsAPersonsWordsInExactlyOneOpening() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.says("Ask Margaret Hollis", "one"), .read(step: "background"))
        try writer.append(
            .says("2027-01-31", "due", type: "date", value: january.map(AnswerValue.date)))
        try writer.append(.keep(Place("one")), .pause, .finish)
        let bytes = try store.bytes(of: writer.id)
        #expect(!holds(bytes.log, "Margaret"))
        #expect(!holds(bytes.log, "2027-01-31"))
        #expect(bytes.openings.filter { holds($0.bytes, "Margaret Hollis") }.count == 1)
        #expect(bytes.openings.map(\.number) == [1, 3])
    }

    @Test func whatWouldTellOfTheWordsStandsWithThem() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(richAnswer)
        let bytes = try store.bytes(of: writer.id)
        for name in EventFields.withTheWords {
            #expect(!holds(bytes.log, "\"\(name)\":"))
        }
        #expect(
            text(bytes.words).hasSuffix(
                #""text":"We will look","nudges":["vague"],"probe":1,"#
                    + #""again":["summary","actions/r1/when"]}"# + "\n"))
    }

    @Test func saltsEveryOpeningAnew() throws {
        let scratch = try Scratch()
        let store = try SessionStore(folder: scratch.folder, access: .readWrite)
        let writer = try store.begin()
        _ = try writer.append((0..<50).map { _ in .says("Yes") }, expecting: 1)
        let openings = try store.bytes(of: writer.id).openings
        let salts = Set(openings.map { text($0.bytes).components(after: #""salt":""#) })
        #expect(salts.count == 50)
        // 22 characters of 6 bits hold the 128 bits that keep a short answer from being guessed.
        #expect(salts.allSatisfy { $0.utf8.count == 22 })
        let commitments = try store.bytes(of: writer.id).lines.map {
            text($0.bytes).components(after: #""c":""#)
        }
        #expect(Set(commitments).count == 51)
    }

    @Test func keepsSpellingsApartThatUnicodeCallsEqual() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        let spellings = [
            "caf\u{E9}", "cafe\u{301}", "\u{212B}", "A\u{30A}", "a\u{0}b\u{2028}\u{202E}",
        ]
        for spelling in spellings { try writer.append(.says(spelling)) }
        let texts = try store.entries(of: writer.id).entries.compactMap(\.event.words?.text)
        #expect(texts.map { Array($0.utf8) } == spellings.map { Array($0.utf8) })
    }

    @Test func refusesWhatWouldNotReadBackAsItIs() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        let wrong: [Event] = [
            .says("3", "n", type: "number", value: .number("03")),
            .says("3", "n", type: "number", value: .number("")),
            .says("3", "n", type: "text", value: .number("3")),
            .says("yes", "n", type: "date", value: .yes(true)),
        ]
        for event in wrong {
            #expect(throws: StoreProblem.unstorable(kind: "answer")) {
                try writer.append(.pause, event)
            }
        }
        #expect(try store.entries(of: writer.id).entries.count == 1)
        #expect(try writer.append(.pause).map(\.number) == [1])
    }

    @Test func takesNoLineButItsOwn() {
        let good = LogLine.bytes(
            Event.read(step: "a").fields, number: 3, time: 0, session: session, who: nil,
            commitment: .zero, previous: .zero)
        #expect((try? LogLine(good, hash: .zero)) != nil)
        let text = text(good)
        let bad = [
            String(text.dropLast()), text + "\n", " " + text, "\u{FEFF}" + text,
            text.replacing("\n", with: "\r\n"), text.replacing(#""v":1"#, with: #""v":0"#),
            text.replacing(#""v":1"#, with: #""v":"1""#),
            text.replacing(#""n":3"#, with: #""n":3.0"#),
            text.replacing(#""k":"read""#, with: #""k":true"#),
            text.replacing(#""v":1,"n":3"#, with: #""n":3,"v":1"#),
            text.replacing(#""step":"a""#, with: #""step":{}"#),
            text.replacing(#""step":"a""#, with: #""step":[1]"#),
            text.replacing(#""c":"00"#, with: #""c":"0"#),
            text.replacing(#""prev":"00"#, with: #""prev":"0A"#), "", "\n", "{}\n", "[]\n",
            "null\n",
        ]
        for line in bad {
            #expect(throws: LineProblem.unreadable, "\(line)") {
                try LogLine(Array(line.utf8), hash: .zero)
            }
        }
        #expect(throws: LineProblem.newer) {
            try LogLine(Array(text.replacing(#""v":1"#, with: #""v":2"#).utf8), hash: .zero)
        }
    }
}

private let january = CalendarDate(iso: "2027-01-31")

/// One event of every kind, and an answer of every type.
let everyEvent: [Event] = [
    .read(step: "notice"), .says("short", type: "text"), .says("two\nlines"),
    .says("b", type: "choice", value: .choices(["b"])),
    .says("a c", type: "several-choices", value: .choices(["a", "c"])),
    .says("none", type: "pick", value: .choices([])),
    .says("ja", type: "yes-no", value: .yes(true)), .says("no", type: "yes-no", value: .yes(false)),
    .says("end of January", type: "date", value: january.map(AnswerValue.date)),
    .says("Sam", type: "person"), .says("4", type: "scale", value: .number("4")),
    .says("−2½", type: "number", value: .number("-2.5e0")), richAnswer,
    .keep(Place("actions", row: 2, field: "who")),
    .skip(Place("implications", isProbe: true), again: [Place("summary")]),
    .done(step: "actions"), .removeRow(Place("actions", row: 2), again: [Place("links", row: 2)]),
    .restoreRow(Place("actions", row: 2)), .moveRow(Place("actions", row: 2), to: 1),
    .move(Place("summary"), .visit), .move(Place("actions", row: 1), .walk), .pause, .resume,
    .finish, .redact(Redaction(target: 3, reason: .child, open: Place("actions", row: 3))),
    .redact(Redaction(target: 2, reason: .request, words: Words("Who leads"))),
]

private var richAnswer: Event {
    var answer = Answered(
        Place("actions", row: 1, field: "what"), type: "long-text", words: Words("We will look"))
    answer.nudges = [.vague]
    answer.asks = true
    answer.probe = 1
    answer.from = 2
    answer.again = [Place("summary"), Place("actions", row: 1, field: "when")]
    answer.understood = january.map { Today($0, zone: "Europe/London") }
    return .answer(answer)
}

extension String {
    /// What stands between the first occurrence and the next quotation mark.
    fileprivate func components(after start: String) -> String {
        guard let range = self.firstRange(of: start) else { return "" }
        return String(self[range.upperBound...].prefix { $0 != "\"" })
    }
}
