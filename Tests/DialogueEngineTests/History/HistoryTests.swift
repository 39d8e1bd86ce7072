import TestSupport
import Testing

@testable import DialogueEngine
@testable import DialogueLanguage

/// What can't have happened is refused, and what can have happened is not.
@Suite("Impossible histories")
struct HistoryTests {
    private static let steps = """
        notice
        ask here  each
          Where?
        collect points  1 to 2, each, unnamed
          Which points?
        vote points, keep 2
        ask all  text, any
          What do we do?
        table actions  1 to 3, scribe
          What was agreed?
          column what  text: What?
            nudge if vague
          column by_when  date: By when?
        agree actions
        ask ready  yes/no, scribe
          Ready?
        ask why  text, scribe
          only if ready is no
          Why not?
        ask needs  text, each, not in the record
          What do you need?
        ask last  text, scribe
          Last?

        """

    /// A whole meeting in which everything happens once.
    private static func meeting() throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(steps)
        try room.play(
            "* Dev joins as observer", "Ana> /next", "Ben> at home", "Cleo> at school",
            "Ana> /reveal now", "Ana> /next", "Ben> one", "Ben> two", "Cleo> three", "Ana> /next",
            "Ana> /next", "Ben> 1, 2", "Cleo> 2 3", "Ana> /next", "Ana> 1", "Ana> /next",
            "Cleo> ring them", "Ana> /next", "Ben> /action ring the school", "Ana> ring the school",
            "Ana> tomorrow", "Ana> soon", "Ana> /next", "Ana> tomorrow", "Ana> /done",
            "Ben> /agree",
            "Cleo> /agree", "Ana> /next", "Ben> /object too late", "Cleo> /agree", "Ana> /next",
            "Ben> /agree", "Ana> /next", "Ana> yes", "Ben> tea", "Ana> /reveal now", "Ana> /next",
            "Ana> /lock", "Ana> /co Cleo", "Ana> /handover Ben", "Ben> the end", "Ben> /close")
        #expect(room.session.isFinished && room.differencesFromLog == [])
        return room
    }

    /// What is wrong after a change, as `reason at kind`; empty where nothing is.
    private static func wrong(_ change: (inout [Entry]) -> Void) throws -> String {
        let room = try meeting()
        var entries = room.entries
        change(&entries)
        let places = entries.map(\.number)
        entries = entries.enumerated().map { number, entry in
            var event = entry.event
            // What an answer was taken from goes with it.
            if case .answer(var answered) = event, let from = answered.from {
                answered.from = places.firstIndex(of: from)
                event = .answer(answered)
            }
            return Entry(number: number, time: entry.time, who: entry.who, event: event)
        }
        guard let wrong = History(room.session.guide, entries: entries).wrong else { return "" }
        return "\(wrong.why.rawValue) at \(entries[wrong.entry].event.fields.kind)"
    }

    @Test(arguments: [
        ("read", 0), ("start", 0), ("reveal", 0), ("count", 0), ("settle", 0), ("outcome", 0),
        ("done", 0), ("keep", 0), ("read", 3), ("outcome", 1), ("answer", 7), ("reveal", 2),
    ])
    func whatIsLeftOutIsMissed(kind: String, number: Int) throws {
        let said = try Self.wrong { entries in
            let places = entries.indices.filter { entries[$0].event.fields.kind == kind }
            if places.indices.contains(number) { entries.remove(at: places[number]) }
        }
        #expect(said != "", "\(kind) \(number)")
    }

    @Test func nothingHappensTwice() throws {
        let room = try Self.meeting()
        // What people may say twice in a row; all else happens once where it stands.
        let twice: Set = ["propose", "name"]
        for place in room.entries.indices.dropFirst() {
            let kind = room.entries[place].event.fields.kind
            let said = try Self.wrong { $0.insert($0[place], at: place) }
            let isAmongOthers = room.entries[place].event.place?.step == "all"
            let isNameless = kind == "answer" && room.entries[place].who == nil
            if twice.contains(kind) || isAmongOthers || isNameless { continue }
            #expect(said != "", "\(place): \(kind)")
        }
    }

    @Test func twoNeighboursCannotBeSwapped() throws {
        let room = try Self.meeting()
        var possible: [String] = []
        for place in room.entries.indices.dropFirst().dropLast() {
            let pair = room.entries[place...].prefix(2).map(\.event.fields.kind)
            if try Self.wrong({ $0.swapAt(place, place + 1) }) == "" {
                possible.append(pair.joined(separator: " "))
            }
        }
        // People come and speak when they want to, and answers are shown in an order by lot.
        #expect(
            Set(possible).isSubset(of: [
                "name join", "name start", "join start", "answer answer", "propose answer",
                "read propose", "lock role", "answer propose", "read lock", "start join",
                "name read",
            ]), "\(Set(possible).sorted())")
    }

    private static func all(_ kind: String, _ change: (Entry) -> Entry) throws -> String {
        try wrong { entries in
            for place in entries.indices where entries[place].event.fields.kind == kind {
                entries[place] = change(entries[place])
                return
            }
        }
    }

    private static func by(_ who: String?, _ kind: String, last: Bool = false) throws -> String {
        try wrong { entries in
            let places = entries.indices.filter { entries[$0].event.fields.kind == kind }
            guard let place = last ? places.last : places.first else { return }
            let entry = entries[place]
            entries[place] = Entry(
                number: entry.number, time: entry.time, who: who, event: entry.event)
        }
    }

    @Test(arguments: ["start", "read", "reveal", "count", "settle", "lock", "done", "outcome"])
    func onlyWhoeverLeadsDoesIt(kind: String) throws {
        for who in ["p2", "p4", "p9", nil] {
            #expect(try Self.by(who, kind) == "unknown-speaker at \(kind)", "\(who ?? "nobody")")
        }
    }

    @Test func whoWatchesSaysNothing() throws {
        #expect(try Self.by("p4", "propose") == "unknown-speaker at propose")
        #expect(try Self.by("p4", "object") == "unknown-speaker at object")
        #expect(try Self.by("p4", "answer") == "unknown-speaker at answer")
    }

    @Test func numbersOfMembersGoOnByOne() throws {
        #expect(try Self.by("p7", "join", last: true) == "unknown-speaker at join")
    }

    @Test func anAnswerWithoutNameStaysWithoutAndOneWithNameWith() throws {
        let said = try Self.wrong { entries in
            let place = entries.indices.first {
                entries[$0].who == nil && entries[$0].event.fields.kind == "answer"
            }
            guard let place else { return }
            entries[place] = Entry(number: 0, time: 0, who: "p2", event: entries[place].event)
        }
        #expect(said == "unknown-speaker at answer")
        #expect(try Self.by(nil, "answer") == "unknown-speaker at answer")
    }

    @Test(arguments: [
        (RoomEvent.role(member: "p4", .cofacilitator), "p1"),
        (.role(member: "p1", .participant), "p1"),
        (.role(member: "p2", .facilitator), "p1"), (.role(member: "p9", .cofacilitator), "p1"),
        (.role(member: "p2", .participant), "p1"), (.remove(member: "p1"), "p1"),
        (.remove(member: "p9"), "p1"), (.lock(false), "p1"), (.leave, "p9"), (.back, "p2"),
        (.join(.cofacilitator), "p9"), (.role(member: "p1", .cofacilitator), "p1"), (.start, "p1"),
    ])
    func whatBecomesOfMembersFits(event: RoomEvent, who: String) throws {
        let said = try Self.wrong { entries in
            let start = entries.firstIndex { $0.event == .room(.start) } ?? 0
            entries.insert(Entry(number: 0, time: 0, who: who, event: .room(event)), at: start + 1)
        }
        #expect(said != "", "\(event)")
    }

    @Test func whoGivesTheRoomAwayNamesAnotherAtOnce() throws {
        let said = try Self.wrong { entries in
            let place = entries.lastIndex {
                $0.event == .room(.role(member: "p2", .facilitator))
            }
            if let place { entries.remove(at: place) }
        }
        #expect(said == "unknown-speaker at answer")
        let cut = try Self.wrong { entries in
            let place = entries.lastIndex {
                $0.event == .room(.role(member: "p2", .facilitator))
            }
            if let place { entries.removeSubrange(place...) }
        }
        #expect(cut == "impossible at role")
    }

    @Test func aLogEndsWithNothingHalfShown() throws {
        let said = try Self.wrong { entries in
            let reveal = entries.firstIndex { $0.event.fields.kind == "reveal" } ?? 0
            entries.removeSubrange(reveal...)
        }
        #expect(said == "reveal at answer")
    }
}
