import DialogueLanguage
import Foundation
import TestSupport
import Testing

/// The pages for authors: what they show can be used as it stands.
@Suite struct DiagnosticWritingGuideTests {
    /// The fenced blocks of a page, by their kind.
    static func blocks(_ page: String, _ kind: String) -> [String] {
        let text = (try? String(contentsOf: Project.path("docs/" + page), encoding: .utf8)) ?? ""
        return Fence.all(in: text).filter { $0.kind == kind }.map(\.text)
    }

    @Test(arguments: blocks("writing-dialogues.md", "dialogue"))
    func dialoguesAreFreeOfFindings(_ text: String) throws {
        let parsed = Reading.dialogue(text)
        #expect(parsed.report(file: "page") == "")
        let guide = Fence(kind: "dialogue", text: text).findings(onBriefing: true).found
        #expect(guide == [])
    }

    @Test(arguments: blocks("writing-dialogues.md", "steps"))
    func stepsAreFreeOfFindings(_ text: String) {
        let closing = text.contains("ask ") ? "" : "\nask last\n  Is there anything else?\n"
        #expect(Reading.steps("notice\n\n" + text + closing).report(file: "page") == "")
    }

    @Test func thePageShowsEveryWordOfTheLanguage() {
        let all =
            (Self.blocks("writing-dialogues.md", "dialogue")
            + Self.blocks("writing-dialogues.md", "steps")).joined()
        let words = [
            "notice", "say ", "present ", "present rest", "ask ", "collect ", "table ", "vote ",
            "reveal ",
            "discuss ", "agree ", "column ", "row:", "hint:", "example:", "default:", "recall:",
            "low:",
            "high:", "term ", "nudge if vague", "nudge unless one named person", "nudge if past",
            "nudge if it names an activity", "nudge if all are weak", "if no if-then, probe:",
            "if shorter than", "if vague, probe:", "if no, probe:",
            "if at most", "if at least", "only if", "long text", " text", "yes/no", "choice",
            "several choices", "date", "person", "number 0 to", "scale 1 to 5", "pick from", "each",
            "any",
            "scribe", "unnamed", "keep 3", "10 minutes", "about:", "fills:", "\n# ", "\\row:",
            "ask each task", "reveal each task", "discuss each task", "  task, ",
        ]
        for word in words where word != "any" { #expect(all.contains(word), "\(word)") }
    }

    @Test func thePageAboutBriefingsShowsWhatCanBeUsed() {
        let examples = Self.blocks("writing-briefings.md", "")
        let briefings = examples.filter { $0.hasPrefix("briefing ") }
        let forms = examples.filter { $0.hasPrefix("form ") }
        #expect(briefings.count == 1)
        #expect(forms.count == 1)
        for text in briefings { #expect(Reading.briefing(text).report(file: "page") == "") }
        for text in forms { #expect(Reading.form(text).report(file: "page") == "") }
    }

    @Test func everyPageOfAuthorsIsLinkedToOnesThatExist() throws {
        let page = try String(
            contentsOf: Project.path("docs/writing-dialogues.md"), encoding: .utf8)
        for match in page.matches(of: /\]\(([^)#]+)\)/) {
            let target = Project.path("docs/" + match.1)
            #expect(FileManager.default.fileExists(atPath: target.path), "\(match.1)")
        }
    }
}
