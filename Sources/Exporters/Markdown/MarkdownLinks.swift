import DialogueEngine
import DialogueLanguage
import Messages

/// What belongs to the plan but stands in no part of the form.
struct MarkdownLinks {
    private let details: PlanDetails

    init(_ details: PlanDetails) { self.details = details }

    func add(to page: inout MarkdownPage) {
        addAgain(to: &page)
        guard details.asksForLinks else { return }
        if !rows.isEmpty {
            page.heading(2, said("export-links.what-the-actions-answer"))
            page.bullets(rows.map { "**\($0.name)**: \(links($0))" })
            addLearning(to: &page)
        }
        addRecommendations(to: &page)
    }

    /// A row of a table with what tells it apart.
    private struct NamedRow {
        let name: String
        let table: String
        let columns: [Form.Column]
        let row: ActionPlan.Row
    }

    private var rows: [NamedRow] {
        details.plan.parts.flatMap { part -> [NamedRow] in
            guard case .table(let id, _, let columns, let rows) = part else { return [] }
            return rows.map {
                NamedRow(name: name(id, $0.number), table: id, columns: columns, row: $0)
            }
        }
    }

    private func name(_ table: String, _ row: Int) -> String {
        MarkdownText.inline("\(details.rowName(table)) \(row)")
    }

    private func state(_ row: NamedRow) -> ActionPlan.Cell.State? {
        details.linkState(row.table, row.row.number, row.columns)
    }

    private func links(_ row: NamedRow) -> String {
        switch state(row) {
        case .answered where row.row.links.isEmpty: said("export-links.none-of-them")
        case .answered: row.row.links.map { MarkdownText.inline($0.label) }.joined(separator: ", ")
        case let state: "*\(MarkdownPage.gap(state ?? .open))*"
        }
    }
}

extension MarkdownLinks {
    /// What was kept against a nudge, or rests on something that has changed.
    private func addAgain(to page: inout MarkdownPage) {
        var items: [String] = []
        func note(_ place: String, _ cell: ActionPlan.Cell) {
            items += LookAgain.reasons(cell).map { "**\(MarkdownText.inline(place))** – \($0)" }
        }
        for part in details.plan.parts {
            switch part {
            case .field(_, let label, let cell): note(label, cell)
            case .list(let id, _, let cells):
                let name = details.rowName(id)
                for (index, cell) in cells.enumerated() { note("\(name) \(index + 1)", cell) }
            case .table(let id, _, let columns, let rows):
                for row in rows {
                    let name = "\(details.rowName(id)) \(row.number)"
                    for (column, cell) in zip(columns, row.cells) {
                        note("\(name), \(column.label)", cell)
                    }
                    for beside in details.beside(id, row.number, columns) {
                        note("\(name), \(beside.question)", beside.cell)
                    }
                    items +=
                        row.doubt.map {
                            ["**\(MarkdownText.inline(name))** – \(LookAgain.reason($0))"]
                        } ?? []
                }
            }
        }
        items += details.objected.map { agreed in
            let name = MarkdownText.inline("\(agreed.row.name) \(agreed.row.number)")
            let objects =
                agreed.objects == 1
                ? said("export-links.one-person-objects")
                : said("export-links.object", ["objects": agreed.objects])
            return said(
                "export-links.the-minutes-below-say-why", ["name": name, "objects": objects])
        }
        if items.isEmpty { return }
        page.heading(2, said("export-links.to-look-at-again"))
        page.bullets(items)
    }

    /// The points that actions are linked to, in full: a vote may have changed their places in the form.
    private func addLearning(to page: inout MarkdownPage) {
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
        let items = points.map { point in
            MarkdownText.block(
                point.link.text,
                first: "- **\(MarkdownText.inline(point.link.label))** (\(joined(point.rows))): ",
                rest: "  ")
        }
        if items.isEmpty { return }
        // Two lists with nothing between them would be one.
        page.add(said("export-links.learning-points-with-an-action"))
        page.add(items.joined(separator: "\n"))
    }

    private func addRecommendations(to page: inout MarkdownPage) {
        let items = details.plan.recommendations.map { item in
            (item, details.rows(answering: item).map { name($0.table, $0.row) })
        }
        let open = items.filter(\.1.isEmpty).map { MarkdownText.inline("R" + $0.0.label) }
        page.heading(2, said("export-links.recommendations-without-an-action"))
        page.add(
            open.isEmpty ? said("export-links.none-every-recommendation-has-one") : joined(open))
        if rows.contains(where: { state($0) == .removed }) {
            page.aside(said("export-links.what-some-of-the-actions"))
        }
        page.add(said("export-links.all-of-them"))
        page.bullets(
            items.map { item, rows in
                let actions = rows.isEmpty ? said("export-links.no-action-yet") : joined(rows)
                return "**\(MarkdownText.inline("R" + item.label))** (\(actions)): "
                    + MarkdownText.inline(item.text)
            })
    }

    private func joined(_ names: [String]) -> String { names.joined(separator: ", ") }
}
