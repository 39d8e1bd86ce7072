import DialogueEngine
import LineProtocol
import SessionLog

/// What a room keeps in one go, and what is told once it is.
struct Batch: Sendable {
    var items: [GroupBatch.Item] = []
    var deliveries: [Delivery] = []
    /// Whether the receipt is to be told with the new head, and whether it is the last one.
    var receipt: Receipt?
    /// Those whose lines take words away that should be gone from the files.
    var clearing: Set<String> = []
    /// Connections that entered or left by it, as they were before.
    var before: [ConnectionID: Connection.Stage] = [:]
    /// The room as it is on disk once it is kept; set when the store takes it.
    var after: GroupRoom?

    enum Receipt { case ofPart, ofAll }
}

/// What of a room is not on disk yet. Rooms don't wait for each other.
struct Keeping: Sendable {
    /// The room as it is on disk; nil where it is not.
    var durable: GroupRoom?
    /// What is kept next.
    var open = Batch()
    /// What is being kept.
    var underWay: Batch?
    /// Whether the store was asked to take the open batch, and has not yet.
    var isAsked = false
    /// Since when what was said first waits; nil once people were told that it takes long.
    var since: Int64?

    init(_ durable: GroupRoom?) { self.durable = durable }

    /// Has something told once it rests on nothing that could be lost.
    ///
    /// - Returns: false where it rests on nothing such.
    mutating func add(_ delivery: Delivery) -> Bool {
        if !open.items.isEmpty {
            open.deliveries.append(delivery)
        } else if underWay != nil {
            underWay?.deliveries.append(delivery)
        } else {
            return false
        }
        return true
    }

    /// - Returns: whether the store is to be asked to take the open batch.
    mutating func ask(_ now: Int64) -> Bool {
        guard underWay == nil, !isAsked, !open.items.isEmpty else { return false }
        (isAsked, since) = (true, now)
        return true
    }

    /// The store takes the open batch.
    ///
    /// - Returns: what is in it; nil where there is none.
    mutating func send(as room: GroupRoom?) -> [GroupBatch.Item]? {
        guard underWay == nil, !open.items.isEmpty else { return nil }
        open.after = room
        (underWay, open, isAsked) = (open, Batch(), false)
        return underWay?.items
    }

    /// - Returns: what was under way, which the store has answered.
    mutating func answered() -> Batch? {
        since = nil
        defer { underWay = nil }
        return underWay
    }
}

extension HostMachine {
    mutating func keep(_ item: GroupBatch.Item, of room: String) {
        if keeping[room]?.open.items.isEmpty == true { touched.append(room) }
        keeping[room]?.open.items.append(item)
    }

    /// Remembers what a connection was before it entered or left, for a batch that fails.
    mutating func remember(_ stage: Connection.Stage, of id: ConnectionID, in room: String) {
        guard let keeping = keeping[room] else { return }
        if !keeping.open.items.isEmpty {
            if keeping.open.before[id] == nil { self.keeping[room]?.open.before[id] = stage }
        } else if keeping.underWay?.before[id] == nil {
            self.keeping[room]?.underWay?.before[id] = stage
        }
    }

    /// Has to be called before a room is changed: remembers how it is on disk.
    mutating func willChange(_ room: String) {
        if keeping[room] == nil { keeping[room] = Keeping(rooms[room]) }
    }

    /// Asks the store to take the open batch of each room that has none under way.
    mutating func askToKeep() {
        for id in touched where keeping[id]?.ask(now) == true { effects.append(.store(room: id)) }
        touched = []
        guard isTimeToClear else { return }
        (uncleared, isClearing) = (now, true)
        effects.append(.clear)
    }

    /// What is to be kept of a room, which asked for it by `.store`; it counts as under way from now on.
    ///
    /// - Returns: nil where there is nothing to be kept any more.
    public mutating func batch(of room: String) -> GroupBatch? {
        guard let items = keeping[room]?.send(as: rooms[room]) else { return nil }
        return GroupBatch(items)
    }

    /// The batch of a room that is under way is on disk, or nothing of it is.
    mutating func stored(_ answer: StoreAnswer, in room: String) {
        guard let batch = keeping[room]?.answered() else { return }
        switch answer {
        case .kept(let receipt): kept(batch, receipt, in: room)
        case .overtaken(let news): overtaken(batch, by: news, in: room)
        // A code that was taken meanwhile, in a room that nobody else knows of.
        case .refused(.conflict(room)) where keeping[room]?.durable == nil:
            overtaken(batch, by: nil, in: room)
        case .refused(let problem): refused(batch, problem, in: room)
        }
    }

    private mutating func kept(_ batch: Batch, _ receipt: GroupReceipt, in id: String) {
        if keeping[id]?.open.items.isEmpty == false {
            keeping[id]?.durable = batch.after
            touched.append(id)
        } else {
            keeping[id] = nil
        }
        if lives[id]?.change?.told == nil { lives[id]?.change?.told = now }
        for delivery in batch.deliveries { release(delivery) }
        noteTraces(of: batch, isCleared: receipt.isCleared, in: id)
        guard let kind = batch.receipt, let head = receipt.heads[id] else { return }
        let message = HostMessage.receipt(
            session: id, size: head.size, text: head.receipt, chain: head.chain,
            isClose: kind == .ofAll)
        tell(News(.everyone, .host(message)), in: id, lasts: true)
    }

    /// How soon what was replaced is cleared from the files, in milliseconds.
    private static let clearingTime: Int64 = 500

    private var isTimeToClear: Bool {
        if isClearing || isStopping { return false }
        return uncleared.map { now - $0 >= Self.clearingTime } ?? false
    }

    private mutating func noteTraces(of batch: Batch, isCleared: Bool, in id: String) {
        if isCleared { return uncleared = nil }
        uncleared = uncleared ?? now
        for member in batch.clearing.sorted() {
            tell(News(.member(member), .host(.clearedLater)), in: id, lasts: true)
        }
    }

    mutating func cleared(_ isCleared: Bool) {
        isClearing = false
        if isCleared { uncleared = nil }
    }

    private mutating func refused(_ batch: Batch, _ problem: StoreProblem, in id: String) {
        let fallen = fallBack(id, batch)
        let isOver = problem.session == id && rooms[id] != nil
        // Nobody is asked to type again into a room that ends with the same breath.
        let again = problem.mayPass && !isOver
        for delivery in fallen { replyNotKept(delivery, again: again) }
        effects.append(.note(again ? .warning : .error, "A batch was not kept: \(problem.name)"))
        if isOver { stopRoom(id) }
        if problem.endsAll, !isStopping {
            isStopping = true
            effects.append(.end(why: problem.description))
        }
    }

    /// What was decided ahead is forgotten: the room is as it is on disk.
    ///
    /// - Returns: what was to be told, in order.
    mutating func fallBack(_ id: String, _ batch: Batch) -> [Delivery] {
        guard let fallen = keeping.removeValue(forKey: id) else { return [] }
        if let before = fallen.durable { takeUp(before) } else { drop(id) }
        lives[id]?.recent.forget(from: fallen.durable?.session.size ?? 0)
        lives[id]?.change = nil
        lives[id]?.seats = nil
        lives[id]?.question = fallen.durable.flatMap { TextQuestion($0.session.prompt) }
        if let step = lives[id]?.timer?.step, fallen.durable?.session.prompt.thought != step {
            lives[id]?.timer = nil
        }
        let stages = fallen.open.before.merging(batch.before) { $1 }
        for (connection, stage) in stages { fallBack(connection, to: stage) }
        return batch.deliveries + fallen.open.deliveries
    }

    private mutating func fallBack(_ id: ConnectionID, to stage: Connection.Stage) {
        guard let connection = connections[id], let room = connection.membership?.room else {
            return
        }
        if let member = connection.membership?.member, lives[room]?.present[member] == id {
            lives[room]?.present[member] = nil
        }
        connections[id]?.stage = stage
        if case .inside(let membership) = stage {
            lives[membership.room]?.present[membership.member] = id
        }
    }

    /// In place of what fell with its batch: one reply to each line all the same.
    mutating func replyNotKept(_ delivery: Delivery, again: Bool) {
        switch delivery.what {
        case .reply(let id, _, let line):
            guard connections[id] != nil else { return }
            transmit(message(.host(.notKept(again: again)), for: id, line.request), to: [id])
        case .notice: release(delivery)
        case .news, .limit, .close, .opened: break
        }
    }
}
