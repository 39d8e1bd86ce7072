import DialogueEngine
import Messages

/// A text whose parts stand out from each other.
struct Text: Equatable, Sendable {
    /// In their order; none where somebody is to write by hand.
    let runs: [Run]

    /// A stretch of a text.
    struct Run: Equatable, Sendable {
        let text: String
        let kind: Kind
    }

    /// What a stretch is.
    enum Kind: Equatable, Sendable {
        /// Ours, or an author's.
        case ours
        /// What tells this text from the ones beside it, such as the name of an action.
        case strong
        /// Ours, in the place of something that is not there.
        case quiet
        /// As somebody typed it; lines are parted by LF, and it may run from right to left.
        case typed
    }

    init(_ runs: [Run]) { self.runs = runs }

    /// Nothing: somebody is to write by hand.
    static let empty = Text([])

    /// A sentence of ours or an author's.
    static func ours(_ text: String) -> Text { Text([Run(text: text, kind: .ours)]) }

    /// What stands out at the beginning of a line.
    static func strong(_ text: String) -> Text { Text([Run(text: text, kind: .strong)]) }

    /// What stands in the place of something that is not there.
    static func quiet(_ text: String) -> Text { Text([Run(text: text, kind: .quiet)]) }

    /// What somebody typed.
    static func typed(_ text: String) -> Text { Text([Run(text: text, kind: .typed)]) }

    /// An answer as people read it, or what stands in its place.
    static func answer(_ cell: ActionPlan.Cell) -> Text {
        cell.state == .answered ? typed(cell.shown) : quiet(gap(cell.state))
    }

    /// What somebody typed; nil where it was taken out of the record.
    static func typed(orRemoved text: String?) -> Text {
        text.map { typed($0) } ?? quiet(gap(.removed))
    }

    static func + (one: Text, other: Text) -> Text { Text(one.runs + other.runs) }

    /// Whether it says nothing but what stands in the place of something.
    var isGap: Bool { !runs.isEmpty && runs.allSatisfy { $0.kind == .quiet } }

    /// The whole of it without what stands out.
    var plain: String { runs.map(\.text).joined() }

    /// What stands in the place of an answer that is not there.
    static func gap(_ state: ActionPlan.Cell.State) -> String {
        switch state {
        case .answered: ""
        case .skipped: said("export-page.left-out")
        case .open: said("export-page.not-answered")
        case .removed: said("export-page.removed-from-the-record")
        }
    }
}
