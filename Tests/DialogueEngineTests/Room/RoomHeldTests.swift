import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine

/// What a member's line would be held for.
struct RoomHeldTests {
    private static let line = "Ring me on 07700 900123"

    private func room(_ options: String) throws -> Session {
        let guide = try Rehearsal.guide("dialogue d — D\nask q  \(options)\n  The question?\n")
        var session = Session(guide, mode: .room)
        _ = session.join(Person(id: "p1", name: "Lea"), as: .facilitator)
        _ = session.join(Person(id: "p2", name: "Ann"), as: .participant)
        _ = session.receive(
            .command(.next), by: "p1", at: Moment(today: Today(.first, zone: "UTC")))
        return session
    }

    @Test func nothingWhereContactDetailsAreAskedFor() throws {
        let session = try room("text, each, contact details")
        #expect(session.held(.text(Self.line), by: "p2") == nil)
        #expect(session.held(.command(.say(Self.line)), by: "p2")?.kinds == [.phone])
        #expect(try room("text, each").held(.text(Self.line), by: "p2")?.kinds == [.phone])
    }

    /// It may be meant for the question that is open, and so for others than everybody.
    @Test func ordinaryTextIsNeverSaidInPlaceOfWhatIsHeld() throws {
        var held = try #require(
            try room("text, each").held(.command(.say(Self.line)), by: "p2"))
        #expect(held.reply(with: .text("Ring me tomorrow")) == .ask)
        #expect(held.stage == .choosing)
        #expect(held.reply(with: .held(.send)) == .keep(Self.line))
    }

    @Test func onlyWhatItsAuthorMayWrite() throws {
        let session = try room("text, scribe")
        #expect(session.held(.text(Self.line), by: "p1")?.kinds == [.phone])
        #expect(session.held(.text(Self.line), by: "p2") == nil)
        #expect(session.held(.text("Ring me tomorrow"), by: "p1") == nil)
    }
}
