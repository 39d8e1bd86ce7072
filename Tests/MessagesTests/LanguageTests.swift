import Testing

@testable import Messages

/// Samples of the plural forms of whole numbers, as CLDR's charts give them.
struct LanguageTests {
    @Test(arguments: [
        ("en", "one 1; other 0 2 11 100 1000000"),
        ("cy", "zero 0; one 1; two 2; few 3; many 6; other 4 5 7 20 100"),
        ("ga", "one 1; two 2; few 3 4 6; many 7 8 10; other 0 11 20 100"),
        ("gd", "one 1 11; two 2 12; few 3 10 13 19; other 0 20 21 100"),
        ("pl", "one 1; few 2 4 22 34 102; many 0 5 11 12 14 21 25 100"),
        ("uk", "one 1 21 101; few 2 4 22 104; many 0 5 11 14 20 112"),
        ("ar", "zero 0; one 1; two 2; few 3 10 103; many 11 99 111; other 100 102 200"),
        ("fr", "one 0 1; many 1000000 2000000; other 2 3 1000 1500000"),
        ("es", "one 1; many 1000000; other 0 2 16"), ("pt", "one 0 1; other 2"),
        ("pt-PT", "one 1; other 0 2"), ("hi", "one 0 1; other 2 3"), ("zh", "other 0 1 2"),
    ])
    func hasTheFormsOfItsNumbers(tag: String, samples: String) throws {
        let language = try #require(Language(tag: tag))
        var seen: [PluralCategory] = []
        for part in samples.split(separator: "; ") {
            let words = part.split(separator: " ")
            let category = try #require(PluralCategory(rawValue: String(words[0])))
            seen.append(category)
            for number in words.dropFirst().compactMap({ Int($0) }) {
                #expect(language.category(number) == category, "\(tag) \(number)")
                #expect(language.category(-number) == category, "\(tag) -\(number)")
                #expect(language.categories[language.form(number)] == category)
            }
        }
        #expect(Set(seen).isSubset(of: Set(language.categories)))
        #expect(language.categories == language.categories.sorted())
    }

    @Test func knowsALanguageByTheFirstPartOfItsTag() {
        #expect(Language(tag: "cy_GB")?.categories.count == 6)
        #expect(Language(tag: "EN-us")?.categories == [.one, .other])
        #expect(Language(tag: "xx") == nil && Language(tag: "") == nil)
        #expect(Language.english.category(.min) == .other)
    }
}
