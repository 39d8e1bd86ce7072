import BundledContent
import DialogueEngine
import DialogueLanguage
import LineProtocol
import TestSupport
import Testing

/// What somebody is told who sits alone at a terminal and has no technical interest.
struct AloneTests {
    private func rows(_ lines: [SpokenLine], _ width: Int = 80) -> [Substring] {
        PlainLayout.text(lines, width: width).split(separator: "\n")
    }

    private static let plan = """
        dialogue d — D
        fills: small
        ask team  text
          Which team?
        collect learning  1 to 2
          Which point?
        table actions  0 to 3
          The plan.
          row: Action
          column what  text: What?
            example: Ask the child.
          column who  person: Who?
            example: Priya Shah
          column by_when  date: When?
        """

    @Test func helpIsOneScreenWithConcernNearItsTop() throws {
        let rehearsal = try Rehearsal(Rehearsal.bundled())
        let rows = rows(Wording.lines([.help(command: nil, rehearsal.session.prompt)]))
        #expect(rows.count <= 22, "\(rows)")
        #expect(rows.prefix(4).contains { $0.hasPrefix("/concern ") })
        #expect(rows.last?.contains("/help all") == true)
    }

    @Test func helpAllListsEveryCommandOfOnePerson() throws {
        var rehearsal = try Rehearsal(dialogue: Self.plan)
        let said = rehearsal.type("/help all")
        for entry in CommandEntry.all {
            let isListed = entry.isForOne && entry.name != "editor"
            #expect(said.contains("\n\(entry.usage) – ") == isListed, "\(entry.name)")
        }
    }

    @Test func whatIsMissingIsSaidOnceAndBeforeTheEnd() throws {
        var rehearsal = try Rehearsal(dialogue: Self.plan)
        rehearsal.type("Duty", "One", "", "Ask them", "/skip", "29 January 2027")
        let said = rehearsal.type("")
        #expect(said.contains("Not filled in:\n• 4 who  (Action 1)\n"), "\(said)")
        #expect(!said.contains("Nothing is missing"))
        let end = rehearsal.type("finish")
        #expect(!end.contains("Not filled in") && !end.contains("Ask them"))
        #expect(end.contains("Your answers to the other questions are kept with the plan"))
    }

    @Test func anExampleStandsBesideTheLaterQuestionsOfARow() throws {
        var rehearsal = try Rehearsal(dialogue: Self.plan)
        rehearsal.type("Duty", "One", "")
        #expect(rehearsal.type("Ask them").hasSuffix("Who?\n(Such as: Priya Shah)\n> "))
    }

    @Test func whatIsRememberedIsSaidToBe() throws {
        var session = Session(try Rehearsal.guide(Self.plan))
        session.offers = ["team": "Duty"]
        #expect(
            Wording.lines([.asked(session.prompt)]).contains {
                $0.text == "(Return uses: Duty, from last time)"
            })
    }

    @Test func longChoicesAreCutToARowAndShownWholeWhenAskedFor() throws {
        let long = String(repeating: "word ", count: 30) + "end"
        var rehearsal = try Rehearsal(
            dialogue: "dialogue d — D\ncollect p  1 to 2\n  P?\nask q  pick from p\n  Which?")
        let asks = rehearsal.type(long, "")
        #expect(asks.contains(" …\n(? shows them whole.)\n") && !asks.contains("end"))
        let row = asks.split(separator: "\n").first { $0.hasPrefix("1  ") }
        #expect((60...78).contains(row?.count ?? 0))
        #expect(rehearsal.type("?").contains(long))
    }

    private func welcome(open: Int, plans: Int = 0, isPlain: Bool = false) -> WelcomeWording {
        WelcomeWording(
            briefings: BundledContent.briefings.compactMap { BriefingCard($0.bytes) }.map {
                .init(id: $0.id, title: $0.title, minutes: (30, 20), planned: "3 November")
            } + [
                .init(
                    id: "M30", title: String(repeating: "long 長い ", count: 30), minutes: (9, 8),
                    planned: "3 November"),
                .init(id: "X", title: "has mistakes", minutes: nil),
            ],
            open: (0..<open).map { .init(briefing: "K21", day: "day \($0)", place: "at “Who?”") },
            plans: (0..<plans).map { .init(briefing: "F20", day: "day \($0)", actions: $0 + 1) },
            command: "debrief", isPlain: isPlain)
    }

    @Test(arguments: [60, 80, 120])
    func theWelcomeHasOneRowForEachBriefing(width: Int) {
        let rows = rows(welcome(open: 0).lines(width: width), width)
        let first = rows.firstIndex { $0.hasPrefix("Briefings  standard  short") } ?? 0
        let list = rows[(first + 1)...].prefix { !$0.hasPrefix("Type") }
        #expect(list.count == BundledContent.briefings.count + 2, "\(rows)")
        #expect(list.dropLast().allSatisfy { $0.contains(" min  ") })
        #expect(list.dropLast().allSatisfy { $0.hasSuffix(" (plan of 3 November)") })
        #expect(rows.allSatisfy { Columns.of($0) <= width })
    }

    @Test func aNarrowTerminalLosesNothingOfATitle() {
        let rows = rows(welcome(open: 0).lines(width: 40), 40)
        #expect(!rows.contains { $0.contains("…") })
    }

    @Test func allOfItFitsOnAUsualScreen() {
        var five = WelcomeWording(
            briefings: (1...5).map { .init(id: "K\($0)", title: "A title", minutes: (30, 20)) },
            open: (1...3).map { .init(briefing: "K21", day: "day \($0)", place: "at “Who?”") },
            plans: (1...3).map { .init(briefing: "F20", day: "day \($0)", actions: 2) },
            command: "debrief", isPlain: false)
        five.morePlans = 9
        let text = PlainLayout.text(five.lines(width: 80), width: 80)
        // The last line end is followed by the prompt.
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(all.count <= 24, "\(text)")
        #expect(text.contains("\n9 more: type plan and a briefing, such as plan F20.\n"))
    }

    @Test func theWelcomeSaysThatOneKeyGoesOn() {
        func question(_ open: Int, _ plans: Int) -> String {
            welcome(open: open, plans: plans).lines(width: 80).last?.text ?? ""
        }
        #expect(question(1, 0).hasPrefix("Return goes on with 1. Type"))
        #expect(!question(0, 0).contains("Return") && !question(0, 1).contains("Return"))
        #expect(question(0, 1).hasPrefix("A number opens that plan."))
        #expect(welcome(open: 2).help.last?.text.contains("another number") == true)
    }

    @Test func plansAreNumberedBehindWhatIsNotFinished() {
        let rows = rows(welcome(open: 2, plans: 2).lines(width: 80), 80)
        #expect(rows.contains("2  K21, day 1, at “Who?”"))
        #expect(
            rows.contains("3  F20, day 0, 1 action") && rows.contains("4  F20, day 1, 2 actions"))
    }

    @Test func forListeningItIsSentences() {
        let rows = welcome(open: 0, isPlain: true).lines(width: nil).map(\.text)
        #expect(
            rows.contains(
                "K21: Exploited, and still a child. Standard way 30 minutes, short way 20. "
                    + "You have a plan of 3 November."))
        #expect(rows.contains("X: has mistakes."))
    }

    @Test func newsStandInPlaceOfTheTitle() {
        let lines = welcome(open: 1).lines(news: [SpokenLine(.refused, "No.")], width: 80)
        #expect(lines.first?.text == "No." && !lines.contains { $0.text == "Debrief" })
    }

    @Test func textsAreCutByColumns() {
        #expect(Columns.cut("abcdef", to: 6) == "abcdef")
        #expect(Columns.cut("abcdefg", to: 6) == "abcde…")
        #expect(Columns.cut("ab cdefg", to: 4) == "ab…")
        #expect(Columns.cut("長い長い", to: 6) == "長い…")
    }
}
