import DialogueEngine
import LineProtocol

extension HostMachine {
    /// Sends it at once, or with the batch that it rests on.
    mutating func send(_ delivery: Delivery) {
        // In place: a copy of what waits would be made for each delivery.
        if let room = delivery.room, keeping[room]?.add(delivery) == true { return }
        release(delivery)
    }

    mutating func release(_ delivery: Delivery) {
        switch delivery.what {
        case .reply(let id, let message, _): transmit(message, to: [id])
        case .news(let ids, let message), .notice(let ids, let message):
            transmit(message, to: ids)
        case .limit(let id):
            guard connections[id] != nil else { return }
            effects.append(.limit(id, lineBytes: limits.jsonLine))
        case .opened(let code): effects.append(.opened(code: code))
        case .close(let id):
            guard let connection = connections.removeValue(forKey: id) else { return }
            // Whoever was removed is here no longer, and keeps no room from resting.
            if let me = connection.membership, lives[me.room]?.present[me.member] == id,
                rooms[me.room]?.session.members.contains(where: {
                    $0.id == me.member && $0.isRemoved
                }) == true
            {
                lives[me.room]?.present[me.member] = nil
            }
            effects.append(.close(id))
        }
    }

    mutating func transmit(_ message: ServerMessage, to ids: [ConnectionID]) {
        let alive = ids.filter(connections.keys.contains)
        if !alive.isEmpty { effects.append(.send(alive, message)) }
    }

    /// The one way in which members are told something: once for each role.
    ///
    /// - Parameter lasts: whether it is true even if what is being kept is lost.
    mutating func tell(_ news: News, in id: String, lasts: Bool = false) {
        if holdsBack(news, in: id) { return }
        guard let room = rooms[id] else { return }
        let seats = seats(in: room)
        let setting = self.setting(of: news.what, in: room, for: seats.lazy.map(\.connection))
        for role in Role.allCases {
            let ids = seats.compactMap {
                $0.role == role && news.to.include($0.member, role) ? $0.connection : nil
            }
            if ids.isEmpty { continue }
            let message = message(news.what, for: role, in: room, setting)
            send(Delivery(what: lasts ? .notice(ids, message) : .news(ids, message), room: id))
        }
    }

    private mutating func seats(in room: GroupRoom) -> [Seat] {
        if let seats = lives[room.id]?.seats { return seats }
        let roles = Dictionary(
            room.session.members.map { ($0.id, $0.role) }, uniquingKeysWith: { first, _ in first })
        let present = (lives[room.id]?.present ?? [:]).sorted { $0.value.number < $1.value.number }
        let seats = present.filter { connections[$0.value]?.isEnding == false }
            .map { Seat(member: $0.key, role: roles[$0.key] ?? .observer, connection: $0.value) }
        lives[room.id]?.seats = seats
        return seats
    }

    /// Tells one connection something that is true whatever is lost.
    mutating func notify(_ what: Telling, _ id: ConnectionID) {
        let room = connections[id]?.membership?.room
        send(Delivery(what: .notice([id], message(what, for: id, nil)), room: room))
    }

    /// The message for one connection.
    func message(_ what: Telling, for id: ConnectionID, _ request: RequestID?) -> ServerMessage {
        let membership = connections[id]?.membership
        let room = membership.flatMap { rooms[$0.room] }
        let role = membership.map { room?.role($0.member) ?? .participant }
        let setting = room.flatMap { self.setting(of: what, in: $0, for: [id]) }
        return message(what, for: role ?? .participant, in: room, setting, request)
    }

    private func message(
        _ what: Telling, for role: Role, in room: GroupRoom?, _ setting: PromptSetting?,
        _ request: RequestID? = nil
    ) -> ServerMessage {
        ServerMessage(
            what, id: request, for: role, people: room?.people ?? People(),
            concern: settings.concern, setting: setting)
    }

    /// What surrounds what is asked, where that is told, to programs: people see the words alone.
    private func setting(
        of what: Telling, in room: GroupRoom, for ids: some Sequence<ConnectionID>
    ) -> PromptSetting? {
        guard what.isAsked || what == .host(.questionChanged),
            ids.contains(where: { connections[$0]?.isJSON == true })
        else { return nil }
        if case .room(.asked(let asked), _) = what { return room.session.setting(of: asked) }
        return room.session.setting
    }
}

extension Hearers {
    func include(_ member: String, _ role: Role) -> Bool {
        switch self {
        case .everyone: true
        case .member(let one): member == one
        case .others(let one): member != one
        case .leaders: role.leads
        case .watchers: role == .observer
        }
    }
}
