import AnswerReading
import DialogueEngine
import LineProtocol

/// A group session in memory: people join, type and drop out by their names.
public struct GroupRehearsal {
    public var session: Session
    /// Everything that happened, as the log would have it.
    public private(set) var entries: [Entry] = []
    /// What is kept beside the log.
    public private(set) var beside: [Staging] = []
    /// Their ids by their names.
    public private(set) var ids: [String: String] = [:]
    /// The ids of those who are connected.
    public private(set) var present: Set<String> = []
    /// What the next draw by lot depends on.
    public var dice: UInt64
    /// Milliseconds; it stands still unless a test lets time pass.
    public var now: Int64 = 0
    private let today: Today

    /// Begins on a guide.
    public init(_ guide: Guide, today: String = Rehearsal.day, seed: UInt64 = 1) {
        session = Session(guide, mode: .room)
        self.today = Today(CalendarDate(iso: today) ?? CalendarDate.first, zone: "Europe/London")
        dice = seed
        let source = Beginning.Source(id: "none", fingerprint: "")
        let begin = Event.begin(
            Beginning(
                briefing: source, dialogue: source, form: source, software: "0", isGroup: true))
        session.apply(begin)
        note([Said(begin, by: nil)])
    }

    /// Begins on a dialogue written in the test.
    public init(dialogue: String, seed: UInt64 = 1) throws {
        self.init(try Rehearsal.guide(dialogue), seed: seed)
    }

    /// The name of a member, as far as it is known.
    public func name(_ id: String) -> String { ids.first { $0.value == id }?.key ?? id }

    /// Does what somebody does.
    public mutating func happen(_ happening: GroupFixture.Happening) throws -> Response {
        let turn: Response
        switch happening {
        case .joins(let name, let role):
            let id = "p\(ids.count + 1)"
            ids[name] = id
            present.insert(id)
            turn = session.join(Person(id: id, name: name), as: role)
        case .drops(let name):
            present.remove(try id(name))
            turn = Response()
        case .returns(let name):
            present.insert(try id(name))
            turn = session.comeBack(try id(name))
        case .leaves(let name):
            present.remove(try id(name))
            turn = session.leave(try id(name))
        case .restart: turn = Response()
        case .types(let name, let line):
            turn = receive(try input(line), by: try id(name))
        }
        note(turn.said)
        for staging in turn.staged { note(staging) }
        return turn
    }

    private mutating func note(_ staging: Staging) {
        beside.removeAll { $0.place == staging.place && $0.member == staging.member }
        if staging.whole != nil { beside.append(staging) }
    }

    /// Types lines, each as `Ben> words`, or does what stands after `* `.
    ///
    /// - Returns: what followed from the last, as text.
    @discardableResult
    public mutating func play(_ lines: String...) throws -> [String] {
        var follows: [String] = []
        for line in lines {
            guard let happening = GroupFixture.Happening(line) else {
                throw Golden.Broken(report: line)
            }
            let turn = try happen(happening)
            follows = text(turn)
        }
        return follows
    }

    /// Takes a line of a member by its id.
    public mutating func receive(_ input: Input, by id: String) -> Response {
        dice &+= 1
        return session.receive(input, by: id, at: moment)
    }

    /// Keeps what happened as the log would.
    public mutating func note(_ said: [Said]) {
        for said in said {
            entries.append(
                Entry(number: entries.count, time: 0, who: said.who, event: said.event))
        }
    }

    private var moment: Moment {
        Moment(today: today, seed: dice, present: present, time: now)
    }

    private func id(_ name: String) throws -> String {
        guard let id = ids[name] else { throw Golden.Broken(report: "Nobody is called \(name).") }
        return id
    }

    /// A line as the session takes it; what is only the server's can't be typed here.
    private func input(_ line: String) throws -> Input {
        switch TypedLine(line, inGroup: true) {
        case .input(let input): return input
        case .about(.handover, let name): return .command(.handover(try id(name)))
        case .about(.co, let name): return .command(.co(try id(name)))
        case .about(.remove, let name): return .command(.remove(try id(name)))
        default: throw Golden.Broken(report: "This is not for the core: \(line)")
        }
    }
}
