import StrictJSON
import TestSupport
import Testing

@testable import DialogueCore
@testable import SessionHost
@testable import SessionLog

/// Members of three rooms do anything at all, on a disk that is slow and sometimes fails.
@Suite struct HostFuzzTests {
    @Test(arguments: 0..<4) func nobodyGetsWhatIsNotTheirs(round: Int) throws {
        var numbers = SeededNumbers(for: "nobodyGetsWhatIsNotTheirs \(round)")
        let crowd = Crowd(seed: numbers.next())
        crowd.watch()
        for _ in 0..<2500 { crowd.act(&numbers) }
        crowd.finish()
        #expect(crowd.leaks.isEmpty, "\(crowd.leaks.prefix(5))")
        #expect(crowd.shown > 20, "words were shown at all")
        crowd.expectOneReplyEach()
        try crowd.expectTheStoreTellsTheSame()
    }
}

/// Everybody of three rooms, and what each of them may see.
private final class Crowd {
    struct Person {
        let room: Int
        var guest: Guest
        let secret: String
        let isJSON: Bool
    }

    struct Token {
        let room: Int
        let author: Int
        let isPrivate: Bool
    }

    let hall = Hall()
    var meetings: [Meeting] = []
    var people: [Person] = []
    var tokens: [Int: Token] = [:]
    var leaks: [String] = []
    var shown = 0
    private var owners: [ConnectionID: Int] = [:]
    private var requests = 1000
    /// JSON lines, and whether a reply of their own is due.
    private var asked: [(guest: Guest, request: Int, isDue: Bool)] = []
    /// Connections that broke: what was on its way to them may be lost.
    private var broken: Set<ConnectionID> = []

    init(seed: UInt64) {
        for room in 0..<3 {
            let meeting = Meeting(hall, names: [])
            meetings.append(meeting)
            add(meeting.lead, room, isJSON: false)
            for number in 0..<5 {
                let guest = hall.connect()
                let isJSON = number % 2 == 1
                let join =
                    "/join \(meeting.code) as \(["Nora", "Otto", "Pia", "Quin", "Rita"][number])"
                if isJSON {
                    guest.type("/hello json 1")
                    guest.ask(join)
                } else {
                    guest.type(join)
                }
                add(guest, room, isJSON: isJSON)
            }
        }
    }

    private func add(_ guest: Guest, _ room: Int, isJSON: Bool) {
        owners[guest.id] = people.count
        let secret = isJSON ? guest.word(after: "\"secret\":\"") : guest.secret
        let bare = secret.prefix { $0 != "\"" }
        people.append(
            Person(room: room, guest: guest, secret: String(bare), isJSON: isJSON))
    }

    func act(_ numbers: inout SeededNumbers) {
        switch Int.random(in: 0..<100, using: &numbers) {
        case 0..<3: hall.disk = .waits
        case 3..<8:
            hall.disk = .atOnce
            hall.answer()
        case 8..<20: hall.answer()
        case 20..<22 where hall.waiting != nil: hall.answer(.busy(folder: "x"))
        case 22..<25: hall.wait(.random(in: 1...3000, using: &numbers))
        case 25..<28: comeAndGo(&numbers)
        case 28..<40: type(lead(&numbers), as: people.indices.filter { $0 % 6 == 0 }, &numbers)
        default: type(anything(&numbers), as: Array(people.indices), &numbers)
        }
        hall.now += Int64.random(in: 0...900, using: &numbers)
    }

    private func comeAndGo(_ numbers: inout SeededNumbers) {
        let index = Int.random(in: people.indices, using: &numbers)
        if Bool.random(using: &numbers) {
            broken.insert(people[index].guest.id)
            people[index].guest.leave()
        }
        let guest = hall.connect()
        owners[guest.id] = index
        people[index].guest = guest
        let line = "/resume \(people[index].secret)"
        if people[index].isJSON {
            guest.type("/hello json 1")
            send(line, index)
        } else {
            guest.type(line)
        }
    }

    private func type(_ line: String, as who: [Int], _ numbers: inout SeededNumbers) {
        guard let index = who.randomElement(using: &numbers) else { return }
        var line = line
        if line.utf8.last == UInt8(ascii: "@") {
            let number = tokens.count
            tokens[number] = Token(
                room: people[index].room, author: index, isPrivate: line.hasPrefix("/private"))
            line = line.dropLast() + "tok\(number)kot"
        }
        send(line, index)
    }

    private func send(_ line: String, _ index: Int) {
        let guest = people[index].guest
        guard people[index].isJSON else {
            guest.type(line)
            return
        }
        requests += 1
        let connection = hall.machine.connections[guest.id]
        let isDue = connection.map { !$0.isEnding && !$0.reader.isGathering } ?? false
        asked.append((guest, requests, isDue))
        guest.request(["type": "line", "line": .string(line), "id": .number(requests)])
    }

    private func lead(_ numbers: inout SeededNumbers) -> String {
        [
            "/next", "/next", "/next", "/next", "/reveal", "/reveal now", "/back", "/skip", "@",
            "/timer 1", "/pause", "/row remove 1", "/undo", "/lock", "/co 3", "1", "/plan",
        ].randomElement(using: &numbers) ?? ""
    }

    private func anything(_ numbers: inout SeededNumbers) -> String {
        [
            "@", "@", "@", "@", "/say @", "/park @", "/private @", "/object @", "/action @",
            "/agree", "/done", "/skip", "/redo", "/edit", "/where", "/who", "/minutes", "/plan",
            "/review", "/hand", "/vote 1", "1, 2", "", "?", "/help", "/concern", "/nonsense",
            "/more @",
            ".", "/join xxx-xxx as Spy", "/next", "/reveal now", "/handover 3", "/back",
            "ring 0161 496 0123 @", "send", "replace", "/quit", "/close", "yes", "in six weeks",
        ].randomElement(using: &numbers) ?? ""
    }

    func watch() {
        hall.watch = { [unowned self] ids, text in
            for number in Self.tokens(in: text) {
                for id in ids { look(number, id) }
            }
        }
    }

    static func tokens(in text: String) -> Set<Int> {
        Set(
            text.ranges(of: "tok").compactMap { range in
                Int(text[range.upperBound...].prefix { ("0"..."9").contains($0) })
            })
    }

    private func look(_ number: Int, _ id: ConnectionID) {
        guard let token = tokens[number], let reader = owners[id] else { return }
        if reader == token.author { return }
        guard people[reader].room == token.room else {
            leaks.append("\(number) went to another room")
            return
        }
        shown += 1
        if !mayBeSeen(number, token, by: reader) {
            leaks.append(
                "\(number) was seen by \(reader): \(String(describing: event(number, token)))")
        }
    }

    private func mayBeSeen(_ number: Int, _ token: Token, by reader: Int) -> Bool {
        guard let room = meetings[token.room].room else { return false }
        if token.isPrivate { return room.role("p\(reader % 6 + 1)").leads }
        guard let stored = hall.store.rooms[room.id], let event = event(number, token) else {
            // An answer that others who lead see first.
            return [reader, token.author].allSatisfy { room.role("p\($0 % 6 + 1)").leads }
        }
        let events = stored.entries.map(\.event)
        switch event {
        case .room(.object(let place, _)):
            return events.contains(.room(.revealRow(place)))
        case .room: return true
        case .answer(let answered):
            let step = answered.place.step
            guard let index = room.session.guide.index[step], room.session.isForEverybody(index),
                room.session.guide.question(index)?.audience != .any
            else { return true }
            return events.contains {
                if case .room(.reveal(step, _)) = $0 { true } else { false }
            }
        default: return false
        }
    }

    /// Where a word is on disk.
    private func event(_ number: Int, _ token: Token) -> Event? {
        guard let id = meetings[token.room].room?.id else { return nil }
        return hall.store.rooms[id]?.entries.last {
            $0.event.words.map { Self.tokens(in: $0.text).contains(number) } ?? false
        }?.event
    }

    func finish() {
        hall.disk = .atOnce
        while hall.waiting != nil { hall.answer() }
    }

    func expectOneReplyEach() {
        #expect(asked.count { $0.isDue } > 200)
        for (guest, request, isDue) in asked {
            let count = guest.all.ranges(of: "\"id\":\(request),").count
            // Lines within an answer of several lines are replied to with the last one.
            let isExact = isDue && !broken.contains(guest.id)
            #expect(isExact ? count == 1 : count <= 1, "request \(request): \(count) replies")
        }
    }

    func expectTheStoreTellsTheSame() throws {
        #expect(hall.machine.durable.isEmpty)
        for restored in try hall.store.restored() {
            let (told, kept) = (hall.machine.rooms[restored.room.id], restored.room)
            #expect(told?.session.size == kept.session.size)
            #expect(told?.session.roomPrompt == kept.session.roomPrompt)
            #expect(told?.handles == kept.handles)
            #expect(told.map { Transcript($0.session) } == Transcript(kept.session))
        }
        for room in hall.store.rooms.values {
            for entry in room.entries {
                guard case .room(.reveal(let step, _)) = entry.event else { continue }
                #expect(!room.handles.contains { $0.step == step })
            }
        }
    }
}
