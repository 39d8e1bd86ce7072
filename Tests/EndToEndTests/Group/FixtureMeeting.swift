import DialogueEngine
import Foundation
import LineProtocol
import TestSupport
import Testing

/// A conversation of Fixtures/groups held with a real server, beside the same in memory: what each
/// person has to be told there has to arrive here.
final class FixtureMeeting {
    typealias Connect = (MeetingServer, _ name: String) throws -> LineClient

    private let fixture: GroupFixture
    private let server: MeetingServer
    private let connect: Connect
    private let speakJSON: Set<String>
    private var room: GroupRehearsal
    private var clients: [String: LineClient] = [:]
    private var secrets: [String: String] = [:]
    private var code = ""

    init(
        _ fixture: GroupFixture, on server: MeetingServer, speakJSON: Set<String> = [],
        connect: @escaping Connect = { server, _ in try server.connect() }
    ) throws {
        (self.fixture, self.server, self.connect) = (fixture, server, connect)
        self.speakJSON = speakJSON
        let today = ISO8601DateFormatter.string(
            from: Date(), timeZone: .gmt, formatOptions: [.withFullDate])
        room = GroupRehearsal(try fixture.guide(), today: today)
    }

    /// Holds it to its end.
    ///
    /// - Parameter crashes: whether the server is killed after every step.
    func hold(crashes: Bool = false) throws {
        defer { for client in clients.values { client.close() } }
        for beat in fixture.beats {
            do {
                try happen(beat.happening)
                if crashes, !clients.isEmpty, !room.session.isFinished { try restart() }
            } catch {
                throw LineClient.GaveUp(
                    description: "\(fixture.name):\(beat.line): \(beat.happening.text): \(error)")
            }
        }
        try compareMinutes()
        for name in speakJSON { #expect(ProgramSchema.problems(heardBy: clients[name]) == []) }
    }

    private func happen(_ happening: GroupFixture.Happening) throws {
        for client in clients.values { client.forget() }
        if happening == .restart { return try restart() }
        var drawn = room
        let turn = try drawn.happen(happening)
        switch happening {
        case .joins(let name, let role): try join(name, role)
        case .drops(let name):
            clients.removeValue(forKey: name)?.close()
            try clients.values.first { _ in true }?.wait(of: name, "has lost the connection")
        case .returns(let name): try comeBack(name)
        case .leaves(let name):
            type("/quit", as: name)
            try clients.removeValue(forKey: name)?.waitForEnd()
        case .types(let name, let line): type(line, as: name)
        case .restart: break
        }
        let order = try asDrawn(drawn, turn, happening)
        room = order.room
        // Who typed comes first: their line may have to be typed again.
        let typist = if case .types(let name, _) = happening { name } else { "" }
        for name in clients.keys.sorted(by: { $0 == typist || ($1 != typist && $0 < $1) }) {
            try hear(order.turn, name, happening)
        }
    }

    /// The same with answers in the order that the server drew by lot.
    private func asDrawn(
        _ usual: GroupRehearsal, _ turn: Response, _ happening: GroupFixture.Happening
    ) throws -> (room: GroupRehearsal, turn: Response) {
        let isDrawn = turn.effects.contains {
            if case .revealed = $0.effect { true } else { false }
        }
        let plain = clients.keys.sorted().first { !speakJSON.contains($0) }
        guard isDrawn, case .types = happening, let plain, let client = clients[plain] else {
            return (usual, turn)
        }
        let last = told(turn, plain, in: usual).last
        try client.lookAhead { HeardLine.plain($0) == last }
        let came = client.unread.map(HeardLine.plain)
        for dice in UInt64(0)..<20_000 {
            var trial = room
            trial.dice = dice
            let turn = try trial.happen(happening)
            var rest = came[...]
            let fits = told(turn, plain, in: trial).allSatisfy { line in
                guard let place = rest.firstIndex(of: line) else { return false }
                rest = rest[(place + 1)...]
                return true
            }
            if fits { return (trial, turn) }
        }
        return (usual, turn)
    }

    private func told(_ turn: Response, _ name: String, in room: GroupRehearsal) -> [String] {
        let before = self.room
        defer { self.room = before }
        self.room = room
        return turn.effects.filter { hears($0.audience, name) }.flatMap { lines($0.effect, name) }
    }

    /// Asks for the minutes, which have to be those of the same meeting in memory: the same
    /// answers, and nothing twice.
    private func compareMinutes() throws {
        guard let client = clients["Ana"], let id = room.ids["Ana"] else { return }
        client.forget()
        client.send("/minutes")
        let turn = room.receive(.command(.minutes), by: id)
        let expected = told(turn, "Ana", in: room)
        try client.wait(all: expected, as: HeardLine.plain)
        let came = client.heard.suffix(expected.count).map(HeardLine.plain)
        guard came != expected else { return }
        let both = zip(came, expected).first { $0 != $1 }
        throw LineClient.GaveUp(description: "minutes differ: \(String(describing: both))")
    }

    // MARK: Coming and going

    private func join(_ name: String, _ role: Role) throws {
        let client = try open(name)
        if role == .facilitator {
            type("/host \(fixture.settings["briefing"] ?? "K21") as \(name)", as: name)
            try client.wait("Type the host secret.")
            type(server.secret, as: name)
        } else {
            let how = role == .observer ? "watch" : "as \(name)"
            type("/join \(code) \(how)", as: name)
        }
        let isJSON = speakJSON.contains(name)
        if !isJSON, role == .facilitator {
            code = HeardLine.word(after: "/join ", in: try client.wait("Others join with: "))
        }
        let line = try client.wait(isJSON ? "\"secret\":" : "come back with: /resume ")
        secrets[name] = HeardLine.word(after: isJSON ? "\"secret\":\"" : "/resume ", in: line)
    }

    private func comeBack(_ name: String) throws {
        let client = try open(name)
        type("/resume \(secrets[name] ?? "")", as: name)
        try client.wait(speakJSON.contains(name) ? "\"welcome\"" : "* Welcome back")
    }

    private func open(_ name: String) throws -> LineClient {
        let client = try connect(server, name)
        clients[name] = client
        if speakJSON.contains(name) { client.send("/hello json 1") }
        return client
    }

    /// Everybody comes back to the question that was open.
    private func restart() throws {
        let here = clients.keys.sorted()
        try server.crash()
        for name in here {
            let reminders = clients[name]?.heard.filter { $0.contains("Nothing has happened") }
            guard reminders?.isEmpty != false else {
                throw LineClient.GaveUp(description: "\(name) is reminded after a restart")
            }
            clients[name]?.close()
            try comeBack(name)
            let asked = Effect.asked(room.session.prompt)
            try expect(lines(asked, name), name)
        }
    }

    // MARK: Typing and hearing

    private func type(_ line: String, as name: String) {
        guard speakJSON.contains(name) else {
            clients[name]?.send(line)
            return
        }
        let quoted = try? JSONEncoder().encode(line)
        let text = quoted.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
        let object = "{\"type\":\"line\",\"line\":\(text)}"
        #expect(ProgramSchema.problems(typed: object) == [])
        clients[name]?.send(object)
    }

    private func hear(
        _ turn: Response, _ name: String, _ happening: GroupFixture.Happening
    ) throws {
        var typed: (String, String)?
        if case .types(name, let line) = happening { typed = (name, line) }
        try expect(told(turn, name, in: room), name, typed: typed)
    }

    /// - Parameter typed: what is typed again where it came too soon after another question.
    private func expect(
        _ lines: [String], _ name: String, typed: (name: String, line: String)? = nil
    ) throws {
        let isJSON = speakJSON.contains(name)
        let late = HostWording.lines(.questionChanged, for: .participant).first?.text ?? ""
        do {
            try clients[name]?.wait(all: lines) { line in
                if line.contains(late), let typed { type(typed.line, as: typed.name) }
                return isJSON ? HeardLine.kind(line) : HeardLine.plain(line)
            }
        } catch {
            throw LineClient.GaveUp(description: "\(name): \(error)")
        }
    }

    private func lines(_ effect: Effect, _ name: String) -> [String] {
        let message = ServerMessage(.room(effect), for: role(name), people: people)
        let bytes = message.bytes(in: speakJSON.contains(name) ? .json : .plain)
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        return lines.map { speakJSON.contains(name) ? HeardLine.kind($0) : HeardLine.plain($0) }
    }

    private func hears(_ audience: Hearers, _ name: String) -> Bool {
        audience.reach(room.ids[name], role(name))
    }

    private func role(_ name: String) -> Role {
        room.session.members.first { $0.id == room.ids[name] }?.role ?? .participant
    }

    private var people: People {
        var people = People()
        for member in room.session.members {
            // Whoever only watches has no name to give.
            let name = member.role == .observer ? "Screen 1" : room.name(member.id)
            people.add(Person(id: member.id, name: name, agency: "", work: ""))
        }
        return people
    }
}
