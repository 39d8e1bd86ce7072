extension Session {
    /// Notes whom the room waits for, where an event opens something or brings somebody.
    ///
    /// It follows from the log alone: who is connected does not matter, and nothing that happens
    /// to a member afterwards changes it.
    mutating func noteAsked(after event: Event, by who: String?) {
        switch event {
        case .room(.join), .room(.back):
            if let who { ask(who) }
        case .room(.start), .room(.reveal), .room(.count), .room(.settle), .room(.outcome):
            askEverybody()
        case .room: return
        case .answer(let answered) where isContribution(answered.place): return
        default: askEverybody()
        }
    }

    /// Somebody who comes is asked what is open.
    private mutating func ask(_ id: String) {
        guard state.room.member(id)?.role == .participant else { return }
        for step in state.steps.indices {
            if !state.steps[step].turn.isRevealed {
                state.steps[step].turn.asked?.insert(id)
            }
            for (row, agreement) in state.steps[step].turn.agreements
            where agreement.outcome == nil {
                state.steps[step].turn.agreements[row]?.asked?.insert(id)
            }
        }
    }

    /// What has just opened is asked of everybody who takes part.
    private mutating func askEverybody() {
        locate()
        switch position {
        case .turn(let step), .ballot(let step):
            if state.steps[step].turn.asked == nil { state.steps[step].turn.asked = participants }
        case .agreeing(_, let place):
            guard agreement(at: place).asked == nil else { return }
            let participants = participants
            change(agreementAt: place) { $0.asked = participants }
        default: break
        }
    }

    private var participants: Set<String> {
        Set(
            state.room.members.filter { $0.role == .participant && !$0.isRemoved && !$0.hasLeft }
                .map(\.id))
    }

    /// In the order of joining.
    func members(in asked: Set<String>?) -> [Member] {
        state.room.members.filter { asked?.contains($0.id) == true }
    }
}
