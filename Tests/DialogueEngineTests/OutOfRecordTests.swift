import TestSupport
import Testing

@testable import DialogueEngine
@testable import DialogueLanguage

/// What people say of themselves is for the room: it stands in no minutes and no plan.
struct OutOfRecordTests {
    private static let dialogue = """
        dialogue d — D
        ask needs  text, each, unnamed, not in the record
          What do you need?
        ask after  text, scribe
          And then?
        """

    @Test func nobodyWhoIsAloneIsAsked() throws {
        var rehearsal = try Rehearsal(dialogue: Self.dialogue)
        #expect(rehearsal.session.prompt.text == "And then?")
        #expect(rehearsal.type("something").contains("Check your answers"))
        #expect(!rehearsal.type("/review").contains("What do you need?"))
    }

    @Test(arguments: ["standard", "short"])
    func noBundledDialogueAsksSomebodyAloneHowTheyAre(dialogue: String) throws {
        let session = Session(try Rehearsal.bundled(dialogue))
        for step in session.guide.steps.indices {
            guard let question = session.guide.question(step), !question.isInRecord else {
                continue
            }
            #expect(!session.isInPlay(step))
        }
        let kept = session.guide.steps.indices.filter {
            session.guide.question($0)?.isInRecord == false
        }.map { session.guide.steps[$0].id }
        #expect(kept == (dialogue == "standard" ? ["needs", "leaving"] : []))
    }

    @Test func theRoomSeesItAndNoMinutesOrPlanHoldIt() throws {
        var room = try GroupRehearsal(dialogue: Self.dialogue)
        try room.play("* Ana joins as facilitator", "* Ben joins", "Ana> /next")
        #expect(!room.session.prompt.isInRecord)
        let shown = try room.play("Ben> plum cake", "Ana> /reveal")
        #expect(shown.joined().contains("plum cake"))
        try room.play("Ana> /next", "Ana> apple pie", "Ana> /close now")
        let kept = "\(Transcript(room.session)) \(ActionPlan(room.session))"
        #expect(!kept.contains("plum cake") && !kept.contains("What do you need?"))
        #expect(kept.contains("apple pie"))
        #expect(!"\(room.session.reviewItems)".contains("plum cake"))
    }

    @Test(arguments: [
        "ask b  text\n  B?\n  recall: a", "ask b  text\n  B?\n  only if a is yes",
    ])
    func whatALaterStepRestsOnHasToBeInTheRecord(step: String) {
        let script = "dialogue d — D\nask a  yes/no, each, not in the record\n  A?\n\(step)\n"
        let report = Script.parse(Array(script.utf8)).report(file: "d")
        #expect(report.contains("error D302: A later step rests on the answer to “a”"), "\(report)")
    }

    @Test(arguments: [
        "collect a  1 to 3, not in the record\n  A?", "notice not in the record",
        "table a  not in the record\n  A?\n  column b  text: B?",
    ])
    func belongsToAQuestion(step: String) {
        let report = Script.parse(Array("dialogue d — D\n\(step)\n".utf8)).report(file: "d")
        #expect(report.contains("D302"), "\(report)")
    }

    @Test func aFieldOfTheFormHasToBeInTheRecord() throws {
        let form = try #require(Form.parse(Array("form f — F\nfield a: A\n".utf8)).content)
        for (option, count) in [("", 0), (", not in the record", 1)] {
            let text = "dialogue d — D\nfills: f\nask a  text\(option)\n  A?\n"
            let script = try #require(Script.parse(Array(text.utf8)).content)
            #expect(script.gaps(in: form).count == count)
        }
    }
}
