import DialogueCore
import TestSupport
import Testing

@testable import SessionHost
@testable import SessionLog

/// A store in memory that is as strict as the real one.
final class MemoryStore: @unchecked Sendable {
    struct Room {
        var facts: RoomFacts
        var content: GroupContent
        var entries: [Entry]
        var people: [StoredPerson] = []
        var handles: [StoredHandle] = []
    }

    var rooms: [String: Room] = [:]
    /// Every handle item that was ever kept.
    private(set) var handlesEver = 0

    func perform(_ batch: GroupBatch, now: Int64) -> StoreAnswer {
        var (next, touched) = (rooms, Set<String>())
        for item in batch.items {
            if let problem = Self.perform(item, &next, &touched, now) { return .refused(problem) }
            if case .handle = item { handlesEver += 1 }
        }
        rooms = next
        var heads: [String: LogHead] = [:]
        for id in touched {
            let size = next[id]?.entries.count ?? 0
            heads[id] = LogHead(
                session: id, size: size, chain: Symbols.hash(ofSecret: "\(id) \(size)"))
        }
        return .kept(GroupReceipt(heads: heads, time: now))
    }

    private static func perform(
        _ item: GroupBatch.Item, _ rooms: inout [String: Room], _ touched: inout Set<String>,
        _ now: Int64
    ) -> StoreProblem? {
        switch item {
        case .begin(let id, let content, let software, let facts):
            let source = Beginning.Source(id: "x", fingerprint: "y")
            let beginning = Beginning(
                briefing: source, dialogue: source, form: source, software: software,
                isGroup: true)
            guard rooms[id] == nil, id.utf8.count == 32 else { return .conflict(id: id) }
            let entry = Entry(number: 0, time: now, event: .begin(beginning))
            rooms[id] = Room(facts: facts, content: content, entries: [entry])
            touched.insert(id)
            return nil
        case .append(let id, let said, let position):
            guard rooms[id]?.entries.count == position else { return .conflict(id: id) }
            for (index, said) in said.enumerated() {
                rooms[id]?.entries.append(
                    Entry(number: position + index, time: now, who: said.who, event: said.event))
            }
            touched.insert(id)
            return nil
        default: return side(item, &rooms)
        }
    }

    private static func side(
        _ item: GroupBatch.Item, _ rooms: inout [String: Room]
    ) -> StoreProblem? {
        switch item {
        case .room(let id, let facts): rooms[id]?.facts = facts
        case .person(let id, let person):
            rooms[id]?.people.removeAll { $0.member == person.member }
            rooms[id]?.people.append(person)
        case .handle(let id, let step, let handle, let member):
            rooms[id]?.handles.append(StoredHandle(step: step, handle: handle, member: member))
        case .forgetHandles(let id, let step):
            rooms[id]?.handles.removeAll { $0.step == step }
        case .begin, .append: break
        }
        return nil
    }

    /// What a server finds after a start.
    func restored() throws -> [RestoredRoom] {
        try rooms.filter { !$0.value.facts.isClosed }.map { id, room in
            let content = try SessionContent(
                briefing: room.content.briefing, dialogue: room.content.dialogue,
                form: room.content.form)
            let log = VerifiedLog(
                entries: room.entries, tip: LogTip(session: id, size: room.entries.count))
            let stored = StoredRoom(
                id: id, facts: room.facts, people: room.people, handles: room.handles, log: log)
            return RestoredRoom(
                stored, session: Session(content.guide, entries: room.entries))
        }
    }

    /// Deletes a room beside a server that has let go of it.
    func delete(_ id: String) { rooms[id] = nil }

    /// Puts a row of the table of handles back, as a crash leaves it.
    func bringBack(_ handle: StoredHandle) {
        for id in rooms.keys { rooms[id]?.handles.append(handle) }
    }

    /// The only room.
    var room: Room? { rooms.values.first }
}
