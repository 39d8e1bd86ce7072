import DialogueCore
import LineProtocol

/// What a line is, before anybody looks at who typed it.
private enum Read {
    /// Part of an answer of several lines, or an answer to a ping: its reply is another line's.
    case silent
    case line(GroupLine, for: Aim?)
    /// As typed, for somebody who is asked for a secret.
    case raw(String)
    case reply(Outcome)
}

extension HostMachine {
    /// Takes a line: the one place where replies are sent, one to each line, before all news.
    mutating func line(_ bytes: [UInt8], from id: ConnectionID) {
        guard var connection = connections[id], !connection.isEnding else { return }
        if connection.isKnocking { return keepBack(bytes, from: id) }
        connection.lastHeard = now
        (connection.isPinged, connection.hasSpoken) = (false, true)
        let wasGathering = connection.reader.isGathering
        let message = connection.isJSON ? ClientMessage(bytes) : nil
        let read = read(bytes, message, &connection)
        connections[id] = connection
        let outcome: Outcome
        switch read {
        case .silent: return
        case .reply(let done): outcome = done
        case .raw(let secret): outcome = prove(secret, message?.id, id)
        case .line(let line, let aim):
            outcome = respond(to: line, for: aim, message?.id, from: id)
        }
        reply(outcome, to: id, message?.id)
        if !wasGathering { slow(id, isRefused: outcome.reply.isRefusal) }
    }

    private func read(
        _ bytes: [UInt8], _ message: ClientMessage?, _ connection: inout Connection
    ) -> Read {
        guard let message else {
            let text = String(decoding: bytes, as: UTF8.self)
            return read(text, bytes, &connection)
        }
        switch message.content {
        case .pong: return .silent
        case .ping: return .reply(.say(.pong))
        case .refused(let why): return .reply(.refuse(.badJSON(why)))
        case .input(let input): return .line(.input(input), for: nil)
        case .held(let choice):
            let me = connection.membership
            guard me.flatMap({ lives[$0.room]?.held[$0.member] }) != nil else {
                return .reply(.refuse(.nothingHeld))
            }
            return .line(.input(.held(choice)), for: nil)
        case .line(let text, let mark): return read(text, Array(text.utf8), for: mark, &connection)
        case .answer(let text, let to):
            return .line(.input(.text(text)), for: to.map { .step($0) })
        }
    }

    private func read(
        _ text: String, _ bytes: [UInt8], for mark: String? = nil, _ connection: inout Connection
    ) -> Read {
        if case .proving = connection.stage, bytes.first != UInt8(ascii: "/") { return .raw(text) }
        let wasGathering = connection.reader.isGathering
        guard let line = connection.reader.take(bytes) else {
            if wasGathering { return .silent }
            let room = connection.membership?.room
            connection.gatheringFor = room.flatMap { lives[$0]?.question?.key }
            return .reply(.say(.gathering))
        }
        if wasGathering { return .line(line, for: .question(connection.gatheringFor)) }
        return .line(line, for: mark.map { .mark($0) })
    }

    private mutating func respond(
        to line: GroupLine, for aim: Aim?, _ request: RequestID?, from id: ConnectionID
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
        let bytes = encoded(outcome.reply, for: id, request)
        var delivery = Delivery(what: .reply(id, bytes, request), room: room)
        delivery.showsQuestion = outcome.reply.isAsked
        send(delivery)
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
        if let message { notify(message, id) }
        if !connection.isEnding {
            if let room = connection.membership?.room {
                remember(connection.stage, of: id, in: room)
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
        case .control: refuse(.control, id)
        case .notUTF8: refuse(.notText, id)
        }
    }

    private mutating func refuse(_ why: HostMessage, _ id: ConnectionID) {
        reply(.refuse(why), to: id, nil)
        slow(id, isRefused: true)
    }
}
