import LineProtocol
import TestSupport
import Testing

@testable import DialogueEngine

/// What another line does to an answer in a room, and that the words say so.
struct RoomChoiceTests {
    private func said(_ effect: Effect) -> String {
        RoomWording.lines(effect, for: .participant, people: People(), concern: "")
            .map(\.text).joined(separator: "\n")
    }

    @Test(arguments: [
        ("several choices, each", "1", "2", "Police"), ("choice, each", "2.", "1)", "Health"),
        ("yes/no, each", "yes", "Nope.", "No"), ("number, each", "3", "4", "4"),
        ("scale 1 to 5, each", "3", "4.", "4"),
        ("date, each", "29 January 2027", "1 February 2027", "Monday 1 February 2027"),
    ])
    func anotherLineReplacesAChoiceAndTheWordsSaySo(
        kind: String, first: String, second: String, shown: String
    ) throws {
        let options = kind.contains("choice") ? "  - Health\n  - Police\n" : ""
        var room = try GroupRehearsal.small("ask q  \(kind)\n  Which?\n\(options)")
        try room.play("Ben> \(first)")
        let ben = try #require(room.ids["Ben"])
        let turn = try room.happen(.types("Ben", second))
        let taken = turn.effects.compactMap { directed -> Effect? in
            if case .taken = directed.effect { directed.effect } else { nil }
        }
        #expect(taken.map(said).joined().hasPrefix("Your answer: \(shown). A new one replaces it."))
        let edit = try room.happen(.types("Ben", "/edit")).effects.map { said($0.effect) }
        #expect(edit.joined().contains("\(shown)\nA new one replaces it, /redo takes it back."))
        let kept = room.session.answers(of: ben, at: room.session.guide.index["q"] ?? 0)
        #expect(kept == [second])
    }

    @Test func anotherLineOfTextIsStillAddedAndTheWordsSaySo() throws {
        var room = try GroupRehearsal.small("ask q  long text, each\n  What?\n")
        try room.play("Ben> one")
        let edit = try room.happen(.types("Ben", "/edit")).effects.map { said($0.effect) }
        #expect(edit.joined().contains("Type on to add to it"))
    }
}
