import AnswerReading
import DialogueEngine
import DialogueLanguage
import TestSupport
import Testing

/// Records of invented sessions, put together event by event.
struct Sample {
    private var events: [Event] = []
    private let guide: Guide

    /// Some content of a fixture can't be read.
    struct Broken: Error { let report: String }

    /// The invented briefing of Fernshire, its form and a dialogue with every kind of question.
    init() throws { self.init(try Self.fernshire.get()) }

    /// A form and a dialogue written in the test, on Fernshire's briefing.
    init(form: String, dialogue: String) throws {
        self.init(try Self.guide(form: Array(form.utf8), dialogue: Array(dialogue.utf8)))
    }

    /// Any content that a test puts together.
    init(_ guide: Guide) {
        self.guide = guide
        events = [.begin(Self.beginning)]
    }

    private static let fernshire = Result {
        try guide(form: fixture("fernshire.form"), dialogue: fixture("fernshire.dialogue"))
    }

    private static func fixture(_ name: String) throws -> [UInt8] {
        try Project.bytes("Fixtures/exports/" + name)
    }

    private static func guide(form: [UInt8], dialogue: [UInt8]) throws -> Guide {
        let briefing = Briefing.parse(try fixture("fernshire.briefing"))
        let (form, script) = (Form.parse(form), Script.parse(dialogue))
        guard let text = briefing.content, let fields = form.content, let steps = script.content
        else {
            throw Broken(
                report: briefing.report(file: "briefing") + form.report(file: "form")
                    + script.report(file: "dialogue"))
        }
        return Guide(script: steps, briefing: text, form: fields)
    }

    private static let beginning = Beginning(
        briefing: source("M30", "a1"), dialogue: source("evening", "b2"),
        form: source("fernshire-plan", "c3"), software: "debrief 0.0 (invented)")

    private static func source(_ id: String, _ pair: String) -> Beginning.Source {
        Beginning.Source(id: id, fingerprint: String(repeating: pair, count: 32))
    }

    /// Adds whatever happened.
    mutating func happen(_ events: Event...) { self.events += events }

    /// Answers a question at a place such as `actions/r1/who`.
    mutating func answer(
        _ path: String, _ text: String, _ value: AnswerValue? = nil, nudges: [Nudge] = [],
        again: [String] = [], probe: Ordinal? = nil
    ) throws {
        let place = try #require(Place(path: path))
        var answered = Answered(place, type: "text", words: Words(text, value: value))
        answered.nudges = nudges
        answered.again = again.compactMap { Place(path: $0) }
        answered.probe = probe
        events.append(.answer(answered))
    }

    /// Takes the words out of the answer given last.
    mutating func redact() {
        if let last = events.popLast() { events.append(last.redacted) }
    }

    /// The record of what happened so far.
    var record: Record {
        let entries = events.enumerated().map { number, event in
            Entry(number: number, time: 1_795_269_900_000 + Int64(number) * 61_007, event: event)
        }
        return Record(
            id: "00112233445566778899aabbccddeeff", entries: entries, beginning: Self.beginning,
            chain: String(repeating: "d4", count: 32), receipt: "2TKNJVGU2TKNJVGU2TKNJVGU2T",
            session: Session(guide, events: events))
    }
}

extension Sample {
    /// A session that went to its end, with everything that a document has to show.
    static func complete() throws -> Sample {
        var sample = try begun()
        try sample.answer("learning/r1/item", "Recommendation 1: we visit late.\nWe said why.")
        try sample.answer("learning/r2/item", "Nobody asks the child.")
        sample.happen(.done(step: "learning"))
        try sample.addFirstAction()
        try sample.addSecondAction()
        sample.happen(.done(step: "actions"))
        try sample.answer("organisation", "Fernshire Council, Children & Families")
        try sample.answer("contact", "Anna Lee, duty desk\n01632 960 001\n\nduty@fernshire.example")
        sample.happen(.skip(Place("leaving"), again: []))
        sample.happen(.finish)
        return sample
    }

    /// A session that somebody left in the middle of an action.
    static func early() throws -> Sample {
        var sample = try begun()
        try sample.answer("learning/r1/item", "We visit late.")
        sample.happen(.done(step: "learning"))
        try sample.answer("actions/r1/what", "Visit after ten days")
        return sample
    }

    private static func begun() throws -> Sample {
        var sample = try Sample()
        sample.happen(.read(step: "notice"), .read(step: "present background"))
        sample.happen(.skip(Place("present findings"), again: []))
        sample.happen(.read(step: "present recommendations"))
        try sample.answer("stands_out", "Nobody came to the door.", probe: 1)
        try sample.answer(
            "stands_out/probe", "That the register was full of gaps.\n\n- and of ticks")
        try sample.answer("sure", "2", .number("2"))
        try sample.answer("visits", "12.50", .number("12.50"))
        try sample.answer("setting", "1, 2", .choices(["school", "home"]))
        try sample.answer("asked", "y", .yes(true))
        return sample
    }

    private mutating func addFirstAction() throws {
        let day = try #require(CalendarDate(iso: "2027-01-31"))
        try answer("actions/r1/what", "Visit after ten days; use the | form <A1>")
        try answer("actions/r1/who", "Priya Shah", probe: 1)
        try answer("actions/r1/who/probe", "Tom Ode *or* his deputy")
        try answer("actions/r1/by_when", "end of January", .date(day))
        try answer("actions/r1/done_when", "=SUM(visits) is not 0\nin every week")
        try answer("actions/r1/worked_when", "Children say that somebody asked.")
        try answer("actions/r1/answers", "R1, R2a, L1", .choices(["R1", "R2a", "learning/r1"]))
        try answer("actions/r1/cost", "About £40, \"petty\" cash")
    }

    private mutating func addSecondAction() throws {
        let day = try #require(CalendarDate(iso: "2028-03-01"))
        try answer("actions/r2/what", "Raise awareness", nudges: [.vague])
        try answer("actions/r2/who", "All staff", nudges: [.everybodyNamed])
        try answer("actions/r2/by_when", "1 March 2028", .date(day), nudges: [.farAway])
        happen(.skip(Place("actions", row: 2, field: "done_when"), again: []))
        try answer("actions/r2/worked_when", "Training is held", nudges: [.activity])
        redact()
        try answer("actions/r2/answers", "none", .choices([]))
        happen(.skip(Place("actions", row: 2, field: "cost"), again: []))
        try answer("learning/r2/item", "Nobody asked the child.", again: ["actions/r2/answers"])
    }
}
