import StrictJSON

extension Database {
    /// What stands beside the log of a session; nil where it is no room.
    func rows(beside key: Int64) throws -> StoredRows? {
        let facts = try first("SELECT code, closed, facts FROM rooms WHERE session = ?", [key]) {
            try RoomFacts($0, at: 0)
        }
        return try facts.map {
            StoredRows(facts: $0, people: try people(of: key), staged: try staged(of: key))
        }
    }

    private func people(of key: Int64) throws -> [StoredPerson] {
        try rows(
            """
            SELECT member, secret, place, facts FROM people
            WHERE session = ? ORDER BY place, member
            """, [key]
        ) {
            StoredPerson(
                member: try $0.text(at: 0), secretHash: try $0.text(at: 1),
                place: $0.whole(at: 2).map { Int($0) } ?? 0,
                facts: try FactsText.facts($0.text(at: 3)))
        }
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

    /// Keeps somebody, in place of what was known of them.
    func keep(_ person: StoredPerson, of key: Int64) throws {
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

extension RoomFacts {
    /// Reads the columns code, closed and facts, which follow each other.
    init(_ row: Row, at first: Int32) throws {
        self.init(
            code: try row.text(at: first), isClosed: row.whole(at: first + 1) != 0,
            facts: try FactsText.facts(row.text(at: first + 2)))
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
