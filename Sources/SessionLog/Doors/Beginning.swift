import DialogueEngine
import LogFormat

extension SessionStore {
    /// Begins a session: a new id, the first entry and the content, all or nothing.
    ///
    /// - Returns: the session's only writer, and the entry, which is on disk.
    public func begin(
        briefing: ContentFile, dialogue: ContentFile, form: ContentFile, software: String
    ) throws(StoreProblem) -> (writer: SessionWriter, first: Entry) {
        let id = Hex.text(random(16))
        let hold = try backend.hold(id)
        let content = GroupContent(briefing: briefing, dialogue: dialogue, form: form)
        let first = Said(.begin(content.beginning(by: software, isGroup: false)), by: nil)
        let sealed = try LogTip(session: id).sealedForStore(
            [first], time: clock(), salt: { random(16) })
        try backend.write([
            StoreWrite(id, expecting: StorePosition(), [.begin(content.files), .lines(sealed)])
        ])
        return (SessionWriter(store: self, tip: sealed[0].tip, hold: hold), sealed[0].entry)
    }

    /// Goes on with a session: its only writer, and everything in its log.
    ///
    /// - Throws: `inUse` at once if somebody else is writing to it; `damagedSession` if anything
    ///   in its log is wrong; `groupSession` if it is one that a server leads.
    public func resume(
        _ id: String
    ) throws(StoreProblem) -> (writer: SessionWriter, log: VerifiedLog) {
        try backend.checkWritable()
        guard try backend.ids(beginning: id) == [id] else { throw .noSuchSession(id) }
        let hold = try soloHold(id)
        let log = try entries(of: id)
        guard !log.isGroup else { throw .groupSession(id: id) }
        return (SessionWriter(store: self, tip: log.tip, hold: hold), log)
    }

    /// Takes hold of the session; says of one that a server holds whose it is.
    private func soloHold(_ id: String) throws(StoreProblem) -> any StoreHold {
        do {
            return try backend.hold(id)
        } catch {
            if case .inUse = error, try entries(of: id).isGroup { throw .groupSession(id: id) }
            throw error
        }
    }
}
