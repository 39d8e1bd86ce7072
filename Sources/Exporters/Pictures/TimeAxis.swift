import AnswerReading
import Messages

/// Days from left to right.
struct TimeAxis {
    private let first: CalendarDate
    private let length: Int
    private let left: Int
    private let width: Int
    /// Where a month begins, with its name: a handful of them.
    let ticks: [(x: Int, name: String)]

    /// How many ticks have room.
    private static let most = 5
    /// Months from one tick to the next; for a plan of centuries, thousands.
    private static let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000, 60_000]

    /// - Parameter days: at least one.
    init(_ days: [CalendarDate], from left: Int, width: Int) {
        let first = days.min() ?? .first
        let last = days.max() ?? .first
        let length = max(first.days(until: last), 1)
        (self.first, self.length, self.left, self.width) = (first, length, left, width)
        let months = (last.year - first.year) * 12 + last.month - first.month
        let step = Self.steps.first { months / $0 <= Self.most } ?? 60_000
        var ticks: [(x: Int, name: String)] = []
        var next = Self.start(step, after: first)
        while next <= last, ticks.count <= Self.most + 1 {
            let x = left + first.days(until: next) * width / length
            ticks.append((x, Self.name(next, step)))
            let later = next.adding(months: step)
            if later <= next || later == .last { break }
            next = later
        }
        self.ticks = ticks
    }

    /// How far to the right a day is.
    func place(of day: CalendarDate) -> Int {
        left + first.days(until: day) * width / length
    }

    /// The first day of a month from which one counts in such steps, such as a quarter.
    private static func start(_ step: Int, after day: CalendarDate) -> CalendarDate {
        let month = day.year * 12 + day.month - 1
        let begun = day.day == 1 ? month : month + 1
        let next = (begun + step - 1) / step * step
        return CalendarDate.month(next)
    }

    private static func name(_ day: CalendarDate, _ step: Int) -> String {
        step.isMultiple(of: 12) ? "\(day.year)" : "\(MonthName.of(day.month)) \(day.year)"
    }
}

extension CalendarDate {
    /// The first day of a month, counted from the beginning of year 0.
    fileprivate static func month(_ number: Int) -> CalendarDate {
        CalendarDate(year: number / 12, month: number % 12 + 1, day: 1) ?? .last
    }
}
