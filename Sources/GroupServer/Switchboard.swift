import LineProtocol
import Logging
import NIOCore
import NIOPosix
import SessionHost
import SessionLog

/// Carries between the connections and the host machine; lives on the one event loop.
///
/// Everything that arrives in one turn of the loop is given to the machine before anything is
/// written, so that each connection is written to once a turn.
final class Switchboard {
    let limits: ServerLimits
    let logger: Logger
    private let host: Host
    private let loop: any EventLoop
    private let storage: NIOThreadPool
    /// Rooms with something to be kept, which goes into one transaction once the store has answered.
    private var unkept: [String] = []
    private var isStoring = false
    private var connections: [ConnectionID: any Wire] = [:]
    private var last = 0
    /// When the machine was last told something, in milliseconds of the clock of `host`.
    private(set) var now: Int64 = 0
    private var inputs: [HostInput] = []
    private var isReceiving = false
    private var waiting: [any Wire] = []
    private var ending: [any Wire] = []
    /// How much the thread of the store was asked for, or is about to be, and has not answered.
    private var asked = 0
    private var gates: [AcceptGate] = []
    private var visitors: WebVisitors
    private var empty: EventLoopPromise<Void>?
    private let end: (String) -> Void

    /// - Parameter end: told why, once nothing can be kept any more.
    init(
        host: Host, limits: ServerLimits, logger: Logger, loop: any EventLoop,
        storage: NIOThreadPool, end: @escaping (String) -> Void
    ) {
        (self.host, self.limits, self.logger) = (host, limits, logger)
        (self.loop, self.storage) = (loop, storage)
        visitors = WebVisitors(limits)
        self.end = end
    }

    /// Whether no further connection is taken for now.
    var isFull: Bool {
        connections.count + visitors.count >= limits.connections || empty != nil
    }

    func add(_ gate: AcceptGate) { gates.append(gate) }

    /// A number for a new connection.
    func add(_ connection: any Wire, _ dialect: Dialect, address: String) -> ConnectionID {
        last += 1
        let id = ConnectionID(number: last)
        connections[id] = connection
        receive(.connected(id, dialect, address: address))
        return id
    }

    func remove(_ id: ConnectionID) {
        guard connections.removeValue(forKey: id) != nil else { return }
        receive(.disconnected(id))
        openGates()
        finishIfEmpty()
    }

    /// Lets somebody fetch pages; false where there are too many, of all or of an address.
    ///
    /// - Parameter carries: whether a named proxy comes, which stands for many.
    func visit(from address: String, carries: Bool) -> Bool {
        visitors.enter(address, carries: carries)
    }

    /// A visitor is gone, or carries lines from now on.
    func leave(from address: String) {
        visitors.leave(address)
        openGates()
    }

    private func openGates() {
        if !isFull { for gate in gates { gate.open() } }
    }

    /// Gives the machine an input and does what it wants; inputs that this leads to come after.
    func receive(_ input: HostInput) {
        inputs.append(input)
        guard !isReceiving else { return }
        isReceiving = true
        var index = 0
        while index < inputs.count {
            now = host.clock()
            let effects = host.receive(inputs[index], now)
            index += 1
            for effect in effects { perform(effect) }
        }
        inputs.removeAll(keepingCapacity: true)
        isReceiving = false
        storeSoon()
    }

    /// One transaction at a time, with all that is read in this turn of the loop: what people typed meanwhile
    /// is more than what waits at any moment.
    private func storeSoon() {
        guard !isStoring, !unkept.isEmpty else { return }
        isStoring = true
        asked += 1
        afterwards { [self] in storeWhatWaits() }
    }

    private func storeWhatWaits() {
        asked -= 1
        let batches = unkept.compactMap { room in host.batch(room).map { (room, $0) } }
        unkept.removeAll(keepingCapacity: true)
        if !batches.isEmpty { return ask { [keep = host.keep] in .stored(keep(batches)) } }
        isStoring = false
        endIfQuiet()
        finishIfEmpty()
    }

    /// Time has passed.
    func tick() {
        receive(.tick)
        for (id, connection) in connections where connection.losesSight() {
            receive(.outOfSight(id))
        }
    }

    private func perform(_ effect: HostEffect) {
        switch effect {
        case .send(let ids, let message):
            var letter = Letter(message)
            for id in ids { connections[id]?.send(&letter) }
        case .close(let id): connections[id]?.closeOnceWritten()
        case .limit(let id, let lineBytes): connections[id]?.limit = lineBytes
        case .hold(let id, let milliseconds): connections[id]?.hold(milliseconds)
        case .store(let room): unkept.append(room)
        case .clear:
            let clear = host.clear
            ask { .cleared(clear()) }
        case .letGo(let room, let how): storage.submit { [host] _ in host.letGo(room, how) }
        case .wake(let room):
            let wake = host.wake
            ask { .woken(room: room, wake(room)) }
        case .opened(let code): host.opened(code)
        case .end(let why): end(why)
        case .note(let level, let text): logger.log(level: Logger.Level(level), "\(text)")
        }
    }

    /// Does something on the thread of the store, for which nobody else waits.
    private func ask(_ body: @escaping @Sendable () -> HostInput) {
        asked += 1
        let board = NIOLoopBound(self, eventLoop: loop)
        storage.submit { [loop] _ in
            let answer = body()
            loop.execute { board.value.answered(answer) }
        }
    }

    private func answered(_ answer: HostInput) {
        asked -= 1
        if case .stored = answer { isStoring = false }
        receive(answer)
        endIfQuiet()
        finishIfEmpty()
    }
}

extension Switchboard {
    /// Has the connection written to at the end of this turn of the loop.
    func write(_ connection: any Wire) {
        waiting.append(connection)
        guard waiting.count == 1 else { return }
        let board = NIOLoopBound(self, eventLoop: loop)
        loop.execute { board.value.writeAll() }
    }

    private func writeAll() {
        let all = waiting
        waiting = []
        for connection in all { connection.write() }
    }

    /// Makes a document while everything else goes on, and calls back with it; nil where there is none.
    func document(_ key: String, _ name: String, _ done: @escaping (TakenDocument?) -> Void) {
        let done = NIOLoopBound(done, eventLoop: loop)
        NIOThreadPool.singleton.submit { [loop, make = host.document] _ in
            let document = make(key, name)
            loop.execute { done.value(document) }
        }
    }

    /// Does something once this turn of the loop is over.
    func afterwards(_ body: @escaping () -> Void) {
        let body = NIOLoopBound(body, eventLoop: loop)
        loop.execute { body.value() }
    }

    /// Somebody who has said everything leaves once all of it is answered.
    func end(_ connection: any Wire) {
        ending.append(connection)
        endIfQuiet()
    }

    private func endIfQuiet() {
        guard asked == 0, !isReceiving else { return }
        let all = ending
        ending = []
        for connection in all { connection.closeOnceWritten() }
    }

    /// Tells everybody that the server stops; done when everybody is gone and all is on disk.
    func stop() -> EventLoopFuture<Void> {
        let promise = empty ?? loop.makePromise()
        empty = promise
        receive(.stopping)
        finishIfEmpty()
        return promise.futureResult
    }

    /// Ends what has not ended by itself.
    func closeAll() {
        for connection in connections.values { connection.closeNow() }
    }

    private func finishIfEmpty() {
        if connections.isEmpty, asked == 0 { empty?.succeed() }
    }
}

extension Logger.Level {
    fileprivate init(_ note: HostNote) {
        switch note {
        case .info: self = .info
        case .warning: self = .warning
        case .error: self = .error
        }
    }
}
