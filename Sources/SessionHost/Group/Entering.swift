import DialogueCore
import LineProtocol
import SessionLog

extension HostMachine {
    /// A line of somebody who has not entered.
    mutating func enter(_ line: GroupLine, _ id: ConnectionID) -> Outcome {
        wakeRoom(for: line)
        if case .proving = connections[id]?.stage { connections[id]?.stage = .outside }
        switch line {
        case .hello(let version): return hello(version, id)
        case .host(let joining): return askForSecret(joining, id)
        case .join(let joining): return join(joining, id)
        case .resume(let secret): return resume(secret, id)
        case .input(.shared(.quit)):
            var outcome = Outcome.say(.goodbye)
            outcome.ends = [Outcome.Ending(connection: id, message: nil)]
            return outcome
        case .input(.shared(.concern)): return Outcome(.room(.shown(.concern)))
        case .refused(let why): return .refuse(.line(why))
        default: return .refuse(.enterFirst)
        }
    }

    private mutating func hello(_ version: String, _ id: ConnectionID) -> Outcome {
        guard connections[id]?.lines == 0 else { return .refuse(.helloFirst) }
        guard version.lowercased() == "json 1" else { return .refuse(.helloUnknown) }
        connections[id]?.isJSON = true
        return .say(.hello(software: settings.software))
    }

    /// Seconds that an address still has to wait because of wrong codes and secrets.
    private func penalty(_ id: ConnectionID) -> Outcome? {
        guard let address = connections[id]?.address else { return nil }
        let seconds = strikes.wait(address, now: now)
        return seconds > 0 ? .refuse(.waitBefore(seconds: seconds)) : nil
    }

    private mutating func wrong(_ why: HostMessage, _ id: ConnectionID) -> Outcome {
        if let address = connections[id]?.address { strikes.add(address, now: now) }
        return .refuse(why)
    }

    // MARK: Hosting

    private mutating func askForSecret(_ joining: Joining, _ id: ConnectionID) -> Outcome {
        if let penalty = penalty(id) { return penalty }
        connections[id]?.stage = .proving(joining)
        return .say(.secretWanted)
    }

    /// The line after `/host`: a right secret begins a room, or enters one that was prepared.
    mutating func prove(_ secret: String, _ id: ConnectionID) -> Outcome {
        guard case .proving(let joining) = connections[id]?.stage else {
            return .refuse(.enterFirst)
        }
        connections[id]?.stage = .outside
        if isStopping { return .say(.goingDown) }
        if let penalty = penalty(id) { return penalty }
        let isHosts = Symbols.matches(secret, settings.hostSecretHash)
        if isHosts, let content = world.content(joining.code) { return host(content, joining, id) }
        wakeRoom(code: joining.code)
        if let room = room(code: joining.code) {
            let isOwn = room.facts.ownSecretHash.map { Symbols.matches(secret, $0) } ?? isHosts
            // A room with a secret of its own takes the other where it would have nobody to lead.
            if isOwn || isHosts && leadersPresent(room.id).isEmpty {
                return lead(room, joining, id)
            }
            if isHosts { return .refuse(.ownSecretWanted) }
        } else if isHosts {
            return .refuse(.noSuchBriefing(world.briefings))
        }
        return wrong(.wrongSecret, id)
    }

    private mutating func host(
        _ content: SessionContent, _ joining: Joining, _ id: ConnectionID
    ) -> Outcome {
        guard rooms.count < limits.rooms else { return .refuse(.tooManyRooms) }
        var code = Symbols.code(world.random)
        while isTaken(code) { code = Symbols.code(world.random) }
        let session = Symbols.session(world.random)
        let prepared = PreparedRoom(
            id: session, code: code, content: content, software: settings.software)
        let entrant = Entrant(joining, as: .facilitator)
        switch checked(entrant, in: prepared.room) {
        case .failure(let refusal): return .refuse(.badName(refusal.problem))
        case .success(let entrant):
            willChange(session)
            rooms[session] = prepared.room
            lives[session] = RoomLife(lastActivity: now, lastSeen: now)
            keep(prepared.item, of: session)
            return admit(entrant, to: session, id)
        }
    }

    /// Enters a room with a secret: leads it, or helps whoever does. Where no facilitator is
    /// connected it leads, so that no room is without one for good; a locked room keeps out
    /// whoever would only help.
    private mutating func lead(
        _ room: GroupRoom, _ joining: Joining, _ id: ConnectionID
    ) -> Outcome {
        if room.facts.isClosed { return .refuse(.roomClosed) }
        let leaders = leadersPresent(room.id)
        if room.session.isLocked, !leaders.isEmpty { return .refuse(.roomLocked) }
        let isLed = leaders.contains { room.role($0) == .facilitator }
        let entrant = Entrant(joining, as: isLed ? .cofacilitator : .facilitator)
        return admit(entrant, checkedIn: room, id)
    }

    // MARK: Joining

    private mutating func join(_ joining: Joining, _ id: ConnectionID) -> Outcome {
        if let penalty = penalty(id) { return penalty }
        guard let room = room(code: joining.code) else { return wrong(.noSuchCode, id) }
        if room.facts.isClosed { return .refuse(.roomClosed) }
        if room.session.isLocked { return .refuse(.roomLocked) }
        let count = room.session.members.count { !$0.isRemoved }
        guard count < limits.members else { return .refuse(.roomFull) }
        let entrant = Entrant(joining, as: joining.watches ? .observer : .participant)
        return admit(entrant, checkedIn: room, id)
    }

    private mutating func admit(
        _ entrant: Entrant, checkedIn room: GroupRoom, _ id: ConnectionID
    ) -> Outcome {
        switch checked(entrant, in: room) {
        case .failure(let refusal): .refuse(.badName(refusal.problem))
        case .success(let entrant): admit(entrant, to: room.id, id)
        }
    }

    /// Somebody enters for the first time.
    private mutating func admit(
        _ entrant: Entrant, to room: String, _ id: ConnectionID
    ) -> Outcome {
        let place = (rooms[room]?.session.members.count ?? 0) + 1
        let (member, secret) = ("p\(place)", Symbols.secret(world.random))
        willChange(room)
        let person = StoredPerson(
            member: member, name: entrant.name, agency: entrant.agency, role: entrant.work,
            secretHash: Symbols.hash(ofSecret: secret), place: place)
        rooms[room]?.add(person)
        keep(.person(id: room, person), of: room)
        let taken = take(in: room, by: member) {
            entrant.role == .facilitator ? $0.lead(member) : $0.join(member, as: entrant.role)
        }
        seat(Membership(room: room, member: member), id)
        let welcome = HostMessage.Welcome(
            member: member, name: entrant.name, role: entrant.role,
            code: rooms[room]?.facts.code ?? "", secret: secret,
            time: rooms[room]?.facts.facts["at"])
        var outcome = Outcome(.host(.welcome(welcome)), news: news(taken))
        outcome.news += warnings(for: member, in: room)
        outcome.isEntrance = true
        return outcome
    }

    // MARK: Coming back

    private mutating func resume(_ secret: String, _ id: ConnectionID) -> Outcome {
        if let penalty = penalty(id) { return penalty }
        let hash = Symbols.hash(ofSecret: secret)
        for room in rooms.values {
            guard let person = room.stored.first(where: { $0.secretHash == hash }),
                Symbols.matches(secret, person.secretHash)
            else { continue }
            return comeBack(person, to: room, id)
        }
        return wrong(.noSuchSecret, id)
    }

    private mutating func comeBack(
        _ person: StoredPerson, to room: GroupRoom, _ id: ConnectionID
    ) -> Outcome {
        let member = person.member
        let older = lives[room.id]?.present[member]
        let taken = take(in: room.id, by: member) { $0.comeBack(member) }
        seat(Membership(room: room.id, member: member), id)
        let welcome = HostMessage.Welcome(
            member: member, name: person.name, role: room.role(member), code: room.facts.code,
            secret: nil)
        var news = news(taken)
        // Whoever never was away for the others is not announced to them.
        if older != nil { news.removeAll { $0.to == .others(than: member) } }
        var outcome = Outcome(.host(.welcome(welcome)), news: news)
        outcome.news += warnings(for: member, in: room.id)
        outcome.isEntrance = true
        if let older {
            outcome.ends = [Outcome.Ending(connection: older, message: .replaced)]
        }
        return outcome
    }

    private func warnings(for member: String, in room: String) -> [News] {
        let asked = rooms[room]?.session.roomPrompt
        return asked.flatMap { warning($0, in: room) }.map { [News(.member(member), .host($0))] }
            ?? []
    }

    /// From here on the connection belongs to the member, and to no other room.
    private mutating func seat(_ membership: Membership, _ id: ConnectionID) {
        remember(.outside, of: id, in: membership.room)
        connections[id]?.stage = .inside(membership)
        lives[membership.room]?.present[membership.member] = id
        if rooms[membership.room]?.role(membership.member).leads == true {
            lives[membership.room]?.isWaiting = false
        }
    }

    private func isTaken(_ code: String) -> Bool {
        room(code: code) != nil
            || resting.values.contains { $0.code == Symbols.codeKey(code) }
    }

    /// The room that people join with this code.
    func room(code: String) -> GroupRoom? {
        let key = Symbols.codeKey(code)
        // A closed room gives its code back.
        let found = rooms.values.filter { Symbols.codeKey($0.facts.code) == key }
        return found.first { !$0.facts.isClosed } ?? found.first
    }
}
