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
        let end = rehearsal.type("")
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

    private func welcome(open: Int) -> WelcomeWording {
        WelcomeWording(
            briefings: BundledContent.briefings.compactMap { BriefingCard($0.bytes) }.map {
                .init(id: $0.id, minutes: $0.minutes, title: $0.title)
            } + [.init(id: "M30", minutes: 9, title: String(repeating: "long 長い ", count: 30))],
            open: (0..<open).map { ("K21 · Title \($0)", "Reading.") }, command: "debrief")
    }

    @Test(arguments: [60, 80, 120])
    func theWelcomeHasOneRowForEachBriefing(width: Int) {
        let rows = rows(welcome(open: 0).lines(width: width), width)
        let first = rows.firstIndex(of: "Briefings") ?? 0
        let list = rows[(first + 1)...].prefix { !$0.hasPrefix("Type") }
        #expect(list.count == BundledContent.briefings.count + 1, "\(rows)")
        #expect(list.allSatisfy { $0.contains(" min to read  ") })
        #expect(rows.allSatisfy { Columns.of($0) <= width })
    }

    @Test func aNarrowTerminalLosesNothingOfATitle() {
        let rows = rows(welcome(open: 0).lines(width: 40), 40)
        #expect(!rows.contains { $0.contains("…") })
    }

    @Test func theWelcomeSaysThatOneKeyGoesOn() {
        #expect(welcome(open: 1).lines(width: 80).last?.text.hasPrefix("Return alone") == true)
        #expect(welcome(open: 0).lines(width: 80).last?.text.contains("Return") == false)
        #expect(welcome(open: 2).help.last?.text.contains("a number and Return") == true)
    }

    @Test func textsAreCutByColumns() {
        #expect(Columns.cut("abcdef", to: 6) == "abcdef")
        #expect(Columns.cut("abcdefg", to: 6) == "abcde…")
        #expect(Columns.cut("ab cdefg", to: 4) == "ab…")
        #expect(Columns.cut("長い長い", to: 6) == "長い…")
    }
}
