/// A session as a document needs it: who and when, the state, and a receipt.
public struct Record: Sendable {
    /// 32 hex digits.
    public let id: String
    /// Milliseconds since 1970-01-01T00:00:00Z of the first entry.
    public let began: Int64
    /// The same of the last entry.
    public let changed: Int64
    /// The same of the moment at which the facilitator began the meeting of a group, which may be
    /// days after the first entry; nil before, and for one person alone.
    public let started: Int64?
    /// The same of the moment at which somebody said that everything is complete; nil before.
    public let ended: Int64?
    /// What a reader should know about the times of its entries.
    public let remarks: [LogRemark]
    /// The hash of the last line, 64 hex digits.
    public let chain: String
    /// The short form of the chain that a person can write down.
    public let receipt: String
    /// What the session was begun with.
    public let beginning: Beginning
    /// Where it stands.
    public let session: Session
    /// Who the members of a group are, as its openings tell.
    public let people: People

    /// What a log tells; without people its members have no names.
    public init(
        id: String, entries: [Entry], beginning: Beginning, chain: String, receipt: String,
        session: Session, people: People = People()
    ) {
        self.id = id
        began = entries.first?.time ?? 0
        changed = entries.last?.time ?? 0
        started = entries.first { $0.event == .room(.start) }?.time
        ended = entries.last { $0.event == .finish }?.time
        remarks = LogRemark.about(entries)
        self.people = people
        self.chain = chain
        self.receipt = receipt
        self.beginning = beginning
        self.session = session
    }
}
