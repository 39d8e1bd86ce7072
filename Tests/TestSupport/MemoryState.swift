import LogFormat
import SessionLog

/// What a store in memory holds at one moment.
package struct MemoryState: Sendable {
    package struct Session: Sendable {
        /// The order in which sessions were begun.
        let number: Int
        package var lines: [LogBytes.Line] = []
        /// By the number of the entry.
        package var openings: [Int: LogBytes.Line] = [:]
        package var room: StoredRows?
        var files: Set<String> = []
        var changes = 0
        /// How many of its last lines are not handed out, though they count.
        package var withheld = 0

        package var position: StorePosition {
            StorePosition(entries: lines.count, changes: changes)
        }
    }

    package var sessions: [String: Session] = [:]
    var content: [String: [UInt8]] = [:]
    var tombstones: [Tombstone] = []
    /// Sessions that were removed, of which bytes are left.
    var removed: [String: Session] = [:]
    /// What was replaced, and is there until it is cleared.
    var traces: [[UInt8]] = []
    private var begun = 0

    var inOrder: [(key: String, value: Session)] {
        sessions.sorted { $0.value.number < $1.value.number }
    }

    /// Every byte that is there.
    package var bytes: [UInt8] {
        let all = Array(sessions.values) + removed.values
        return all.flatMap { session -> [UInt8] in
            session.lines.flatMap(\.bytes) + session.openings.values.flatMap(\.bytes)
                + "\(session.room as Any)".utf8
                + (session.room?.staged.flatMap { $0.whole ?? [] } ?? [])
        } + content.values.joined() + traces.joined()
    }

    /// Changes a byte of the last entry of a session, with its hash.
    package mutating func forge(_ id: String) {
        guard let last = sessions[id]?.lines.popLast() else { return }
        var bytes = last.bytes
        bytes[bytes.count / 2] ^= 1
        sessions[id]?.lines.append(
            LogBytes.Line(number: last.number, bytes: bytes, hash: Fingerprint(of: bytes)))
    }

    mutating func perform(_ write: StoreWrite) throws(StoreProblem) {
        let id = write.id
        if case .begin(let files)? = write.moves.first {
            guard sessions[id] == nil, !tombstones.contains(where: { $0.id == id }) else {
                throw .conflict(id: id)
            }
            begun += 1
            sessions[id] = Session(number: begun)
            for file in files { content[file.fingerprint] = file.bytes }
            sessions[id]?.files = Set(files.map(\.fingerprint))
        }
        guard var session = sessions[id] else { throw .noSuchSession(id) }
        guard session.position == write.expecting else { throw .conflict(id: id) }
        for move in write.moves { try perform(move, &session, id) }
        session.changes = write.position.changes
        sessions[id] = session
    }

    private mutating func perform(
        _ move: StoreWrite.Move, _ session: inout Session, _ id: String
    ) throws(StoreProblem) {
        switch move {
        case .begin: break
        case .lines(let sealed): for entry in sealed { try session.append(entry, id) }
        case .stage(let rows): for row in rows { try stage(row, &session, id) }
        case .room(let facts):
            let isTaken = sessions.contains { other, session in
                other != id && session.room?.facts.isClosed == false
                    && session.room?.facts.code == facts.code
            }
            if isTaken, !facts.isClosed { throw .conflict(id: id) }
            session.room = session.room ?? StoredRows(facts: facts)
            session.room?.facts = facts
        case .person(let person):
            session.room?.people.removeAll { $0.member == person.member }
            session.room?.people.append(person)
            session.room?.people.sort { ($0.place, $0.member) < ($1.place, $1.member) }
        }
    }

    private mutating func stage(
        _ row: StagedRow, _ session: inout Session, _ id: String
    ) throws(StoreProblem) {
        let isSame = { (other: StagedRow) in other.place == row.place && other.member == row.member
        }
        let before = session.room?.staged.first(where: isSame)
        session.room?.staged.removeAll(where: isSame)
        if let old = before?.whole { traces.append(old) }
        if row.whole == nil, before == nil { throw .conflict(id: id) }
        guard row.whole != nil else { return }
        session.room?.staged.append(row)
        session.room?.staged.sort { ($0.place, $0.member) < ($1.place, $1.member) }
    }

    mutating func remove(_ tombstone: Tombstone) throws(StoreProblem) {
        guard let session = sessions.removeValue(forKey: tombstone.id) else {
            throw .noSuchSession(tombstone.id)
        }
        removed[tombstone.id] = session
        tombstones.append(tombstone)
        let used = sessions.values.reduce(into: Set<String>()) { $0.formUnion($1.files) }
        content = content.filter { used.contains($0.key) }
    }
}

extension MemoryState.Session {
    fileprivate mutating func append(
        _ sealed: SealedEntry, _ id: String
    ) throws(StoreProblem) {
        let number = sealed.entry.number
        guard number == lines.count else { throw .conflict(id: id) }
        lines.append(LogBytes.Line(number: number, bytes: sealed.line, hash: sealed.tip.hash))
        openings[number] = sealed.opening.map {
            LogBytes.Line(number: number, bytes: $0, hash: nil)
        }
    }
}
