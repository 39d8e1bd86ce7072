import DialogueEngine
import LineProtocol

extension HostMachine {
    /// Takes a line: the one place where replies are sent, one to each line, before all news.
    mutating func hear(_ message: ClientMessage, from id: ConnectionID) {
        guard let connection = connections[id], !connection.isEnding else { return }
        if connection.isKnocking { return keepBack(message, from: id) }
        connections[id]?.lastHeard = now
        connections[id]?.isPinged = false
        connections[id]?.hasSpoken = true
        guard let outcome = answer(message, from: id) else { return }
        if !message.isPart { slow(id, isRefused: outcome.reply.isRefusal) }
    }

    /// Replies to a line; nil where it needs no reply.
    @discardableResult
    mutating func answer(_ message: ClientMessage, from id: ConnectionID) -> Outcome? {
        guard let connection = connections[id] else { return nil }
        let heard = heard(.message(message), message.id, from: id)
        let outcome: Outcome
        switch message.content {
        case .silent: return nil
        case .ping: outcome = .say(.pong)
        case .refused(let why): outcome = .refuse(why)
        case .hello:
            connections[id]?.dialect = .json
            outcome = .say(.hello(software: settings.software))
        case .begun:
            if case .proving = connection.stage { connections[id]?.stage = .outside }
            let room = connection.membership?.room
            connections[id]?.gatheringFor = room.flatMap { lives[$0]?.question?.key }
            outcome = .say(.gathering)
        case .line(.input(.held), _)
        where connection.membership.flatMap({ lives[$0.room]?.held[$0.member] }) == nil:
            outcome = .refuse(.nothingHeld)
        case .line(let line, let aim):
            outcome = respond(to: line, for: aim, message.id, from: id)
        }
        reply(outcome, to: id, heard)
        return outcome
    }

    private mutating func respond(
        to line: TypedLine, for aim: Aim?, _ request: RequestID?, from id: ConnectionID
    ) -> Outcome {
        guard let connection = connections[id] else { return .refuse(.enterFirst) }
        if isStopping { return .say(.goingDown) }
        switch connection.stage {
        case .inside(let membership): return inside(line, for: aim, membership, id)
        case .outside, .proving, .queued, .knocking, .ending:
            // A code that was looked up is not looked up once more.
            if retrying > 0, case .join(let joining) = line { return join(joining, request, id) }
            return enter(line, request, id)
        }
    }

    /// Replies to a line, and tells what follows from it.
    mutating func reply(_ outcome: Outcome, to id: ConnectionID, _ line: Heard) {
        let room = connections[id]?.membership?.room
        let request = outcome.isReplyToCome ? nil : line.request
        let reply = message(outcome.reply, for: id, request)
        send(Delivery(what: .reply(id, reply, line), room: room))
        if outcome.isEntrance, connections[id]?.isJSON == true {
            send(Delivery(what: .limit(id), room: room))
        }
        if let room { for news in outcome.news { tell(news, in: room) } }
        for ending in outcome.ends { end(ending.connection, saying: ending.message) }
    }

    /// Tells a connection why it ends, and ends it once that is out.
    mutating func end(_ id: ConnectionID, saying message: HostMessage?) {
        guard let connection = connections[id] else { return }
        lookups.leave(id)
        if let message { notify(.host(message), id) }
        if !connection.isEnding {
            if let room = connection.membership?.room {
                remember(connection.stage, of: id, in: room)
                lives[room]?.seats = nil
            }
            connections[id]?.stage = .ending(connection.membership)
        }
        send(Delivery(what: .close(id), room: connection.membership?.room))
    }

    /// Slows somebody down who types too fast, or whose lines can't be taken.
    private mutating func slow(_ id: ConnectionID, isRefused: Bool) {
        guard var connection = connections[id], !connection.isEnding else { return }
        let pause = connection.pace.line(isRefused: isRefused, limits, now: now)
        if connection.isWaiting { connection.lines += 1 }
        connections[id] = connection
        if connection.pace.isHopeless(limits) {
            depart(id, saying: .tooManyRefusals)
        } else if connection.isWaiting, let most = limits.joinLines, connection.lines >= most {
            end(id, saying: .tooSlowToJoin)
        } else if pause > 0 {
            effects.append(.hold(id, milliseconds: pause))
        }
    }

    /// What arrived was no line: refused with the reason, or the connection ends.
    mutating func hear(_ fault: LineFault, from id: ConnectionID) {
        guard let connection = connections[id], !connection.isEnding else { return }
        connections[id]?.lastHeard = now
        connections[id]?.hasSpoken = true
        switch fault {
        case .http: end(id, saying: .http)
        case .tls: end(id, saying: .tls)
        case .unfinishedTooLong: depart(id, saying: .lineTooLong(limit: limits.plainLine))
        case .tooLong(let limit): refuse(.lineTooLong(limit: limit), id)
        case .control: refuse(.line(.control), id)
        case .notUTF8: refuse(.line(.notText), id)
        }
    }

    private mutating func refuse(_ why: HostMessage, _ id: ConnectionID) {
        reply(.refuse(why), to: id, heard(.fault, nil, from: id))
        slow(id, isRefused: true)
    }

    // MARK: Coming and going

    /// Somebody connected: one line at once, in the dialect that they speak.
    mutating func connect(_ id: ConnectionID, _ dialect: Dialect, from address: String) {
        let connection = Connection(dialect, address: address, limits: limits, now: now)
        connections[id] = connection
        if isStopping { return end(id, saying: .goingDown) }
        guard makeRoom(for: connection, id) else { return end(id, saying: .tooManyConnections) }
        effects.append(.limit(id, lineBytes: limits.plainLine))
        let software = settings.software
        notify(
            .host(dialect == .json ? .hello(software: software) : .greeting(software: software)), id
        )
    }

    /// Whether there is room for another connection of an address that has not entered: the
    /// oldest that has said nothing gives way.
    private mutating func makeRoom(for new: Connection, _ id: ConnectionID) -> Bool {
        guard let most = limits.waitingPerAddress else { return true }
        let waiting = connections.filter { $0.value.isWaiting && $0.value.address == new.address }
        guard waiting.count > most else { return true }
        let silent = waiting.filter { !$0.value.hasSpoken && $0.key != id }.keys
        guard let oldest = silent.min(by: { $0.number < $1.number }) else { return false }
        end(oldest, saying: .gaveWay)
        return true
    }

    /// A connection is gone; its member is not.
    mutating func disconnect(_ id: ConnectionID) {
        guard let connection = connections.removeValue(forKey: id) else { return }
        lookups.leave(id)
        guard let membership = connection.membership else { return }
        missed(membership, id)
    }

    /// Ends the connection of a member, who may come back.
    mutating func depart(_ id: ConnectionID, saying message: HostMessage) {
        let membership = connections[id]?.membership
        end(id, saying: message)
        if let membership { missed(membership, id) }
    }

    /// A member is not connected any more; the others are told quietly.
    private mutating func missed(_ membership: Membership, _ id: ConnectionID) {
        let (room, member) = (membership.room, membership.member)
        guard lives[room]?.present[member] == id, let known = rooms[room] else { return }
        lives[room]?.present[member] = nil
        lives[room]?.away[member] = known.session.size
        let name = known.people.name(member)
        let isOver = known.session.isFinished
        if known.role(member).leads, !isOver, leadersPresent(room).isEmpty {
            guard lives[room]?.isWaiting == false else { return }
            lives[room]?.isWaiting = true
            return tell(News(.everyone, .host(.waiting(name: name))), in: room, lasts: true)
        }
        tell(News(.everyone, .host(.lost(name: name))), in: room, lasts: true)
    }

    /// The leaders who are connected.
    func leadersPresent(_ room: String) -> [String] {
        guard let known = rooms[room], let life = lives[room] else { return [] }
        return known.session.members.filter { $0.role.leads && life.present[$0.id] != nil }
            .map(\.id)
    }

    /// A room can't go on: its people are told, and their connections end.
    mutating func stopRoom(_ room: String) {
        let present = lives[room]?.present.values.sorted { $0.number < $1.number } ?? []
        for id in present { end(id, saying: .roomStopped) }
        drop(room)
        // What is wrong with it may be mended, and it is taken up anew then.
        effects.append(.letGo(room: room, .forGood))
        effects.append(.note(.error, "A room was stopped: \(room)"))
    }

    /// Once everything is on disk: everybody is told, and every connection ends.
    mutating func stopIfNothingIsUnderWay() {
        guard !isKeeping else { return }
        for id in connections.keys.sorted(by: { $0.number < $1.number }) {
            end(id, saying: connections[id]?.isEnding == true ? nil : .goingDown)
        }
    }
}
