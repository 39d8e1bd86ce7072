/// The plural categories of Unicode's CLDR, in its order.
public enum PluralCategory: String, Sendable, CaseIterable, Comparable {
    /// For no thing, in some languages.
    case zero
    /// For a single thing, and in some languages for others that are said alike.
    case one
    /// For a pair.
    case two
    /// For a small number.
    case few
    /// For a greater number.
    case many
    /// For all else; every language has it.
    case other

    /// In CLDR's order.
    public static func < (one: PluralCategory, other: PluralCategory) -> Bool {
        allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
    }
}
