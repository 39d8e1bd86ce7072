import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine

/// No number that somebody types ends the program; what there is no such thing of is said.
struct EdgeNumberTests {
    private static let far = EdgeNumbers.all.filter { (Ordinal($0)?.number ?? 0) != 1 && $0 != "2" }

    @Test(arguments: far)
    func aRowOrAnswerThatIsNotThereIsRefused(number: String) throws {
        var rehearsal = try Rehearsal(
            dialogue: "dialogue d — D\ntable actions  1 to 3\n  The actions.\n  row: Action\n"
                + "  column what  text: What?\n")
        rehearsal.type("a", "b")
        let size = rehearsal.log.count
        for line in [
            "change \(number)", "remove \(number)", "move \(number) 1", "move 1 \(number)",
        ] {
            let said = rehearsal.type("/row " + line)
            #expect(said.hasPrefix("! There is no row "), "\(line): \(said)")
        }
        #expect(rehearsal.type("/edit \(number)").hasPrefix("! There is no answer "))
        #expect(rehearsal.log.count == size)
    }

    @Test(arguments: EdgeNumbers.all)
    func aChoiceAboutHeldWordsThatIsNotThereIsAskedAgain(number: String) throws {
        var rehearsal = try Rehearsal(dialogue: "dialogue d — D\nask q  long text\n  Q?\n")
        rehearsal.type("Ring her mother on 07700 900123")
        let said = rehearsal.type(number)
        let isChoice = (1...3).contains(Ordinal(number)?.number ?? 0)
        #expect(isChoice || said.hasPrefix("! Please type 1, 2 or 3"), "\(number): \(said)")
        #expect(rehearsal.log.isEmpty)
    }

    @Test(arguments: [
        "choice\n  Q?\n  - A\n  - B\n", "several choices\n  Q?\n  - A\n  - B\n",
        "scale 1 to 5\n  Q?\n",
        "number 0 to 99\n  Q?\n", "number\n  Q?\n", "date\n  Q?\n", "yes/no\n  Q?\n",
        "pick from recommendations\n  Q?\n",
    ])
    func everyKindOfQuestionTakesOrRefusesEveryNumber(question: String) throws {
        for line in EdgeNumbers.lines {
            var rehearsal = try Rehearsal(dialogue: "dialogue d — D\nask q  " + question)
            _ = rehearsal.type(line)
            #expect(rehearsal.session.misfit == nil)
        }
    }

    @Test func aRoomTakesOrRefusesEveryNumberAtEveryStep() throws {
        var room = GroupRehearsal(try RoomDialogues.everything.guide())
        try room.play("* Ana joins as facilitator", "* Ben joins")
        for line in EdgeNumbers.roomLines {
            for name in ["Ana", "Ben"] { _ = try room.happen(.types(name, line)) }
            if line.hasPrefix("/row move 1") { _ = try room.happen(.types("Ana", "/next")) }
        }
        #expect(room.session.misfit == nil)
    }
}
