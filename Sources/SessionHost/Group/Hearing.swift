import DialogueEngine
import LineProtocol

extension HostMachine {
    /// Takes a line: the one place where replies are sent, one to each line, before all news.
    mutating func take(_ message: ClientMessage, from id: ConnectionID) {
        guard let connection = connections[id], !connection.isEnding else { return }
        if connection.isKnocking { return keepBack(message, from: id) }
        connections[id]?.lastHeard = now
        connections[id]?.isPinged = false
        connections[id]?.hasSpoken = true
        let outcome: Outcome
        switch message.content {
        case .silent: return
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
        reply(outcome, to: id, message.id)
        if !message.isPart { slow(id, isRefused: outcome.reply.isRefusal) }
    }

    private mutating func respond(
        to line: TypedLine, for aim: Aim?, _ request: RequestID?, from id: ConnectionID
    ) -> Outcome {
        guard let connection = connections[id] else { return .refuse(.enterFirst) }
        if isStopping { return .say(.goingDown) }
        switch connection.stage {
        case .inside(let membership): return inside(line, for: aim, membership, id)
        case .outside, .proving, .queued, .knocking, .ending: return enter(line, request, id)
        }
    }

    /// Replies to a line, and tells what follows from it.
    mutating func reply(_ outcome: Outcome, to id: ConnectionID, _ request: RequestID?) {
        let room = connections[id]?.membership?.room
        let request = outcome.isReplyToCome ? nil : request
        send(
            Delivery(
                what: .reply(id, message(outcome.reply, for: id, request), request), room: room))
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
    mutating func take(_ fault: LineFault, from id: ConnectionID) {
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
        reply(.refuse(why), to: id, nil)
        slow(id, isRefused: true)
    }
}
