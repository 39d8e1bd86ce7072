import DialogueEngine
import Messages

/// Which action answers which recommendation, with the gaps: a row each, a column for each action.
///
/// It can be read without colour: a full box with the number of the action, or a dashed one with words.
struct CoveragePicture {
    private let rows: [Row]
    private let actions: [PlannedAction]

    /// A recommendation with the actions that answer it, by their places.
    private struct Row {
        let label: String
        let text: String
        /// For whom it is; nil for teams.
        let audience: String?
        let answered: [Int]

        /// In the place of actions; nil where there are some.
        var gap: String? {
            if !answered.isEmpty { return nil }
            return audience.map { said("export-links.for", ["audience": $0]) }
                ?? said("export-links.no-action-yet")
        }
    }

    /// Nil where nobody was asked what an action answers, or there is nothing to answer.
    init?(_ details: PlanDetails) {
        guard details.asksForLinks, !details.plan.recommendations.isEmpty else { return nil }
        let actions = details.actions
        self.actions = actions
        rows = details.plan.recommendations.map { item in
            let ids = details.rows(answering: item).map(\.id)
            return Row(
                label: "R" + item.label, text: item.text, audience: item.audience,
                answered: actions.indices.filter { ids.contains(actions[$0].id) })
        }
    }

    private static let left = (label: 52, all: 452)
    private static let (head, row) = (34, 46)
    /// Room for the words of a gap.
    private static let least = 170

    private var step: Int { actions.count > 24 ? 26 : 34 }
    private var width: Int { Self.left.all + max(actions.count * step, Self.least) }
    private var height: Int { Self.head + rows.count * Self.row + 1 }

    var picture: Picture {
        var canvas = Canvas()
        canvas.text(said("picture.recommendations"), 0, 20, .quiet, isBold: true)
        if actions.isEmpty {
            canvas.text(said("picture.no-actions"), Self.left.all, 20, .quiet, isBold: true)
        }
        for (place, action) in actions.enumerated() {
            canvas.text(action.number, middle(place), 20, .quiet, anchor: .middle, isBold: true)
        }
        for (place, row) in rows.enumerated() {
            draw(row, below: Self.head + place * Self.row, on: &canvas)
        }
        canvas.line(from: (0, height - 1), to: (width, height - 1))
        return Picture(
            title: said("picture.coverage"), description: sentences,
            width: width, height: height, canvas: canvas)
    }

    private func middle(_ place: Int) -> Int { Self.left.all + place * step + step / 2 }

    private func draw(_ row: Row, below top: Int, on canvas: inout Canvas) {
        canvas.line(from: (0, top), to: (width, top))
        canvas.text(row.label, 0, top + 28, isBold: true)
        let lines = row.text.cut(to: 58, rows: 2)
        for (line, text) in lines.enumerated() {
            let y = top + (lines.count == 1 ? 28 : 19 + line * 17)
            canvas.text(text, Self.left.label, y, size: 12)
        }
        if let gap = row.gap { return draw(gap, isOpen: row.audience == nil, top, on: &canvas) }
        for place in actions.indices {
            let isAnswered = row.answered.contains(place)
            if isAnswered {
                let size = step - 6
                canvas.box(
                    middle(place) - size / 2, top + 9, size, Self.row - 18, fill: .accent,
                    border: .accent)
                canvas.text(
                    actions[place].number, middle(place), top + 28, .paper, anchor: .middle,
                    isBold: true)
            } else {
                canvas.box(middle(place) - 1, top + 22, 2, 2, fill: .quiet, border: .quiet)
            }
        }
    }

    /// A dashed box where a team has to look; words alone for what others do.
    private func draw(_ gap: String, isOpen: Bool, _ top: Int, on canvas: inout Canvas) {
        let right = width - Self.left.all
        if isOpen {
            canvas.box(
                Self.left.all, top + 8, right - 1, Self.row - 16, fill: .paper, border: .ink,
                isDashed: true)
        }
        let lines = gap.cut(to: right / 8, rows: 2)
        for (line, text) in lines.enumerated() {
            canvas.text(
                text, Self.left.all + right / 2, top + (lines.count == 1 ? 28 : 19 + line * 17),
                isOpen ? .ink : .quiet, size: isOpen ? 13 : 12, anchor: .middle)
        }
    }

    private var sentences: String {
        rows.map { row in
            let names = row.answered.map { actions[$0].name }.joined(separator: ", ")
            return said(
                "picture.answered-by",
                [
                    "label": row.label,
                    "actions": row.gap ?? names,
                ])
        }.joined(separator: " ")
    }
}

extension PlannedAction {
    /// `2` of `Action 2`.
    var number: String { name.split(separator: " ").last.map { String($0) } ?? "" }
}

extension String {
    /// The beginning of a text in rows of a picture, with an ellipsis where there is more.
    func cut(to width: Int, rows count: Int) -> [String] {
        let rows = TextRows(self, width: width, longest: width).rows.filter { !$0.isEmpty }
        guard rows.count > count else { return rows }
        return rows[..<(count - 1)] + [rows[count - 1] + " …"]
    }
}
