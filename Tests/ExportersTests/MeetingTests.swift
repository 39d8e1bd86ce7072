import DialogueEngine
import Exporters
import Foundation
import StrictJSON
import TestSupport
import Testing

/// The documents of a group.
struct MeetingTests {
    private func text(_ room: RoomSample, withNames: Bool = true) -> String {
        text(room, .markdown, withNames: withNames)
    }

    private func text(
        _ room: RoomSample, _ format: ExportFormat, withNames: Bool = true
    ) -> String {
        String(decoding: format.bytes(room.record, withNames: withNames), as: UTF8.self)
    }

    /// Every format, with the table of names and without.
    private func everywhere(_ room: RoomSample) -> [String] {
        ExportFormat.allCases.flatMap { format in
            [true, false].flatMap { withNames in
                ExportFormat.Part.allCases.map { part in
                    let bytes = format.bytes(room.record, part, withNames: withNames)
                    return String(decoding: bytes, as: UTF8.self)
                }
            }
        }
    }

    @Test func unnamedAnswersAreInNoDocumentBeforeTheReveal() throws {
        var room = try RoomSample.begun()
        try room.each(["p2": "Marigold", "p3": "Periwinkle"])
        for text in everywhere(room) {
            #expect(!text.contains("Marigold") && !text.contains("Periwinkle"))
        }
        try room.type("p1", "/reveal now")
        #expect(text(room).contains("Marigold") && text(room, .json).contains("Periwinkle"))
    }

    @Test func namedAnswersAreInNoDocumentBeforeTheReveal() throws {
        var room = try atTheNamedQuestion()
        try room.type("p3", "Marigold")
        for text in everywhere(room) { #expect(!text.contains("Marigold")) }
        try room.type("p1", "/reveal now")
        #expect(text(room).contains("> - **Member 3**: Marigold\n"))
        #expect(text(room, .json).contains("Marigold"))
    }

    @Test func answersOfAQuestionThatWasLeftOutAreInNoDocument() throws {
        var room = try atTheNamedQuestion()
        try room.type("p3", "Marigold")
        try room.type("p1", "/skip")
        for text in everywhere(room) { #expect(!text.contains("Marigold")) }
        #expect(
            text(room).contains("**Where could this happen here?**\n\n*Left out by the group.*"))
    }

    @Test func pointsAndVotesAreInNoDocumentBeforeTheyAreShown() throws {
        var room = try atTheLearning()
        try room.each(["p2": "Marigold", "p3": "Periwinkle", "p5": "Larkspur"])
        for text in everywhere(room) {
            #expect(!text.contains("Marigold") && !text.contains("Periwinkle"))
        }
        try room.type("p1", "/reveal now", "/next")
        #expect(text(room).contains("Marigold") && text(room, .json).contains("Periwinkle"))
        try room.type("p2", "2")
        #expect(
            text(room).contains("**Which 2 matter most?**\n\n*Still open: nothing is shown yet.*"))
        #expect(!text(room, .json).contains("\"votes\""))
        try room.type("p1", "/reveal now")
        #expect(text(room, .json).contains("\"votes\""))
    }

    @Test func objectionsAreInNoDocumentBeforeTheyAreShown() throws {
        var room = try RoomSample.meeting(upTo: .plan)
        try room.type("p2", "/object Marigold")
        for text in everywhere(room) { #expect(!text.contains("Marigold")) }
        try room.type("p1", "/next")
        #expect(text(room).contains("> - **Action 1** (Member 2 objects): Marigold\n"))
        #expect(text(room, .json).contains("Marigold"))
    }

    @Test func whatPeopleSayOfThemselvesIsInNoDocument() throws {
        var room = RoomSample(try Rehearsal.bundled("standard"))
        room.join("p1", .facilitator, "Anna Lee")
        room.join("p2", .participant, "Tom Ode")
        try room.type("p1", "/next", "/next")
        try room.each(["p2": "Marigold"])
        try room.type("p1", "/reveal", "/next")
        for text in everywhere(room) {
            #expect(!text.contains("Marigold") && !text.contains("anything that you need"))
        }
    }

    @Test func privateWordsAndConcernsHaveNoPlaceInTheRecord() throws {
        // `/private` is no input of a room at all: the host passes it on.
        var room = try RoomSample.begun()
        #expect(throws: RoomSample.Refused.self) { try room.type("p2", "/private Marigold") }
    }

    @Test func theTableOfNamesCanBeLeftOut() throws {
        let room = try RoomSample.meeting()
        for format in ExportFormat.allCases {
            let text = text(room, format, withNames: false)
            for name in ["Tom Ode", "Sam", "Okoro", "Lena Weiss"] {
                #expect(!text.contains(name), "\(name) in \(format)")
            }
        }
        #expect(text(room).contains("## Names\n\nThis table stands apart"))
        #expect(text(room).contains("\n| 5 | Sam \\*Okoro\\* |\n"))
        #expect(text(room, withNames: false).contains("The names of the members were left out"))
        let without = try JSON(
            parsing: ExportFormat.json.bytes(room.record, withNames: false))
        #expect(without["meeting"]?["names"] == .null)
        #expect(without["meeting"]?["members"]?.array?.count == 6)
    }

    @Test func namesThatWereErasedAreMissedByNobody() throws {
        var room = try RoomSample.meeting()
        room.erasePeople()
        #expect(text(room).contains("*No names are kept with this record.*"))
        #expect(text(room).contains("| 2 | *not kept* | *not kept* | took part |"))
    }

    @Test func unnamedAnswersTellNoMember() throws {
        let room = try RoomSample.meeting()
        let json = try JSON(parsing: ExportFormat.json.bytes(room.record))
        let items = (json["discussion"]?.array ?? []).flatMap { $0["items"]?.array ?? [] }
        func answers(_ step: String) -> [JSON] {
            items.first { $0["step"] == .string(step) }?["answers"]?.array ?? []
        }
        #expect(answers("stands_out").count == 2 && answers("here").count == 2)
        #expect(answers("stands_out").allSatisfy { $0["member"] == .null })
        #expect(answers("here").allSatisfy { $0["member"]?.string != nil })
    }

    @Test func aSecondLineOfAnAnswerIsNotTakenForAnotherMember() throws {
        #expect(
            text(try RoomSample.meeting()).contains(
                "> - **Member 2**: Whenever a visit is cancelled.\\\n>   Member 3: and nobody asks why.\n"
            ))
    }

    @Test func aTieIsShownAsATie() throws {
        var room = try RoomSample.meeting(upTo: .vote)
        #expect(text(room).contains("has not settled it: all that share it stand in the plan"))
        #expect(text(room).contains("| 1 | tied, kept until the room settles it |"))
        try room.type("p1", "2")
        #expect(text(room).contains("There was a tie for the last place; the room settled it."))
        #expect(text(room).contains("| 1 | tied, then kept |"))
        #expect(text(room).contains("| 1 | tied, then not kept |"))
    }

    @Test func anActionThatSomebodyObjectsToIsOneToLookAtAgain() throws {
        let text = text(try RoomSample.meeting())
        #expect(text.contains("- **Action 2** – one person objects; the minutes below say why\n"))
        #expect(text.contains("| 2 | Raise awareness | 1 | 1 | closed with objections |"))
    }

    @Test func aMeetingThatNobodyClosedIsValidAllTheSame() throws {
        let early = text(try RoomSample.early())
        #expect(early.contains("**This session has not been closed.**"))
        #expect(early.contains("Ended: not closed. The plan and these minutes are valid"))
        let whole = text(try RoomSample.meeting())
        #expect(!whole.contains("not closed") && !whole.contains("not been closed"))
        #expect(whole.contains("- Ended: closed by the facilitator, 21 November 2026"))
    }

    @Test func theMeetingBeganWhenTheFacilitatorBegan() throws {
        let room = try RoomSample.fernshire()
        #expect(text(room).contains("- Began: not yet; the group is still arriving\n"))
        #expect(text(room).contains("Nobody took part yet."))
        let record = try RoomSample.meeting().record
        #expect(record.started == record.began + 10 * 61_007)
        #expect(record.ended == record.changed)
    }

    @Test func wordsThatWereTakenOutAreShownAsRemoved() throws {
        var room = try RoomSample.begun()
        try room.type("p3", "/park Jamie Example lives at the corner.")
        room.redact()
        for text in everywhere(room) { #expect(!text.contains("Jamie")) }
        #expect(text(room).contains("> - **Member 3** (Reading): *removed from the record*\n"))
    }

    @Test func noRecordOfAGroupIsCalledAnonymous() throws {
        let text = text(try RoomSample.meeting(), withNames: false)
        #expect(text.contains("This record is not anonymous"))
        #expect(text.contains("Kept with it are the names, agencies and roles"))
        #expect(text.components(separatedBy: "anonymous").count == 2)
    }

    private func atTheNamedQuestion() throws -> RoomSample {
        var room = try RoomSample.begun()
        try room.type("p2", "One.")
        try room.type("p1", "/reveal now", "/next")
        return room
    }

    private func atTheLearning() throws -> RoomSample {
        var room = try atTheNamedQuestion()
        // Nobody talks about what was left out: the learning is next.
        try room.type("p1", "/skip", "/skip")
        return room
    }
}
