import DialogueEngine
import LineProtocol

/// Opens one document of a session once, within a minute.
struct DocumentKey: Equatable, Sendable {
    static let patience: Int64 = 60_000

    let text: String
    let names: [String]
    let until: Int64
}

// Documents of a session that is closed: who may have them is decided here, and they are made elsewhere.
extension HostMachine {
    mutating func offerDocuments(_ me: Membership) -> Outcome {
        guard let room = rooms[me.room] else { return .refuse(.roomClosed) }
        let role = room.role(me.member)
        guard role.speaks else { return .refuse(.watchersDoNotSpeak) }
        guard room.session.isFinished else { return .refuse(.notClosedYet) }
        let documents = role.leads ? settings.documents.ofLeaders : settings.documents.ofMembers
        let key = DocumentKey(
            text: Symbols.secret(world.random), names: documents.map(\.name),
            until: now + DocumentKey.patience)
        documentKeys = documentKeys.filter { $0.value.until > now }
        documentKeys[me] = key
        return .say(.documents(key: key.text, documents))
    }

    /// Spends a key.
    ///
    /// - Parameter now: as in `take`.
    /// - Returns: the session of which a document may be made; nil where the key does not open that one.
    public mutating func spend(documentKey text: String, on name: String, now: Int64) -> String? {
        let found = documentKeys.first { Symbols.isSame($0.value.text, text) }
        guard let (me, key) = found else { return nil }
        documentKeys[me] = nil
        return key.until > now && key.names.contains(name) ? me.room : nil
    }
}
