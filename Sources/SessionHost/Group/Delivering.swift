import DialogueCore
import LineProtocol

extension HostMachine {
    /// The one way in which members are told something: encoded once for each dialect and role.
    ///
    /// - Parameter lasts: whether it is true even if what is being kept is lost.
    mutating func tell(_ news: News, in id: String, lasts: Bool = false) {
        if holdsBack(news, in: id) { return }
        guard let room = rooms[id], let life = lives[id] else { return }
        let roles = Dictionary(
            room.session.members.map { ($0.id, $0.role) }, uniquingKeysWith: { first, _ in first })
        var groups: [Hearing: [ConnectionID]] = [:]
        for (member, connection) in life.present {
            let role = roles[member] ?? .observer
            guard news.to.include(member, role), let known = connections[connection],
                !known.isEnding
            else { continue }
            groups[Hearing(dialect: known.dialect, role: role), default: []].append(connection)
        }
        for (hearing, ids) in groups.sorted(by: { $0.key < $1.key }) {
            let bytes = encoded(news.what, hearing, in: room, nil)
            let sorted = ids.sorted { $0.number < $1.number }
            var delivery = Delivery(
                what: lasts ? .notice(sorted, bytes) : .news(sorted, bytes), room: id)
            delivery.showsQuestion = news.what.isAsked
            send(delivery)
        }
    }

    /// Tells one connection something that is true whatever is lost.
    mutating func notify(_ message: HostMessage, _ id: ConnectionID) {
        let bytes = encoded(.host(message), for: id, nil)
        send(Delivery(what: .notice([id], bytes), room: connections[id]?.membership?.room))
    }

    /// The bytes for one connection.
    func encoded(_ what: Telling, for id: ConnectionID, _ request: RequestID?) -> [UInt8] {
        let connection = connections[id]
        let room = connection?.membership.flatMap { rooms[$0.room] }
        let role = connection?.membership.map { room?.role($0.member) ?? .participant }
        let hearing = Hearing(
            dialect: connection?.dialect ?? .plain, role: role ?? .participant)
        return encoded(what, hearing, in: room, request)
    }

    private func encoded(
        _ what: Telling, _ hearing: Hearing, in room: GroupRoom?, _ request: RequestID?
    ) -> [UInt8] {
        let (role, people) = (hearing.role, room?.people ?? People())
        switch (what, hearing.dialect == .json) {
        case (.room(let effect, let n), true):
            return GroupJSON.text(
                effect.seen(by: role), n: n, id: request, for: role, people: people,
                concern: settings.concern, setting: setting(of: effect, in: room))
        case (.room(let effect, _), false):
            let text = GroupPlain.text(
                effect.seen(by: role), for: role, people: people, concern: settings.concern)
            return Array(text.utf8)
        case (.host(let message), true):
            let mark = message == .questionChanged ? room?.session.mark : nil
            return GroupJSON.text(message, id: request, for: role, mark: mark)
        case (.host(let message), false):
            return Array(GroupPlain.text(HostWording.lines(message, for: role)).utf8)
        }
    }

    private func setting(of effect: Effect, in room: GroupRoom?) -> PromptSetting? {
        guard case .asked(let asked) = effect else { return nil }
        return room?.session.setting(of: asked)
    }
}

/// Those who are told the same bytes.
private struct Hearing: Hashable, Comparable {
    let dialect: Dialect
    let role: Role

    static func < (left: Hearing, right: Hearing) -> Bool {
        (left.dialect.rawValue, left.role.rawValue) < (right.dialect.rawValue, right.role.rawValue)
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
