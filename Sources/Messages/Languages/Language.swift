/// A language, with the plural forms of its whole numbers.
///
/// The rules are those of CLDR for integers from 0 on
/// (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html). The forms of a PO
/// file, `msgstr[0]` and so on, are the categories that the language has, in CLDR's order.
public struct Language: Sendable, Equatable {
    /// Its tag, such as `cy` or `en-GB`.
    public let tag: String
    /// The categories that it has, in CLDR's order.
    public let categories: [PluralCategory]
    private let rule: Rule

    /// A group of languages with the same plural forms.
    private enum Rule {
        case none, one, oneOrNone, welsh, irish, gaelic, polish, eastSlavic, arabic, oneOfMillions
    }

    /// British English.
    public static let english = Language(tag: "en-GB", rule: .one)
    /// English in which every message is marked; the tag is the one that is usual for that.
    public static let pseudo = Language(tag: "en-XA", rule: .one)

    private init(tag: String, rule: Rule) {
        (self.tag, self.rule) = (tag, rule)
        categories = Self.categories(rule)
    }

    /// The language of a tag, by its first part; nil where its plural forms are not known here.
    public init?(tag: String) {
        let name = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard let rule = Self.rules.first(where: { $0.key.contains(name) })?.value else {
            return nil
        }
        self.init(tag: tag, rule: rule)
    }

    private static let rules: [[String]: Rule] = [
        ["zh", "ja", "ko", "vi", "th", "yo"]: .none,
        ["en", "de", "nl", "sv", "da", "el", "hu", "bg", "ur", "so", "tr"]: .one,
        ["hi", "bn", "fa", "gu", "pa"]: .oneOrNone,
        ["cy"]: .welsh, ["ga"]: .irish, ["gd"]: .gaelic, ["pl"]: .polish,
        ["uk", "ru"]: .eastSlavic, ["ar"]: .arabic, ["fr", "es", "it", "pt"]: .oneOfMillions,
    ]

    private static func categories(_ rule: Rule) -> [PluralCategory] {
        switch rule {
        case .none: [.other]
        case .one, .oneOrNone: [.one, .other]
        case .welsh, .arabic: [.zero, .one, .two, .few, .many, .other]
        case .irish: [.one, .two, .few, .many, .other]
        case .gaelic: [.one, .two, .few, .other]
        case .polish, .eastSlavic: [.one, .few, .many, .other]
        case .oneOfMillions: [.one, .many, .other]
        }
    }

    /// Which form a number takes, counted from 0 as in a PO file.
    func form(_ number: Int) -> Int {
        categories.firstIndex(of: category(number)) ?? categories.count - 1
    }

    /// The category of a whole number; a negative one has that of its amount.
    public func category(_ number: Int) -> PluralCategory {
        let n = number.magnitude
        return switch rule {
        case .none: .other
        case .one: n == 1 ? .one : .other
        case .oneOrNone: n <= 1 ? .one : .other
        case .welsh: [0: .zero, 1: .one, 2: .two, 3: .few, 6: .many][n] ?? .other
        case .irish: Self.irish(n)
        case .gaelic: Self.gaelic(n)
        case .polish: n == 1 ? .one : Self.isFew(n) ? .few : .many
        case .eastSlavic: n % 10 == 1 && n % 100 != 11 ? .one : Self.isFew(n) ? .few : .many
        case .arabic: Self.arabic(n)
        case .oneOfMillions: Self.romance(n, tag)
        }
    }

    private static func irish(_ n: UInt) -> PluralCategory {
        switch n {
        case 1: .one
        case 2: .two
        case 3...6: .few
        case 7...10: .many
        default: .other
        }
    }

    private static func gaelic(_ n: UInt) -> PluralCategory {
        switch n {
        case 1, 11: .one
        case 2, 12: .two
        case 3...10, 13...19: .few
        default: .other
        }
    }

    private static func isFew(_ n: UInt) -> Bool {
        (2...4).contains(n % 10) && !(12...14).contains(n % 100)
    }

    private static func arabic(_ n: UInt) -> PluralCategory {
        switch (n, n % 100) {
        case (0, _): .zero
        case (1, _): .one
        case (2, _): .two
        case (_, 3...10): .few
        case (_, 11...99): .many
        default: .other
        }
    }

    private static func isOfPortugal(_ tag: String) -> Bool {
        tag.lowercased().hasSuffix("pt") && tag.utf8.count > 2
    }

    /// French and Brazilian Portuguese say zero as they say one; all say millions otherwise.
    private static func romance(_ n: UInt, _ tag: String) -> PluralCategory {
        let hasOne =
            tag.hasPrefix("fr") || tag.hasPrefix("pt") && !isOfPortugal(tag) ? n <= 1 : n == 1
        return hasOne ? .one : n != 0 && n % 1_000_000 == 0 ? .many : .other
    }
}
