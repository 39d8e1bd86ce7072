import DialogueEngine
import LineProtocol

extension HostMachine {
    /// Somebody connected: one line at once.
    mutating func connect(_ id: ConnectionID, _ dialect: Dialect, from address: String) {
        let connection = Connection(dialect, address: address, limits: limits, now: now)
        connections[id] = connection
        if isStopping { return end(id, saying: .goingDown) }
        guard makeRoom(for: connection, id) else { return end(id, saying: .tooManyConnections) }
        effects.append(.limit(id, lineBytes: limits.plainLine))
        notify(.host(.greeting(software: settings.software)), id)
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
