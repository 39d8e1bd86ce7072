import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine
@testable import SessionHost

/// A detail that is spread over two lines is asked about with the second: the answer as a whole
/// would hold it.
@Suite struct TwoLineTests {
    private static let pairs = [
        ("You can reach the worker on 07700", "900123 in the evening"),
        ("the boy was born on", "3 April 2012 in Leeds"), ("they live at OL6", "7SR"),
        ("jo.smith@", "example.org"), ("NHS 943 476", "5919"),
    ]

    @Test(arguments: pairs, ["stands_out", "here"])
    func theSecondLineOfAnAnswerIsHeld(pair: (String, String), step: String) {
        let meeting = Meeting()
        meeting.go(to: step)
        for (guest, isMore) in [(meeting.members[0], false), (meeting.members[1], true)] {
            guest.type(pair.0)
            if isMore {
                guest.type("/more \(pair.1)")
                #expect(guest.type(".").hasPrefix("* Your answer is not saved yet"), "\(pair)")
            } else {
                #expect(guest.type(pair.1).hasPrefix("* Your answer is not saved yet"), "\(pair)")
            }
        }
        meeting.lead.type("/reveal now")
        #expect(!meeting.lead.all.contains(pair.1))
        #expect(!"\(meeting.hall.store.rooms)".contains(pair.1))
    }

    @Test func aRoleStandsInPlaceOfTheSecondHalfAndWhatIsSentIsMarked() throws {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let guest = meeting.members[0]
        guest.type("You can reach the worker on 07700")
        guest.type("900123 in the evening")
        guest.type("1")
        #expect(guest.type("the worker").contains("| [the worker] in the evening"))
        #expect(guest.type("").hasPrefix("* "))
        guest.type("or on 07700")
        guest.type("900124")
        guest.type("3")
        let answered = meeting.hall.store.room?.staged.last?.whole?.answers.last
        #expect(answered?.identifying == [.phone] && answered?.words?.text == "900124")
    }

    @Test(arguments: ["/say", "/park", "/action"])
    func theSecondOfTwoRemarksIsHeld(command: String) {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        for pair in Self.pairs {
            meeting.members[0].type("\(command) \(pair.0)")
            #expect(
                meeting.members[0].type("\(command) \(pair.1)").hasPrefix("* Nothing is said yet"),
                "\(pair)")
            meeting.members[0].type("2")
        }
        #expect(meeting.members[1].type("\(command) 900123").hasPrefix("* Not") == false)
    }

    @Test func pointsOfAListAndWhatALeaderWritesAreHeldAsWell() {
        let meeting = Meeting()
        meeting.go(to: "learning")
        meeting.members[0].type("Ring the mother on 07700")
        #expect(meeting.members[0].type("900123").hasPrefix("* Your answer is not saved yet"))
        meeting.go(to: "actions")
        meeting.lead.type("Ring the mother on 07700")
        #expect(meeting.lead.type("900123, Ann Lee").hasPrefix("* Your answer is not saved yet"))
    }

    @Test func aLineByItselfAfterANumberIsNotHeldOnceMore() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let guest = meeting.members[0]
        guest.type("Ring 0161 496 0123")
        guest.type("send")
        #expect(guest.type("It is the office of the school.").hasPrefix("* Added"))
        #expect(guest.type("We have 12 of them, in 3 teams").hasPrefix("* Added"))
    }
}
