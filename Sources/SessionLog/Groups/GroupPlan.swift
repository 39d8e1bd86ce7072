import CSQLite
import DialogueEngine
import LogFormat

/// A batch made ready: locks taken and bytes made, so that only writing is left.
struct GroupPlan {
    fileprivate enum Move {
        case make(id: String, files: [ContentFile], FileLock, RoomFacts)
        case write(id: String, [SealedEntry])
        case stage(id: String, [Staging])
        case side(id: String, GroupBatch.Item)
    }

    /// The new ends of the logs.
    private(set) var heads: [String: LogHead] = [:]
    /// Whether something in it is to be gone for good before anybody is told.
    private(set) var takesAway = false
    /// Whether something in it may take the place of what is to be gone soon.
    private(set) var replaces = false
    fileprivate var moves: [Move] = []
    private var tips: [String: LogTip]
    /// Those of its sessions that were there before.
    private let held: [String: GroupStore.Held]
    private let time: Int64
    private let store: SessionStore

    /// Looks at every item, in order, as if those before had been done.
    init(
        _ batch: GroupBatch, held: [String: GroupStore.Held], time: Int64, store: SessionStore
    ) throws(StoreProblem) {
        let ids = Set(batch.items.map(\.id))
        self.held = Dictionary(
            uniqueKeysWithValues: ids.compactMap { id in held[id].map { (id, $0) } })
        (self.time, self.store) = (time, store)
        tips = self.held.mapValues(\.tip)
        for item in batch.items { try take(item) }
    }

    private mutating func take(_ item: GroupBatch.Item) throws(StoreProblem) {
        switch item {
        case .begin(let id, let content, let software, let room):
            guard id.utf8.count == 32, Hex.isHex(id), tips[id] == nil else {
                throw .conflict(id: id)
            }
            let files = [content.briefing, content.dialogue, content.form]
            moves.append(.make(id: id, files: files, try store.lock(id), room))
            tips[id] = LogTip(session: id)
            let beginning = Beginning(
                briefing: content.briefing.source, dialogue: content.dialogue.source,
                form: content.form.source, software: software, isGroup: true)
            try append([Said(.begin(beginning), by: nil)], to: id, expecting: 0)
        case .append(let id, let events, let staged, let position):
            try append(events, to: id, expecting: position)
            if staged.isEmpty { return }
            moves.append(.stage(id: id, staged))
            takesAway = takesAway || staged.contains { $0.whole == nil }
            replaces = true
        case .room(let id, _), .person(let id, _): try side(id, item)
        }
    }

    private mutating func side(_ id: String, _ item: GroupBatch.Item) throws(StoreProblem) {
        guard tips[id] != nil else { throw .noSuchSession(id) }
        moves.append(.side(id: id, item))
    }

    private mutating func append(
        _ events: [Said], to id: String, expecting position: Int
    ) throws(StoreProblem) {
        guard let tip = tips[id] else { throw .noSuchSession(id) }
        guard tip.size == position else { throw .conflict(id: id) }
        let sealed = try tip.sealedForStore(events, time: time) { store.random(16) }
        guard let last = sealed.last else { return }
        moves.append(.write(id: id, sealed))
        tips[id] = last.tip
        heads[id] = last.tip.head
    }

    /// Writes everything.
    ///
    /// - Returns: its sessions as they are held from then on.
    func perform(in db: Database) throws -> [String: GroupStore.Held] {
        var held = held
        for move in moves { try perform(move, &held, in: db) }
        if takesAway { try db.rewriteStaged() }
        for id in heads.keys { if let tip = tips[id] { held[id]?.tip = tip } }
        return held
    }

    private func perform(
        _ move: Move, _ held: inout [String: GroupStore.Held], in db: Database
    ) throws {
        do {
            switch move {
            case .make(let id, let files, let lock, let room):
                let key = try db.makeSession(id, files: files)
                held[id] = GroupStore.Held(key: key, tip: LogTip(session: id), lock: lock)
                try db.keep(room, of: key)
            case .write(let id, let sealed):
                guard let key = held[id]?.key else { throw StoreProblem.noSuchSession(id) }
                for entry in sealed { try db.append(entry, to: key) }
            case .stage(let id, let staged):
                guard let key = held[id]?.key else { throw StoreProblem.noSuchSession(id) }
                for staging in staged { try db.stage(staging, of: key) }
            case .side(let id, let item):
                guard let key = held[id]?.key else { throw StoreProblem.noSuchSession(id) }
                try db.perform(item, of: key)
            }
        } catch let error as DatabaseError where error.kind == SQLITE_CONSTRAINT {
            throw StoreProblem.conflict(id: move.id)
        }
    }
}

extension GroupPlan.Move {
    var id: String {
        switch self {
        case .make(let id, _, _, _), .write(let id, _), .stage(let id, _), .side(let id, _): id
        }
    }
}
