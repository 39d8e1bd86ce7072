import LineProtocol
import SessionLog
import StrictJSON
import TestSupport

@testable import SessionHost

/// Everybody of three rooms, and what each of them may see.
final class Crowd {
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
    var owners: [ConnectionID: Int] = [:]
    /// Beyond every number that stands in a changed line.
    private var requests = 5_000_000
    private var plain: LineMaker
    private var programs: LineMaker
    /// JSON lines, and whether a reply of their own is due.
    private(set) var asked: [(guest: Guest, request: Int, isDue: Bool)] = []
    /// Connections that broke: what was on its way to them may be lost.
    private(set) var broken: Set<ConnectionID> = []

    init(seed: UInt64) {
        plain = LineMaker(seed: seed, corpus: RealLines.plain)
        programs = LineMaker(seed: ~seed, corpus: RealLines.requests)
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
        case 20..<22 where hall.isWaiting: hall.answer(.busy(folder: "x"))
        case 22..<25: hall.wait(.random(in: 1...3000, using: &numbers))
        case 25..<28: comeAndGo(&numbers)
        case 28..<38: typeChanged(&numbers)
        case 38..<48: type(lead(&numbers), as: people.indices.filter { $0 % 6 == 0 }, &numbers)
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

    /// A real line, changed, with numbers from the edges: as a person types it, or as bytes that a
    /// program sends.
    private func typeChanged(_ numbers: inout SeededNumbers) {
        let index = Int.random(in: people.indices, using: &numbers)
        let guest = people[index].guest
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: send(EdgeNumbers.lines.randomElement(using: &numbers) ?? "", index)
        case 1 where people[index].isJSON: hall.hear(programs.line(), from: guest.id)
        default: send(String(decoding: plain.line(), as: UTF8.self), index)
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
        let isOpen = hall.machine.connections[guest.id]?.isEnding == false
        let request: JSON = ["type": "line", "line": .string(line), "id": .number(requests)]
        let message = hall.hear(request.bytes, from: guest.id)
        asked.append((guest, requests, isOpen && message?.isPart == false))
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
}
