import Dispatch
import Synchronization

/// What happened at a terminal, from the thread that sees it to the one that acts on it.
final class EventQueue: Sendable {
    private let queue = Mutex<[TerminalEvent]>([])
    private let count = DispatchSemaphore(value: 0)

    /// Adds one; never waits.
    func give(_ event: TerminalEvent) {
        queue.withLock { $0.append(event) }
        count.signal()
    }

    /// Waits for the next one.
    func next() -> TerminalEvent {
        count.wait()
        return queue.withLock { $0.removeFirst() }
    }
}
