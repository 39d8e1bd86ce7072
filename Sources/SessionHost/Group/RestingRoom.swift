import LineProtocol
import SessionLog

/// A room that nobody was in for long: just enough, with the directory, to know who may wake it.
struct RestingRoom: Sendable {
    /// The hash of its own secret in place of the host secret; nil where it has none.
    let ownSecretHash: String?
    /// How far the log was when its members went.
    let away: [String: Int]

    init(_ room: GroupRoom, away: [String: Int]) {
        self.away = away
        ownSecretHash = room.facts.ownSecretHash
    }

    /// Whether this is its own secret.
    func isOwn(_ secret: String) -> Bool {
        ownSecretHash.map { Symbols.matches(secret, $0) } ?? false
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
        drop(room)
        effects.append(.letGo(room: room, isClosed ? .forGood : .untilWoken))
    }

    /// Whoever stays in a closed room for long would keep it from being deleted.
    private mutating func sendHome(from room: String, since closing: Int64) {
        guard let rest = settings.pace.rest, now - closing >= rest else { return }
        let present = lives[room]?.present.values.sorted { $0.number < $1.number } ?? []
        for id in present { end(id, saying: .overGoodbye) }
        lives[room]?.present = [:]
    }
}
