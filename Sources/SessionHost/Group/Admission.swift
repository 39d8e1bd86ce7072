import DialogueEngine
import LineProtocol
import Messages
import SessionLog

extension HostMachine {
    /// A line of somebody who has not entered.
    mutating func enter(
        _ line: TypedLine, _ request: RequestID?, _ id: ConnectionID
    ) -> Outcome {
        if case .proving(let joining) = connections[id]?.stage {
            switch line {
            // Asked anew, so that a client goes on hiding what is typed.
            case .input(.command(.help)), .refused(.bareWord): return .say(.secretWanted)
            default: connections[id]?.stage = .outside
            }
            if case .input(.text(let secret)) = line { return prove(secret, joining, request, id) }
            if line == .input(.goOn) { return .refuse(.wrongSecret) }
        }
        switch line {
        case .host(let joining) where joining.hostSecret.isEmpty: return askForSecret(joining, id)
        case .host(let joining):
            lookups.leave(id)
            connections[id]?.stage = .outside
            return prove(joining.hostSecret, joining, request, id)
        case .join(let joining): return lookUp(joining, request, id)
        case .resume(let secret, let since): return resume(secret, since: since, request, id)
        case .input(.command(.quit)):
            var outcome = Outcome.say(.goodbye)
            outcome.ends = [Outcome.Ending(connection: id, message: nil)]
            return outcome
        case .input(.command(.concern)): return Outcome(.room(.concern))
        case .input(.command(.help)): return .say(.help)
        case .refused(let why): return .refuse(.line(why))
        default: return .refuse(.enterFirst)
        }
    }

    // MARK: Hosting

    private mutating func askForSecret(_ joining: Joining, _ id: ConnectionID) -> Outcome {
        lookups.leave(id)
        connections[id]?.stage = .proving(joining)
        return .say(.secretWanted)
    }

    /// The line after `/host`, or what came along with it: a right secret begins a room, or enters one that was prepared.
    mutating func prove(
        _ secret: String, _ joining: Joining, _ request: RequestID?, _ id: ConnectionID
    ) -> Outcome {
        let isHosts = Symbols.matches(secret, settings.hostSecretHash)
        if isHosts, let content = world.content(joining.code) { return host(content, joining, id) }
        // Nobody leads a room that rests, so either secret enters it; a wrong one wakes nothing.
        if let resting = restingRoom(code: joining.code),
            isHosts || self.resting[resting]?.isOwn(secret) == true
        {
            return knock(at: resting, .prove(secret, joining), request, id)
        }
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
        return .refuse(.wrongSecret)
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
        case .failure(let refusal): return .refuse(refusal.message)
        case .success(let entrant):
            willChange(session)
            takeUp(prepared.room)
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

    /// Enters a room whose code was looked up.
    mutating func join(
        _ joining: Joining, _ request: RequestID?, _ id: ConnectionID
    ) -> Outcome {
        if let resting = restingRoom(code: joining.code) {
            return knock(at: resting, .join(joining), request, id)
        }
        guard let room = room(code: joining.code) else { return wrongCode() }
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
        case .failure(let refusal): .refuse(refusal.message)
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
        let stored = StoredPerson(
            member: member, secretHash: Symbols.hash(ofSecret: secret), place: place)
        rooms[room]?.add(stored)
        directory.add(secretHash: stored.secretHash, of: room)
        keep(.person(id: room, stored), of: room)
        let person = Person(
            id: member, name: entrant.name, agency: entrant.agency, work: entrant.work)
        let isFirst = rooms[room]?.session.members.contains { $0.role == .facilitator } == false
        let change = changing(in: room, by: member) {
            entrant.role == .facilitator ? $0.lead(person) : $0.join(person, as: entrant.role)
        }
        if isFirst, entrant.role == .facilitator, let code = rooms[room]?.facts.code {
            send(Delivery(what: .opened(code: code), room: room))
        }
        seat(Membership(room: room, member: member), id)
        let welcome = HostMessage.Welcome(
            member: member, name: entrant.name, role: entrant.role,
            code: rooms[room]?.facts.code ?? "", secret: secret,
            time: rooms[room]?.facts.time)
        var outcome = Outcome(.host(.welcome(welcome)), news: news(change))
        outcome.news += warnings(for: member, in: room)
        outcome.isEntrance = true
        return outcome
    }

    // MARK: Coming back

    mutating func resume(
        _ secret: String, since: Int?, _ request: RequestID?, _ id: ConnectionID
    ) -> Outcome {
        if let resting = restingRoom(secret: secret) {
            return knock(at: resting, .resume(secret, since: since), request, id)
        }
        guard let room = directory.room(secret: secret).flatMap({ rooms[$0] }),
            let person = room.stored.first(where: { Symbols.matches(secret, $0.secretHash) })
        else { return .refuse(.noSuchSecret) }
        return comeBack(person, to: room, since: since, id)
    }

    private mutating func comeBack(
        _ person: StoredPerson, to room: GroupRoom, since: Int?, _ id: ConnectionID
    ) -> Outcome {
        let member = person.member
        let older = lives[room.id]?.present[member]
        let followed = since.map { lives[room.id]?.recent.told(since: $0) ?? nil }
        let missed =
            followed.map { record($0 ?? [], for: member, in: room) }
            ?? (older == nil ? meanwhile(member, in: room) : [])
        // Of what is too long ago, whoever comes back is told as somebody who comes late.
        let isLate = if case .some(nil) = followed { true } else { false }
        let change = changing(in: room.id, by: member) { $0.comeBack(member, late: isLate) }
        seat(Membership(room: room.id, member: member), id)
        let welcome = HostMessage.Welcome(
            member: member, name: room.people[member]?.name ?? "", role: room.role(member),
            code: room.facts.code, secret: nil)
        var news = news(change)
        // What was said meanwhile comes before what is asked now.
        news.insert(contentsOf: missed, at: news.firstIndex { $0.to == .member(member) } ?? 0)
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

    /// What everybody was told of entries that somebody has not seen.
    private func record(_ told: [Directed], for member: String, in room: GroupRoom) -> [News] {
        let role = room.role(member)
        return told.filter { $0.audience.include(member, role) }
            .map { News(.member(member), .room($0.effect, n: $0.entry)) }
    }

    /// What was said while somebody was away.
    private mutating func meanwhile(_ member: String, in room: GroupRoom) -> [News] {
        let since = lives[room.id]?.away.removeValue(forKey: member) ?? room.session.size
        let remarks = room.session.remarks(since: since)
        if remarks.isEmpty { return [] }
        return [News(.member(member), .host(.meanwhile))]
            + remarks.map { News(.member(member), .room($0.effect, n: $0.entry)) }
    }

    private func warnings(for member: String, in room: String) -> [News] {
        let asked = rooms[room]?.session.prompt
        return asked.flatMap { warning($0, in: room) }.map { [News(.member(member), .host($0))] }
            ?? []
    }

    /// From here on the connection belongs to the member, and to no other room.
    private mutating func seat(_ membership: Membership, _ id: ConnectionID) {
        remember(.outside, of: id, in: membership.room)
        lookups.leave(id)
        connections[id]?.stage = .inside(membership)
        lives[membership.room]?.present[membership.member] = id
        if rooms[membership.room]?.role(membership.member).leads == true {
            lives[membership.room]?.isWaiting = false
        }
    }

    // MARK: Looking codes up

    /// Looks a code up, or lets it wait for its turn.
    mutating func lookUp(
        _ joining: Joining, _ request: RequestID?, _ id: ConnectionID
    ) -> Outcome {
        guard let connection = connections[id] else { return .refuse(.enterFirst) }
        if connection.isQueued {
            return .refuse(.waitsAlready(seconds: lookups.seconds(id, now: now)))
        }
        if lookups.allows(connection.address, now: now) { return join(joining, request, id) }
        connections[id]?.stage = .queued(joining, request)
        let seconds = lookups.wait(id, connection.address, now: now)
        var outcome = Outcome.say(.queued(seconds: seconds))
        outcome.isReplyToCome = true
        return outcome
    }

    /// Looks up the codes whose turn has come.
    mutating func takeTurns() {
        for id in lookups.due(now: now) {
            guard case .queued(let joining, let request) = connections[id]?.stage else { continue }
            connections[id]?.stage = .outside
            // Whoever waited has time to correct a slip.
            connections[id]?.since = now
            let heard = heard(.knock(.join(joining), request), request, from: id)
            reply(isStopping ? .say(.goingDown) : join(joining, request, id), to: id, heard)
        }
    }

    /// No room has this code; many of those are told to every room.
    mutating func wrongCode() -> Outcome {
        if let count = wrongCodes.add(now: now) {
            for room in rooms.keys.sorted() where rooms[room]?.facts.isClosed == false {
                tell(News(.everyone, .host(.wrongCodes(count))), in: room, lasts: true)
            }
        }
        return .refuse(.noSuchCode)
    }

    /// Whether a room that is there or rests has this code.
    func isTaken(_ code: String) -> Bool { !directory.rooms(code: code).isEmpty }

    /// The room that people join with this code.
    func room(code: String) -> GroupRoom? {
        let found = directory.rooms(code: code).compactMap { rooms[$0] }
        // A closed room gives its code back.
        return found.first { !$0.facts.isClosed } ?? found.first
    }

    /// A room is there from now on.
    mutating func takeUp(_ room: GroupRoom) {
        rooms[room.id] = room
        directory.add(room)
    }

    /// A room is not there any more, unless it rests.
    mutating func drop(_ id: String) {
        (rooms[id], lives[id]) = (nil, nil)
        if resting[id] == nil { directory.remove(id) }
    }
}

/// What somebody says of themselves on entering.
struct Entrant: Sendable {
    var name: String
    let agency: String
    let work: String
    let role: Role

    init(_ joining: Joining, as role: Role) {
        (name, agency, work) = (joining.name, joining.agency, joining.work)
        self.role = role
    }
}

extension HostMachine {
    /// The same with a name that the room can use.
    func checked(_ entrant: Entrant, in room: GroupRoom) -> Result<Entrant, NameRefusal> {
        var entrant = entrant
        let taken = room.people.all.map(\.name)
        if entrant.name.isEmpty { entrant.name = Self.name(for: entrant.role, taken) ?? "" }
        let isOurs = Self.name(for: entrant.role, taken) == entrant.name
        do throws(NameRefusal) {
            let own = isOurs ? nil : entrant.name
            let leads = entrant.role.leads
            try NameRule.check(detail: entrant.agency, .agency, among: room.names, own: own)
            try NameRule.check(
                detail: entrant.work, .work, among: room.names, own: own, leads: leads)
            if isOurs { return .success(entrant) }
            entrant.name = try NameRule.checked(entrant.name, among: room.names)
            return .success(entrant)
        } catch {
            return .failure(error)
        }
    }

    /// What somebody is called who gives no name and needs none; nil where one is wanted.
    private static func name(for role: Role, _ taken: [String]) -> String? {
        let base =
            switch role {
            case .facilitator: said("people.facilitator")
            case .cofacilitator: said("people.co-facilitator")
            case .observer: said("people.screen")
            case .participant: ""
            }
        if base.isEmpty { return nil }
        if role != .observer, !taken.contains(base) { return base }
        let number = (1...).first { !taken.contains("\(base) \($0)") }
        return number.map { "\(base) \($0)" }
    }
}
