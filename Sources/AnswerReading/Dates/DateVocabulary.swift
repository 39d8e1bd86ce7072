/// Every word that may stand in a date, in lower case; words of one row mean the same.
///
/// Common slips of the keyboard are listed where only one meaning is possible.
enum DateVocabulary {
    /// The meaning of a word; nil if it has none in a date.
    static func meaning(of word: String) -> DateToken? { meanings[word] }

    /// Words that change nothing.
    static let silent: Set<String> = ["the", "of", "very"]

    /// What turns figures into an ordinal.
    static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]

    private static let months = [
        "january jan janurary", "february feb febuary feburary", "march mar", "april apr",
        "may", "june jun", "july jul", "august aug", "september sept sep", "october oct",
        "november nov", "december dec",
    ]

    private static let weekdays = [
        "monday mon", "tuesday tues tue", "wednesday weds wed wensday wedensday",
        "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun",
    ]

    private static let numbers = [
        "a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
        "eighteen", "nineteen", "twenty",
    ]

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ]

    private static let units: [(DateUnit, String)] = [
        (.day, "day days"), (.week, "week weeks wk wks"), (.fortnight, "fortnight fortnights"),
        (.month, "month months mth mths"), (.quarter, "quarter quarters qtr"),
        (.year, "year years yr yrs"),
    ]

    private static let feasts: [(DateFeast, String)] = [
        (.christmas, "christmas xmas"), (.boxing, "boxing"), (.easter, "easter"),
    ]

    private static let words: [(DateWord, String)] = [
        (.by, "by due until till til at"), (.on, "on"), (.within, "in within during"),
        (.over, "over"),
        (.from, "from"), (.after, "after"), (.before, "before"), (.ago, "ago"),
        (.this, "this"), (.next, "next"), (.last, "last"), (.coming, "coming"),
        (.start, "start beginning"), (.middle, "mid middle"), (.end, "end"),
        (.vaguely, "early late sometime"),
        (.today, "today now"), (.tomorrow, "tomorrow tommorow tomorow tommorrow"),
        (.yesterday, "yesterday"), (.half, "half"), (.couple, "couple"), (.time, "time"),
        (.latest, "latest"), (.eve, "eve"), (.good, "good"), (.new, "new"),
        (.not, "not no"), (.later, "later"), (.than, "than"), (.or, "or"),
        (.commencing, "commencing starting wc wb"), (.ending, "ending we"),
        (.working, "working business"),
    ]

    private static let meanings: [String: DateToken] = {
        var all: [String: DateToken] = [:]
        func add(_ row: String, _ token: DateToken) {
            for word in row.unicodeScalars.split(separator: " ") {
                all[String(Substring(word))] = token
            }
        }
        for (index, row) in months.enumerated() { add(row, .month(index + 1)) }
        for (day, row) in zip(Weekday.allCases, weekdays) { add(row, .weekday(day)) }
        for (index, row) in numbers.enumerated() {
            add(row, .number(DateFigures(value: index + 1)))
        }
        for (index, row) in ordinals.enumerated() { add(row, .ordinal(index + 1)) }
        for (unit, row) in units { add(row, .unit(unit)) }
        for (feast, row) in feasts { add(row, .feast(feast)) }
        for (word, row) in words { add(row, .word(word)) }
        return all
    }()
}
