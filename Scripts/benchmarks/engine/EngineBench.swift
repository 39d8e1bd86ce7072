import AnswerReading
import DialogueEngine
import DialogueLanguage

/// Turns a second of the engine alone: no input or output, nothing kept.
///
/// usage: enginebench FILE.dialogue < /dev/null; prints turns and nanoseconds a turn.
@main
struct EngineBench {
    static func main() throws {
        let guide = try Self.guide()
        let answers = (1...29).map {
            "We will review the handover note every Monday morning, item \($0)"
        }
        let inputs = answers.map { Input.text($0) } + [.goOn]
        let today = Today(
            CalendarDate(iso: "2026-11-21") ?? CalendarDate.first, zone: "Europe/London")
        var turns = 0
        var said = 0
        let clock = ContinuousClock()
        let time = clock.measure {
            for _ in 0..<20_000 {
                var session = Session(guide)
                for input in inputs {
                    said += session.receive(input, at: Moment(today: today)).told.count
                    turns += 1
                }
            }
        }
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        print("turns \(turns) effects \(said) turns_per_second \(Int(Double(turns) / seconds))")
    }

    private static func guide() throws -> Guide {
        let script = Script.parse(Array(dialogue.utf8))
        let briefing = Briefing.parse(Array(briefing.utf8))
        let form = Form.parse(Array(form.utf8))
        guard let script = script.content, let briefing = briefing.content, let form = form.content
        else {
            throw Unreadable(
                report: script.report(file: "d") + briefing.report(file: "b")
                    + form.report(file: "f"))
        }
        return Guide(script: script, briefing: briefing, form: form)
    }

    struct Unreadable: Error { let report: String }

    private static let questions = (1...11).map { "ask q\($0)  text\n  Question \($0)?\n" }.joined()
    private static let dialogue = """
        dialogue turns — Turns
        \(questions)
        collect learning  3 to 3
          Which learning point?
        table actions  3 to 3
          The actions.
          column what  text: What needs to happen?
          column who  text: Who will do it?
          column by_when  text: By when?
          column done_when  text: How will you know it is done?
          column worked_when  text: How will you know it worked?
        """
    private static let briefing = """
        briefing M30 — Invented
        publisher: Northmoor
        source: M30
        about: Invented.
        notice: Invented.
        # 01 Recommendations
        1. Ask the child.
        """
    private static let form = "form small — Small\nfield q1: Question"
}
