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
            let asked = lives[me.room]?.question?.step
            lives[me.room]?.timer = SoftTimer(
                minutes: minutes, begin: now, step: nil, asked: asked)
            message = .timerSet(minutes: minutes)
        } else {
            guard lives[me.room]?.timer != nil else { return .refuse(.noTimer) }
            lives[me.room]?.timer = nil
            message = .timerOff
        }
        return Outcome(
            .host(message), news: [News(.others(than: me.member), .host(message))])
    }

    // MARK: Words from one person to one other; nobody else gets a byte of them

    /// A word to the facilitator, or to whom it begins with: `@NAME TEXT`.
    func passOn(_ words: String, _ me: Membership) -> Outcome {
        guard let room = rooms[me.room], room.role(me.member).speaks else {
            return .refuse(.watchersDoNotSpeak)
        }
        if words.utf8.first == UInt8(ascii: "@") {
            return passOn(addressed: words.unicodeScalars.dropFirst(), me, room)
        }
        if room.role(me.member) == .facilitator {
            return problem(.toWhom(example: example(me, room)))
        }
        guard let facilitator = room.session.members.first(where: { $0.role == .facilitator }),
            !facilitator.isRemoved
        else { return withoutFacilitator(nil, me, room) }
        guard lives[me.room]?.present[facilitator.id] != nil else {
            return withoutFacilitator(facilitator.id, me, room)
        }
        return pass(words, to: facilitator.id, me, room)
    }

    private func problem(_ why: HostMessage.WordProblem) -> Outcome {
        .refuse(.wordNotPassedOn(why))
    }

    /// Somebody to name in an example; nil where nobody else is there.
    private func example(_ me: Membership, _ room: GroupRoom) -> String? {
        let present = lives[me.room]?.present ?? [:]
        let other = room.session.members.first {
            $0.id != me.member && $0.role.speaks && present[$0.id] != nil
        }
        return other.map { room.people.name($0.id) }
    }

    private func withoutFacilitator(
        _ id: String?, _ me: Membership, _ room: GroupRoom
    ) -> Outcome {
        let others = leadersPresent(me.room).filter { $0 != me.member }.map(room.people.name)
        guard let id else { return problem(others.isEmpty ? .noLeader : .leadersOnly(others)) }
        return problem(.facilitatorAway(room.people.name(id), others: others))
    }

    private func passOn(
        addressed words: Substring.UnicodeScalarView, _ me: Membership, _ room: GroupRoom
    ) -> Outcome {
        let (name, found, text) = addressee(words, me)
        let id: String
        switch found {
        case .none: return .refuse(.nobody(name))
        case .several: return .refuse(.several(name))
        case .one(let one): id = one
        }
        if id == me.member { return problem(.yourself) }
        let role = room.role(id)
        if !role.speaks { return problem(.watcher(room.people.name(id))) }
        guard role.leads || room.role(me.member) == .facilitator else {
            let leaders = leadersPresent(me.room).filter { $0 != me.member }
            return problem(
                leaders.isEmpty ? .noLeader : .leadersOnly(leaders.map(room.people.name)))
        }
        if text.isEmpty { return problem(.noWords) }
        guard lives[me.room]?.present[id] != nil else {
            return problem(.away(room.people.name(id)))
        }
        return pass(text, to: id, me, room)
    }

    /// Who is meant, by the longest beginning that names somebody, and what they are told.
    private func addressee(
        _ words: Substring.UnicodeScalarView, _ me: Membership
    ) -> (name: String, Found, text: String) {
        let all = words.split(whereSeparator: { $0 == " " || $0 == "\t" })
        for count in stride(from: min(all.count, NameRule.limit), to: 0, by: -1) {
            let name = all.prefix(count).map { String($0) }.joined(separator: " ")
            // One word may be a part of a name; several are the whole of it.
            let found =
                count > 1 ? member(named: name, in: me.room) : member(called: name, in: me.room)
            if case .none = found { continue }
            let end = all[count - 1].endIndex
            return (name, found, String(words[end...]).withoutBlankEnds)
        }
        return (all.first.map { String($0) } ?? "", .none, "")
    }

    private func pass(
        _ text: String, to id: String, _ me: Membership, _ room: GroupRoom
    ) -> Outcome {
        let word = HostMessage.word(
            from: room.people.name(me.member), member: me.member, text: text)
        return Outcome(
            .host(.wordPassedOn(to: room.people.name(id))), news: [News(.member(id), .host(word))])
    }
}
