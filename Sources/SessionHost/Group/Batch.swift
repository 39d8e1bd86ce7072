import DialogueEngine
import LineProtocol
import SessionLog

/// What is kept in one go, and what is told once it is.
struct Batch: Sendable {
    private(set) var items: [(room: String, item: GroupBatch.Item)] = []
    var deliveries: [Delivery] = []
    /// Receipts to be told with the new head.
    var receipts: [String: Bool] = [:]
    /// By room, those whose lines take words away that should be gone from the files.
    var clearing: [String: Set<String>] = [:]
    /// Connections that entered or left by it, as they were before.
    var before: [ConnectionID: Connection.Stage] = [:]
    /// Rooms as they are on disk once it is kept; set when it is sent.
    var after: [String: GroupRoom] = [:]
    /// When it was sent; nil once people were told that it takes long.
    var sent: Int64?

    /// The rooms that are changed by it.
    private(set) var rooms: Set<String> = []

    func touches(_ room: String) -> Bool { rooms.contains(room) }

    mutating func add(_ item: GroupBatch.Item, of room: String) {
        items.append((room, item))
        rooms.insert(room)
    }

    mutating func takeOut(_ rooms: Set<String>) -> Batch {
        var out = Batch()
        items.removeAll { rooms.contains($0.room) }
        self.rooms.subtract(rooms)
        let isOut = { (delivery: Delivery) in delivery.room.map(rooms.contains) ?? false }
        out.deliveries = deliveries.filter(isOut)
        deliveries.removeAll(where: isOut)
        receipts = receipts.filter { !rooms.contains($0.key) }
        clearing = clearing.filter { !rooms.contains($0.key) }
        return out
    }
}

extension HostMachine {
    mutating func keep(_ item: GroupBatch.Item, of room: String) {
        open.add(item, of: room)
    }

    /// Remembers what a connection was before it entered or left, for a batch that fails.
    mutating func remember(_ stage: Connection.Stage, of id: ConnectionID, in room: String) {
        if open.touches(room) {
            if open.before[id] == nil { open.before[id] = stage }
        } else if underWay?.touches(room) == true, underWay?.before[id] == nil {
            underWay?.before[id] = stage
        }
    }

    /// Has to be called before a room is changed: remembers how it is on disk.
    mutating func willChange(_ room: String) {
        if durable[room] == nil { durable[room] = .some(rooms[room]) }
    }

    /// Sends the open batch off, unless one is under way.
    mutating func keepOpenBatch() {
        let clears = isTimeToClear
        guard underWay == nil, !open.items.isEmpty || clears else { return }
        if clears { uncleared = now }
        for id in open.rooms { open.after[id] = rooms[id] }
        effects.append(.store(GroupBatch(open.items.map(\.item), clears: clears)))
        open.sent = now
        underWay = open
        open = Batch()
    }

    /// The batch under way is on disk, or nothing of it is.
    mutating func stored(_ answer: StoreAnswer) {
        guard let batch = underWay else { return }
        underWay = nil
        switch answer {
        case .kept(let receipt): kept(batch, receipt)
        case .refused(let problem): refused(batch, problem)
        }
    }

    private mutating func kept(_ batch: Batch, _ receipt: GroupReceipt) {
        for id in batch.rooms {
            if open.touches(id) {
                durable[id] = .some(batch.after[id])
            } else {
                durable[id] = nil
            }
            if lives[id]?.change?.told == nil { lives[id]?.change?.told = now }
        }
        for delivery in batch.deliveries { release(delivery) }
        noteTraces(of: batch, isCleared: receipt.isCleared)
        for (id, isClose) in batch.receipts.sorted(by: { $0.key < $1.key }) {
            guard let head = receipt.heads[id] else { continue }
            let message = HostMessage.receipt(
                session: id, size: head.size, text: head.receipt, chain: head.chain,
                isClose: isClose)
            tell(News(.everyone, .host(message)), in: id, lasts: true)
        }
    }

    /// How soon what was replaced is cleared from the files, in milliseconds.
    private static let clearingTime: Int64 = 500

    private var isTimeToClear: Bool {
        uncleared.map { now - $0 >= Self.clearingTime && !isStopping } ?? false
    }

    private mutating func noteTraces(of batch: Batch, isCleared: Bool) {
        if isCleared { return uncleared = nil }
        uncleared = uncleared ?? now
        for (id, members) in batch.clearing.sorted(by: { $0.key < $1.key }) {
            for member in members.sorted() {
                tell(News(.member(member), .host(.clearedLater)), in: id, lasts: true)
            }
        }
    }

    private mutating func refused(_ batch: Batch, _ problem: StoreProblem) {
        let lost = batch.rooms
        let ahead = open.takeOut(lost)
        for id in lost { fallBack(id) }
        for (connection, stage) in open.before.merging(batch.before, uniquingKeysWith: { $1 }) {
            fallBack(connection, to: stage, in: lost)
        }
        let ended = problem.endsRoom.flatMap { rooms[$0] == nil ? nil : $0 }
        // Nobody is asked to type again into a room that ends with the same breath.
        let again = problem.mayPass && ended == nil
        for delivery in batch.deliveries + ahead.deliveries { comfort(delivery, again: again) }
        effects.append(.note(again ? .warning : .error, "A batch was not kept: \(problem.name)"))
        if let ended { stopRoom(ended) }
        if problem.endsAll, !isStopping {
            isStopping = true
            effects.append(.end(why: problem.description))
        }
    }

    /// What was decided ahead is forgotten: the room is as it is on disk.
    private mutating func fallBack(_ id: String) {
        guard let before = durable.removeValue(forKey: id) else { return }
        if let before { takeUp(before) } else { drop(id) }
        lives[id]?.recent.forget(from: before?.session.size ?? 0)
        lives[id]?.change = nil
        lives[id]?.seats = nil
        lives[id]?.question = before.flatMap { TextQuestion($0.session.prompt) }
        if let step = lives[id]?.timer?.step, before?.session.prompt.thought != step {
            lives[id]?.timer = nil
        }
    }

    private mutating func fallBack(
        _ id: ConnectionID, to stage: Connection.Stage, in lost: Set<String>
    ) {
        guard let connection = connections[id], let room = connection.membership?.room,
            lost.contains(room)
        else { return }
        open.before[id] = nil
        if let member = connection.membership?.member, lives[room]?.present[member] == id {
            lives[room]?.present[member] = nil
        }
        connections[id]?.stage = stage
        if case .inside(let membership) = stage {
            lives[membership.room]?.present[membership.member] = id
        }
    }

    /// In place of what fell with its batch: one reply to each line all the same.
    private mutating func comfort(_ delivery: Delivery, again: Bool) {
        switch delivery.what {
        case .reply(let id, _, let request):
            guard connections[id] != nil else { return }
            transmit(message(.host(.notKept(again: again)), for: id, request), to: [id])
        case .notice: release(delivery)
        case .news, .limit, .close: break
        }
    }

    /// Sends it at once, or with the batch that it rests on.
    mutating func send(_ delivery: Delivery) {
        guard let room = delivery.room else { return release(delivery) }
        if open.touches(room) {
            open.deliveries.append(delivery)
        } else if underWay?.touches(room) == true {
            underWay?.deliveries.append(delivery)
        } else {
            release(delivery)
        }
    }

    private mutating func release(_ delivery: Delivery) {
        switch delivery.what {
        case .reply(let id, let message, _): transmit(message, to: [id])
        case .news(let ids, let message), .notice(let ids, let message):
            transmit(message, to: ids)
        case .limit(let id):
            guard connections[id] != nil else { return }
            effects.append(.limit(id, lineBytes: limits.jsonLine))
        case .close(let id):
            guard let connection = connections.removeValue(forKey: id) else { return }
            // Whoever was removed is here no longer, and keeps no room from resting.
            if let me = connection.membership, lives[me.room]?.present[me.member] == id,
                rooms[me.room]?.session.members.contains(where: {
                    $0.id == me.member && $0.isRemoved
                }) == true
            {
                lives[me.room]?.present[me.member] = nil
            }
            effects.append(.close(id))
        }
    }

    mutating func transmit(_ message: ServerMessage, to ids: [ConnectionID]) {
        let alive = ids.filter(connections.keys.contains)
        if !alive.isEmpty { effects.append(.send(alive, message)) }
    }

    // MARK: Telling

    /// The one way in which members are told something: once for each role.
    ///
    /// - Parameter lasts: whether it is true even if what is being kept is lost.
    mutating func tell(_ news: News, in id: String, lasts: Bool = false) {
        if holdsBack(news, in: id) { return }
        guard let room = rooms[id] else { return }
        let seats = seats(in: room)
        let setting = self.setting(of: news.what, in: room, for: seats.lazy.map(\.connection))
        for role in Role.allCases {
            let ids = seats.compactMap {
                $0.role == role && news.to.include($0.member, role) ? $0.connection : nil
            }
            if ids.isEmpty { continue }
            let message = message(news.what, for: role, in: room, setting)
            send(Delivery(what: lasts ? .notice(ids, message) : .news(ids, message), room: id))
        }
    }

    private mutating func seats(in room: GroupRoom) -> [Seat] {
        if let seats = lives[room.id]?.seats { return seats }
        let roles = Dictionary(
            room.session.members.map { ($0.id, $0.role) }, uniquingKeysWith: { first, _ in first })
        let present = (lives[room.id]?.present ?? [:]).sorted { $0.value.number < $1.value.number }
        let seats = present.filter { connections[$0.value]?.isEnding == false }
            .map { Seat(member: $0.key, role: roles[$0.key] ?? .observer, connection: $0.value) }
        lives[room.id]?.seats = seats
        return seats
    }

    /// Tells one connection something that is true whatever is lost.
    mutating func notify(_ what: Telling, _ id: ConnectionID) {
        let room = connections[id]?.membership?.room
        send(Delivery(what: .notice([id], message(what, for: id, nil)), room: room))
    }

    /// The message for one connection.
    func message(_ what: Telling, for id: ConnectionID, _ request: RequestID?) -> ServerMessage {
        let membership = connections[id]?.membership
        let room = membership.flatMap { rooms[$0.room] }
        let role = membership.map { room?.role($0.member) ?? .participant }
        let setting = room.flatMap { self.setting(of: what, in: $0, for: [id]) }
        return message(what, for: role ?? .participant, in: room, setting, request)
    }

    private func message(
        _ what: Telling, for role: Role, in room: GroupRoom?, _ setting: PromptSetting?,
        _ request: RequestID? = nil
    ) -> ServerMessage {
        ServerMessage(
            what, id: request, for: role, people: room?.people ?? People(),
            concern: settings.concern, setting: setting)
    }

    /// What surrounds what is asked, where that is told, to programs: people see the words alone.
    private func setting(
        of what: Telling, in room: GroupRoom, for ids: some Sequence<ConnectionID>
    ) -> PromptSetting? {
        guard what.isAsked || what == .host(.questionChanged),
            ids.contains(where: { connections[$0]?.isJSON == true })
        else { return nil }
        if case .room(.asked(let asked), _) = what { return room.session.setting(of: asked) }
        return room.session.setting
    }
}

extension Hearers {
    func include(_ member: String, _ role: Role) -> Bool {
        switch self {
        case .everyone: true
        case .member(let one): member == one
        case .others(let one): member != one
        case .leaders: role.leads
        case .watchers: role == .observer
        }
    }
}
