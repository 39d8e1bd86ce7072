import AnswerReading
import DialogueEngine
import DialogueLanguage
import LineProtocol

/// A group in memory whose members type what a test says.
public struct RoomSample {
    /// What it runs on.
    public let guide: Guide
    /// Everything that happened, and who caused it.
    public private(set) var said: [Said]
    private var session: Session
    private var now: Int64 = 0

    /// A line was not taken; a test that wants that asks for it.
    public struct Refused: Error {
        public let line: String
        public let why: String
    }

    private static let beginning = Beginning(
        briefing: source("M30", "a1"), dialogue: source("meeting", "b2"),
        form: source("fernshire-plan", "c3"), software: "debrief 0.0 (invented)", isGroup: true)

    private static func source(_ id: String, _ pair: String) -> Beginning.Source {
        Beginning.Source(id: id, fingerprint: String(repeating: pair, count: 32))
    }

    /// A room before anybody has joined.
    public init(_ guide: Guide) {
        self.guide = guide
        said = [Said(.begin(Self.beginning), by: nil)]
        session = Session(guide, entries: [Entry(number: 0, time: 0, event: said[0].event)])
    }

    /// The content in `Fixtures/exports`, with the dialogue of this name.
    public static func fernshire(_ dialogue: String = "meeting") throws -> RoomSample {
        func file(_ name: String) throws -> [UInt8] {
            try Project.bytes("Fixtures/exports/" + name)
        }
        let script = Script.parse(try file(dialogue + ".dialogue"))
        guard let briefing = Briefing.parse(try file("fernshire.briefing")).content,
            let form = Form.parse(try file("fernshire.form")).content, let steps = script.content
        else { throw Golden.Broken(report: script.report(file: dialogue)) }
        return RoomSample(Guide(script: steps, briefing: briefing, form: form))
    }

    /// Somebody enters.
    public mutating func join(
        _ id: String, _ role: Role = .participant, _ name: String = "", of agency: String = "",
        work: String = ""
    ) {
        let person = Person(id: id, name: name, agency: agency, work: work)
        said += session.join(person, as: role).said
    }

    /// A member types lines.
    public mutating func type(_ id: String, _ lines: String...) throws {
        for line in lines {
            guard case .input(let input) = TypedLine(line, inGroup: true) else {
                throw Refused(line: line, why: "the line is no input of a room")
            }
            var turn = receive(input, by: id)
            // Asked whether to go on all the same, the facilitator does.
            if turn.effects.contains(where: { $0.effect.isQuestion }) {
                now += 2000
                turn = receive(input, by: id)
            }
            for case .refused(let why) in turn.effects.map(\.effect) {
                throw Refused(line: "\(id): \(line)", why: "\(why)")
            }
            said += turn.said
        }
    }

    private mutating func receive(_ input: Input, by id: String) -> Response {
        session.receive(input, by: id, at: moment)
    }

    private var moment: Moment {
        let ids = session.members.map(\.id)
        return Moment(
            today: Today(CalendarDate(iso: Rehearsal.day) ?? .first, zone: "Europe/London"),
            seed: 7, present: Set(ids), time: now)
    }

    /// Several members type a line each.
    public mutating func each(_ lines: KeyValuePairs<String, String>) throws {
        for (id, line) in lines { try type(id, line) }
    }

    /// Takes the words out of the entry that was added last.
    public mutating func redact() {
        guard let last = said.popLast() else { return }
        said.append(Said(last.event.redacted, by: last.who))
        session = record.session
    }

    /// Takes out whatever people said of themselves.
    public mutating func erasePeople() {
        said = said.map { said in
            switch said.event {
            case .room(.join), .room(.name): Said(said.event.redacted, by: said.who)
            default: said
            }
        }
    }

    /// Who the members are.
    public var people: People { People(entries) }

    private var entries: [Entry] {
        said.enumerated().map { number, said in
            Entry(
                number: number, time: 1_795_269_900_000 + Int64(number) * 61_007, who: said.who,
                event: said.event)
        }
    }

    /// The record of what happened so far, as read from its log.
    public var record: Record {
        let entries = entries
        return Record(
            id: "00112233445566778899aabbccddeeff", entries: entries, beginning: Self.beginning,
            chain: String(repeating: "d4", count: 32), receipt: "2TKNJVGU2TKNJVGU2TKNJVGU2T",
            session: Session(guide, entries: entries), people: People(entries))
    }
}

extension Effect {
    fileprivate var isQuestion: Bool {
        switch self {
        case .refused(.someAreSilent), .refused(.nobodyAgreed), .refused(.answersUnseen): true
        default: false
        }
    }
}

extension RoomSample {
    /// How far a meeting has come.
    public enum Stage: Int {
        /// The votes are counted, with a tie.
        case vote
        /// The actions are written, and the first of them is to be agreed to.
        case plan
        /// Closed.
        case end
    }

    /// A meeting from the first arrival to the close, or a part of it.
    public static func meeting(upTo stage: Stage = .end) throws -> RoomSample {
        var room = try begun()
        try room.answerInSilence()
        try room.talk()
        try room.learn()
        if stage == .vote { return room }
        try room.type("p1", "2", "/next")
        try room.plan()
        if stage == .plan { return room }
        try room.agree()
        try room.type("p1", "Fernshire Council", "Anna Lee, duty desk", "/skip", "/close")
        return room
    }

    /// A meeting that nobody closed, in the middle of a question.
    public static func early() throws -> RoomSample {
        var room = try begun()
        try room.answerInSilence()
        try room.each(["p2": "Not shown yet.", "p5": "/skip"])
        return room
    }

    /// A meeting in which points are grouped, what was parked is done, and an idea is taken over.
    public static func grouped() throws -> RoomSample {
        var room = try begun()
        try room.answerInSilence()
        try room.talk()
        try room.each([
            "p2": "We visit late.", "p3": "Nobody asks the child.", "p5": "We share too little.",
            "p6": "We come late.",
        ])
        try room.type("p1", "/reveal", "/group 1 2 as Late", "/next")
        try room.each(["p2": "G1", "p3": "1", "p5": "3", "p6": "/skip"])
        try room.type("p1", "/reveal", "/tick 1", "/next")
        try room.type("p5", "/action Visit together with the school nurse")
        try room.type("p1", "/take 1")
        return room
    }

    /// Everybody has arrived and read.
    public static func begun() throws -> RoomSample {
        var room = try fernshire()
        room.join("p1", .facilitator, "Anna Lee", of: "Fernshire Council", work: "Team manager")
        room.join("p2", .participant, "Priya Shah", of: "Fernshire Council", work: "Social worker")
        room.join("p3", .participant, "Tom Ode", of: "Fernshire NHS Trust", work: "Health visitor")
        room.join("p4", .observer)
        room.join("p5", .participant, "Sam *Okoro*", of: "Police | North")
        try room.type("p1", "/next", "/next", "/next", "/skip", "/next")
        return room
    }

    private mutating func answerInSilence() throws {
        try each([
            "p3": "Nobody came to the door.", "p2": "I am not sure.", "p5": "/skip",
        ])
        try type("p2", "/redo", "He was late every day.", "- and hungry")
        try type("p3", "/say Could we have a break after this?")
        try type("p1", "/reveal", "/next")
    }

    private mutating func talk() throws {
        try each([
            "p5": "On a night when two of us are on duty.",
            "p2": "Whenever a visit is cancelled.\nMember 3: and nobody asks why.",
            "p3": "/park How do we hear from the school?",
        ])
        join("p6", .participant, "Lena Weiss")
        try type("p3", "/skip")
        try type("p1", "/reveal now", "/next", "/next")
        try each(["p6": "A list of cancelled visits.", "p3": "Ask the school."])
        try type("p1", "/next")
    }

    private mutating func learn() throws {
        try each([
            "p2": "Recommendation 1: we visit late.", "p3": "Nobody asks the child.",
            "p5": "We share too little.", "p6": "We write down *what we did*, not what we saw.",
        ])
        try type("p1", "/reveal", "/next")
        try each(["p2": "1, 2", "p3": "1", "p5": "3", "p6": "/skip"])
        try type("p1", "/reveal")
    }

    private mutating func plan() throws {
        try type("p5", "/action Visit together with the school nurse")
        try type(
            "p1", "Visit after ten days; use the | form <A1>", "Priya Shah", "end of January",
            "The form is in use", "Children say that somebody asked.", "R1, L1",
            "Raise awareness", "/next", "All staff", "/next", "1 March 2027",
            "/skip", "Fewer children wait at the weekend", "none", "/done")
    }

    private mutating func agree() throws {
        try each(["p2": "/agree", "p3": "/agree", "p5": "/agree", "p6": "/agree"])
        try type("p1", "/next")
        try each(["p2": "/agree", "p5": "/object \"All staff\" is nobody.\nWho leads?"])
        try type("p1", "/next", "/next")
    }
}
