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
    static func name(_ date: CalendarDate) -> String? { names[date] }

    /// Holidays that fall on a weekend are listed beside the weekday that is given for them.
    static let table: [(iso: String, name: String)] = [
        ("2026-01-01", "New Year's Day"), ("2026-04-03", "Good Friday"),
        ("2026-04-06", "Easter Monday"), ("2026-05-04", "the early May bank holiday"),
        ("2026-05-25", "the spring bank holiday"), ("2026-08-31", "the summer bank holiday"),
        ("2026-12-25", "Christmas Day"), ("2026-12-26", "Boxing Day"),
        ("2026-12-28", "a bank holiday for Boxing Day"),
        ("2027-01-01", "New Year's Day"), ("2027-03-26", "Good Friday"),
        ("2027-03-29", "Easter Monday"), ("2027-05-03", "the early May bank holiday"),
        ("2027-05-31", "the spring bank holiday"), ("2027-08-30", "the summer bank holiday"),
        ("2027-12-25", "Christmas Day"), ("2027-12-26", "Boxing Day"),
        ("2027-12-27", "a bank holiday for Christmas Day"),
        ("2027-12-28", "a bank holiday for Boxing Day"),
        ("2028-01-01", "New Year's Day"), ("2028-01-03", "a bank holiday for New Year's Day"),
        ("2028-04-14", "Good Friday"), ("2028-04-17", "Easter Monday"),
        ("2028-05-01", "the early May bank holiday"), ("2028-05-29", "the spring bank holiday"),
        ("2028-08-28", "the summer bank holiday"), ("2028-12-25", "Christmas Day"),
        ("2028-12-26", "Boxing Day"),
    ]

    private static let names: [CalendarDate: String] = {
        var names: [CalendarDate: String] = [:]
        for row in table { if let date = CalendarDate(iso: row.iso) { names[date] = row.name } }
        return names
    }()
}
