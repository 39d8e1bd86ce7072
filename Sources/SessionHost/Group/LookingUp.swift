import DialogueEngine
import LineProtocol
import SessionLog

extension HostMachine {
    /// Looks a code up, or lets it wait for its turn.
    mutating func lookUp(
        _ joining: Joining, _ request: RequestID?, _ id: ConnectionID
    ) -> Outcome {
        guard let connection = connections[id] else { return .refuse(.enterFirst) }
        if connection.isQueued {
            return .refuse(.waitsAlready(seconds: lookups.seconds(id, now: now)))
        }
        if lookups.take(connection.address, now: now) { return join(joining, request, id) }
        connections[id]?.stage = .queued(joining, request)
        let seconds = lookups.wait(id, connection.address, now: now)
        var outcome = Outcome.say(.queued(seconds: seconds))
        outcome.isReplyToCome = true
        return outcome
    }

    /// Looks up the codes whose turn has come.
    mutating func takeTurns() {
        for id in lookups.due(now: now) {
            guard case .queued(let joining, let request) = connections[id]?.stage else { continue }
            connections[id]?.stage = .outside
            // Whoever waited has time to correct a slip.
            connections[id]?.since = now
            reply(isStopping ? .say(.goingDown) : join(joining, request, id), to: id, request)
        }
    }

    /// No room has this code; many of those are told to every room.
    mutating func wrongCode() -> Outcome {
        if let count = wrongCodes.add(now: now) {
            for room in rooms.keys.sorted() where rooms[room]?.facts.isClosed == false {
                tell(News(.everyone, .host(.wrongCodes(count))), in: room, lasts: true)
            }
        }
        return .refuse(.noSuchCode)
    }

    /// Whether a room that is there or rests has this code.
    func isTaken(_ code: String) -> Bool { !directory.rooms(code: code).isEmpty }

    /// The room that people join with this code.
    func room(code: String) -> GroupRoom? {
        let found = directory.rooms(code: code).compactMap { rooms[$0] }
        // A closed room gives its code back.
        return found.first { !$0.facts.isClosed } ?? found.first
    }

    /// A room is there from now on.
    mutating func takeUp(_ room: GroupRoom) {
        rooms[room.id] = room
        directory.add(room)
    }

    /// A room is not there any more, unless it rests.
    mutating func drop(_ id: String) {
        (rooms[id], lives[id]) = (nil, nil)
        if resting[id] == nil { directory.remove(id) }
    }
}
