import AnswerReading
import DialogueEngine
import Messages

/// The days of a plan for a calendar: RFC 5545.
///
/// Each action that has a day is a task, and an event of that day that reminds of it; so are the two
/// days on which the team looks back. Ids stay the same for good, so that importing a newer file
/// changes what is there.
struct CalendarExport {
    private let record: Record
    private let details: PlanDetails

    init(_ record: Record) {
        self.record = record
        details = PlanDetails(record.session)
    }

    var bytes: [UInt8] {
        CalendarFile.bytes { file in
            file.add("X-WR-CALNAME", text: details.plan.title)
            for day in days {
                add(day, "VTODO", to: &file)
                add(day, "VEVENT", to: &file)
            }
        }
    }

    /// Something to be done by a day.
    private struct Day {
        let id: String
        let summary: String
        let description: String
        let date: CalendarDate
    }

    private var days: [Day] {
        let reviews = Reviews(record)
        return details.actions.compactMap(day) + [
            review("review-1", said("calendar.first-review"), reviews.first),
            review("review-2", said("calendar.second-review"), reviews.second),
        ]
    }

    private func day(_ action: PlannedAction) -> Day? {
        guard let date = action.by else { return nil }
        var lines = action.who.map { [said("calendar.who", ["who": $0])] } ?? []
        lines += action.others.map { "\($0.label)\n\($0.answer.plain)" }
        if !action.links.isEmpty {
            let labels = action.links.map(\.label).joined(separator: ", ")
            lines.append(said("calendar.answers", ["labels": labels]))
        }
        let summary = action.what.map { "\(action.name): \($0)" } ?? action.name
        return Day(
            id: action.id, summary: summary,
            description: (lines + [source]).joined(separator: "\n\n"), date: date)
    }

    private func review(_ id: String, _ what: String, _ date: CalendarDate) -> Day {
        Day(id: id, summary: what, description: source, date: date)
    }

    /// Which plan it belongs to.
    private var source: String {
        let briefing = record.session.guide.briefing
        return said(
            "calendar.source",
            [
                "plan": details.plan.title, "briefing": "\(briefing.id): \(briefing.title)",
                "receipt": record.receipt,
            ])
    }

    private func add(_ day: Day, _ component: String, to file: inout CalendarFile) {
        let isTask = component == "VTODO"
        let changed = Moment(record.changed).basic
        file.add("BEGIN", component)
        file.add("UID", text: "\(record.id)-\(day.id)-\(isTask ? "task" : "day")@debrief")
        file.add("DTSTAMP", changed)
        file.add("LAST-MODIFIED", changed)
        // What a newer file says of the same id counts.
        file.add("SEQUENCE", String(record.session.size))
        file.add("SUMMARY", text: day.summary)
        file.add("DESCRIPTION", text: day.description)
        if isTask {
            file.add("DUE;VALUE=DATE", day.date.basic)
            file.add("STATUS", "NEEDS-ACTION")
        } else {
            file.add("DTSTART;VALUE=DATE", day.date.basic)
            if day.date < .last { file.add("DTEND;VALUE=DATE", day.date.adding(days: 1).basic) }
            file.add("TRANSP", "TRANSPARENT")
            addAlarm(day, to: &file)
        }
        file.add("END", component)
    }

    /// At nine in the morning, a week before.
    private func addAlarm(_ day: Day, to file: inout CalendarFile) {
        file.add("BEGIN", "VALARM")
        file.add("ACTION", "DISPLAY")
        file.add("TRIGGER", "-P6DT15H")
        file.add("DESCRIPTION", text: day.summary)
        file.add("END", "VALARM")
    }
}

extension CalendarDate {
    /// `20270131`.
    fileprivate var basic: String { iso.digits }
}

extension Moment {
    /// `20261121T140500Z`.
    var basic: String {
        let digits = Array(iso.digits.utf8)
        return String(decoding: digits[..<8], as: UTF8.self) + "T"
            + String(decoding: digits[8..<14], as: UTF8.self) + "Z"
    }
}

extension String {
    fileprivate var digits: String {
        String(
            decoding: utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) },
            as: UTF8.self)
    }
}
