import Foundation
import StrictJSON
import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine
@testable import DialogueLanguage
@testable import LogFormat
@testable import SessionLog

/// docs/evidence.md says what is written to disk.
@Suite struct EvidenceDocumentTests {
    private let page: Page

    init() throws { page = Page(text: text(try Project.bytes("docs/evidence.md"))) }

    @Test func listsEveryKindOfEntryWithItsFields() {
        let listed = page.table("| kind | what happened | fields, in order |")
        #expect(listed.compactMap { $0[0].first } == oneOfEach.map(\.fields.kind))
        for (event, cells) in zip(oneOfEach, listed) {
            let fields = event.fields.apart(event.words != nil)
            #expect(fields.line.fields.map(\.name) == cells[2], "\(event.fields.kind)")
        }
        let beside = Event.answer(answered).fields.apart(true).opening.fields.map(\.name)
        #expect(Set(beside) == EventFields.withTheWords)
    }

    @Test func explainsEveryFieldAndNoOther() {
        let explained = page.table("| field | holds | meaning |").flatMap { $0[0] }
        #expect(Set(explained).count == explained.count)
        #expect(Set(explained) == Set(oneOfEach.flatMap { $0.fields.fields.map(\.name) }))
    }

    @Test func listsWhatAFieldCanSay() {
        let meanings = page.table("| field | holds | meaning |")
        let nudges = meanings.first { $0[0] == ["nudges"] }
        #expect(nudges?[2] == Nudge.allCases.map(\.rawValue))
        let details = meanings.first { $0[0] == ["identifying"] }
        #expect(details?[2] == IdentifyingDetail.allCases.map(\.rawValue))
        let types: [AnswerType] = [
            .text, .longText, .choice([]), .several([]), .yesNo, .date, .person, .number(nil),
            .scale(1...5, low: "", high: ""), .pick(from: []),
        ]
        #expect(meanings.first { $0[0] == ["type"] }?[2] == types.map(\.name))
    }

    @Test func saysWhoCausesWhatInAGroup() {
        let listed = page.table("| kinds | `who` is |").flatMap { $0[0] }
        #expect(Set(listed).count == listed.count)
        #expect(Set(listed) == Set(oneOfEach.map(\.fields.kind)))
    }

    @Test func listsTheKeysOfEveryLine() throws {
        let keys = try keys(
            LogLine.bytes(
                Event.pause.fields, number: 0, time: 0, session: "", who: "p1",
                commitment: .zero, previous: .zero))
        let tables = page.tables("| key | what it holds |")
        #expect(tables.first?.flatMap { $0[0] } == keys)
        let words = Words("4", value: .number("4"))
        let found = Event.answer(answered).fields.apart(true).opening
        let opening = try self.keys(Opening.bytes(words, found: found, number: 0, salt: [1]))
        #expect(tables.last?.flatMap { $0[0] } == opening)
    }

    @Test func theWorkedExampleHashesAndChainsAsStated() throws {
        let lines = page.lines(inBlock: "log")
        let openings = page.lines(inBlock: "openings")
        let log = try lines.map { try LogLine($0, hash: Fingerprint(of: $0)) }
        #expect(log.map(\.number) == [0, 1, 2] && openings.count == 1)
        #expect(log.map(\.previous) == [.zero, log[0].hash, log[1].hash])
        #expect(log.map(\.commitment) == [nil, nil, Fingerprint(of: openings[0])])
        let words = Opening(openings[0], of: log[2])?.words
        #expect(words?.text == "next Friday" && words?.value != nil)
        let dialogue = Fingerprint(of: page.lines(inBlock: "dialogue").flatMap { $0 })
        guard case .begin(let beginning) = try Event(log[0].fields, words: nil) else {
            throw Unexpected()
        }
        #expect(beginning.dialogue.fingerprint == dialogue.hex)
        let hashes = ([dialogue] + log.map(\.hash) + [Fingerprint(of: openings[0])]).map(\.hex)
        #expect(page.hashesSaidBySha256sum == hashes)
        let head = LogHead(session: log[0].session, size: 3, chain: log[2].hash.hex)
        #expect(page.text.contains("$ echo \(head.chain) |"))
        #expect(page.text.contains("\n\(head.receipt)\n"))
    }

    @Test func itsScriptChecksARecord() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        for event in everyEvent { try writer.append(event) }
        let other = try store.begin()
        try other.append(.says("of another session"))
        let (id, head) = (writer.id, writer.head)
        store.close()
        guard let result = try check(scratch, id) else { return }
        #expect(result.status == 0)
        #expect(result.output == "\(head.size) \(head.chain) \(head.receipt)\n")
        try scratch.damage(
            "UPDATE lines SET line = CAST(replace(CAST(line AS TEXT), 'two', 'too') AS BLOB)")
        let tampered = try check(scratch, id)
        #expect(tampered?.status == 1)
        #expect(tampered?.output.contains("the words of entry 3 are others") == true)
    }

    /// What the page's script says to a session; nil where there is no Python.
    private func check(
        _ scratch: Scratch, _ id: String
    ) throws -> (status: Int32, output: String)? {
        let script = text(page.lines(inBlock: "python").flatMap { $0 })
        let start = "import os\nos.chdir(\"\(scratch.path)\")\n"
        let result = try run("python3", ["-c", start + script, scratch.file, String(id.prefix(8))])
        if result == nil { print("skipped: python3 is not installed") }
        return result
    }

    private func keys(_ line: [UInt8]) throws -> [String] {
        let keys = try #require(try JSON(parsing: line).object).map(\.key)
        // The fields of the kind stand between these two.
        return keys.flatMap { $0 == "c" ? ["…", "c"] : [$0] }
    }

    /// One event of each kind, with every field that it can have.
    private var oneOfEach: [Event] {
        Array(sequence(first: .begin(beginning)) { after($0) })
    }

    /// A switch, so that a new kind of event doesn't build before it stands here.
    private func after(_ event: Event) -> Event? {
        switch event {
        case .begin: .read(step: "notice")
        case .read: .answer(answered)
        case .answer: .keep(place)
        case .keep: .skip(place, again: [place])
        case .skip: .done(step: "actions")
        case .done: .rest(Place("actions", row: 1))
        case .rest: .removeRow(Place("actions", row: 1), again: [place])
        case .removeRow: .restoreRow(Place("actions", row: 1))
        case .restoreRow: .moveRow(Place("actions", row: 1), to: 2)
        case .moveRow: .move(place, .visit)
        case .move: .pause
        case .pause: .resume
        case .resume: .finish
        case .finish:
            .redact(
                Redaction(target: 1, reason: .child, open: place, words: Words("Anna Lee")))
        case .redact: .room(.join(.participant, Words("School")))
        case .room(let event): afterInARoom(event).map { .room($0) }
        }
    }

    private func afterInARoom(_ event: RoomEvent) -> RoomEvent? {
        switch event {
        case .join: .name(Words("Sam Lee"))
        case .name: .leave
        case .leave: .back
        case .back: .role(member: "p2", .facilitator)
        case .role: .remove(member: "p2")
        case .remove: .lock(true)
        case .lock: .start
        case .start: .reveal(step: "here", passed: 1, unkept: 3)
        case .reveal: .revealRow(row)
        case .revealRow:
            .count(
                step: "vote learning",
                .init(votes: [.init(row: 1, votes: 2)], voted: 2, passed: 1, kept: [1], tied: [2]))
        case .count: .settle(step: "vote learning", kept: [1, 2])
        case .settle: .object(row, Words("No."))
        case .object: .outcome(row, .init(agrees: 3, asked: 2, objects: 1))
        case .outcome: .park(Words("Later."))
        case .park: .propose(Words("This."))
        case .propose: .say(Words("Hello."))
        case .say:
            .group(step: "learning", .init(number: 1, rows: [1, 2]), Words("Not seen"))
        case .group: .ungroup(step: "learning", number: 1)
        case .ungroup: .tick(target: 1, isDone: true)
        case .tick: nil
        }
    }

    private let place = Place("actions", row: 1, field: "who", isProbe: true)
    private let row = Place("actions", row: 1)

    private var beginning: Beginning {
        Beginning(
            briefing: briefing.source, dialogue: dialogue.source, form: form.source, software: "1",
            isGroup: true)
    }

    private var answered: Answered {
        var answered = Answered(place, type: "text", words: Words("Sam"))
        answered.nudges = [.vague]
        answered.identifying = [.phone]
        answered.asks = true
        answered.probe = 1
        answered.from = 0
        answered.line = 1
        answered.again = [place]
        answered.understood = Today(CalendarDate.first, zone: "Europe/London")
        return answered
    }

    @Test func theAnswerAboveLeavesNoFieldOut() {
        for (name, value) in Mirror(reflecting: answered).children {
            #expect(!["nil", "[]", "false"].contains("\(value)"), "\(name ?? "")")
        }
    }
}

/// A page of Markdown.
private struct Page {
    let text: String

    private var lines: [String] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0) }
    }

    /// What stands between backticks in each cell of the first table with this head, row by row.
    func table(_ head: String) -> [[[String]]] { tables(head).first ?? [] }

    /// The same of every table with this head; a cell without backticks gives its only word.
    func tables(_ head: String) -> [[[[String]]]] {
        lines.indices.filter { lines[$0] == head }.map { at in
            lines[(at + 2)...].prefix { $0.hasPrefix("|") }.map { row in
                row.split(separator: "|").map { cell in
                    let parts = cell.split(separator: "`", omittingEmptySubsequences: false)
                    if cell == " … " { return ["…"] }
                    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
                }
            }
        }
    }

    /// The lines of the fenced block of this language as bytes, each with its LF.
    func lines(inBlock language: String) -> [[UInt8]] {
        lines.drop { $0 != "```" + language }.dropFirst().prefix { $0 != "```" }
            .map { Array(($0 + "\n").utf8) }
    }

    /// The hashes that are shown as the output of sha256sum, in order.
    var hashesSaidBySha256sum: [String] {
        lines.indices.dropFirst().filter { lines[$0 - 1].hasPrefix("$ ") }
            .filter { lines[$0 - 1].contains("sha256sum") }
            .map { String(lines[$0].prefix(64)) }
    }
}
