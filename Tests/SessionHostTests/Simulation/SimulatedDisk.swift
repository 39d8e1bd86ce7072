import LineProtocol
import TestSupport

@testable import SessionHost
@testable import SessionLog

/// What servers and disks do.
extension Simulation {
    func receive(_ input: HostInput, at server: Int) {
        for effect in servers[server].receive(input, now: time.now) {
            switch effect {
            case .send(let ids, let message):
                let said = SimulatedMessage(message)
                for id in ids { deliver(said, to: id, at: server) }
            case .close(let id):
                checks.lose(server, id)
                if let index = owners[server][id], people[index].connection == id,
                    people[index].server == server
                {
                    people[index].connection = nil
                }
            default: break
            }
        }
    }

    private func deliver(_ message: SimulatedMessage, to id: ConnectionID, at server: Int) {
        guard let index = owners[server][id] else { return }
        if case .host(.welcome(let welcome)) = message.what {
            people[index].secret = welcome.secret ?? people[index].secret
            rooms[people[index].room].code = welcome.code
            rooms[people[index].room].id = checks.session(code: welcome.code)
        }
        checks.look(
            at: message, to: index, in: people[index].room, rooms[people[index].room].id)
    }

    /// The store takes what waits; now and then it fails, or everything goes down in the middle.
    func store(_ index: Int) throws {
        let server = servers[index]
        guard !server.asked.isEmpty else { return }
        let one = server.asked[pick(server.asked.count)]
        let taken = server.takeBatches(of: chance(3) ? one : nil)
        switch pick(24) {
        case 0, 1: backend.fail(.init(.diskFull(folder: "x")))
        case 2: backend.fail(.init(.storageFailed(folder: "x"), isKept: chance(2)))
        case 3: backend.fail(.init(.busy(folder: "x")))
        default: break
        }
        let answers = server.group.door(taken)
        backend.fail(nil)
        if chance(30) { return try crash() }
        backend.sync()
        server.arriving.append(.stored(answers))
    }

    func arrive(_ index: Int) {
        guard !servers[index].arriving.isEmpty else { return }
        receive(servers[index].arriving.removeFirst(), at: index)
    }

    func wait(_ server: Int) {
        time.now += [300, 11_000, 70_000][pick(3)]
        receive(.tick, at: server)
    }

    /// A server is killed, and starts again.
    func kill(_ index: Int) throws {
        for person in people.indices where people[person].server == index {
            people[person].connection = nil
        }
        checks.loseAll(index)
        owners[index] = [:]
        try servers[index].start()
    }

    /// The power fails: what was not synced is gone.
    func crash() throws {
        backend.crash()
        for index in servers.indices { try kill(index) }
    }

    func quieten() {
        while servers.contains(where: { !$0.asked.isEmpty || !$0.arriving.isEmpty }) {
            for (index, server) in servers.enumerated() {
                if !server.asked.isEmpty {
                    let answers = server.group.door(server.takeBatches(of: nil))
                    backend.sync()
                    server.arriving.append(.stored(answers))
                }
                while !server.arriving.isEmpty { arrive(index) }
            }
        }
    }
}
