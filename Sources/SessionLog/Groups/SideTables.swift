import StrictJSON

extension Database {
    /// The rooms that are not closed, the first one first.
    func openRooms() throws -> [(key: Int64, id: String)] {
        try rows(
            """
            SELECT key, id FROM rooms JOIN sessions ON key = session
            WHERE closed = 0 ORDER BY key
            """
        ) { ($0.whole(at: 0) ?? 0, try $0.text(at: 1)) }
    }

    /// Every room, and whether it is marked as closed.
    func rooms() throws -> [String: Bool] {
        let rooms = try rows("SELECT id, closed FROM rooms JOIN sessions ON key = session") {
            (try $0.text(at: 0), $0.whole(at: 1) != 0)
        }
        return Dictionary(rooms) { first, _ in first }
    }

    /// Keeps what is known of a room, in place of what was known before.
    func keep(_ room: RoomFacts, of key: Int64) throws {
        try execute(
            """
            INSERT INTO rooms (session, code, closed, facts) VALUES (?, ?, ?, ?)
            ON CONFLICT (session) DO UPDATE SET
              code = excluded.code, closed = excluded.closed, facts = excluded.facts
            """, [key, room.code, room.isClosed, FactsText.text(room.facts)])
    }

    /// Does what an item asks for in the tables beside the log.
    func perform(_ item: GroupBatch.Item, of key: Int64) throws {
        switch item {
        case .begin, .append: break
        case .room(_, let room): try keep(room, of: key)
        case .person(_, let person): try keep(person, of: key)
        }
    }

    private func keep(_ person: StoredPerson, of key: Int64) throws {
        try execute(
            """
            INSERT INTO people (session, member, secret, place, facts)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET secret = excluded.secret, place = excluded.place,
              facts = excluded.facts
            """,
            [
                key, person.member, person.secretHash, person.place, FactsText.text(person.facts),
            ])
    }
}

/// Facts by name as they stand in a column: a JSON object of texts, in the order of the names.
enum FactsText {
    static func text(_ facts: [String: String]) -> String {
        let members = facts.sorted { $0.key < $1.key }
            .map { JSON.Member(key: $0.key, value: .string($0.value)) }
        var bytes: [UInt8] = []
        JSON.object(JSON.Object(members)).write(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads what `text` writes.
    ///
    /// - Throws: what SQLite says of a damaged file, for anything else.
    static func facts(_ text: String) throws -> [String: String] {
        guard let object = (try? JSON(parsing: Array(text.utf8)))?.object else {
            throw DatabaseError.damaged
        }
        var facts: [String: String] = [:]
        for member in object {
            guard let value = member.value.string else {
                throw DatabaseError.damaged
            }
            facts[member.key] = value
        }
        return facts
    }
}
