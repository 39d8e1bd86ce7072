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
        entries = entries.enumerated().map {
            Entry(number: $0, time: $1.time, who: $1.who, event: $1.event)
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

    // MARK: What can happen all the same

    private func voting() throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(
            "collect points  1 to 3, each\n  Which?\nvote points, keep 1\n")
        try room.play("Ben> one", "Ben> two", "Cleo> three", "Ana> /next", "Ana> /next")
        return room
    }

    @Test func aBallotForNothingCounts() throws {
        var room = try voting()
        try room.play("Ben> none", "Cleo> 2")
        try room.play("Ana> /next")
        guard case .room(.count(_, let count)) = room.entries.last?.event else {
            Issue.record("\(room.entries)")
            return
        }
        #expect(count.voted == 2 && count.votes.map(\.votes) == [0, 1, 0])
        #expect(room.differencesFromLog == [])
    }

    @Test func whatSomebodyAnsweredIsShownThoughTheyWereTakenOut() throws {
        var room = try GroupRehearsal.small("ask here  each\n  Where?\n")
        try room.play("Ben> mine", "Ana> /remove Ben")
        #expect(try room.play("Ana> /reveal now").has("Ben: “mine”"))
        #expect(room.differencesFromLog == [])
    }

    @Test func nobodyWhoWasTakenOutWrites() throws {
        var room = try GroupRehearsal.small(
            "ask team  text, scribe\n  Team?\nask last  text, scribe\n  Last?\n")
        try room.play("* Dev joins", "Ana> /co Ben", "Ana> /co Dev", "Ben> mine")
        #expect(try room.play("Ana> /remove Ben").has("Dev < draft: dropped by Ana"))
        #expect(try room.play("Ana> /next").has("refused"))
        #expect(room.entries.last?.event == .room(.remove(member: "p2")))
    }

    @Test func whatWaitsIsKeptThoughItsAuthorLeadsNoMore() throws {
        var room = try GroupRehearsal.small("ask team  text, scribe\n  Team?\n")
        try room.play("Ana> /co Ben", "Ben> mine", "Ana> /co Ben", "* Ben leaves", "Ana> /next")
        #expect(room.entries.last?.who == "p2" && room.entries.last?.event.words?.text == "mine")
        #expect(room.differencesFromLog == [])
    }

    @Test func whoeverComesWithTheSecretTakesTheRoom() throws {
        var room = try GroupRehearsal.small("ask team  text, scribe\n  Team?\n")
        let turn = room.session.lead(Person(id: "p4", name: "Dev"))
        room.note(turn.said)
        #expect(room.differencesFromLog == [])
        #expect(room.entries.suffix(3).map(\.event.fields.kind) == ["join", "name", "role"])
        let cut = Array(room.entries.dropLast())
        #expect(History(room.session.guide, entries: cut).wrong?.why == .impossible)
    }
}
