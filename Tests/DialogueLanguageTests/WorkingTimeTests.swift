import BundledContent
import Testing

@testable import DialogueLanguage

@Suite("How long a dialogue takes")
struct WorkingTimeTests {
    private func time(_ dialogue: String, _ briefing: String) throws -> WorkingTime {
        let script = BundledContent.dialogues.first { $0.id == dialogue }?.bytes ?? []
        let text = BundledContent.briefings.first { $0.id == briefing }?.bytes ?? []
        return WorkingTime(
            script: try #require(Script.parse(script).content),
            briefing: try #require(Briefing.parse(text).content))
    }

    @Test(arguments: ["K21", "J21", "F20", "Q22", "Child-U"])
    func theShortOneIsShorterAndReadsAsMuch(briefing: String) throws {
        let (short, standard) = (try time("short", briefing), try time("standard", briefing))
        #expect(short.reading == standard.reading && short.reading > 1)
        #expect(short.writing < standard.writing)
        #expect(short.minutes == short.reading + short.writing && short.minutes <= 20)
    }

    @Test("docs/using says so")
    func takesAsLongAsThePageSays() throws {
        #expect(try time("standard", "K21").minutes == 25)
        #expect(try time("short", "K21").minutes == 19)
    }

    @Test func countsWhatIsAskedOfOnePerson() throws {
        func writing(_ steps: String) throws -> Int {
            let text = "dialogue a — A\n\nnotice\npresent rest\n\n" + steps
            let script = Script.parse(Array(text.utf8))
            let briefing = BundledContent.briefings[0].bytes
            return WorkingTime(
                script: try #require(script.content, "\(script.report(file: "a"))"),
                briefing: try #require(Briefing.parse(briefing).content)
            ).writing
        }
        let one = "ask a  long text\n  A?\n"
        // A thought, twenty-five words, and a minute for the check.
        #expect(try writing(one) == 3)
        #expect(try writing((1...4).map { "ask a\($0)  long text\n  A?\n" }.joined()) == 7)
        #expect(try writing(one + "ask b  text, each, not in the record\n  B?\n") == 3)
        #expect(try writing(one + "ask b  long text\n  B?\n  only if in a group\n") == 3)
        #expect(try writing("collect l  1 to 3\n  L?\n") == 4)
        #expect(try writing(one + "collect l  1 to 3\n  L?\n  offer: a\n") == 4)
    }
}
