/// A session as a document needs it: who and when, the state, and a receipt.
public struct Record: Sendable {
    /// 32 hex digits.
    public let id: String
    /// Milliseconds since 1970-01-01T00:00:00Z of the first entry.
    public let began: Int64
    /// The same of the last entry.
    public let changed: Int64
    /// The hash of the last line, 64 hex digits.
    public let chain: String
    /// The short form of the chain that a person can write down.
    public let receipt: String
    /// What the session was begun with.
    public let beginning: Beginning
    /// Where it stands.
    public let session: Session

    /// Puts together what the log tells.
    public init(
        id: String, entries: [Entry], beginning: Beginning, chain: String, receipt: String,
        session: Session
    ) {
        self.id = id
        began = entries.first?.time ?? 0
        changed = entries.last?.time ?? 0
        self.chain = chain
        self.receipt = receipt
        self.beginning = beginning
        self.session = session
    }
}
