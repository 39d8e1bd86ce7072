import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine

/// What can't have happened changes nothing: from a log it is damage, from a line it is refused.
struct FittingTests {
    private static let table =
        "dialogue d — D\nask q  text\n  Q?\n  if vague, probe: Which?\n"
        + "table actions  1 to 3\n  The actions.\n  row: Action\n  column what  text: What?\n"

    private static func field(_ kind: String, _ name: String, _ number: Int) -> EventFields {
        let row: Int = name == "row" ? number : 1
        var fields: [(name: String, value: FieldValue)] = [
            ("step", .string("actions")), ("row", .int(row)), ("field", .string("what")),
            ("type", .string("text")), ("how", .string("visit")),
        ]
        if name != "row" { fields.append((name, .int(number))) }
        return EventFields(kind: kind, fields: fields)
    }

    @Test(arguments: [Int.min, -1, 0, 1_000_001, Int.max])
    func aNumberOutOfItsRangeIsNoFieldOfALog(number: Int) {
        for (kind, name) in [
            ("answer", "row"), ("answer", "probe"), ("keep", "row"), ("skip", "row"),
            ("remove-row", "row"), ("restore-row", "row"), ("move-row", "row"), ("move-row", "to"),
            ("move", "row"), ("object", "row"), ("reveal-row", "row"), ("outcome", "row"),
        ] {
            #expect(throws: EventProblem.field(kind: kind, name: name)) {
                try Event(Self.field(kind, name, number), words: nil)
            }
        }
    }

    @Test(arguments: [
        "r0", "r-1", "r9223372036854775807", "r9223372036854775808", "r", "1", "r1.0",
    ])
    func aRowOutOfItsRangeIsNoneOfAVote(row: String) {
        for (kind, name, text) in [
            ("count", "votes", row + "=1"), ("count", "kept", row), ("count", "tied", row),
            ("settle", "kept", row),
        ] {
            let fields = EventFields(
                kind: kind,
                fields: [
                    ("step", .string("v")), ("voted", .int(1)), ("passed", .int(0)),
                    (name, .strings([text])),
                ])
            #expect(throws: EventProblem.field(kind: kind, name: name)) {
                try Event(fields, words: nil)
            }
        }
        #expect(Place(path: "actions/\(row)") == nil)
    }

    @Test func whatDoesNotFitIsNotedAndChangesNothing() throws {
        let place = Place("actions", row: 1, field: "what")
        for event: Event in [
            .removeRow(Place("actions", row: 2), again: []), .restoreRow(Place("actions", row: 1)),
            .moveRow(Place("actions", row: 1), to: 2), .moveRow(Place("actions", row: 1), to: 0),
            .keep(Place("actions", row: 7, field: "what")), .read(step: "nowhere"),
            .move(Place("q", row: 1), .visit),
            .answer(Answered(Place("q", row: 1), type: "text", words: nil)),
            .answer(Answered(Place("actions", row: .max, field: "what"), type: "text", words: nil)),
            .answer(Answered(Place("actions", field: "what"), type: "text", words: nil)),
            .room(.object(Place("actions", row: 9), nil)),
            .room(.reveal(step: "nowhere", passed: 0, unkept: nil)),
        ] {
            var session = Session(try Rehearsal.guide(Self.table))
            session.apply(.answer(Answered(place, type: "text", words: Words("a"))))
            let before = RoomSnapshot.facts(session).filter { !$0.hasPrefix("size") }
            session.apply(event)
            #expect(session.misfit == 1, "\(event)")
            #expect(RoomSnapshot.facts(session).filter { !$0.hasPrefix("size") } == before)
        }
    }

    @Test func aProbeThatIsNotThereDoesNotFit() throws {
        var session = Session(try Rehearsal.guide(Self.table))
        var answered = Answered(Place("q"), type: "text", words: Words("a"))
        answered.probe = 2
        session.apply(.answer(answered))
        #expect(session.misfit == 0)
    }

    /// Every number of the log of a whole meeting, replaced by each number of the edges.
    @Test func aLogWithAnyNumberInItIsReadOrRefused() throws {
        let fixture = try #require(try GroupFixture.all().first { $0.name.contains("standard") })
        var room = GroupRehearsal(try fixture.guide())
        for beat in fixture.beats { _ = try room.happen(beat.happening) }
        let numbers = EdgeNumbers.all.compactMap { Int($0) }
        for (place, entry) in room.entries.enumerated() {
            for changed in Self.changed(entry.event.fields, numbers) {
                guard let event = try? Event(changed, words: entry.event.words) else { continue }
                var entries = room.entries
                entries[place] = Entry(
                    number: entry.number, time: entry.time, who: entry.who, event: event)
                let session = Session(room.session.guide, entries: entries)
                _ = (session.prompt, Transcript(session), ActionPlan(session))
            }
        }
    }

    /// The fields of an entry with another number in one of them.
    private static func changed(_ fields: EventFields, _ numbers: [Int]) -> [EventFields] {
        fields.fields.indices.flatMap { index -> [EventFields] in
            let values: [FieldValue] =
                switch fields.fields[index].value {
                case .int: numbers.map { .int($0) }
                case .strings(let texts) where !texts.isEmpty:
                    numbers.map { .strings(["\($0)", "r\($0)", "actions/r\($0)/what"] + texts) }
                default: []
                }
            return values.map { value in
                var all = fields.fields
                all[index].value = value
                return EventFields(kind: fields.kind, fields: all)
            }
        }
    }

    @Test func aBrokenAssertionIsARefusedLine() throws {
        var rehearsal = try Rehearsal(dialogue: Self.table)
        rehearsal.type("all good things")
        let step = try #require(rehearsal.session.guide.index["actions"])
        rehearsal.session.state.steps[step].nextRow = .max
        let said = rehearsal.type("an action")
        #expect(said.hasPrefix("! That went wrong here, through no fault of yours"))
        #expect(rehearsal.log.count == 1 && rehearsal.session.misfit == nil)
        #expect(rehearsal.type("/edit 1").contains("Q?"))
    }
}
