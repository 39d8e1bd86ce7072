import Messages

/// A day of the week; weeks begin on Monday.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Its name.
    public var name: String {
        switch self {
        case .monday: said("day.monday")
        case .tuesday: said("day.tuesday")
        case .wednesday: said("day.wednesday")
        case .thursday: said("day.thursday")
        case .friday: said("day.friday")
        case .saturday: said("day.saturday")
        case .sunday: said("day.sunday")
        }
    }

    /// Whether few people are at work.
    var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// The names of the months.
public enum MonthName {
    private static let all = [
        Message("month.january"), Message("month.february"), Message("month.march"),
        Message("month.april"), Message("month.may"), Message("month.june"),
        Message("month.july"), Message("month.august"), Message("month.september"),
        Message("month.october"), Message("month.november"), Message("month.december"),
    ]

    /// The name of month 1 to 12.
    public static func of(_ month: Int) -> String { all[month - 1].text }
}
