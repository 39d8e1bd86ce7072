import DialogueLanguage
import Testing

/// Lines that look as if something else was meant, and one mistake that gives one finding.
@Suite struct ScriptParserWarningTests {
    private func below(_ lines: String, _ options: String = "") -> [String] {
        Reading.steps("ask q \(options)\n  What?\n\(lines)\n").places
    }

    @Test(arguments: [
        "Hint: x", "HINT: x", "hnt: x", "hints: x", "Default: x", "exmaple: x", "Row: x", "Low: x",
        "Column: x", "hint think of it", "recall q2", "Only when ready is yes", "unless if so",
        "if yes: Why?", "if vague: Why?", "if shorter than 3 words: Why?", "if includes a: Why?",
        "ask more", "ask more  text, each", "vote list, keep 3",
    ])
    func warnsOfALineThatLooksLikeAnother(_ line: String) {
        #expect(below("  " + line) == ["4:3 D317"])
        #expect(below("  \\" + line) == [])
    }

    @Test(arguments: [
        "Now: what will you do?", "Team: which one?", "Think of this:", "if only: it were so",
        "If you had a day: what then?", "hindsight: what?", "say what you think of it",
        "ask yourself, and others, why", "example of it", "only you know", "a: b: c",
    ])
    func leavesWordsOfAQuestionAlone(_ line: String) {
        #expect(below("  " + line) == [])
    }

    @Test func textRightBelowAnotherLineIsDoubtful() {
        #expect(below("  hint: x\n  and more") == ["5:3 D317"])
        #expect(below("  hint: x\n    and more") == [])
        #expect(below("  hint: x\n\n  And this?") == [])
    }

    @Test(arguments: [
        ("choice", "- A\n  - B\n  if c, probe: Why?", "6:3 D304"),
        ("several choices", "- A\n  - B\n  if includes ab, probe: Why?", "6:3 D304"),
        ("several choices", "- A\n  - B\n  if a, probe: Why?", "6:3 D304"),
        ("several choices", "- A\n  - B\n  if vague, probe: Why?", "6:3 D312"),
        ("choice", "- A\n  - B\n  if at most 2, probe: Why?", "6:3 D312"),
        ("date", "if vague, probe: Why?", "4:3 D312"),
        ("number", "if yes, probe: Why?", "4:3 D312"),
        ("pick from recommendations", "if yes, probe: Why?", "4:3 D312"),
        ("yes/no", "if maybe, probe: Why?", "4:3 D312"),
        ("person", "if yes, probe: Why?", "4:3 D312"),
        ("text", "if shorter than 0 words, probe: Why?", "4:3 D313"),
        ("text", "if vague, probe:", "4:3 D313"),
        ("yes/no", "nudge if vague", "4:3 D312"), ("text", "nudge if past", "4:3 D312"),
    ])
    func refusesWhatDoesNotSuitTheQuestion(_ options: String, lines: String, place: String) {
        #expect(below("  " + lines, options) == [place])
    }

    @Test(arguments: [
        ("txt", "Was `text` meant?"), ("keeep 3", "Was `keep 3` meant?"),
        ("5 minuts", "Was `5 minutes` meant?"), ("scale 1-5", "Was `scale 1 to 5` meant?"),
        ("1–10", "Was `1 to 10` meant?"), ("text each", "Put commas between: `text, each`."),
        ("long text unnamed", "Put commas between: `long text, unnamed`."),
    ])
    func saysWhichOptionWasMeant(_ option: String, mend: String) {
        let found = Reading.steps("ask q  \(option)\n  What?\n").diagnostics
        #expect(found.map(\.mend) == [mend])
    }

    @Test func suggestsANameOfOneWord() {
        let found = Reading.steps("ask the next one\n  What?\n").diagnostics
        #expect(found.count == 1)
        #expect(found.first?.mend.hasPrefix("A name is one word, such as `the_next_one`. ") == true)
    }

    @Test(arguments: [
        "aks q\n  What?\nreveal q", "ask: q\n  What?\n",
        "Ask q\n  What?\nask z\n  Z?\n  only if q is answered",
        "question q\n  What?\n  hint: x\n\n  More?\nask z\n  Z?\n  only if q is yes\nreveal q",
        "ask q  yes/noo\n  What?\n  if yes, probe: x\nask z\n  Z?\n  only if q is yes",
        "ask q\nWhat do you think\nof this?\nask z\n  Z?", "ask q\n  What?\n\nonly if alone",
        "ask q  choice\n  What?\n- A\n- B", "ask q  choice\n  What?\n  - !\n  if b, probe: Why?",
        "table t\n  column what text\nvote t, keep 2", "collect l  1-3\n  What?\nvote l, keep 60",
    ])
    func oneMistakeGivesOneFinding(_ steps: String) {
        #expect(Reading.steps(steps + "\n").codes.count == 1, "\(Reading.steps(steps).places)")
    }

    @Test func anOptionThatIsVeryLongIsQuotedInPart() {
        let long = String(repeating: "x", count: 5000)
        let parsed = Reading.steps("ask q  \(long)\n  What?\n")
        #expect(parsed.codes == ["D302"])
        #expect(parsed.diagnostics[0].message.unicodeScalars.count < 500)
        #expect(parsed.diagnostics[0].message.hasSuffix("xx” is not known here."))
    }
}
