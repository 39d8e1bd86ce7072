import DialogueEngine
import LineProtocol
import TestSupport
import Testing

/// What is said is shown one screen at a time, and none of it is lost or pushed off the top.
struct PageTests {
    /// What stands on each screen until there is no more, as Return shows it.
    private func pages(_ lines: [SpokenLine], _ columns: Int, _ rows: Int) -> [String] {
        var screen = ScreenConversation(
            PlainConversation(), style: .plain,
            size: ScreenConversation.Size(columns: columns, rows: rows))
        var pages = [screen.say(lines).text]
        while screen.hasMore, pages.count < 5000 {
            pages.append(screen.receive([]) { _ in [] }.text)
        }
        return pages
    }

    /// How many rows a text takes where the terminal itself breaks what is too wide.
    private func height(_ text: String, _ columns: Int) -> Int {
        var rows = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            rows += 1
            var column = 0
            for character in line {
                let width = Columns.of(String(character))
                if column + width > columns {
                    rows += 1
                    column = 0
                }
                column += width
            }
        }
        return rows
    }

    /// The words of a text without the sentence that says that there is more.
    private func words(_ pages: [String]) -> [Substring] {
        pages.enumerated().flatMap { index, page in
            let words = page.split { $0 == " " || $0 == "\n" }
            return words.dropLast(index < pages.count - 1 ? 6 : 0)
        }
    }

    private func lines(_ count: Int, _ kind: SpokenLine.Kind = .text) -> [SpokenLine] {
        (1...count).map { SpokenLine(kind, "line \($0)") }
    }

    @Test(arguments: ["an answer", "?", "/plan"])
    func whatIsTypedBeforeTheEndOfAPageShowsTheRestAndIsTaken(typed: String) {
        var screen = ScreenConversation(
            PlainConversation(), style: .plain,
            size: ScreenConversation.Size(columns: 80, rows: 10))
        _ = screen.say(lines(14))
        var taken: [Input] = []
        let turn = screen.receive(Array(typed.utf8)) { input in
            taken.append(input)
            return []
        }
        #expect(taken.count == 1)
        #expect(turn.text.contains("line 9\n") && turn.text.hasSuffix("line 14\n"))
        #expect(!turn.text.contains("line 1\n") && !screen.hasMore)
    }

    @Test func returnShowsTheNextScreenAndIsNothingElse() {
        var screen = ScreenConversation(
            PlainConversation(), style: .plain,
            size: ScreenConversation.Size(columns: 80, rows: 10))
        _ = screen.say(lines(14))
        var taken: [Input] = []
        func take(_ typed: String) -> String {
            screen.receive(Array(typed.utf8)) { input in
                taken.append(input)
                return []
            }.text
        }
        #expect(take("").contains("line 14") && taken.isEmpty && !screen.hasMore)
        _ = screen.say(lines(14))
        #expect(!take("/concern").contains("line 14"), "what to do comes first")
        #expect(taken == [.command(.concern)])
    }

    @Test func whatIsAsHighAsTheScreenIsOnePage() {
        // One row is left for the prompt.
        #expect(pages(lines(23), 80, 24).count == 1)
        #expect(pages(lines(24), 80, 24).count == 2)
        #expect(pages([], 80, 24) == [""])
        #expect(pages([SpokenLine(.blank)] + lines(23), 80, 24).count == 1)
    }

    @Test func aLineExactlyAsWideAsTheScreenIsOneRow() {
        let wide = String(repeating: "x", count: 40)
        #expect(pages(Array(repeating: SpokenLine(.text, wide), count: 19), 40, 20).count == 1)
        let wider = SpokenLine(.text, wide + "x")
        #expect(pages(Array(repeating: wider, count: 9), 40, 20).count == 1)
        #expect(pages(Array(repeating: wider, count: 10), 40, 20).count == 2)
    }

    @Test func aScreenTooSmallToReadOnIsNotAnEndlessOne() {
        for (columns, rows) in [(1, 1), (20, 1), (0, 0), (20, 6), (40, 2)] {
            let said = pages(lines(40), columns, rows)
            #expect(words(said).count == 80, "\(columns) by \(rows)")
        }
    }

    @Test func aPageEndsBeforeABlankLineWhereThatLeavesEnoughOfIt() {
        let block = lines(6) + [SpokenLine(.blank)]
        let said = pages(block + block + block, 80, 12)
        #expect(said.map { height($0, 80) } == [7, 7, 8])
    }

    @Test func aHeadingIsNeverTheLastOnAPage() {
        let said = pages(lines(9) + [SpokenLine(.heading, "Heading")] + lines(9), 80, 12)
        #expect(said[1].hasPrefix("Heading\n"))
    }

    @Test func aLineHigherThanTheScreenGoesOnWhereItBrokeAndKeepsItsBlanks() {
        let text = (1...200).map { "word\($0)" }.joined(separator: " ")
        for kind in [SpokenLine.Kind.text, .refused, .happened, .question, .point] {
            let said = pages([SpokenLine(kind, text)], 40, 10)
            let mark = kind == .refused ? ["!"] : kind == .happened ? ["*"] : []
            let typed = text.split(separator: " ").map(String.init)
            #expect(words(said).map(String.init) == mark + typed)
            #expect(said.allSatisfy { height($0, 40) <= 9 })
        }
    }

    @Test func wideCharactersAreDividedBetweenPagesWithoutABlank() {
        let text = String(repeating: "日本語。", count: 200)
        let said = pages([SpokenLine(.text, text)], 41, 10)
        #expect(said.count > 1 && said.allSatisfy { height($0, 41) <= 9 })
        #expect(words(said).joined() == text)
        // Twenty of them fill forty columns; another one does not fit into one that is left.
        #expect(said[0].hasPrefix(String(text.prefix(20)) + "\n"))
    }

    @Test func aWordLongerThanTheScreenIsWideCountsAsTheRowsThatItTakes() {
        let address = "https://" + String(repeating: "x", count: 192)
        let line = SpokenLine(.text, "See \(address) for more.")
        let said = pages(lines(8) + [line] + lines(8), 40, 20)
        #expect(said.allSatisfy { height($0, 40) <= 19 })
        #expect(said.joined().contains(address))
    }

    @Test func tabsAndDeepInsetsDoNotRunOverTheWidth() {
        let tabs = (1...30).map { "a\t\($0)" }.joined(separator: "\t")
        let deep = String(repeating: " ", count: 60) + "deep and deeper"
        for text in [tabs, deep] {
            let rows = pages([SpokenLine(.text, text)], 40, 20)[0].split(separator: "\n")
            #expect(rows.allSatisfy { $0.utf8.count <= 40 && !$0.contains("\t") })
        }
    }

    @Test func anotherSizeBeginsAtTheTopOfWhatIsSaid() {
        var screen = ScreenConversation(
            PlainConversation(), style: .plain,
            size: ScreenConversation.Size(columns: 80, rows: 10))
        let first = screen.say(lines(30)).text
        let high = screen.resized(to: ScreenConversation.Size(columns: 80, rows: 40)).text
        #expect(high.hasPrefix("line 1\n") && !screen.hasMore)
        let low = screen.resized(to: ScreenConversation.Size(columns: 80, rows: 10)).text
        #expect(low == first)
    }

    /// Every page fits, and every word is on just one, in order, whatever is said on which screen.
    @Test func nothingIsLostOnAnyScreen() {
        var chance = SeededNumbers(for: "pages")
        let alphabet = ["a", "word", "longer", "日本", "e\u{301}", "👩‍👧", "🇬🇧", "ㄱ", "\u{5D0}"]
        let kinds: [SpokenLine.Kind] = [.heading, .text, .point, .question, .happened, .refused]
        for _ in 0..<300 {
            let columns = Int.random(in: 20...130, using: &chance)
            let rows = Int.random(in: 6...50, using: &chance)
            let said = (0..<Int.random(in: 1...60, using: &chance)).map { _ in
                let words = (0..<Int.random(in: 0...40, using: &chance)).map { _ in
                    String(
                        repeating: alphabet.randomElement(using: &chance) ?? "",
                        count: Int.random(in: 1...6, using: &chance))
                }
                let kind = kinds.randomElement(using: &chance) ?? .text
                return SpokenLine(words.isEmpty ? .blank : kind, words.joined(separator: " "))
            }
            let shown = pages(said, columns, rows)
            #expect(shown.allSatisfy { height($0, columns) < rows }, "\(columns) by \(rows)")
            let whole = PlainLayout.text(said)
            let inked = { (text: String) in text.filter { $0 != " " && $0 != "\n" } }
            #expect(inked(words(shown).joined()) == inked(whole), "\(columns) by \(rows)")
        }
    }
}
