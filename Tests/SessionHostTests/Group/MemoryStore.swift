import DialogueEngine
import TestSupport
import Testing

@testable import LogFormat
@testable import SessionHost
@testable import SessionLog

/// A store in memory that is as strict as the real one.
final class MemoryStore: @unchecked Sendable {
    struct Room {
        var facts: RoomFacts
        var content: GroupContent
        var entries: [Entry]
        var people: [StoredPerson] = []
        var staged: [Staging] = []
    }

    var rooms: [String: Room] = [:]
    /// Every answer that was ever kept beside a log.
    private(set) var stagedEver: [Staging] = []
    /// Whether somebody reads, so that nothing can be cleared.
    var isRead = false
    private var isCleared = true

    func perform(_ batch: GroupBatch, now: Int64) -> StoreAnswer {
        var (next, touched) = (rooms, Set<String>())
        for item in batch.items {
            if let problem = Self.perform(item, &next, &touched, now) { return .refused(problem) }
            if case .append(_, _, let staged, _) = item { stagedEver += staged }
        }
        rooms = next
        var heads: [String: LogHead] = [:]
        for id in touched {
            let size = next[id]?.entries.count ?? 0
            heads[id] = LogHead(
                session: id, size: size, chain: Symbols.hash(ofSecret: "\(id) \(size)"))
        }
        noteTraces(batch)
        return .kept(GroupReceipt(heads: heads, time: now, isCleared: isCleared))
    }

    private func noteTraces(_ batch: GroupBatch) {
        let staged = batch.items.flatMap { item -> [Staging] in
            if case .append(_, _, let staged, _) = item { staged } else { [] }
        }
        if !staged.isEmpty { isCleared = false }
        if batch.clears || staged.contains(where: { $0.whole == nil }), !isRead {
            isCleared = true
        }
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
        case .append(let id, let said, let staged, let position):
            guard rooms[id]?.entries.count == position else { return .conflict(id: id) }
            for (index, said) in said.enumerated() {
                rooms[id]?.entries.append(
                    Entry(number: position + index, time: now, who: said.who, event: said.event))
            }
            for staging in staged {
                let count = rooms[id]?.staged.count
                rooms[id]?.staged.removeAll {
                    $0.place == staging.place && $0.member == staging.member
                }
                if staging.whole != nil {
                    rooms[id]?.staged.append(staging)
                } else if rooms[id]?.staged.count == count {
                    return .conflict(id: id)
                }
            }
            if !said.isEmpty { touched.insert(id) }
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
                id: id, facts: room.facts, people: room.people, staged: room.staged,
                log: log)
            return RestoredRoom(
                stored, session: Session(content.guide, entries: room.entries))
        }
    }

    /// Deletes a room beside a server that has let go of it.
    func delete(_ id: String) { rooms[id] = nil }

    /// What was ever answered to questions of the standard dialogue that are not in the record.
    var unkept: [String] {
        stagedEver.filter { ["needs", "leaving"].contains($0.place.step) }
            .flatMap { $0.whole?.answers.compactMap { $0.words?.text } ?? [] }
    }

    /// The only room.
    var room: Room? { rooms.values.first }
}
