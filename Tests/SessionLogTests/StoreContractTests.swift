import DialogueEngine
import LogFormat
import TestSupport
import Testing

@testable import SessionLog

/// What everything that keeps sessions has to do, whatever it is made of.
@Suite struct StoreContractTests {
    @Test(arguments: Contract.Kind.allCases)
    func givesBackTheBytesThatItWasGiven(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        var room = try ContractRoom(contract)
        let lines = try room.lines([.says("one"), .pause, .says("two")])
        try room.write([lines])
        guard case .lines(let sealed) = lines else { throw Unexpected() }
        let (bytes, state) = try room.read()
        #expect(state?.position == room.position && room.position.entries == 4)
        #expect(bytes.lines.map(\.number) == [0, 1, 2, 3])
        #expect(bytes.lines.dropFirst().map(\.bytes) == sealed.map(\.line))
        #expect(bytes.lines.dropFirst().map(\.hash) == sealed.map(\.tip.hash))
        #expect(bytes.openings.map(\.number) == [1, 3])
        #expect(bytes.openings.map(\.bytes) == sealed.compactMap(\.opening))
        #expect(try room.backend.content(briefing.fingerprint) == briefing.bytes)
        #expect(try room.backend.content("none") == nil)
    }

    @Test(arguments: Contract.Kind.allCases)
    func readsAfterAnEntry(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        var room = try ContractRoom(contract)
        try room.write([try room.lines((0..<700).map { .says("\($0)") })])
        for first in [0, 1, 350, 499, 500, 700, 701] {
            let (bytes, state) = try room.read(from: first)
            #expect(bytes.lines.map(\.number) == Array(first..<701))
            #expect(bytes.openings.map(\.number) == Array(max(1, first)..<max(1, 701)))
            #expect(state?.position == room.position)
        }
        let last = try room.backend.lastLines(of: aRoom, 3)
        #expect(last.map(\.number) == [700, 699, 698])
        #expect(last.first?.hash == room.tip.hash)
        #expect(try room.backend.read(otherRoom, from: 0, withRoom: true) { _ in } == nil)
        #expect(try room.backend.lastLines(of: otherRoom, 3).isEmpty)
    }

    @Test(arguments: Contract.Kind.allCases)
    func writesNothingThatExpectsAnotherPosition(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        var room = try ContractRoom(contract)
        try room.write([.stages("early", by: "p1")])
        try room.write([try room.says("one")])
        let moves: [StoreWrite.Move] = [
            try room.says("late"), .stages("late", by: "p1"), .stages(nil, by: "p1"),
            .room(RoomFacts(code: "late")), .joins("p2", place: 2),
        ]
        var (behind, ahead, unseen) = (room.position, room.position, room.position)
        behind.entries -= 1
        ahead.entries += 1
        unseen.changes -= 1
        for position in [behind, ahead, unseen] {
            for move in moves {
                let write = StoreWrite(aRoom, expecting: position, [move])
                // Of a line only its own number and chain say where it belongs.
                if case .lines = move, position != unseen { continue }
                #expect(throws: StoreProblem.conflict(id: aRoom)) {
                    try room.backend.write([write])
                }
            }
        }
        var stale = room
        stale.tip = LogTip(session: aRoom, size: 1, hash: room.tip.hash)
        stale.position = behind
        #expect(throws: StoreProblem.conflict(id: aRoom)) { try stale.write([try stale.says("x")]) }
        let (bytes, state) = try room.read()
        #expect(bytes.lines.count == 2 && state?.position == room.position)
        #expect(state?.room?.staged.map(\.whole) == [Array("early".utf8)])
        #expect(state?.room?.facts.code == "fox-elm" && state?.room?.people.isEmpty == true)
    }

    @Test(arguments: Contract.Kind.allCases)
    func keepsEverythingOrNothing(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        let backend = contract.main
        var room = try ContractRoom(contract)
        let other = try ContractRoom(contract, otherRoom, code: "oak-owl")
        try room.write([.joins("p1", place: 1)])
        let good = room.planned([try room.says("kept?"), .stages("kept?", by: "p1")])
        let bad: [(StoreWrite, StoreProblem)] = [
            (other.planned([.stages(nil, by: "p1")]), .conflict(id: otherRoom)),
            (other.planned([.room(RoomFacts(code: "fox-elm"))]), .conflict(id: otherRoom)),
            (
                StoreWrite(otherRoom, expecting: StorePosition(), [.begin([briefing])]),
                .conflict(id: otherRoom)
            ),
            (
                StoreWrite("00ff", expecting: StorePosition(), [.joins("p1", place: 1)]),
                .noSuchSession("00ff")
            ),
        ]
        for (write, problem) in bad {
            #expect(throws: problem) { try backend.write([good, write]) }
            #expect(throws: problem) { try backend.write([write, good]) }
            #expect(try room.read().state?.position == room.position)
            #expect(try other.read().state?.position == other.position)
            #expect(try room.read().state?.room?.staged.isEmpty == true)
        }
        try room.write([good, other.planned([.stages("both", by: "p9")])])
        #expect(try room.read().bytes.lines.count == 2)
        #expect(try other.read().state?.room?.staged.map(\.member) == ["p9"])
    }

    @Test(arguments: Contract.Kind.allCases)
    func nobodyWritesWhoHasNotSeenEverything(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        var room = try ContractRoom(contract)
        let second: ContractRoom?
        do {
            second = try ContractRoom(reading: contract)
        } catch StoreProblem.inUse(aRoom) {
            // One alone may write, and so nobody can be late.
            return
        }
        var late = try #require(second)
        for move in [try room.says("one"), .stages("one", by: "p1"), .joins("p2", place: 2)] {
            try room.write([move])
            for move in [try late.says("late"), .stages("late", by: "p1")] {
                #expect(throws: StoreProblem.conflict(id: aRoom)) { try late.write([move]) }
            }
            late = try #require(try ContractRoom(reading: contract, with: late.backend))
            try late.write([try late.says("in time")])
            #expect(throws: StoreProblem.conflict(id: aRoom)) {
                try room.write([try room.says("late")])
            }
            room = try #require(try ContractRoom(reading: contract, with: room.backend))
        }
        #expect(try room.read().bytes.lines.count == 5)
    }

    @Test(arguments: Contract.Kind.allCases)
    func keepsWhatStandsBesideTheLog(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        var room = try ContractRoom(contract)
        var facts = RoomFacts(code: "fox-elm")
        facts.time = "Monday \"10:00\" é"
        try room.write([.joins("p2", place: 1), .joins("p1", place: 2), .room(facts)])
        try room.write([
            .stages("b", by: "p2"), .stages("a", by: "p1"), .stages("c", by: "p1", to: "q0"),
        ])
        try room.write([.stages("B", by: "p2"), .joins("p2", place: 3)])
        let found = try #require(try room.read().state?.room)
        #expect(found.facts == facts)
        #expect(found.people.map(\.member) == ["p1", "p2"])
        #expect(found.people.map(\.secretHash) == ["p1", "p2"].map(SecretHash.of))
        #expect(found.staged.map(\.place) == ["q0", "q1", "q1"])
        #expect(found.staged.map(\.whole) == ["c", "a", "B"].map { Array($0.utf8) })
        try room.write([.stages(nil, by: "p2")])
        #expect(throws: StoreProblem.conflict(id: aRoom)) {
            try room.write([.stages(nil, by: "p2")])
        }
        #expect(try room.read().state?.room?.staged.map(\.member) == ["p1", "p1"])
        let state = try room.backend.read(aRoom, from: 0, withRoom: false) { _ in }
        #expect(state?.room == nil && state?.position == room.position)
    }

    @Test(arguments: Contract.Kind.allCases)
    func ofTwoOpenRoomsNoneHasTheCodeOfTheOther(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        let backend = contract.main
        var room = try ContractRoom(contract)
        #expect(throws: StoreProblem.conflict(id: otherRoom)) {
            try ContractRoom(contract, otherRoom)
        }
        #expect(try backend.ids(beginning: "") == [aRoom])
        try room.write([.room(RoomFacts(code: "fox-elm", isClosed: true))])
        let other = try ContractRoom(contract, otherRoom)
        #expect(try backend.openRooms() == [otherRoom])
        _ = other
    }

    @Test(arguments: Contract.Kind.allCases)
    func listsWhatThereIs(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        let backend = contract.main
        #expect(try backend.ends(withOpenRooms: true).isEmpty && backend.openRooms().isEmpty)
        var other = try ContractRoom(contract, otherRoom, code: "oak-owl")
        let room = try ContractRoom(contract)
        try other.write([try other.says("one", "two")])
        let ends = try contract.open().ends(withOpenRooms: true)
        #expect(ends.map(\.id) == [aRoom, otherRoom])
        #expect(ends.map { $0.first?.number } == [0, 0])
        #expect(ends.map { $0.last?.number } == [0, 2])
        #expect(ends.map { $0.last?.hash } == [room.tip.hash, other.tip.hash])
        #expect(ends.map(\.room?.code) == ["fox-elm", "oak-owl"])
        #expect(ends.map(\.room?.isClosed) == [false, false])
        #expect(try backend.ends(withOpenRooms: false).isEmpty)
        #expect(try backend.openRooms() == [otherRoom, aRoom])
        #expect(try backend.ids(beginning: "a") == [aRoom])
        #expect(try backend.ids(beginning: "") == [aRoom, otherRoom])
        #expect(try backend.ids(beginning: "c").isEmpty)
    }

    @Test(arguments: Contract.Kind.allCases)
    func whoComesLaterFindsEverything(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        do {
            var room = try ContractRoom(contract)
            try room.write([try room.says("one"), .joins("p1", place: 1), .stages("b", by: "p1")])
        }
        var again = try #require(try ContractRoom(reading: contract))
        let found = try #require(try again.read().state?.room)
        #expect(found.people.map(\.member) == ["p1"] && found.staged.map(\.member) == ["p1"])
        try again.write([try again.says("two"), .stages(nil, by: "p1")])
        #expect(try again.read().bytes.lines.map(\.number) == [0, 1, 2])
    }
}
