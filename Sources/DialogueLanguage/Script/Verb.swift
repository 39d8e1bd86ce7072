import Messages

/// The word that begins a step.
enum Verb: String, CaseIterable {
    case notice, say, present, show, ask, collect, table, vote, reveal, discuss, agree

    /// Whether rows are put into it.
    var isList: Bool { self == .collect || self == .table }
    /// Whether it names sections of the briefing.
    var namesSections: Bool { self == .present || self == .show }
    /// Whether it wants answers.
    var isQuestion: Bool { self == .ask || isList }
    /// Whether it is shown on the way to the next step, where nobody stops.
    var isPassed: Bool { self == .say || self == .show }
    /// Whether it shows text of its author's.
    var showsText: Bool { isQuestion || self == .say || self == .discuss }
    /// The kinds of steps that it is about; none where it stands for itself.
    var targets: [Verb] {
        switch self {
        case .vote, .agree: [.collect, .table]
        case .reveal, .discuss: [.ask, .collect, .table]
        default: []
        }
    }

    /// What such a step is, for sentences.
    var noun: String {
        switch self {
        case .notice: said("check.the-content-notice")
        case .say: said("check.a-text")
        case .present, .show: said("check.a-section")
        case .ask: said("check.a-question")
        case .collect: said("check.a-list")
        case .table: said("check.a-table")
        case .vote, .reveal, .discuss, .agree: said("check.a-verb", ["verb": rawValue])
        }
    }

    /// All of them, for sentences.
    static let names = allCases.map(\.rawValue)
}
