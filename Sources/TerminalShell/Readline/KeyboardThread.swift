import Glibc

/// A thread of its own; queues of the system block the signals that this one has to raise.
struct KeyboardThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private var id = pthread_t()

    /// Starts it.
    init(_ body: @escaping @Sendable () -> Void) {
        let work = Unmanaged.passRetained(Work(body))
        let failure = pthread_create(
            &id, nil,
            { raw in
                if let raw { Unmanaged<Work>.fromOpaque(raw).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        precondition(failure == 0, "the system gives no thread")
    }

    /// Waits until it has ended.
    func join() { pthread_join(id, nil) }
}
