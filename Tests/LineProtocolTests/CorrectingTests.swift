import AnswerReading
import DialogueEngine
import TestSupport
import Testing

@testable import LineProtocol

/// An answer that stands is corrected where it stands.
struct CorrectingTests {
    @Test(arguments: [
        ("as it was", "as it was", ""), ("as it was", "as it was ", ""),
        ("as it was", "as it was/back", "/back"),
        ("as it was", "as it was /row remove 2", "/row remove 2"),
        ("as it was", "as it was, and more", "as it was, and more"),
        ("as it was", "as it was ?", "?"), ("as it was", "as it was?", "as it was?"),
        ("he", "he/she", "he/she"), ("/24/7 cover", "/24/7 cover daily", "//24/7 cover daily"),
        ("as it was", "other words", "other words"),
        ("two\nlines", "two\nlines/skip", "/skip"), ("as it was", "/back", "/back"),
    ])
    func aLineThatBeganWithTheWordsIsReadAsItIsMeant(words: String, line: String, meant: String) {
        let typed = StandingWords(words).typed(Array(line.utf8))
        #expect(String(decoding: typed, as: UTF8.self) == meant)
    }

    @Test func withoutWordsALineIsAsItIs() {
        #expect(StandingWords(nil).typed(Array("x".utf8)) == Array("x".utf8))
        #expect(StandingWords("").typed(Array("/back".utf8)) == Array("/back".utf8))
    }

    private let page = EditorPage(
        question:
            "What stands out for you so far? What might an ordinary day of this child have been like?",
        words: "As it was")

    @Test func theQuestionStandsAboveTheAnswerAndIsNoPartOfIt() {
        #expect(page.text.hasPrefix("# What stands out for you so far?"))
        #expect(page.text.hasSuffix("\n\nAs it was\n"))
        #expect(answer(page.text) == "\nAs it was\n")
        #expect(answer(page.text.replacing("\n", with: "\r\n")).contains("As it was"))
    }

    @Test func aLineThatLooksLikeACommentSurvives() {
        let own = page.text + "# F1 is true of us\n#\nand F2\n"
        #expect(answer(own) == "\nAs it was\n# F1 is true of us\n#\nand F2\n")
        #expect(answer("# F1 alone\n") == "# F1 alone\n", "also where all of the page was deleted")
    }

    @Test func aCommentThatWasDeletedInPartIsNoAnswer() {
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        let without = lines.filter { !$0.hasPrefix("# -----") }.joined(separator: "\n")
        #expect(answer(without) == "\nAs it was\n")
        #expect(answer(lines.dropFirst().joined(separator: "\n")) == "\nAs it was\n")
    }

    private func answer(_ text: String) -> String {
        String(decoding: page.answer(in: Array(text.utf8)), as: UTF8.self)
    }

    @Test(arguments: [(10, true), (40, false)])
    func anAnswerStandsInTheLineWhereTheScreenHasRoomForIt(lines: Int, stands: Bool) throws {
        var session = Session(try Rehearsal.guide("dialogue d — D\nask q  long text\n  What?"))
        var screen = ScreenConversation(
            PlainConversation(hasEditor: true), style: .plain,
            size: ScreenConversation.Size(columns: 80, rows: 24))
        _ = screen.opening(session.opening())
        let answer = (1...lines).map { "line \($0)" }.joined(separator: "\n")
        func type(_ line: String) -> ScreenConversation.Turn {
            var turn = screen.receive(Array(line.utf8)) {
                session.receive($0, at: Moment(today: Today(.first, zone: "Europe/London"))).told
            }
            while screen.hasMore {
                let text = turn.text
                turn = screen.receive([]) { _ in [] }
                turn.text = text + turn.text
            }
            return turn
        }
        _ = type(answer)
        let turn = type("/back")
        #expect(turn.words == (stands ? answer : nil))
        #expect(turn.text.contains("/editor opens it") == !stands)
        // Left as it is, or with an empty line, it is kept.
        #expect(type(turn.words ?? "").text.contains("* Kept as it is."))
        #expect(type("/back").words == (stands ? answer : nil))
        #expect(type((turn.words ?? "") + "/editor").editor?.words == answer)
    }

    @Test func theCursorMovesFromRowToRow() {
        let rows = TypedRows("one\ntwo more\n\nfour", lead: 2, columns: 80)
        #expect(rows.above(17) == 13 && rows.above(13) == 4 && rows.above(12) == 3)
        #expect(rows.above(7) == 1 && rows.above(2) == nil)
        #expect(rows.below(0) == 6 && rows.below(4) == 13 && rows.below(14) == nil)
    }

    @Test func aLineThatIsBrokenByTheScreenHasRowsToo() {
        let rows = TypedRows("abcdefghijklmnop", lead: 2, columns: 10)
        #expect(rows.above(12) == 2 && rows.above(8) == 0 && rows.above(3) == nil)
        #expect(rows.below(0) == 10 && rows.below(12) == nil)
        let wide = TypedRows("ééééé", lead: 2, columns: 4)
        #expect(wide.above(8) == 0 && wide.below(0) == 8, "places are counted in bytes")
    }
}
