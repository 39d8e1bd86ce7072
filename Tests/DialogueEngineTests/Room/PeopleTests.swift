import Testing

@testable import DialogueEngine

/// Who the members are, as a log tells it.
@Suite struct PeopleTests {
    private func people(_ said: [(who: String, event: RoomEvent)]) -> People {
        People(
            said.enumerated().map { number, said in
                Entry(number: number, time: 0, who: said.who, event: .room(said.event))
            })
    }

    private let work = Words.work(agency: "Fernshire Council", work: "Team manager")

    @Test(arguments: [
        ("", ""), ("Fernshire Council", ""), ("", "Team manager"), ("School", "Teacher"),
    ])
    func anAgencyAndARoleComeBackFromTheirWords(agency: String, role: String) {
        let read = Words.work(agency: agency, work: role).work
        #expect(read.agency == agency && read.work == role)
    }

    @Test func theLastNameHolds() {
        let people = people([
            ("p1", .join(.facilitator, work)), ("p1", .name(Words("Ana"))),
            ("p2", .join(.participant, Words(""))), ("p2", .name(Words("Ben"))),
            ("p1", .name(Words("Anna"))),
        ])
        #expect(
            people.all == [
                Person(id: "p1", name: "Anna", agency: "Fernshire Council", work: "Team manager"),
                Person(id: "p2", name: "Ben"),
            ])
    }

    @Test func aNameThatWasTakenOutLeavesTheNumber() {
        let people = people([("p1", .join(.facilitator, work)), ("p1", .name(nil))])
        #expect(people.name("p1") == "Member 1")
        #expect(people["p1"]?.agency == "Fernshire Council")
    }

    @Test func whoGivesNoNameIsStillSomebodyWithWork() {
        let events = Person(id: "p1", name: "", agency: "School").introduction(as: .observer)
        #expect(events == [.join(.observer, Words("School"))])
    }
}
