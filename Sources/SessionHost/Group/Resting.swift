import LineProtocol
import SessionLog

/// A room that nobody was in for long: just enough to know who may wake it.
struct RestingRoom: Sendable {
    /// What people join with, as it is compared.
    let code: String
    /// Hashes of what its members come back with.
    let secrets: Set<String>
    /// How far the log was when its members went.
    let away: [String: Int]

    init(_ room: GroupRoom, away: [String: Int]) {
        self.away = away
        code = Symbols.codeKey(room.facts.code)
        secrets = Set(room.stored.map(\.secretHash).filter { !$0.isEmpty })
    }
}

extension HostMachine {
    /// A room that nobody needs gives back its place and its lock: a closed one as soon as it is
    /// empty, any other after a while.
    mutating func letGo(of room: String) {
        guard let known = rooms[room], let life = lives[room], durable[room] == nil else { return }
        let isClosed = known.facts.isClosed
        guard life.hasNobody else {
            lives[room]?.lastSeen = now
            if isClosed { sendHome(from: room, since: life.lastActivity) }
            return
        }
        if !isClosed {
            guard let rest = settings.pace.rest, now - life.lastSeen >= rest else { return }
            resting[room] = RestingRoom(known, away: life.away)
        }
        rooms[room] = nil
        lives[room] = nil
        effects.append(.letGo(room: room, isClosed ? .forGood : .untilWoken))
    }

    /// Whoever stays in a closed room for long would keep it from being deleted.
    private mutating func sendHome(from room: String, since closing: Int64) {
        guard let rest = settings.pace.rest, now - closing >= rest else { return }
        let present = lives[room]?.present.values.sorted { $0.number < $1.number } ?? []
        for id in present { end(id, saying: .overGoodbye) }
        lives[room]?.present = [:]
    }

    /// Takes up the room that somebody comes back to, where it rests.
    mutating func wakeRoom(secret: String) {
        let hash = Symbols.hash(ofSecret: secret)
        wakeRoom { $0.secrets.contains(hash) }
    }

    /// Takes up the room with a code, where it rests.
    mutating func wakeRoom(code: String) { wakeRoom { $0.code == Symbols.codeKey(code) } }

    private mutating func wakeRoom(_ isIt: (RestingRoom) -> Bool) {
        guard let (id, known) = resting.first(where: { isIt($0.value) }) else { return }
        guard let room = world.wake(id) else {
            effects.append(.note(.warning, "A room could not be taken up again: \(id)"))
            return
        }
        resting[id] = nil
        add(room)
        lives[id]?.away.merge(known.away) { $1 }
    }
}
