import AnswerReading
import BundledContent
import DialogueEngine
import DialogueLanguage
import LineProtocol

/// A session in memory that a test types into.
public struct Rehearsal {
    public var session: Session
    /// Everything that happened.
    public private(set) var log: [Event] = []
    /// The same as a log has it.
    public var entries: [Entry] {
        let source = Beginning.Source(id: "x", fingerprint: String(repeating: "0", count: 64))
        let begin = Event.begin(
            Beginning(briefing: source, dialogue: source, form: source, software: "test"))
        return ([begin] + log).enumerated().map { Entry(number: $0, time: 0, event: $1) }
    }
    /// What was said last, as it looks.
    public private(set) var said = ""
    private var conversation = PlainConversation()
    private let today: Today

    /// The day on which rehearsals are held.
    public static let day = "2026-11-21"

    /// Begins on a guide.
    public init(_ guide: Guide, today: String = Rehearsal.day) {
        session = Session(guide)
        self.today = Today(CalendarDate(iso: today) ?? CalendarDate.first, zone: "Europe/London")
        said = conversation.opening(session.opening()).text
    }

    /// Begins on a dialogue written in the test, with a small invented briefing.
    public init(dialogue: String, today: String = Rehearsal.day) throws {
        self.init(try Self.guide(dialogue), today: today)
    }

    /// Types lines one after the other.
    ///
    /// - Returns: what was said to the last of them.
    @discardableResult
    public mutating func type(_ lines: String...) -> String {
        for line in lines { said = turn(line) }
        return said
    }

    private mutating func turn(_ line: String) -> String {
        var conversation = conversation
        let turn = conversation.receive(Array(line.utf8)) { input in
            let response = session.receive(input, at: Moment(today: today))
            log += response.said.map(\.event)
            return response.told
        }
        self.conversation = conversation
        return turn.text
    }

    /// A dialogue written in a test, laid over a small invented briefing and form.
    ///
    /// - Parameter tasks: what the last section of the briefing says; nil for no such section.
    public static func guide(_ dialogue: String, tasks: String? = nil) throws -> Guide {
        let script = Script.parse(Array(dialogue.utf8))
        let last = tasks.map { "\n\n# 04 Implementing change\n\($0)\n" } ?? ""
        let briefing = Briefing.parse(Array((smallBriefing + last).utf8))
        let form = Form.parse(Array(smallForm.utf8))
        guard let script = script.content, let briefing = briefing.content, let form = form.content
        else {
            throw Golden.Broken(
                report: script.report(file: "dialogue") + briefing.report(file: "briefing")
                    + form.report(file: "form"))
        }
        return Guide(script: script, briefing: briefing, form: form)
    }

    /// The bundled dialogue of this name on a bundled briefing.
    public static func bundled(_ dialogue: String = "standard", on briefing: String = "K21") throws
        -> Guide
    {
        let files = (
            BundledContent.dialogues.first { $0.id == dialogue },
            BundledContent.briefings.first { $0.id == briefing }
        )
        guard let script = Script.parse(files.0?.bytes ?? []).content,
            let text = Briefing.parse(files.1?.bytes ?? []).content,
            let form = Form.parse(BundledContent.forms[0].bytes).content
        else { throw Golden.Broken(report: "bundled content") }
        return Guide(script: script, briefing: text, form: form)
    }

    static let smallBriefing = """
        briefing M30 — An invented child
        publisher: Northmoor Safeguarding Children Partnership
        source: Briefing M30
        about: An invented briefing for tests.
        notice: This briefing is invented; it describes neglect in general terms.

        # 01 Background
        M30 lived with an aunt.

        # 02 The findings
        - Nobody asked M30.

        # 03 Recommendations
        1. Ask the child.
        2. Write down what the child says.
           a. In the child's words.
        """

    static let smallForm = """
        form small — Small plan
        publisher: Northmoor Safeguarding Children Partnership
        field team: Team
        list learning, 2: What was learnt
        table actions: What was agreed
          what: What?
          who: Who?
          by_when: By when?
        note: Keep a copy.
        """
}
