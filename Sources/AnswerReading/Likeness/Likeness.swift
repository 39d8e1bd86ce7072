/// How much texts say the same, by the words they share and how seldom each word is.
///
/// Term frequency and inverse document frequency, compared by their angle: a word that nearly all
/// texts have counts for little, one that two of them share counts for much. No order of words and
/// no meaning is known, so two texts in wholly other words pass as different.
public struct Likeness: Sendable {
    /// From this cosine of their angle on, two texts count as asking for the same.
    public static let same = 0.6

    private let weights: [[String: Double]]
    /// The squares of their lengths.
    private let squares: [Double]

    /// Weighs the words of texts against each other.
    public init(_ texts: [String]) {
        let counted = texts.map(Term.count)
        var spread: [String: Int] = [:]
        for terms in counted { for term in terms.keys { spread[term, default: 0] += 1 } }
        weights = counted.map { terms in
            var weights: [String: Double] = [:]
            for (term, count) in terms {
                let rarity = Logarithm.natural(1 + Double(texts.count) / Double(spread[term] ?? 1))
                weights[term] = (1 + Logarithm.natural(Double(count))) * rarity
            }
            return weights
        }
        squares = weights.map { Self.product($0, $0) }
    }

    /// Whether two of the texts, by their places, ask for the same.
    public func areSame(_ one: Int, _ other: Int) -> Bool {
        let product = Self.product(weights[one], weights[other])
        return product > 0
            && product * product >= Self.same * Self.same * squares[one] * squares[other]
    }

    /// The sum in the order of the alphabet, since rounding depends on the order.
    private static func product(_ one: [String: Double], _ other: [String: Double]) -> Double {
        one.keys.sorted().reduce(0) { sum, term in
            sum + (one[term] ?? 0) * (other[term] ?? 0)
        }
    }
}

/// Words as they are compared.
private enum Term {
    /// How often each occurs, without those that every sentence has and without endings.
    static func count(_ text: String) -> [String: Int] {
        NudgeWord.split(text).reduce(into: [:]) { counts, word in
            if !common.contains(word.text) { counts[stem(word.text), default: 0] += 1 }
        }
    }

    /// A word without the endings of number and time, roughly.
    private static func stem(_ word: String) -> String {
        var letters = Array(word.utf8)
        for ending in ["ings", "ing", "ies", "ed", "es", "s", "e", "y"] {
            let isLong = letters.count - ending.utf8.count >= 3
            if isLong, letters.reversed().starts(with: ending.utf8.reversed()) {
                letters.removeLast(ending.utf8.count)
                break
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private static let common: WordSet = """
        a about all also an and any are as at be been before being but by can cant could do does
        each every for from give given had has have how if in into is it its itself least make makes
        may more must no not of on once only or other others our out own put should so such than
        that the their them then there these they this those to up was we were what when where
        whether which who whom will with would within you your
        """
}
