import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine

@Suite("Groups of similar points")
struct RoomGroupingTests {
    static let steps = """
        collect learning  1 to 10, each, unnamed
          Which?
        vote learning, keep 2
        ask team  text, scribe
          Team?
        """

    /// Five points that are shown, in an order that lots were drawn for.
    static func room(_ texts: [String] = texts) throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(steps)
        for text in texts { try room.play("Ben> \(text)") }
        try room.play("Ana> /reveal now")
        return room
    }

    static let texts = [
        "Nobody asked him.", "Nobody ever asked him", "The visit was late", "School knew", "He hid",
    ]

    /// The number by which a point is shown.
    static func number(_ text: String, _ room: GroupRehearsal) throws -> Int {
        let at = room.session.state.steps[0].rows.firstIndex { row in
            row.cells[0].current?.words?.text == text
        }
        return try #require(at) + 1
    }

    private var groups: (GroupRehearsal) -> [PointGroup] {
        { $0.session.groups(of: 0) }
    }

    private func plan(_ room: GroupRehearsal) -> [String] {
        ActionPlan(room.session).parts.flatMap { part -> [String] in
            guard case .list(_, _, let cells) = part else { return [] }
            return cells.map(\.shown).filter { !$0.isEmpty }
        }
    }

    @Test func aVoteIsOnGroupsAndOnPointsInNone() throws {
        var room = try Self.room()
        let (one, other) = (
            try Self.number("Nobody asked him.", room),
            try Self.number("Nobody ever asked him", room)
        )
        let told = try room.play("Ana> /group \(one) \(other) as Not asked")
        #expect(told.has("leaders < asked: revealed learning") && told.has("all < shown: grouped("))
        #expect(!told.has("Ben") && room.entries.last?.who == "p1")
        let ballot = try room.play("Ana> /next")
        #expect(ballot.has("G1 “Not asked: "))
        #expect(room.session.prompt.options.count == 4)
        // By the label, by the word, and by the number of a point that is in it.
        for typed in ["G1", "group 1", "\(other)", "g1, \(one)"] {
            #expect(try room.play("Cleo> \(typed)").has("ballot(\"G1"), "\(typed)")
        }
        let late = try Self.number("The visit was late", room)
        try room.play("Ben> \(late), G1")
        let counted = try room.play("Ana> /next")
        #expect(counted.has("” 2 kept") && counted.has("“The visit was late” 1 kept"))
        #expect(plan(room).count == 2)
        #expect(
            plan(room).contains { $0.hasPrefix("Not asked: ") && $0.contains("ever asked him") })
        #expect(room.differencesFromLog == [])
        #expect(History(room.session.guide, entries: room.entries).wrong == nil)
    }

    @Test func furtherPointsJoinTheGroupOfThatName() throws {
        var room = try Self.room()
        try room.play("Ana> /group 1, 3 as Not asked", "Ana> /group 4 as not asked")
        #expect(groups(room).map(\.points) == [[1, 3, 4]])
        try room.play("Ana> /group 2 5 as Others")
        #expect(groups(room).map(\.number) == [1, 2])
        // One after the other, the last one first.
        try room.play("Ana> /undo")
        #expect(groups(room).map(\.points) == [[1, 3, 4]])
        #expect(room.differencesFromLog == [])
    }

    @Test func whatWasAddedToAGroupIsUndoneBeforeTheGroup() throws {
        var room = try Self.room()
        try room.play("Ana> /group 1 3 as Not asked", "Ana> /group 4 as Not asked", "Ana> /undo")
        #expect(groups(room).map(\.points) == [[1, 3]])
        try room.play("Ana> /undo")
        #expect(groups(room) == [] && room.session.setting.canUndo == false)
        #expect(room.differencesFromLog == [])
        #expect(History(room.session.guide, entries: room.entries).wrong == nil)
    }

    @Test func undoTakesBackWhatHappenedLast() throws {
        var room = try Self.room()
        try room.play("Ana> /group 1 2 as Same", "Ana> /row remove 1", "Ana> /undo")
        #expect(room.session.state.steps[0].rows.count == 5 && groups(room)[0].points == [1, 2])
        try room.play("Ana> /undo")
        #expect(groups(room) == [])
        try room.play("Ana> /group 1 2 as Same", "Ana> /ungroup 2")
        #expect(groups(room) == [])
        #expect(try room.play("Ana> /undo").has("nothingToUndo"))
        try room.play("Ana> /group 1 2 as Same")
        #expect(groups(room).map(\.number) == [3])
    }

    @Test(arguments: [
        ("Ana> /group 1 9 as A", "noSuchRow"), ("Ana> /group 0 1 as A", "noSuchRow"),
        ("Ana> /group 1 1 as A", "pointTwice"), ("Ana> /group 1 as A", "onePoint"),
        ("Ana> /group 1 2 as ", "groupNameMissing"), ("Ben> /group 1 2 as A", "facilitatorOnly"),
        ("Ana> /group 3 4 as B", "groupedAlready"), ("Ana> /group 4 as Set", "groupedAlready"),
        ("Ana> /ungroup 2", "noSuchGroup"), ("Ben> /ungroup 1", "facilitatorOnly"),
    ])
    func whatCanNotBeGrouped(line: String, why: String) throws {
        var room = try Self.room()
        try room.play("Ana> /group 4 5 as Set")
        let size = room.session.size
        #expect(try room.play(line).has(why))
        #expect(room.session.size == size)
    }

    @Test func aNameHasALimit() throws {
        var room = try Self.room()
        let name = String(repeating: "n", count: Session.groupNameLimit)
        #expect(try room.play("Ana> /group 1 2 as \(name)n").has("groupNameTooLong"))
        #expect(try room.play("Ana> /group 1 2 as \(name)").has("grouped("))
    }

    @Test func neverBeforeTheRevealAndNotOnceSomebodyHasVoted() throws {
        var room = try GroupRehearsal.small(Self.steps)
        try room.play("Ben> one", "Ben> two", "Ben> three")
        #expect(try room.play("Ana> /group 1 2 as A").has("nothingToGroup"))
        try room.play("Ana> /reveal now", "Ana> /next")
        #expect(try room.play("Ana> /group 1 2 as A").has("nothingToGroup"))
        try room.play("Ana> /back", "Ana> /group 1 2 as A", "Ana> /ungroup 1", "Ana> /next")
        try room.play("Ben> 1", "Ana> /back")
        #expect(try room.play("Ana> /group 1 2 as A").has("votesAreIn"))
        try room.play("Ana> /next")
        try room.insist("Ana> /next")
        try room.play("Ana> /back", "Ana> /back")
        #expect(try room.play("Ana> /group 1 2 as A").has("votesAreIn"))
        #expect(room.differencesFromLog == [])
    }

    @Test func whereGroupsLeaveNoChoiceThereIsNoVote() throws {
        var room = try Self.room(["one", "two", "three"])
        try room.play("Ana> /group 1 2 as A", "Ana> /next")
        #expect(room.step == "team")
        #expect(plan(room).count == 2)
    }

    @Test func aTieBetweenGroupsIsSettledByTheirLabels() throws {
        var room = try Self.room(["one", "two", "three", "four", "five", "six"])
        try room.play("Ana> /group 1 2 as A", "Ana> /group 3 4 as B", "Ana> /next")
        try room.play("Ben> G1, 5", "Cleo> G2, 6")
        #expect(try room.play("Ana> /next").has("counted, room for 2 of G1 “A: "))
        try room.play("Ana> G2, 6", "Ana> /next")
        #expect(plan(room).first?.hasPrefix("B: ") == true)
        #expect(History(room.session.guide, entries: room.entries).wrong == nil)
    }

    @Test func likenessIsPointedOutToThoseWhoLeadAndNothingIsMerged() throws {
        let room = try Self.room()
        let pair = try [
            Self.number("Nobody asked him.", room), Self.number("Nobody ever asked him", room),
        ].sorted()
        guard case .revealed(let shown)? = room.session.view.first else {
            Issue.record("nothing is shown")
            return
        }
        #expect(shown.alike == [pair] && shown.groups == [])
        #expect(room.session.choices(of: 0).count == 5)
        for role in Role.allCases where !role.leads {
            guard case .revealed(let seen) = Effect.revealed(shown).seen(by: role) else { return }
            #expect(seen.alike == [])
        }
        var grouped = room
        try grouped.play("Ana> /group \(pair[0]) \(pair[1]) as Not asked")
        #expect(grouped.session.alikePoints(of: 0) == [])
    }

    @Test func aNameThatTellsOfSomebodyIsHeld() throws {
        let room = try Self.room()
        let line = Input.command(.group([1, 2], "Ring 07700 900123"))
        let held = try #require(room.session.held(line, by: "p1"))
        #expect(held.kinds == [.phone] && held.reach == .groupName && held.isForAll)
        #expect(held.line(saying: "Ring them") == .command(.group([1, 2], "Ring them")))
        #expect(room.session.held(line, by: "p2") == nil)
    }

    @Test func aNameThatWasTakenOutLeavesItsPoints() throws {
        var room = try Self.room()
        try room.play("Ana> /group 1 2 as Words that go")
        let entries = room.entries.map { entry in
            Entry(
                number: entry.number, time: entry.time, who: entry.who,
                event: entry.number == room.entries.count - 1 ? entry.event.redacted : entry.event)
        }
        let session = Session(room.session.guide, entries: entries)
        #expect(session.groups(of: 0) == [PointGroup(number: 1, name: nil, points: [1, 2])])
        #expect(!"\(Transcript(session))".contains("Words that go"))
        #expect(History(room.session.guide, entries: entries).wrong == nil)
    }
}
