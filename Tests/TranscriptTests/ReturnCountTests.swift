import AnswerReading
import DialogueEngine
import DialogueLanguage
import LineProtocol
import TestSupport
import Testing

/// How often somebody presses Return who works through K21 alone, at a screen of 80 by 24: two learning
/// points, three actions, and a team that is known from last time. A Return that sends an answer counts
/// like any other.
@Suite("Returns from the welcome to the plan")
struct ReturnCountTests {
    /// What somebody types; what is not here is answered by Return.
    static let answers: [(asked: String, line: String)] = [
        (
            "What stands out",
            "School saw him thrive, and nobody put that beside the missing nights."
        ),
        (
            "Where could something like this",
            "On the duty desk: we ask about exploitation once, at referral."
        ),
        (
            "What helps us",
            "What helps is that health sits with us. What gets in the way is time."
        ),
        ("First task", "We judge boys over fourteen by what they did, and ask too late why."),
        ("Second task", "Ask about exploitation at every review, and agree that with school."),
        (
            "Learning point 2",
            "Recommendation 5: early help comes late here. We raise it at the first sign."
        ),
        (
            "Action 1",
            "Priya Shah puts a question about exploitation on the duty form by 29 January"
        ),
        ("Action 2", "Jo Field will ring school about early help before each review by 5 March"),
        ("Action 3", "Amal Osei to take the findings to the practitioner forum by 26 February"),
        ("What could get in the way", "The form belongs to another team; Jo will speak to them."),
    ]

    /// What was typed at each Return, and the screen that it answered.
    static func returns(_ dialogue: String) throws -> [(typed: String, screen: String)] {
        var session = Session(try Rehearsal.bundled(dialogue))
        session.offers = [
            "organisation": "Northmoor Children's Services", "manager": "Jo Field",
            "team": "Assessment, duty team", "contact": "duty.team@example.org",
        ]
        let today = Today(try #require(CalendarDate(iso: Rehearsal.day)), zone: "Europe/London")
        var screen = ScreenConversation(
            PlainConversation(), style: .plain, size: .init(columns: 80, rows: 24))
        var turn = screen.opening(session.opening() + session.ahead)
        var returns: [(typed: String, screen: String)] = []
        var left = answers
        while turn.ending == nil, returns.count < 200 {
            let text = turn.text
            #expect(!text.contains("\n! "), "refused: \(text)")
            let typed = screen.hasMore ? "" : Self.reply(to: text, &left, in: dialogue)
            returns.append((typed, text))
            turn = screen.receive(Array(typed.utf8)) { input in
                session.receive(input, at: Moment(today: today)).told + session.ahead
            }
        }
        #expect(session.isFinished)
        #expect(ActionPlan(session).cells.allSatisfy { $0.state == .answered })
        return returns
    }

    private static func reply(
        to screen: String, _ left: inout [(asked: String, line: String)],
        in dialogue: String
    ) -> String {
        let asked = screen.split(separator: "\n").suffix(8).joined(separator: "\n")
        if asked.contains("Type finish to finish") { return "finish" }
        // Taken over.
        if asked.contains("Make that learning point") { return "" }
        if asked.contains("How will you know when it has been done?") { return known }
        guard let place = left.firstIndex(where: { asked.contains($0.asked) }) else { return "" }
        let line = left.remove(at: place).line
        // Who reads the example on the first screen of the short plan says all in one line.
        return dialogue == "short" && line.contains(" by ") ? "\(line); \(known)" : line
    }

    private static let known =
        "The form is in use every weekday; in May nine in ten children say that somebody asked"

    @Test(arguments: [("standard", 29), ("short", 20)])
    func areFewEnough(_ dialogue: String, most: Int) throws {
        let returns = try Self.returns(dialogue)
        let list = returns.map { "\($0.screen)> \($0.typed)" }.joined(separator: "\n=====\n")
        #expect(returns.count <= most, "\(returns.count) Returns\n\(list)")
    }
}
