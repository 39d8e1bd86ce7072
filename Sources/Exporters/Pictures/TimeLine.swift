import AnswerReading
import DialogueEngine
import Messages

/// The plan in the order of its days: the meeting, each action, and the two days for looking back.
struct TimeLine {
    private let rows: [Row]
    private let axis: TimeAxis
    private let meeting: CalendarDate

    /// Something that has a day, or an action that has none.
    private struct Row {
        let kind: Kind
        let label: String
        /// For an action; may be empty.
        let text: String
        let day: CalendarDate?

        enum Kind { case meeting, action, review }
    }

    init(_ actions: [PlannedAction], meeting: CalendarDate, reviews: Reviews) {
        func fixed(_ kind: Row.Kind, _ label: String, _ day: CalendarDate) -> Row {
            Row(kind: kind, label: label, text: "", day: day)
        }
        let dated =
            [
                fixed(.meeting, said("picture.meeting"), meeting),
                fixed(.review, said("picture.first-review"), reviews.first),
                fixed(.review, said("picture.second-review"), reviews.second),
            ]
            + actions.map {
                Row(kind: .action, label: $0.name, text: $0.what ?? "", day: $0.by)
            }
        // Whatever is on the same day stays in its order.
        rows = dated.enumerated().sorted { one, other in
            switch (one.element.day, other.element.day) {
            case (let day?, let next?) where day != next: day < next
            case (nil, .some): false
            case (.some, nil): true
            default: one.offset < other.offset
            }
        }.map(\.element)
        self.meeting = meeting
        axis = TimeAxis(dated.compactMap(\.day), from: Self.left, width: Self.span)
    }

    private static let (left, span, right) = (330, 500, 150)
    private static let head = 34
    /// A long plan gets narrow rows, so that it stays on a page.
    private var height: Int { rows.count > 14 ? 18 : 30 }

    var picture: Picture {
        var canvas = Canvas()
        let end = Self.head + rows.count * height + 1
        let width = Self.left + Self.span + Self.right
        for tick in axis.ticks {
            canvas.line(from: (tick.x, 26), to: (tick.x, end), isDashed: true)
            canvas.text(tick.name, tick.x, 18, .quiet, size: 12, anchor: .middle)
        }
        for (place, row) in rows.enumerated() {
            draw(row, below: Self.head + place * height, width, on: &canvas)
        }
        canvas.line(from: (0, end - 1), to: (width, end - 1))
        return Picture(
            title: said("picture.time-line"), description: sentences,
            width: width, height: end, canvas: canvas)
    }

    private func draw(_ row: Row, below top: Int, _ width: Int, on canvas: inout Canvas) {
        let (y, base) = (top + height / 2, top + height / 2 + 5)
        canvas.line(from: (0, top), to: (width, top))
        canvas.text(row.label, 0, base, isBold: row.kind == .action)
        if let text = row.text.cut(to: 30, rows: 1).first {
            canvas.text(text, 88, base, size: 12)
        }
        guard let day = row.day else {
            return canvas.text(
                said("picture.no-day"), width, base, .quiet, size: 12, anchor: .end)
        }
        let x = axis.place(of: day)
        switch row.kind {
        case .meeting:
            canvas.box(x - 6, y - 6, 12, 12, fill: .ink, border: .ink)
        case .action:
            canvas.line(from: (axis.place(of: meeting), y), to: (x, y), .accent, width: 3)
            canvas.shape(
                [(x - 8, y), (x, y - 8), (x + 8, y), (x, y + 8)], fill: .accent, border: .accent)
        case .review:
            canvas.shape([(x - 8, y + 7), (x, y - 8), (x + 8, y + 7)], fill: .paper, border: .ink)
        }
        canvas.text(day.written, width, base, size: 12, anchor: .end)
    }

    private var sentences: String {
        rows.map { row in
            said(
                "picture.on-the-day",
                ["what": row.label, "day": row.day?.spoken ?? said("picture.no-day")])
        }.joined(separator: " ")
    }
}
