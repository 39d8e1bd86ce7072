/// A day of the week; weeks begin on Monday.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    private static let names = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    /// The English name, with a capital.
    public var name: String { Self.names[rawValue - 1] }

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
