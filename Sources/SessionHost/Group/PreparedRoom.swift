import DialogueEngine
import LineProtocol
import SessionLog

/// What somebody says of themselves on entering.
struct Entrant: Sendable {
    var name: String
    let agency: String
    let work: String
    let role: Role

    init(_ joining: Joining, as role: Role) {
        (name, agency, work) = (joining.name, joining.agency, joining.work)
        self.role = role
    }
}

extension HostMachine {
    /// The same with a name that the room can use.
    func checked(_ entrant: Entrant, in room: GroupRoom) -> Result<Entrant, NameRefusal> {
        var entrant = entrant
        let taken = room.people.all.map(\.name)
        if entrant.name.isEmpty { entrant.name = Self.name(for: entrant.role, taken) ?? "" }
        let isOurs = Self.name(for: entrant.role, taken) == entrant.name
        do throws(NameRefusal) {
            let own = isOurs ? nil : entrant.name
            try NameRule.check(detail: entrant.agency, .agency, among: room.names, own: own)
            try NameRule.check(detail: entrant.work, .work, among: room.names, own: own)
            if isOurs { return .success(entrant) }
            entrant.name = try NameRule.checked(entrant.name, among: room.names)
            return .success(entrant)
        } catch {
            return .failure(error)
        }
    }

    /// What somebody is called who gives no name and needs none; nil where one is wanted.
    private static func name(for role: Role, _ taken: [String]) -> String? {
        let base =
            switch role {
            case .facilitator: "Facilitator"
            case .cofacilitator: "Co-facilitator"
            case .observer: "Screen"
            case .participant: ""
            }
        if base.isEmpty { return nil }
        if role != .observer, !taken.contains(base) { return base }
        let number = (1...).first { !taken.contains("\(base) \($0)") }
        return number.map { "\(base) \($0)" }
    }
}

/// A room with nobody in it yet: how a session of a group begins, now or for a meeting to come.
public struct PreparedRoom: Sendable {
    /// The session, 32 hex digits.
    public let id: String
    /// What begins it in a store.
    public let item: GroupBatch.Item
    let room: GroupRoom

    /// Prepares a room.
    ///
    /// - Parameters:
    ///   - id: see `Symbols.session`.
    ///   - code: what people join with; see `Symbols.code`.
    ///   - time: when the meeting is to begin, in words that everybody is told; nil for now.
    ///   - ownSecret: makes somebody a facilitator of this room in place of the host secret; only
    ///     its hash is kept.
    public init(
        id: String, code: String, content: SessionContent, software: String, time: String? = nil,
        ownSecret: String? = nil
    ) {
        var facts = RoomFacts(code: code, facts: time.map { ["at": $0] } ?? [:])
        facts.ownSecretHash = ownSecret.map { Symbols.hash(ofSecret: $0) }
        let files = GroupContent(
            briefing: content.briefing, dialogue: content.dialogue, form: content.form)
        var session = Session(content.guide, mode: .room)
        let beginning = Beginning(
            briefing: Self.source(content.briefing), dialogue: Self.source(content.dialogue),
            form: Self.source(content.form), software: software, isGroup: true)
        session.apply(.begin(beginning))
        item = .begin(id: id, content: files, software: software, room: facts)
        room = GroupRoom(id: id, facts: facts, session: session)
        self.id = id
    }

    private static func source(_ file: ContentFile) -> Beginning.Source {
        Beginning.Source(id: file.id, fingerprint: file.fingerprint)
    }
}
