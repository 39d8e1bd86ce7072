import BundledContent
import Foundation
import LineProtocol
import SessionHost
import SessionLog
import TestSupport

/// One server with some rooms, on a disk that sometimes fails.
struct Evening {
    private struct Guest {
        var id: ConnectionID
        let room: Int
        let isJSON: Bool
    }

    private static let secret = "0123-4567-89ab-cdef"
    private static let names = ["Fay", "Ann", "Ben", "Cat", "Dev", "Eve"]

    private var machine: HostMachine
    private var plain: LineMaker
    private var requests: LineMaker
    private var guests: [Guest] = []
    private var translators: [ConnectionID: Translator] = [:]
    private var codes: [Int: String] = [:]
    private var now: Int64 = 1_800_000_000_000
    private var connections = 0
    private(set) var begun = 0
    /// How many batches were to be kept.
    private(set) var batches = 0
    private var heard = ""
    private var kept = KeptLogs()
    /// Connections that the machine ended, and nobody came back on.
    private var closed: Set<ConnectionID> = []

    init(seed: UInt64) {
        let dice = SeededBytes(seed)
        var settings = HostSettings(
            software: "hostfuzz", concern: "Ring the front door.",
            hostSecretHash: Symbols.hash(ofSecret: Self.secret))
        settings.limits = .off
        machine = HostMachine(settings: settings, world: .fuzzed(dice))
        plain = LineMaker(seed: seed, corpus: RealLines.plain)
        requests = LineMaker(seed: ~seed, corpus: RealLines.requests)
        for room in 0..<3 { begin(room) }
    }

    /// One line of somebody, and now and then something else.
    mutating func step() {
        now += Int64(plain.below(900))
        switch plain.below(2000) {
        case 0..<10: receive(.tick)
        case 10..<20: comeBack(plain.below(guests.count))
        case 20: begin(plain.below(3))
        default: break
        }
        // Those who lead speak more often, so that rooms get on.
        let index = plain.below(3) == 0 ? plain.below(3) * 6 : plain.below(guests.count)
        if closed.remove(guests[index].id) != nil { comeBack(index) }
        let guest = guests[index]
        let isLeading = index % 6 == 0 && plain.below(2) == 0
        if isLeading {
            type(Self.steps[plain.below(Self.steps.count)], guest)
        } else {
            hear(guest.isJSON ? requests.line() : plain.line(), from: guest)
        }
    }

    /// What takes a room on.
    private static let steps = [
        "/next", "/next", "/reveal now", "", "An answer", ".", "in six weeks",
    ]

    /// Whether everything that was kept could have happened, as whoever checks a record asks.
    func expectPossible() { kept.expectPossible() }

    /// A room with six people, three of whom are programs.
    private mutating func begin(_ room: Int) {
        begun += 1
        guests.removeAll { $0.room == room }
        for (place, name) in Self.names.enumerated() {
            let guest = Guest(id: connect(), room: room, isJSON: place % 2 == 1)
            guests.append(guest)
            heard = ""
            if place == 0 {
                type("/host \(["K21", "J21", "F20"][room]) as \(name)", guest)
                type(Self.secret, guest)
                codes[room] = heard.ranges(of: "/join ").last.map {
                    String(heard[$0.upperBound...].prefix { $0 != " " && $0 != "\n" })
                }
            } else {
                if guest.isJSON { type("/hello json 1", guest) }
                enter(guest, name)
            }
        }
        guests.sort { $0.room < $1.room }
    }

    private mutating func enter(_ guest: Guest, _ name: String) {
        let line = "/join \(codes[guest.room] ?? "") as \(name)"
        type(guest.isJSON ? #"{"type":"line","line":"\#(line)"}"# : line, guest)
    }

    private mutating func comeBack(_ index: Int) {
        receive(.disconnected(guests[index].id))
        translators[guests[index].id] = nil
        guests[index].id = connect()
        if guests[index].isJSON { type("/hello json 1", guests[index]) }
        enter(guests[index], "Guest \(connections % 50)")
    }

    private mutating func connect() -> ConnectionID {
        connections += 1
        let id = ConnectionID(number: connections)
        translators[id] = Translator(rows: nil)
        receive(.connected(id, .plain, address: "192.0.2.\(connections % 250)"))
        return id
    }

    private mutating func type(_ line: String, _ guest: Guest) {
        hear(Array(line.utf8), from: guest)
    }

    private mutating func hear(_ line: [UInt8], from guest: Guest) {
        if let message = translators[guest.id]?.read(line) { receive(.said(guest.id, message)) }
    }

    private mutating func receive(_ input: HostInput) {
        var inputs = [input]
        while let next = inputs.popLast() {
            for effect in machine.receive(next, now: now) {
                switch effect {
                case .send(_, let message):
                    let (plain, json) = (message.bytes(in: .plain), message.bytes(in: .json))
                    precondition(plain.last != nil || json.last == 0x0A)
                    if heard.utf8.count < 100_000 {
                        heard += String(decoding: plain, as: UTF8.self)
                    }
                case .clear: inputs.append(.cleared(true))
                case .store(let room):
                    guard let batch = machine.batch(of: room) else { continue }
                    batches += 1
                    let isFull = plain.below(500) == 0
                    if !isFull { kept.keep(batch, at: now) }
                    let receipt = GroupReceipt(heads: [:], time: now)
                    let answer: StoreAnswer =
                        isFull ? .refused(.diskFull(folder: "x")) : .kept(receipt)
                    inputs.append(.stored([(room, answer)]))
                case .close(let id): closed.insert(id)
                default: break
                }
            }
        }
    }
}

extension HostWorld {
    fileprivate static func fuzzed(_ dice: SeededBytes) -> HostWorld {
        @Sendable func file(_ files: [BundledContent.File], _ id: String) -> ContentFile {
            let found = files.first { $0.id == id } ?? files[0]
            return ContentFile(id: found.id, bytes: found.bytes)
        }
        return HostWorld(
            random: { dice.bytes($0) }, zone: "UTC", offset: { _ in 0 },
            briefings: BundledContent.briefings.map(\.id)
        ) { id in
            try? SessionContent(
                briefing: file(BundledContent.briefings, id),
                dialogue: file(BundledContent.dialogues, id == "F20" ? "short" : "standard"),
                form: file(BundledContent.forms, "action-plan"))
        }
    }
}
