import DialogueEngine
import LineProtocol
import StrictJSON
import TestSupport
import Testing

@testable import SessionHost

/// A conversation of Fixtures/groups held on the host machine, beside the same in the core: what
/// everybody is told there has to arrive here, in that order, and nothing else.
final class HostedMeeting {
    /// 21 November 2026, the day of golden conversations.
    private static let day: Int64 = 1_795_262_400_000

    private let fixture: GroupFixture
    private let speakJSON: Set<String>
    private(set) var hall: Hall
    private(set) var room: GroupRehearsal
    private var guests: [String: Guest] = [:]
    private var secrets: [String: String] = [:]
    private var code = ""
    /// Every line in JSON that the server, or somebody, sent.
    private(set) var sent: [JSON] = []
    private(set) var received: [JSON] = []

    init(_ fixture: GroupFixture, speakJSON: Set<String> = []) throws {
        (self.fixture, self.speakJSON) = (fixture, speakJSON)
        hall = Hall(dialogue: fixture.settings["dialogue"] ?? "standard")
        hall.now = Self.day
        room = GroupRehearsal(try fixture.guide())
    }

    /// Holds it to its end.
    ///
    /// - Parameter reloads: whether the machine is made anew from its log after every step.
    func hold(reloads: Bool = false) throws {
        for beat in fixture.beats {
            let place = "\(fixture.name):\(beat.line): \(beat.happening.text)"
            try happen(beat.happening, place)
            if reloads, !room.session.isFinished { try reload(place) }
        }
        #expect(room.session.isFinished)
    }

    private func happen(_ happening: GroupFixture.Happening, _ place: String) throws {
        // Nobody's answer is on its way any more.
        hall.now += 2000
        for guest in guests.values { _ = guest.news }
        switch happening {
        case .joins(let name, let role): join(name, role)
        case .drops(let name): guests.removeValue(forKey: name)?.leave()
        case .returns(let name): comeBack(name)
        case .leaves(let name): type("/quit", as: name)
        case .types(let name, let line): type(line, as: name)
        case .restart: return try reload(place)
        }
        room.dice = hall.dice.shuffle &- 1
        let turn = try room.happen(happening)
        if case .joins(let name, let role) = happening { learn(name, role) }
        for name in guests.keys.sorted() { compare(turn, name, place) }
        if case .leaves(let name) = happening { guests[name] = nil }
    }

    // MARK: Coming and going

    private func join(_ name: String, _ role: Role) {
        guests[name] = connect(name)
        guard role != .facilitator else {
            type("/host \(fixture.settings["briefing"] ?? "K21") as \(name)", as: name)
            return type(Hall.secret, as: name)
        }
        type("/join \(code) \(role == .observer ? "watch" : "as \(name)")", as: name)
    }

    private func learn(_ name: String, _ role: Role) {
        guard let guest = guests[name] else { return }
        let welcome = guest.objects(guest.all).first { $0["secret"] != nil }
        secrets[name] = welcome?["secret"]?.string ?? guest.secret
        if role == .facilitator { code = welcome?["code"]?.string ?? guest.code }
    }

    private func connect(_ name: String) -> Guest {
        let guest = hall.connect()
        if speakJSON.contains(name) { guest.type("/hello json 1") }
        return guest
    }

    private func comeBack(_ name: String) {
        guests[name] = connect(name)
        type("/resume \(secrets[name] ?? "")", as: name)
    }

    /// Everybody comes back to the question that was open.
    private func reload(_ place: String) throws {
        let now = hall.now
        hall = try Hall(seed: UInt64(now), store: hall.store)
        hall.now = now
        for name in guests.keys.sorted() {
            comeBack(name)
            let asked = Effect.asked(room.session.prompt)
            let turn = Response(effects: [Directed(.everyone, asked)])
            compare(turn, name, "\(place), restarted", isComingBack: true)
        }
    }

    // MARK: Typing and hearing

    private func type(_ line: String, as name: String) {
        guard let guest = guests[name] else { return }
        guard speakJSON.contains(name) else {
            hall.hear(Array(line.utf8), from: guest.id)
            return
        }
        let id = JSON.number(received.count)
        let json: JSON = ["type": "line", "line": .string(line), "id": id]
        received.append(json)
        let before = guest.objects(guest.all).count
        hall.hear(json.bytes, from: guest.id)
        let replies = guest.objects(guest.all)[before...].filter { $0["id"] == id }
        #expect(replies.count == 1, "\(line): \(replies)")
    }

    private func compare(
        _ turn: Response, _ name: String, _ place: String, isComingBack: Bool = false
    ) {
        guard let guest = guests[name] else { return }
        let isJSON = speakJSON.contains(name)
        let news = guest.news
        var came = news.split(separator: "\n").map { HeardWords.plain(String($0)) }
        if isJSON {
            sent += guest.objects(news)
            came = guest.objects(news).map(HeardWords.bare)
        } else {
            #expect(came.allSatisfy(HeardWords.isServerLine), "\(place): \(came)")
        }
        let effects = turn.effects.filter { hears($0.audience, name) }
        let expected = effects.flatMap { lines($0.effect, name, isJSON, n: $0.entry) }
        var missing = expected[...]
        var others: [String] = []
        for line in came {
            if line == missing.first {
                missing.removeFirst()
            } else if !isComingBack, !HeardWords.isOfTheHost(line) {
                others.append(line)
            }
        }
        #expect(missing.isEmpty && others.isEmpty, "\(place): \(name) got \(came)")
    }

    private func lines(
        _ effect: Effect, _ name: String, _ isJSON: Bool, n: Int?
    ) -> [String] {
        var setting: PromptSetting?
        if case .asked(let asked) = effect { setting = room.session.setting(of: asked) }
        let message = ServerMessage(
            .room(effect, n: n), for: role(name), people: people, concern: "Ring the front door.",
            setting: setting)
        guard isJSON else {
            let text = String(decoding: message.bytes(in: .plain), as: UTF8.self)
            return text.split(separator: "\n").map { HeardWords.plain(String($0)) }
        }
        let bytes = message.bytes(in: .json)
        return (try? JSON(parsing: bytes.dropLast())).map { [HeardWords.bare($0)] } ?? []
    }

    private func hears(_ audience: Hearers, _ name: String) -> Bool {
        audience.reach(room.ids[name], role(name))
    }

    private func role(_ name: String) -> Role {
        room.session.members.first { $0.id == room.ids[name] }?.role ?? .participant
    }

    private var people: People {
        People(
            room.session.members.map { member in
                // Whoever only watches has no name to give.
                let name = member.role == .observer ? "Screen 1" : room.name(member.id)
                return Person(id: member.id, name: name)
            })
    }
}

/// What somebody was told, apart from what differs from one meeting to the next.
private enum HeardWords {
    /// Without the number of the entry, which counts comings and goings too.
    static func plain(_ line: String) -> String { line.replacing(/\s\(\d+\)$/, with: "") }

    /// Whether it is a line as the grammar in docs/line-protocol.md has it.
    static func isServerLine(_ line: String) -> Bool {
        line.wholeMatch(of: /[#?*!]\s\S.*|\||\|\s.*|\p{L}[^:]*:\s.*/) != nil
    }

    /// Without the number and the id of a reply.
    static func bare(_ json: JSON) -> String {
        let members = (json.object ?? JSON.Object([])).filter { !["n", "id"].contains($0.key) }
        return JSON.object(JSON.Object(members.map { ($0.key, $0.value) })).description
            .replacing(/\s\(\d+\)"/, with: "\"")
    }

    /// Whether the host of the room says it, beside the session.
    static func isOfTheHost(_ line: String) -> Bool {
        let ours = [
            "* Type the host secret.", "* Welcome", "| Others join", "| If you lose",
            "* Goodbye", "* Receipt: ", "* Please note: ", "| For minutes and plan",
            "{\"type\":\"hello\"", "{\"type\":\"secret-wanted\"", "{\"type\":\"welcome\"",
            "{\"type\":\"receipt\"", "{\"type\":\"notice\"", "{\"type\":\"end\"",
            "{\"type\":\"lost\"", "{\"type\":\"waiting\"", "* Debrief test. ",
        ]
        let ends = ["has lost the connection.", "Nothing is lost; the room waits."]
        return ours.contains { line.hasPrefix($0) } || ends.contains { line.hasSuffix($0) }
    }
}
