/// The form that a partnership asks teams to fill in: the contract of every export.
public struct Form: Equatable, Sendable {
    /// Such as `action-plan`.
    public let id: String
    /// As printed at its head.
    public let title: String
    /// Who asks for it.
    public let publisher: String
    /// Its parts in the order in which they are printed.
    public let parts: [Part]
    /// What teams are told about keeping it; may be empty.
    public let note: String

    /// A part of the form; each is filled by the answers to the step of the same id.
    public enum Part: Equatable, Sendable {
        case field(id: String, label: String)
        case list(id: String, count: Int, label: String)
        case table(id: String, label: String, columns: [Column])

        /// The id of the step that fills it.
        public var id: String {
            switch self {
            case .field(let id, _), .list(let id, _, _), .table(let id, _, _): id
            }
        }
    }

    /// A column of a table.
    public struct Column: Equatable, Sendable {
        /// The id of the column that fills it.
        public let id: String
        /// As printed.
        public let label: String
    }
}
