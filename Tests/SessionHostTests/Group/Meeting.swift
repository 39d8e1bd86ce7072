import DialogueEngine
import LineProtocol
import SessionLog
import Testing

@testable import SessionHost

/// A room with a facilitator and some members.
struct Meeting {
    let hall: Hall
    let lead: Guest
    var members: [Guest] = []
    let code: String

    init(_ hall: Hall = Hall(), names: [String] = ["Amina", "Ben", "Chloe", "Dev"]) {
        self.hall = hall
        lead = hall.connect()
        lead.type("/host K21 as Fay")
        lead.type(Hall.secret)
        code = lead.code
        for name in names { add(name) }
    }

    @discardableResult mutating func add(_ name: String) -> Guest {
        let guest = hall.connect()
        guest.type("/join \(code) as \(name)")
        members.append(guest)
        return guest
    }

    var all: [Guest] { [lead] + members }

    /// The room as the machine has it.
    var room: GroupRoom? { hall.machine.rooms.values.first { $0.facts.code == code } }

    /// Everybody offers a point, and the room is about to vote on all of them.
    func goToTheVote() {
        go(to: "learning")
        for (index, guest) in members.enumerated() { guest.type("point \(index)") }
        lead.type("/reveal now")
        for _ in 0..<20 {
            if case .ballot = room?.session.prompt.kind { return }
            lead.type("/next")
        }
        Issue.record("The vote was not reached")
    }

    /// The facilitator goes on until a question of this step is open.
    func go(to step: String) {
        for _ in 0..<80 {
            guard let prompt = room?.session.prompt else { return }
            if prompt.place?.step == step, prompt.kind.isQuestion {
                // Nobody's answer is on its way any more.
                hall.now += 2000
                return
            }
            if lead.type("/next").hasPrefix("! "), lead.type("/skip").hasPrefix("! ") {
                hall.now += 2000
                lead.type("/skip")
            }
        }
        Issue.record("\(step) was not reached")
    }
}

extension Prompt.Kind {
    var isQuestion: Bool {
        switch self {
        case .silent, .open, .ballot: true
        default: isWriting
        }
    }
}
