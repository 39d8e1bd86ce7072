import AnswerReading
import DialogueEngine
import DialogueLanguage

/// An action as calendars and pictures need it: what each column means, whatever the form calls it.
struct PlannedAction: Equatable, Sendable {
    /// What the record calls it for good, such as `actions/r2`.
    let id: String
    /// Such as `Action 2`.
    let name: String
    /// What happens: the first column of the form; nil where nothing was answered.
    let what: String?
    /// Who sees to it: the column that asks for a person; nil where nothing was answered.
    let who: String?
    /// By when: the column that asks for a date; nil where nothing was answered.
    let by: CalendarDate?
    /// Everything else that the form asks and that was answered.
    let others: [Field]
    /// The recommendations and points that it answers, by the names that the plan has for them.
    let links: [ActionPlan.Link]
}

extension PlanDetails {
    /// The actions of all tables of the form, in their order.
    var actions: [PlannedAction] {
        namedRows.map { row in
            let cells = Array(zip(row.columns, row.row.cells))
            let who = cells.first { isPerson(row.table, $0.0) }
            let by = cells.first { $0.1.date != nil }
            let known = [cells.first, who, by].compactMap { $0?.0.id }
            return PlannedAction(
                id: row.row.id, name: row.name, what: cells.first?.1.answered,
                who: who?.1.answered, by: by?.1.date,
                others: cells.filter { !known.contains($0.0.id) && $0.1.state == .answered }
                    .map { Field(label: $0.0.label, answer: .answer($0.1)) },
                links: row.row.links)
        }
    }
}

extension ActionPlan.Cell {
    /// As people read it; nil unless answered.
    fileprivate var answered: String? { state == .answered ? shown : nil }

    fileprivate var date: CalendarDate? {
        if case .date(let date) = words?.value { date } else { nil }
    }
}

/// The two days on which a team looks at its plan again.
struct Reviews: Equatable, Sendable {
    /// Seven weeks after the meeting.
    let first: CalendarDate
    /// Six months after it.
    let second: CalendarDate

    /// - Parameter meeting: the day of the meeting.
    init(after meeting: CalendarDate) {
        first = Self.working(meeting.adding(days: 7 * 7))
        second = Self.working(meeting.adding(months: 6))
    }

    init(_ record: Record) { self.init(after: record.day) }

    /// The day itself where people are at work, else the next one on which they are.
    private static func working(_ day: CalendarDate) -> CalendarDate {
        DayOff(day, today: day)?.after ?? day
    }
}

extension Record {
    /// The day of the meeting, or on which somebody alone began, as UTC has it.
    var day: CalendarDate { Moment(started ?? began).date }
}
