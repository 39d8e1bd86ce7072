import DialogueEngine
import DialogueLanguage
import Messages

/// What belongs to the plan but stands in no part of the form.
struct LinksPart {
    private let details: PlanDetails
    private let isAboveMinutes: Bool

    /// - Parameter isAboveMinutes: whether the discussion follows in the same document.
    init(_ details: PlanDetails, isAboveMinutes: Bool) {
        (self.details, self.isAboveMinutes) = (details, isAboveMinutes)
    }

    var blocks: [Block] {
        let again = again
        let head: [Block] =
            again.isEmpty
            ? [] : [.heading(2, said("export-links.to-look-at-again")), .bullets(again)]
        guard details.asksForLinks else { return head }
        let rows = details.namedRows
        let answers: [Block] =
            rows.isEmpty
            ? []
            : [
                .heading(2, said("export-links.what-the-actions-answer")),
                .bullets(rows.map { .strong($0.name) + .ours(": ") + links($0) }),
            ] + learning(rows)
        return head + answers + recommendations(rows)
    }

    private func links(_ row: PlanDetails.NamedRow) -> Text {
        switch details.linkState(row) {
        case .answered where row.row.links.isEmpty: .quiet(said("export-links.none-of-them"))
        case .answered: .ours(row.row.links.map(\.label).joined(separator: ", "))
        case let state: .quiet(Text.gap(state ?? .open))
        }
    }

    /// The points that actions are linked to, in full: a vote may have changed their places in the form.
    private func learning(_ rows: [PlanDetails.NamedRow]) -> [Block] {
        var points: [(link: ActionPlan.Link, rows: [String])] = []
        for row in rows {
            for link in row.row.links where !details.isRecommendation(link) {
                if let known = points.firstIndex(where: { $0.link == link }) {
                    points[known].rows.append(row.name)
                } else {
                    points.append((link, [row.name]))
                }
            }
        }
        if points.isEmpty { return [] }
        return [
            .paragraph(.ours(said("export-links.learning-points-with-an-action"))),
            .bullets(
                points.map {
                    .strong($0.link.label) + .ours(" (\(joined($0.rows))): ") + .typed($0.link.text)
                }),
        ]
    }

    private func recommendations(_ rows: [PlanDetails.NamedRow]) -> [Block] {
        let items = details.plan.recommendations.map { item in
            (item, details.rows(answering: item).map { details.name($0.table, $0.row) })
        }
        let own = items.filter { $0.0.audience == nil }
        let others = items.filter { $0.0.audience != nil }
        let open = own.filter(\.1.isEmpty).map { "R" + $0.0.label }
        let none =
            others.isEmpty
            ? said("export-links.none-every-recommendation-has-one")
            : said("export-links.none-of-those-for-your-team")
        let isUnsure = rows.contains { details.linkState($0) == .removed }
        return [
            .heading(2, said("export-links.recommendations-without-an-action")),
            .paragraph(.ours(open.isEmpty ? none : joined(open))),
        ] + (isUnsure ? [.note(said("export-links.what-some-of-the-actions"))] : [])
            + list(
                own,
                others.isEmpty
                    ? said("export-links.all-of-them") : said("export-links.for-your-team"))
            + list(others, said("export-links.for-others"))
    }

    /// Recommendations with the actions that answer them, and for whom they are where that is said.
    private func list(_ items: [(ActionPlan.Coverage, [String])], _ title: String) -> [Block] {
        if items.isEmpty { return [] }
        let bullets = items.map { item, rows -> Text in
            var facts: [Text] = rows.isEmpty ? [] : [.ours(joined(rows))]
            if let audience = item.audience {
                facts.insert(.ours(said("export-links.for", ["audience": audience])), at: 0)
            } else if rows.isEmpty {
                facts = [.quiet(said("export-links.no-action-yet"))]
            }
            let inside = facts.dropFirst().reduce(facts[0]) { $0 + .ours("; ") + $1 }
            return .strong("R" + item.label) + .ours(" (") + inside + .ours("): ")
                + .ours(item.text)
        }
        return [.paragraph(.ours(title)), .bullets(bullets)]
    }

    private func joined(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension LinksPart {
    /// What was kept against a nudge, or rests on something that has changed.
    private var again: [Text] {
        var items: [Text] = []
        func note(_ place: String, _ reasons: [String]) {
            items += reasons.map { .strong(place) + .ours(" – " + $0) }
        }
        for part in details.plan.parts {
            switch part {
            case .field(_, let label, let cell): note(label, LookAgain.reasons(cell))
            case .list(let id, _, let cells):
                for (index, cell) in cells.enumerated() {
                    note("\(details.rowName(id)) \(index + 1)", LookAgain.reasons(cell))
                }
            case .table(let id, _, let columns, let rows):
                for row in rows {
                    let name = details.name(id, row.number)
                    for (column, cell) in zip(columns, row.cells) {
                        note("\(name), \(column.label)", LookAgain.reasons(cell))
                    }
                    for beside in details.beside(id, row.number, columns) {
                        note("\(name), \(beside.question)", LookAgain.reasons(beside.cell))
                    }
                    note(name, row.doubt.map { [LookAgain.reason($0)] } ?? [])
                }
            }
        }
        for agreed in details.objected {
            note("\(agreed.row.name) \(agreed.row.number)", [objection(agreed)])
        }
        return items
    }

    private func objection(_ agreed: Meeting.Agreed) -> String {
        let objects =
            agreed.objects == 1
            ? said("export-links.one-person-objects")
            : said("export-links.object", ["objects": agreed.objects])
        return isAboveMinutes
            ? said("export-links.the-minutes-below-say-why", ["objects": objects])
            : said("export-links.the-minutes-above-say-why", ["objects": objects])
    }
}
