import DialogueEngine
import LineProtocol

/// What members do beside the session; nothing of it is kept.
extension HostMachine {
    func who(_ me: Membership) -> Outcome {
        guard let room = rooms[me.room], let present = lives[me.room]?.present else {
            return .refuse(.roomClosed)
        }
        let all = room.session.members.filter { !$0.isRemoved && !$0.hasLeft }.map { member in
            HostMessage.Attendee(
                person: room.people[member.id]
                    ?? Person(id: member.id, name: room.people.name(member.id)),
                role: member.role, isHere: present[member.id] != nil)
        }
        return .say(.who(all))
    }

    func raiseHand(_ me: Membership) -> Outcome {
        guard let room = rooms[me.room], room.role(me.member).speaks else {
            return .refuse(.watchersDoNotSpeak)
        }
        if leadersPresent(me.room).isEmpty { return .refuse(.noLeader) }
        let hand = HostMessage.hand(name: room.people.name(me.member), member: me.member)
        return Outcome(.host(.handPassedOn), news: [News(.leaders, .host(hand))])
    }

    /// A timer that ends nothing; 0 takes it away.
    mutating func setTimer(_ minutes: Int, _ me: Membership) -> Outcome {
        guard let room = rooms[me.room], room.role(me.member).leads else {
            return .refuse(.facilitatorOnly)
        }
        let message: HostMessage
        if minutes > 0 {
            lives[me.room]?.timer = SoftTimer(minutes: minutes, begin: now, step: nil)
            message = .timerSet(minutes: minutes)
        } else {
            guard lives[me.room]?.timer != nil else { return .refuse(.noTimer) }
            lives[me.room]?.timer = nil
            message = .timerOff
        }
        return Outcome(
            .host(message), news: [News(.others(than: me.member), .host(message))])
    }
}
