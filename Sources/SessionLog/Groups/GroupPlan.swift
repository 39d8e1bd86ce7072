import DialogueEngine
import LogFormat

/// A batch made ready: holds taken and bytes made, so that only writing is left.
struct GroupPlan {
    /// The new ends of the logs.
    private(set) var heads: [String: LogHead] = [:]
    /// Its sessions as they are held once it is written.
    private(set) var held: [String: GroupStore.Held] = [:]
    /// What is to be written, a session each.
    private(set) var writes: [StoreWrite] = []
    private let time: Int64
    private let store: SessionStore

    /// Looks at every item, in order, as if those before had been done.
    ///
    /// - Parameter known: a session as it is held before.
    init(
        _ batch: GroupBatch, at time: Int64, in store: SessionStore,
        knowing known: (String) -> GroupStore.Held?
    ) throws(StoreProblem) {
        (self.time, self.store) = (time, store)
        for item in batch.items {
            if held[item.id] == nil, let session = known(item.id) {
                held[item.id] = session
                writes.append(StoreWrite(item.id, expecting: session.position))
            }
            try add(item)
        }
        for write in writes { held[write.id]?.position = write.position }
    }

    private mutating func add(_ item: GroupBatch.Item) throws(StoreProblem) {
        switch item {
        case .begin(let id, let content, let software, let room):
            guard id.utf8.count == 32, Hex.isHex(id), held[id] == nil else {
                throw .conflict(id: id)
            }
            held[id] = GroupStore.Held(
                tip: LogTip(session: id), position: StorePosition(),
                hold: try store.backend.hold(id))
            writes.append(
                StoreWrite(id, expecting: StorePosition(), [.begin(content.files), .room(room)]))
            let beginning = content.beginning(by: software, isGroup: true)
            try append([Said(.begin(beginning), by: nil)], to: id, expecting: 0)
        case .append(let id, let events, let staged, let position):
            try append(events, to: id, expecting: position)
            if !staged.isEmpty { try add(.stage(staged.map(StagedBytes.row)), to: id) }
        case .room(let id, let facts): try add(.room(facts), to: id)
        case .person(let id, let person): try add(.person(person), to: id)
        }
    }

    private mutating func add(_ move: StoreWrite.Move, to id: String) throws(StoreProblem) {
        guard let index = writes.firstIndex(where: { $0.id == id }) else {
            throw .noSuchSession(id)
        }
        writes[index].moves.append(move)
    }

    private mutating func append(
        _ events: [Said], to id: String, expecting position: Int
    ) throws(StoreProblem) {
        guard let tip = held[id]?.tip else { throw .noSuchSession(id) }
        guard tip.size == position else { throw .conflict(id: id) }
        let sealed = try tip.sealedForStore(events, time: time) { store.random(16) }
        guard let last = sealed.last else { return }
        try add(.lines(sealed), to: id)
        held[id]?.tip = last.tip
        heads[id] = last.tip.head
    }
}
