import Messages

/// Days on which offices in England and Wales are closed besides weekends.
///
/// England and Wales, 2026 to 2028, written down in November 2026 by the rules (the Banking and Financial
/// Dealings Act 1971, and the weekdays given for those that fall on a weekend); a day that is proclaimed
/// besides stands on https://www.gov.uk/bank-holidays and has to be added. Scotland and Northern Ireland
/// have others. Nothing is said of years that are not in the table; whoever adds one adds all of it.
enum BankHolidays {
    /// The years of the table.
    static let years = 2026...2028

    /// The name of the holiday; nil for every other day, and outside of these years.
    static func name(_ date: CalendarDate) -> String? { names[date]?.text }

    /// Holidays that fall on a weekend are listed beside the weekday that is given for them.
    static let table: [(iso: String, name: Message)] = [
        ("2026-01-01", Message("holiday.new-year")), ("2026-04-03", Message("holiday.good-friday")),
        ("2026-04-06", Message("holiday.easter-monday")),
        ("2026-05-04", Message("holiday.early-may")),
        ("2026-05-25", Message("holiday.spring")), ("2026-08-31", Message("holiday.summer")),
        ("2026-12-25", Message("holiday.christmas")), ("2026-12-26", Message("holiday.boxing-day")),
        ("2026-12-28", Message("holiday.for-boxing-day")),
        ("2027-01-01", Message("holiday.new-year")), ("2027-03-26", Message("holiday.good-friday")),
        ("2027-03-29", Message("holiday.easter-monday")),
        ("2027-05-03", Message("holiday.early-may")),
        ("2027-05-31", Message("holiday.spring")), ("2027-08-30", Message("holiday.summer")),
        ("2027-12-25", Message("holiday.christmas")), ("2027-12-26", Message("holiday.boxing-day")),
        ("2027-12-27", Message("holiday.for-christmas")),
        ("2027-12-28", Message("holiday.for-boxing-day")),
        ("2028-01-01", Message("holiday.new-year")),
        ("2028-01-03", Message("holiday.for-new-year")),
        ("2028-04-14", Message("holiday.good-friday")),
        ("2028-04-17", Message("holiday.easter-monday")),
        ("2028-05-01", Message("holiday.early-may")), ("2028-05-29", Message("holiday.spring")),
        ("2028-08-28", Message("holiday.summer")), ("2028-12-25", Message("holiday.christmas")),
        ("2028-12-26", Message("holiday.boxing-day")),
    ]

    private static let names: [CalendarDate: Message] = {
        var names: [CalendarDate: Message] = [:]
        for row in table { if let date = CalendarDate(iso: row.iso) { names[date] = row.name } }
        return names
    }()
}
