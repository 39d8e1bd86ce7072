/// A day of the week; weeks begin on Monday.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The English name, with a capital.
    public var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    /// Whether few people are at work.
    var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// The English names of the months.
public enum MonthName {
    /// From January on.
    public static let all = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]

    /// The name of month 1 to 12.
    public static func of(_ month: Int) -> String { all[month - 1] }
}
