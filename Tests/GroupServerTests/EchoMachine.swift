import GroupServer
import LineProtocol
import Logging
import SessionHost
import SessionLog
import Synchronization

/// A host machine for trying out the transport: says lines back, or does what they say.
struct EchoMachine {
    private var here: [ConnectionID] = []
    private var asked: [ConnectionID] = []
    private(set) var heard: [String] = []

    mutating func receive(_ input: HostInput) -> [HostEffect] {
        switch input {
        case .connected(let id, _, let address):
            // Full, as a machine may be.
            if heard.last == "join Last" { return [reply(.goodbye, id, nil), .close(id)] }
            here.append(id)
            return [tell([id], address)]
        case .said(let id, let message):
            switch message.content {
            case .line(.input(.text(let line)), _): return obey(line, id, message.id)
            case .line(.join(let joining), _): return welcome(joining, id, message.id)
            case .line(.resume, _):
                heard.append("resume")
                return [reply(.noSuchSecret, id, message.id)]
            case .line(.input(.command(.quit)), _):
                return [reply(.goodbye, id, message.id), .close(id)]
            default: return []
            }
        case .fault(let id, let fault): return [tell([id], "\(fault)")]
        case .disconnected(let id):
            here.removeAll { $0 == id }
            return []
        case .tick, .outOfSight: return []
        case .woken(let room, _): return [tell(here, "woken \(room)")]
        case .cleared: return []
        case .stored:
            defer { asked = [] }
            return [tell(asked, "stored")]
        case .stopping:
            return [tell(here, "stopping")] + here.map { .close($0) }
        }
    }

    private mutating func welcome(
        _ joining: Joining, _ id: ConnectionID, _ request: RequestID?
    ) -> [HostEffect] {
        heard.append("join \(joining.name)")
        let welcome = HostMessage.Welcome(
            member: "p\(heard.count)", name: joining.name, role: .participant, code: joining.code,
            secret: "secret-\(heard.count)")
        return [reply(.welcome(welcome), id, request)]
    }

    private func reply(_ message: HostMessage, _ id: ConnectionID, _ request: RequestID?)
        -> HostEffect
    { .send([id], ServerMessage(.host(message), id: request, for: .participant)) }

    private mutating func obey(
        _ line: String, _ id: ConnectionID, _ request: RequestID?
    ) -> [HostEffect] {
        heard.append(line)
        let words = line.split(separator: " ")
        let number = words.last.flatMap { Int($0) } ?? 0
        switch words.first {
        case "close": return [tell([id], "bye"), .close(id)]
        case "silent": return []
        case "limit": return [.limit(id, lineBytes: number)]
        case "hold": return [.hold(id, milliseconds: number)]
        case "big": return [tell([id], String(repeating: "x", count: number - 4))]
        case "all": return [tell(here, String(repeating: "y", count: number - 4))]
        case "store":
            asked.append(id)
            return asked.count == 1 ? [.store(room: "")] : []
        case "wake": return [.wake(room: words.last.map(String.init) ?? "")]
        default: return [reply(.hello(software: "echo \(line)"), id, request)]
        }
    }

    /// Sends `* `, the text and `.` as a line.
    private func tell(_ ids: [ConnectionID], _ text: String) -> HostEffect {
        .send(ids, ServerMessage(.host(.hello(software: text)), for: .participant))
    }
}

/// A server with an echo machine on ports that the system picks, for as long as a test runs.
final class EchoServer: Sendable {
    let ports: [Int]
    private let machine: SharedMachine
    private let server: GroupServer
    private let running: Task<Void, any Error>

    /// What the server was told by all connections, in order.
    var heard: [String] { machine.value.withLock { $0.heard } }

    init(
        listen: [ListenAddress] = [ListenAddress(host: "127.0.0.1", port: 0)],
        limits: ServerLimits = ServerLimits(), guests: Listening.Guests = .lines,
        wake: @escaping @Sendable (String) -> Waking = { _ in .gone }
    ) async throws {
        let machine = SharedMachine()
        let (ready, tell) = AsyncStream<[Listening]>.makeStream()
        var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        let server = GroupServer(
            host: Host(
                receive: { input, _ in machine.value.withLock { $0.receive(input) } },
                batch: { _ in GroupBatch() },
                keep: { asked in
                    asked.map { ($0.room, .kept(GroupReceipt(heads: [:], time: 0))) }
                }, wake: wake),
            settings: ServerSettings(
                listen: listen.map { Listening($0, isEncrypted: false, for: guests) }, tls: nil,
                limits: limits),
            logger: logger
        ) { tell.yield($0) }
        let running = Task {
            defer { tell.finish() }
            try await server.run()
        }
        var ports: [Int]?
        for await places in ready {
            ports = places.map(\.address.port)
            break
        }
        guard let ports else {
            try await running.value
            throw Unexpected()
        }
        (self.machine, self.server, self.running, self.ports) = (machine, server, running, ports)
    }

    var port: Int { ports[0] }

    /// Everything that comes after a request, until the server ends the connection.
    func answer(to request: String) async throws -> String {
        let port = port
        return try await aside {
            let client = try TestClient(port: port)
            client.send(request)
            return client.lines().joined(separator: "\n")
        }
    }

    /// As on SIGTERM; returns when the server has ended.
    func stop() async throws {
        server.stop()
        try await running.value
    }
}

final class SharedMachine: Sendable {
    let value = Mutex(EchoMachine())
}

/// Thrown where a value has a case that a test rules out.
struct Unexpected: Error {}
