import TestSupport
import Testing

@testable import DialogueEngine

/// What is told as record follows from the log alone.
@Suite("Record and passing")
struct RoomRecordTests {
    @Test(arguments: try GroupFixture.all())
    func aSecondEngineThatReadsOnlyTheEntriesTellsTheSame(fixture: GroupFixture) throws {
        var room = GroupRehearsal(try fixture.guide())
        var told: [Directed] = []
        for beat in fixture.beats {
            told += try room.happen(beat.happening).effects.filter { $0.entry != nil }
        }
        #expect(told.count > 20 && told == room.readRecord, "\(fixture.name)")
    }

    @Test(arguments: try Golden.all())
    func somebodyAloneIsToldTheSameByTheLog(golden: Golden) throws {
        var session = Session(try golden.guide())
        var reader = session
        _ = golden.play(opening: session.opening()) { input in
            let response = session.receive(input, at: Moment(today: golden.today))
            let read = response.said.flatMap { reader.follow($0) }
            #expect(read == response.effects.filter { $0.entry != nil }, "\(input)")
            return response.told
        }
    }

    @Test func aReplyAndWhatIsAskedAreNoRecord() throws {
        var room = try GroupRehearsal(
            dialogue: "dialogue d — D\nask q  long text, each\n  Q?\nask team  text, scribe\n  T?\n"
        )
        for line in [
            "* Ana joins as facilitator", "* Ben joins as participant", "Ana> /next", "Ben> Words",
            "Ana> /reveal", "Ana> /next", "Ana> Duty", "Ben> /say Done", "Ana> /close",
        ] {
            let happening = try #require(GroupFixture.Happening(line))
            for directed in try room.happen(happening).effects {
                switch directed.effect {
                case .taken, .refused, .asked, .count, .progress, .help:
                    #expect(directed.entry == nil, "\(line): \(directed)")
                case .answered, .said, .joined, .finished, .left:
                    #expect(directed.entry != nil, "\(line): \(directed)")
                default: break
                }
            }
        }
        #expect(room.session.isFinished)
    }
}

extension GroupRehearsal {
    /// What whoever reads the log tells of it.
    var readRecord: [Directed] {
        var reader = Session(session.guide, mode: .room)
        return entries.flatMap { reader.follow(Said($0.event, by: $0.who)) }
    }
}
