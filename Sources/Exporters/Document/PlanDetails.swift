import AnswerReading
import DialogueEngine
import DialogueLanguage
import Messages

/// What the plan alone does not say: names of rows, and the columns that are not in the form.
struct PlanDetails {
    let plan: ActionPlan
    let transcript: Transcript
    private let lists: [String: List]
    private let rows: [String: [[Transcript.Exchange]]]

    init(_ session: Session) {
        plan = ActionPlan(session)
        transcript = Transcript(session)
        var lists: [String: List] = [:]
        for step in session.guide.steps {
            if case .list(let list) = step.kind { lists[step.id] = list }
        }
        var rows: [String: [[Transcript.Exchange]]] = [:]
        for item in transcript.parts.flatMap(\.items) {
            if case .list(let step, _, _, _, let exchanges) = item { rows[step] = exchanges }
        }
        (self.lists, self.rows) = (lists, rows)
    }

    /// What a row of a table is called, such as Action.
    func rowName(_ table: String) -> String { lists[table]?.rowName ?? said("export.row") }

    /// What a row of a table of the form says first, such as what needs to happen; nil for others.
    func first(of row: RowName) -> ActionPlan.Cell? {
        for case .table(let id, _, _, let rows) in plan.parts where rowName(id) == row.name {
            return rows.first { $0.number == row.number }?.cells.first
        }
        return nil
    }

    /// The rows to which somebody objects although the room has closed its agreement on them.
    var objected: [Meeting.Agreed] {
        var objected: [Meeting.Agreed] = []
        for case .agreement(_, let agreed) in transcript.parts.flatMap(\.items) {
            objected += agreed.filter { $0.isClosed && $0.objects > 0 }
        }
        return objected
    }

    /// The answers of a row that stand in no column of the form.
    func beside(_ table: String, _ row: Int, _ columns: [Form.Column]) -> [Transcript.Exchange] {
        guard let exchanges = rows[table]?[Ordinal(row)] else { return [] }
        return exchanges.filter { exchange in
            !columns.contains { $0.id == Place(path: exchange.path)?.field }
        }
    }

    /// Whether an answer of a table says what its row answers.
    func isLink(_ exchange: Transcript.Exchange) -> Bool {
        guard let place = Place(path: exchange.path), let list = lists[place.step],
            let question = list.columns.first(where: { $0.id == place.field })
        else { return false }
        return question.isPick
    }

    /// Whether any table asks what its rows answer.
    var asksForLinks: Bool {
        plan.parts.contains { part in
            guard case .table(let id, _, _, _) = part else { return false }
            return lists[id]?.columns.contains(where: \.isPick) == true
        }
    }

    /// What became of the question what a row answers; nil where it is not asked.
    func linkState(
        _ table: String, _ row: Int, _ columns: [Form.Column]
    ) -> ActionPlan.Cell.State? {
        let states = beside(table, row, columns).filter(isLink).map(\.cell.state)
        let order: [ActionPlan.Cell.State] = [.removed, .answered, .skipped, .open]
        return order.first { states.contains($0) }
    }

    /// What became of the question what a row answers.
    func linkState(_ row: NamedRow) -> ActionPlan.Cell.State? {
        linkState(row.table, row.row.number, row.columns)
    }

    /// Whether a column asks for a person.
    func isPerson(_ table: String, _ column: Form.Column) -> Bool {
        lists[table]?.columns.first { $0.id == column.id }?.type == .person
    }

    /// What people call a row, such as Action 2.
    func name(_ table: String, _ row: Int) -> String { "\(rowName(table)) \(row)" }

    /// A row of a table with what tells it apart.
    struct NamedRow {
        let name: String
        let table: String
        let columns: [Form.Column]
        let row: ActionPlan.Row
    }

    /// The rows of all tables of the form.
    var namedRows: [NamedRow] {
        plan.parts.flatMap { part -> [NamedRow] in
            guard case .table(let id, _, let columns, let rows) = part else { return [] }
            return rows.map {
                NamedRow(name: name(id, $0.number), table: id, columns: columns, row: $0)
            }
        }
    }

    /// Whose plan it is, as the form says: what was answered in its first field, and in the field of
    /// the team where it has one; empty where nobody answered.
    var team: String {
        var fields: [(id: String, text: String)] = []
        for case .field(let id, _, let cell) in plan.parts where cell.state == .answered {
            fields.append((id, cell.shown))
        }
        return (fields.first { $0.id == "team" } ?? fields.first)?.text ?? ""
    }

    /// A row of one of the tables.
    struct RowPlace {
        let table: String
        let row: Int
        let id: String
    }

    /// The rows that answer a recommendation.
    func rows(answering recommendation: ActionPlan.Coverage) -> [RowPlace] {
        plan.parts.flatMap { part -> [RowPlace] in
            guard case .table(let id, _, _, let rows) = part else { return [] }
            return rows.filter { row in row.links.contains { recommendation.isMeant(by: $0) } }
                .map { RowPlace(table: id, row: $0.number, id: $0.id) }
        }
    }

    /// Whether a link leads to a recommendation rather than to a point of a list.
    func isRecommendation(_ link: ActionPlan.Link) -> Bool {
        plan.recommendations.contains { $0.isMeant(by: link) }
    }
}

extension ActionPlan.Coverage {
    func isMeant(by link: ActionPlan.Link) -> Bool {
        link.label == "R" + label && link.text.utf8.elementsEqual(text.utf8)
    }
}

extension Question {
    fileprivate var isPick: Bool { if case .pick = type { true } else { false } }
}
