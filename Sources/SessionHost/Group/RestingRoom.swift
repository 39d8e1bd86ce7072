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
        guard let known = rooms[room], let life = lives[room], keeping[room] == nil else { return }
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

/// What became of a room that was to be taken up again.
public enum Waking: Sendable {
    case room(RestoredRoom)
    /// It was deleted meanwhile.
    case gone
    /// It is in the hands of somebody else, or can't be read.
    case notNow
}

/// What somebody wants of a room that rests.
enum Knock: Equatable, Sendable {
    case join(Joining)
    case resume(String, since: Int?)
    /// The right secret, after `/host`.
    case prove(String, Joining)
}

/// Reading a log takes a while, so whoever wants to enter waits, and nobody else.
extension HostMachine {
    /// The room that somebody comes back to, where it rests.
    func restingRoom(secret: String) -> String? {
        directory.room(secret: secret).flatMap { resting[$0] == nil ? nil : $0 }
    }

    /// The room with a code, where it rests.
    func restingRoom(code: String) -> String? {
        directory.rooms(code: code).first { resting[$0] != nil }
    }

    /// Has a room taken up for somebody; the reply comes when it is there.
    mutating func knock(
        at room: String, _ knock: Knock, _ request: RequestID?, _ id: ConnectionID
    ) -> Outcome {
        lookups.leave(id)
        connections[id]?.stage = .knocking(knock, at: room, request)
        if waking.insert(room).inserted { effects.append(.wake(room: room)) }
        effects.append(.hold(id, milliseconds: Self.knockPause))
        var outcome = Outcome.say(.opening)
        outcome.isReplyToCome = true
        return outcome
    }

    /// For how long nothing is read from whoever knocks, in milliseconds.
    private static let knockPause = 100

    /// A line of somebody who knocks is taken after the reply to the knock.
    mutating func keepBack(_ message: ClientMessage, from id: ConnectionID) {
        connections[id]?.unread.append(message)
        effects.append(.hold(id, milliseconds: Self.knockPause))
    }

    /// A room was taken up again, or was not: whoever knocked is answered.
    mutating func woken(_ room: String, _ result: Waking) {
        waking.remove(room)
        switch result {
        case .room(let restored):
            let away = resting.removeValue(forKey: room)?.away ?? [:]
            add(restored)
            lives[room]?.away.merge(away) { $1 }
        case .gone: forget([room])
        case .notNow:
            effects.append(.note(.warning, "A room could not be taken up again: \(room)"))
        }
        for id in connections.keys.sorted(by: { $0.number < $1.number }) {
            guard case .knocking(let knock, at: room, let request) = connections[id]?.stage else {
                continue
            }
            connections[id]?.stage = .outside
            // Whoever waited has time to correct a slip.
            connections[id]?.since = now
            let isThere = if case .notNow = result { false } else { true }
            let heard = heard(.knock(knock, request), request, from: id)
            reply(isThere ? enter(knock, request, id) : .refuse(.notReady), to: id, heard)
            let unread = connections[id]?.unread ?? []
            connections[id]?.unread = []
            for message in unread { hear(message, from: id) }
        }
    }

    mutating func enter(
        _ knock: Knock, _ request: RequestID?, _ id: ConnectionID
    ) -> Outcome {
        if isStopping { return .say(.goingDown) }
        switch knock {
        case .join(let joining): return join(joining, request, id)
        case .resume(let secret, let since): return resume(secret, since: since, request, id)
        case .prove(let secret, let joining): return prove(secret, joining, request, id)
        }
    }

    /// Rooms that rested were deleted.
    public mutating func forget(_ rooms: [String]) {
        for room in rooms where resting.removeValue(forKey: room) != nil { directory.remove(room) }
    }
}
