import DialogueCore
import LineProtocol

extension HostMachine {
    /// The one way in which members are told something: once for each role.
    ///
    /// - Parameter lasts: whether it is true even if what is being kept is lost.
    mutating func tell(_ news: News, in id: String, lasts: Bool = false) {
        if holdsBack(news, in: id) { return }
        guard let room = rooms[id], let life = lives[id] else { return }
        let roles = Dictionary(
            room.session.members.map { ($0.id, $0.role) }, uniquingKeysWith: { first, _ in first })
        var groups: [Role: [ConnectionID]] = [:]
        for (member, connection) in life.present {
            let role = roles[member] ?? .observer
            guard news.to.include(member, role), connections[connection]?.isEnding == false else {
                continue
            }
            groups[role, default: []].append(connection)
        }
        for (role, ids) in groups.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let message = message(news.what, for: role, in: room, nil)
            let sorted = ids.sorted { $0.number < $1.number }
            send(
                Delivery(
                    what: lasts ? .notice(sorted, message) : .news(sorted, message), room: id))
        }
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
        return message(what, for: role ?? .participant, in: room, request)
    }

    private func message(
        _ what: Telling, for role: Role, in room: GroupRoom?, _ request: RequestID?
    ) -> ServerMessage {
        ServerMessage(
            what, id: request, for: role, people: room?.people ?? People(),
            concern: settings.concern, setting: room.flatMap { setting(of: what, in: $0.session) })
    }

    private func setting(of what: Telling, in session: Session) -> PromptSetting? {
        switch what {
        case .room(.asked(let asked), _): session.setting(of: asked)
        case .host(.questionChanged): session.setting(of: session.prompt)
        default: nil
        }
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
