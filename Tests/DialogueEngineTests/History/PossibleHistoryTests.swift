import TestSupport
import Testing

@testable import DialogueEngine
@testable import DialogueLanguage

/// What can happen, rare as it is, is not refused.
@Suite("Possible histories")
struct PossibleHistoryTests {
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
