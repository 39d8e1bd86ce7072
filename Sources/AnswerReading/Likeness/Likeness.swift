/// How much texts say the same, by the words they share and how seldom each word is.
///
/// Term frequency and inverse document frequency, compared by their angle: a word that nearly all
/// texts have counts for little, one that two of them share counts for much. No order of words and
/// no meaning is known, so two texts in wholly other words pass as different. All that it finds is a
/// proposal for a person to look at, and the same words always lead to the same one.
public struct Likeness: Sendable {
    /// From this cosine of their angle on, two texts count as asking for the same.
    public static let same = 0.6

    private let weights: [[String: Double]]
    /// The squares of their lengths.
    private let squares: [Double]

    /// Weighs the words of texts against each other.
    public init(_ texts: [String]) {
        let counted = texts.map(Terms.count)
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

    /// Those that ask for the same, by their places: each with another one that it is like, in order.
    public var alike: [[Int]] {
        var sets: [[Int]] = []
        for place in weights.indices {
            let near = sets.indices.filter { sets[$0].contains { areSame($0, place) } }
            guard let first = near.first else {
                sets.append([place])
                continue
            }
            // What is like two sets makes them one.
            sets[first] = near.flatMap { sets[$0] }.sorted() + [place]
            for other in near.dropFirst().reversed() { sets.remove(at: other) }
        }
        return sets.filter { $0.count > 1 }
    }

    /// The sum in the order of the alphabet, since rounding depends on the order.
    private static func product(_ one: [String: Double], _ other: [String: Double]) -> Double {
        one.keys.sorted().reduce(0) { sum, term in
            sum + (one[term] ?? 0) * (other[term] ?? 0)
        }
    }
}

extension Likeness {
    /// Which of several texts another one is most like, by the topics that they share; a topic weighs the
    /// more, the fewer of the texts have it.
    ///
    /// - Returns: the places of at most two, the likest first; of two that are alike the first.
    public static func closest(to text: String, among texts: [String]) -> [Int] {
        let (terms, all) = (Terms.topics(text), texts.map(Terms.topics))
        let scores = all.map { own in
            own.intersection(terms).reduce(0) { sum, term in
                sum + weight(all.count { $0.contains(term) })
            }
        }
        guard let most = scores.max(), most >= least, let first = scores.firstIndex(of: most)
        else { return [] }
        let second = scores.indices.first { $0 != first && scores[$0] * 4 >= most * 3 }
        return [first] + (second.map { scores[$0] >= least ? [$0] : [] } ?? [])
    }

    /// One topic that no other text has is enough.
    private static let least = 4

    private static func weight(_ spread: Int) -> Int {
        switch spread {
        case 0: 0
        case 1: 4
        case 2: 2
        default: 1
        }
    }
}
