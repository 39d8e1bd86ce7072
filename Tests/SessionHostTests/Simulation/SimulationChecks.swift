import LineProtocol
import LogFormat
import TestSupport

@testable import DialogueEngine
@testable import SessionHost
@testable import SessionLog

/// What must never be, whatever a simulation comes to.
struct SimulationChecks {
    private struct Token {
        let author: Int
        let room: Int
        let isAnswer: Bool
        /// The session, once it was confirmed.
        var confirmed: String?
    }

    private struct Request {
        let server: Int
        let id: ConnectionID
        let token: Int?
        var isDue: Bool
        var replies = 0
    }

    /// What is safe of a session, as far as it was looked through.
    private struct Safe {
        var seen = 0
        /// Which tokens stand in its log.
        var tokens: Set<Int> = []
    }

    private(set) var violations: [String] = []
    /// Everything that anybody was told, in order.
    private(set) var told: [[UInt8]] = []
    /// How often what was claimed had to hold, so that nobody takes an idle check for a good one.
    private(set) var confirmed = 0
    private(set) var shown = 0
    private let backend: MemoryBackend
    private var tokens: [Token] = []
    private var requests: [Request] = []
    private var safe: [String: Safe] = [:]
    private static let firstRequest = 1_000_000

    init(_ backend: MemoryBackend) { self.backend = backend }

    mutating func token(of author: Int, in room: Int, isAnswer: Bool) -> Int {
        tokens.append(Token(author: author, room: room, isAnswer: isAnswer))
        return tokens.count - 1
    }

    mutating func request(_ server: Int, _ id: ConnectionID, token: Int?, isDue: Bool) -> Int {
        requests.append(Request(server: server, id: id, token: token, isDue: isDue))
        return Self.firstRequest + requests.count - 1
    }

    /// What was on its way to a connection may be lost.
    mutating func lose(_ server: Int, _ id: ConnectionID) {
        for (index, request) in requests.enumerated()
        where request.id == id && request.server == server {
            requests[index].isDue = false
        }
    }

    mutating func loseAll(_ server: Int) {
        for index in requests.indices where requests[index].server == server {
            requests[index].isDue = false
        }
    }

    // MARK: While it runs

    /// Looks at a message as it goes out.
    mutating func look(
        at message: SimulatedMessage, to reader: Int, in room: Int, _ session: String?
    ) {
        told.append(message.bytes)
        for number in message.words { look(at: number, to: reader, in: room, session) }
        if let request = message.numbers.first(where: { $0 >= Self.firstRequest }) {
            reply(to: request - Self.firstRequest, message, session)
        }
        switch message.what {
        case .room(_, let entry?):
            if entry >= safeSize(session) {
                violations.append("told of entry \(entry), which is not safe")
            }
        case .host(.welcome(let welcome)):
            let people = session.flatMap { backend.safe.sessions[$0]?.room?.people } ?? []
            if !people.contains(where: { $0.member == welcome.member }) {
                violations.append("\(welcome.member) is welcomed, and not safe")
            }
        default: break
        }
    }

    private mutating func look(at number: Int, to reader: Int, in room: Int, _ session: String?) {
        guard tokens.indices.contains(number) else { return violations.append("an unknown word") }
        let token = tokens[number]
        if token.room != room { violations.append("word \(number) went to another room") }
        if token.author == reader { return }
        shown += 1
        if !safeTokens(session).contains(number) {
            let what = token.isAnswer ? "seen before it was shown" : "told before it was safe"
            violations.append("word \(number) was \(what)")
        }
    }

    private mutating func reply(to index: Int, _ message: SimulatedMessage, _ session: String?) {
        requests[index].replies += 1
        guard let token = requests[index].token, case .room(.taken, _) = message.what, let session
        else { return }
        confirmed += 1
        tokens[token].confirmed = session
        if !isSafe(token, in: session) {
            violations.append("word \(token) is confirmed, and not safe")
        }
    }

    /// The session whose room has a code, where it is safe.
    func session(code: String) -> String? {
        backend.safe.sessions.first { $0.value.room?.facts.code == code }?.key
    }

    private func safeSize(_ session: String?) -> Int {
        session.flatMap { backend.safe.sessions[$0]?.lines.count } ?? 0
    }

    private mutating func safeTokens(_ session: String?) -> Set<Int> {
        guard let session, let stored = backend.safe.sessions[session] else { return [] }
        var known = safe[session] ?? Safe()
        for number in known.seen..<max(known.seen, stored.lines.count) {
            guard let opening = stored.openings[number] else { continue }
            known.tokens.formUnion(SimulatedMessage.words(in: opening.bytes))
        }
        known.seen = stored.lines.count
        safe[session] = known
        return known.tokens
    }

    private mutating func isSafe(_ token: Int, in session: String) -> Bool {
        if safeTokens(session).contains(token) { return true }
        let staged = backend.safe.sessions[session]?.room?.staged ?? []
        return staged.contains { row in
            SimulatedMessage.words(in: row.whole ?? []).contains(token)
        }
    }

    // MARK: At the end

    mutating func expectNothingLost() {
        for (number, token) in tokens.enumerated() {
            guard let session = token.confirmed, !isSafe(number, in: session) else { continue }
            violations.append("word \(number) was confirmed, and is lost")
        }
    }

    mutating func expectOneReplyEach() {
        for (index, request) in requests.enumerated()
        where request.isDue ? request.replies != 1 : request.replies > 1 {
            violations.append("line \(index) has \(request.replies) replies")
        }
    }

    /// A start would find the rooms as the machines have them, to the byte.
    mutating func expectReplaysAlike(_ servers: [SimulatedServer]) throws {
        var seen: Set<String> = []
        for server in servers {
            for (id, room) in server.machine.rooms.sorted(by: { $0.key < $1.key }) {
                guard let replayed = try server.replayed(id) else {
                    violations.append("a room is not in the store")
                    continue
                }
                // Another server may be ahead; whoever writes next reads on.
                if servers.count > 1, room.session.size < replayed.session.size { continue }
                if seen.insert(id).inserted, Self.document(room) != Self.document(replayed) {
                    violations.append("a room is not what its record tells")
                }
                let isSame = room.session.state.staged == replayed.session.state.staged
                if servers.count == 1, !isSame {
                    violations.append("answers differ from those kept")
                }
            }
            if server.machine.isKeeping { violations.append("something is still being kept") }
        }
    }

    private static func document(_ room: GroupRoom) -> [[UInt8]] {
        [Effect.minutes(Transcript(room.session)), .asked(room.session.prompt)].map {
            ServerMessage(.room($0, n: nil), for: .participant, people: room.people)
                .bytes(in: .json)
        } + [Array("\(room.session.size)".utf8)]
    }
}
