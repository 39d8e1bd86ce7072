import DialogueEngine
import LineProtocol
import StrictJSON
import TestSupport

@testable import SessionHost
@testable import SessionLog

/// A short evening of one or two servers on a store that is slow, fails, and goes down: all of it
/// follows from a seed.
final class Simulation {
    struct Person {
        /// The number of their room.
        let room: Int
        let leads: Bool
        var secret: String?
        var server = 0
        var connection: ConnectionID?
    }

    struct Room {
        var id: String?
        var code: String?
    }

    static let steps = 24

    let seed: UInt64
    let backend = MemoryBackend(isShared: true)
    let time = SimulatedTime()
    var servers: [SimulatedServer] = []
    var people: [Person] = []
    var rooms: [Room] = []
    var checks: SimulationChecks
    var numbers: SeededNumbers
    var owners: [[ConnectionID: Int]]
    var translators: [[ConnectionID: Translator]]
    private var connections = 0

    /// Two rooms with people who are about to answer: what all simulations begin with.
    private static let prepared: (state: MemoryState, people: [Person], rooms: [Room]) = {
        let simulation = Simulation(seed: 0, count: 1)
        simulation.open()
        for person in simulation.people.indices { simulation.drop(person) }
        return (simulation.backend.state, simulation.people, simulation.rooms)
    }()

    /// An evening that has not begun.
    convenience init(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        self.init(seed: numbers.next(), count: .random(in: 1...2, using: &numbers))
        (backend.state, people, rooms) = Self.prepared
        backend.holdSyncs()
    }

    private init(seed: UInt64, count: Int) {
        self.seed = seed
        numbers = SeededNumbers(seed: seed)
        checks = SimulationChecks(backend)
        owners = Array(repeating: [:], count: count)
        translators = Array(repeating: [:], count: count)
        for _ in 0..<count {
            servers.append(SimulatedServer(backend, time, seed: numbers.next()))
        }
    }

    /// Everything that happens, and then a quiet end in which everything has to be in order.
    func run() throws {
        for server in servers { try server.start() }
        for index in people.indices { comeBack(index, at: pick(servers.count)) }
        for _ in 0..<Self.steps { try step() }
        quieten()
        for (index, server) in servers.enumerated() where server.wantsToEnd { try kill(index) }
        checks.expectNothingLost()
        try checks.expectReplaysAlike(servers)
        checks.expectOneReplyEach()
    }

    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &numbers) == 0 }

    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }

    private func step() throws {
        time.now += Int64(pick(900))
        let server = pick(servers.count)
        switch pick(100) {
        case 0..<44: type(pick(people.count))
        case 44..<63: try store(server)
        case 63..<81: arrive(server)
        case 81..<88: comeBack(pick(people.count), at: server)
        case 88..<91: join(pick(rooms.count), at: server)
        case 91..<93: drop(pick(people.count))
        case 93: begin()
        case 94: try servers[server].lookForRooms()
        case 95..<97: wait(server)
        case 97: try kill(server)
        default: try crash()
        }
        for (index, server) in servers.enumerated() where server.wantsToEnd { try kill(index) }
    }

    /// Two rooms with people who are about to answer, on a disk that works.
    private func open() {
        for room in 0..<2 {
            begin()
            let lead = people.count - 1
            quieten()
            for _ in 0..<2 { join(room, at: 0) }
            say("/next", lead)
            quieten()
        }
    }

    // MARK: What people do

    private func begin() {
        let server = pick(servers.count)
        rooms.append(Room())
        people.append(Person(room: rooms.count - 1, leads: true, secret: nil))
        connect(people.count - 1, at: server)
        say("/host M30 as Fay", people.count - 1)
        say(SimulatedServer.secret, people.count - 1)
    }

    private func join(_ room: Int, at server: Int) {
        guard let code = rooms[room].code, people.count < 12 else { return }
        people.append(Person(room: room, leads: false, secret: nil))
        connect(people.count - 1, at: server)
        say("/join \(code) as Guest \(people.count)", people.count - 1)
    }

    private func comeBack(_ index: Int, at server: Int) {
        guard let secret = people[index].secret else { return }
        if chance(2) { drop(index) }
        connect(index, at: server)
        say("/resume \(secret)", index)
    }

    private func drop(_ index: Int) {
        guard let id = people[index].connection else { return }
        people[index].connection = nil
        checks.lose(people[index].server, id)
        receive(.disconnected(id), at: people[index].server)
    }

    private func connect(_ index: Int, at server: Int) {
        connections += 1
        let id = ConnectionID(number: connections)
        owners[server][id] = index
        (people[index].server, people[index].connection) = (server, id)
        translators[server][id] = Translator(rows: nil)
        receive(.connected(id, .plain, address: "192.0.2.1"), at: server)
        hear(Array("/hello json 1".utf8), from: id, at: server)
    }

    private func type(_ index: Int) {
        guard let id = people[index].connection else { return }
        let machine = servers[people[index].server].machine
        let room = machine.connections[id]?.membership.flatMap { machine.rooms[$0.room] }
        let isSilent = if case .silent? = room?.session.prompt.kind { true } else { false }
        if people[index].leads, chance(2) {
            say(isSilent ? ["/reveal now", "/where"][pick(2)] : "/next", index)
        } else if isSilent, !people[index].leads, !chance(3) {
            sayToken("", index, isAnswer: true)
        } else {
            if chance(6) { return say(["/who", "/where", "/hand", "/minutes"][pick(4)], index) }
            sayToken(["/say ", "/park "][pick(2)], index, isAnswer: false)
        }
    }

    private func sayToken(_ verb: String, _ index: Int, isAnswer: Bool) {
        let token = checks.token(of: index, in: people[index].room, isAnswer: isAnswer)
        say("\(verb)a bird tok\(token)kot", index, token: token)
    }

    private func say(_ line: String, _ index: Int, token: Int? = nil) {
        guard let id = people[index].connection else { return }
        let server = people[index].server
        let isOpen = servers[server].machine.connections[id]?.isEnding == false
        let request = checks.request(server, id, token: token, isDue: isOpen)
        let json: JSON = ["type": "line", "line": .string(line), "id": .number(request)]
        hear(json.bytes, from: id, at: server)
    }

    func hear(_ bytes: [UInt8], from id: ConnectionID, at server: Int) {
        guard let message = translators[server][id]?.read(bytes) else { return }
        receive(.said(id, message), at: server)
    }
}
