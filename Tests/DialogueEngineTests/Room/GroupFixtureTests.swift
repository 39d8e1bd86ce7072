import TestSupport
import Testing

@testable import DialogueEngine

/// Whole group conversations, in Fixtures/groups.
@Suite("Group conversations")
struct GroupFixtureTests {
    @Test("Goes as the file says", arguments: try GroupFixture.all())
    func goesAsWritten(fixture: GroupFixture) throws {
        var room = GroupRehearsal(try fixture.guide())
        var follows: [[String]] = []
        for beat in fixture.beats {
            let turn = try room.happen(beat.happening)
            let happened = room.text(turn)
            follows.append(happened)
            if !Golden.isUpdating {
                #expect(happened == beat.follows, "\(fixture.name):\(beat.line)")
            }
        }
        if Golden.isUpdating { try fixture.update(follows) }
    }

    @Test("Is the same when it is read from its log", arguments: try GroupFixture.all())
    func isTheSameFromItsLog(fixture: GroupFixture) throws {
        var room = GroupRehearsal(try fixture.guide())
        for beat in fixture.beats {
            _ = try room.happen(beat.happening)
            #expect(room.differencesFromLog == [], "\(fixture.name):\(beat.line)")
            #expect(try room.fieldsComeBack())
        }
    }

    @Test func everyConversationEndsClosed() throws {
        let all = try GroupFixture.all()
        #expect(all.count >= 2)
        for fixture in all {
            var room = GroupRehearsal(try fixture.guide())
            for beat in fixture.beats { _ = try room.happen(beat.happening) }
            #expect(room.session.isFinished, "\(fixture.name)")
        }
    }
}
