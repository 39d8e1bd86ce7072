import SessionLog

/// Finds rooms by what people type to enter them, those that rest as well.
struct RoomDirectory: Sendable {
    private struct Entry {
        let code: String
        var secrets: Set<String> = []
    }

    private var entries: [String: Entry] = [:]
    private var codes: [String: Set<String>] = [:]
    /// By what their members come back with, hashed.
    private(set) var secrets: [String: String] = [:]

    /// The rooms that are in it.
    var all: Set<String> { Set(entries.keys) }

    /// The rooms that people join with this code; of several at most one is open.
    func rooms(code: String) -> Set<String> { codes[Symbols.codeKey(code)] ?? [] }

    /// The room to which somebody comes back with this secret.
    func room(secret: String) -> String? { secrets[Symbols.hash(ofSecret: secret)] }

    /// Puts a room in as it is, in place of what stood there of it.
    mutating func add(_ room: GroupRoom) {
        remove(room.id)
        let code = Symbols.codeKey(room.facts.code)
        entries[room.id] = Entry(code: code)
        codes[code, default: []].insert(room.id)
        for person in room.stored { add(secretHash: person.secretHash, of: room.id) }
    }

    /// Puts in what a member comes back with; empty for one who can't.
    mutating func add(secretHash: String, of room: String) {
        guard !secretHash.isEmpty else { return }
        secrets[secretHash] = room
        entries[room]?.secrets.insert(secretHash)
    }

    mutating func remove(_ room: String) {
        guard let entry = entries.removeValue(forKey: room) else { return }
        codes[entry.code]?.remove(room)
        if codes[entry.code]?.isEmpty == true { codes[entry.code] = nil }
        for hash in entry.secrets { secrets[hash] = nil }
    }
}
