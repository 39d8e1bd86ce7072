import Glibc
import LineProtocol
import LineTLS
import Synchronization

/// Holds a join conversation: carries between the person, the machine and the connection.
public final class JoinSession: Sendable {
    /// What it needs of the place it runs in; may be called on any thread.
    public struct Place: Sendable {
        let show: @Sendable (String) -> Void
        let save: @Sendable (_ name: String, _ lines: [String]) -> Void
        let talks: @Sendable (Bool) -> Void
        let hides: @Sendable (Bool) -> Void
        let giveBack: @Sendable (String) -> Void
        let leave: @Sendable (String?) -> Void

        /// The world around a session, as what it calls.
        ///
        /// - Parameters:
        ///   - talks: whether what is typed goes to everybody.
        ///   - hides: whether what is typed next is a secret.
        ///   - giveBack: words that stand in the person's line again.
        ///   - leave: told once, with the reason where it is not what the person wanted.
        public init(
            show: @escaping @Sendable (String) -> Void,
            save: @escaping @Sendable (_ name: String, _ lines: [String]) -> Void,
            talks: @escaping @Sendable (Bool) -> Void,
            hides: @escaping @Sendable (Bool) -> Void,
            giveBack: @escaping @Sendable (String) -> Void = { _ in },
            leave: @escaping @Sendable (String?) -> Void
        ) {
            (self.show, self.save, self.talks) = (show, save, talks)
            (self.hides, self.giveBack, self.leave) = (hides, giveBack, leave)
        }
    }

    private struct State {
        var conversation: JoinConversation
        var client: GroupClient?
        var hasLeft = false
    }

    private let place: Place
    private let state: Mutex<State>

    /// Not connected yet.
    public init(_ request: JoinRequest, place: Place) {
        self.place = place
        state = Mutex(State(conversation: JoinConversation(request)))
    }

    /// Connects for the first time.
    public func start(host: String, port: Int, tls: ClientTLS?) {
        let client = GroupClient(host: host, port: port, tls: tls) { [weak self] happening in
            switch happening {
            case .connected: self?.receive(.connected)
            case .line(let line): self?.receive(.heard(line))
            case .lost(let why, let isHopeless): self?.receive(.lost(why, isHopeless: isHopeless))
            }
        }
        state.withLock { $0.client = client }
        client.connect(afterMilliseconds: 0)
    }

    /// The person began to type a line.
    public func began() { receive(.began) }

    /// Takes a line that the person typed.
    public func typed(_ line: String) { receive(.typed(line)) }

    /// There is no more to say.
    public func ended() { receive(.ended) }

    /// Time has passed; about four times a second.
    public func tick() { receive(.tick) }

    /// Ends the connection.
    public func end() async {
        let client = state.withLock { state in
            state.hasLeft = true
            return state.client
        }
        await client?.close()
    }

    private func receive(_ input: JoinConversation.Input) {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        let now = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
        let random = UInt64.random(in: 0...UInt64.max)
        // Within the lock, so that what is shown keeps its order.
        state.withLock { state in
            guard !state.hasLeft else { return }
            for effect in state.conversation.receive(input, now: now, random: random) {
                perform(effect, &state)
            }
        }
    }

    private func perform(_ effect: JoinConversation.Effect, _ state: inout State) {
        switch effect {
        case .send(let line): state.client?.send(line)
        case .say(let line, let mark):
            state.client?.send(ClientMessage.typed(line, for: mark))
        case .request(let type): state.client?.send(ClientMessage.request(type))
        case .here: state.client?.send(ClientMessage.here)
        case .show(let line): place.show(line)
        case .save(let name, let lines): place.save(name, lines)
        case .talks(let talks): place.talks(talks)
        case .hides(let hides): place.hides(hides)
        case .giveBack(let words): place.giveBack(words)
        case .connect(let pause): state.client?.connect(afterMilliseconds: pause)
        case .leave(let reason):
            state.hasLeft = true
            place.leave(reason)
        }
    }
}
