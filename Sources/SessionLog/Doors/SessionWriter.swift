import DialogueEngine
import LogFormat
import Synchronization

/// The only one who may append to a session, as long as it exists.
///
/// It remembers where the log ends, so an append reads nothing.
public final class SessionWriter: Sendable {
    /// The session, 32 hex digits.
    public let id: String
    private let store: SessionStore
    private let tip: Mutex<LogTip>
    private let hold: any StoreHold

    init(store: SessionStore, tip: LogTip, hold: any StoreHold) {
        (self.store, self.hold) = (store, hold)
        id = tip.session
        self.tip = Mutex(tip)
    }

    /// How far the log goes by now.
    public var head: LogHead { tip.withLock { $0.head } }

    /// Appends the events, all or none; they are on disk when this returns.
    ///
    /// - Parameter position: the number of entries that the events were decided upon.
    /// - Returns: the events with their numbers and their time.
    /// - Throws: `conflict` if the log has another number of entries by now.
    public func append(
        _ events: [Event], expecting position: Int
    ) throws(StoreProblem) -> [Entry] {
        try tip.withLock { tip throws(StoreProblem) in
            guard tip.size == position else { throw .conflict(id: id) }
            let sealed = try tip.sealedForStore(
                events.map { Said($0, by: nil) }, time: store.clock()
            ) { store.random(16) }
            guard let last = sealed.last else { return [] }
            try store.backend.write([
                StoreWrite(id, expecting: StorePosition(entries: position), [.lines(sealed)])
            ])
            tip = last.tip
            return sealed.map(\.entry)
        }
    }
}
