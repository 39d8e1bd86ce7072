/// What kinds of harm a text speaks of, by its words, so that readers can be warned.
struct Harms {
    /// Whom the text is about.
    enum Person: Equatable {
        case child
        case adult
        case somebody
    }

    /// In the order in which they are named.
    private(set) var kinds: [Wording.Harm] = []
    private(set) var person = Person.somebody

    /// Looks at the text of all sections.
    init(in placements: Placements) {
        var found: Set<Wording.Harm> = []
        var (children, adults) = (0, 0)
        for index in placements.indices {
            let isTitle = placements.place(index) == .title
            if !isTitle {
                guard case .section = placements.place(index) else { continue }
            }
            if placements.length(index) < HarmWords.shortest { continue }
            let words = Word.read(placements.letters(index)).map(\.key)
            for (place, word) in words.enumerated()
            where word.utf8.first?.isDigitByte ?? false
                || HarmWords.sieve.mayHold(word) && HarmWords.known.contains(word)
            {
                let next = place + 1 < words.count ? words[place + 1] : ""
                if let harms = HarmWords.single[word] { found.formUnion(harms) }
                if HarmWords.heads.contains(word), let harm = HarmWords.pairs[word + " " + next] {
                    found.insert(harm)
                }
                let weight = isTitle ? Self.titleWeight : 1
                if HarmWords.children.contains(word) { children += weight }
                if HarmWords.adults.contains(word) || Self.isGrown(words, place) {
                    adults += weight
                }
            }
        }
        kinds = Wording.Harm.allCases.filter(found.contains)
        if children != adults { person = children > adults ? .child : .adult }
    }

    /// A word of the title says more than one of the text.
    private static let titleWeight = 10

    /// `81 years old`, `aged 45`.
    private static func isGrown(_ words: [String], _ place: Int) -> Bool {
        guard let age = Int(words[place]), (18...110).contains(age) else { return false }
        let before = place > 0 ? words[place - 1] : ""
        let after = words[(place + 1)...].prefix(2)
        return before == "aged" || after.elementsEqual(["years", "old"])
            || after.elementsEqual(["year", "old"])
    }
}

/// The words that say so, as data; small letters.
private enum HarmWords {
    static let single: [String: Set<Wording.Harm>] = table([
        (
            .death,
            "died dies dying death deaths killed killing murder murdered homicide manslaughter fatal "
                + "fatally deceased suicide drowned stillborn bereaved"
        ),
        (
            .sexual,
            "sexual sexually rape raped rapes rapist cse incest indecent molested groomed grooming "
                + "pornography fgm"
        ),
        (
            .exploitation,
            "exploitation exploited exploit trafficked trafficking slavery cuckooing cuckooed cce "
                + "gang gangs"
        ),
        (
            .violence,
            "assault assaulted assaults violence violent injured injury injuries stabbed stabbing "
                + "strangled strangulation beaten punched kicked bruise bruises bruising "
                + "fracture fractures burned burnt shaken shooting shot weapon knife tortured "
                + "murdered murder attacked"
        ),
        (.domestic, "domestic coercive coercion stalking stalked"),
        (.neglect, "neglect neglected neglectful starved malnourished squalor selfneglect"),
        (
            .selfHarm,
            "selfharm selfharmed selfharming overdose overdosed suicidal suicide hanged hanging ligature"
        ),
        (
            .racism,
            "racism racist racial racially adultification islamophobia antisemitism xenophobia"
        ),
        (.drugs, "drugs alcohol substance heroin cocaine drunk intoxicated"),
    ])

    /// Two words that follow each other.
    static let pairs: [String: Wording.Harm] = [
        "found dead": .death, "own life": .selfHarm,
        "self harm": .selfHarm, "self harmed": .selfHarm, "self harming": .selfHarm,
        "cut herself": .selfHarm, "cut himself": .selfHarm, "cut themselves": .selfHarm,
        "self neglect": .neglect, "hate crime": .racism, "hate incident": .racism,
        "county lines": .exploitation, "honour based": .violence, "indecent images": .sexual,
        "ended his": .selfHarm, "ended her": .selfHarm,
    ]

    /// The first words of the pairs.
    static let heads = Set(pairs.keys.map { String($0.prefix { $0 != " " }) })

    /// All words that say anything: most of a text says nothing.
    static let known = heads.union(single.keys).union(children).union(adults)

    static let sieve = WordSieve(known)

    /// So many bytes has the shortest of them.
    static let shortest = known.map(\.utf8.count).min() ?? 0

    static let children: Set<String> = [
        "child", "children", "childs", "childrens", "baby", "infant", "toddler", "boy", "girl",
        "teenager", "pupil", "school", "nursery", "newborn", "adolescent", "plentyn",
    ]

    static let adults: Set<String> = [
        "adult", "adults", "man", "woman", "elderly", "resident", "tenant", "pensioner", "carehome",
        "husband", "wife", "widow", "widower", "oedolyn",
    ]

    private static func table(_ rows: [(Wording.Harm, String)]) -> [String: Set<Wording.Harm>] {
        var table: [String: Set<Wording.Harm>] = [:]
        for (harm, words) in rows {
            for word in words.split(separator: " ") {
                table[String(word), default: []].insert(harm)
            }
        }
        return table
    }
}
