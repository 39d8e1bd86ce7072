/// Which of several texts another one is most like, by the terms that they share.
///
/// A term weighs the more, the fewer of the texts have it. It is a proposal for a person to look at:
/// the same words always lead to the same one, and where little is shared there is none.
public struct ClosestText: Sendable {
    private let texts: [Set<String>]
    private var counts: [String: Int] = [:]

    /// Takes the texts to choose from.
    public init(of texts: [String]) {
        self.texts = texts.map { Set(Terms.of($0)) }
        for text in self.texts {
            for term in text { counts[term, default: 0] += 1 }
        }
    }

    /// The places of those that a text is like, at most two, the likest first; of two that are alike
    /// the first.
    public func best(for text: String) -> [Int] {
        let terms = Set(Terms.of(text))
        let scores = texts.map { own in
            // Sorted, so that sums are the same in every run.
            own.intersection(terms).sorted().reduce(0) { $0 + weight($1) }
        }
        guard let most = scores.max(), most >= Self.least, let first = scores.firstIndex(of: most)
        else { return [] }
        let second = scores.indices.first { $0 != first && scores[$0] * 4 >= most * 3 }
        return [first] + (second.map { scores[$0] >= Self.least ? [$0] : [] } ?? [])
    }

    /// One term that no other text has is enough.
    private static let least = 4

    private func weight(_ term: String) -> Int {
        switch counts[term] ?? 0 {
        case 0: 0
        case 1: 4
        case 2: 2
        default: 1
        }
    }
}

/// The words of a text that say what it is about.
enum Terms {
    /// In small letters, without endings, in their order.
    static func of(_ text: String) -> [String] {
        text.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic }
            .map { stem(String($0)) }.filter { $0.unicodeScalars.count > 3 && !common.contains($0) }
    }

    private static func stem(_ word: String) -> String {
        for ending in [
            "ations", "ation", "ments", "ment", "ings", "ing", "ies", "ers", "ed", "es", "er", "s",
            "y",
        ]
        where word.hasSuffix(ending) && word.unicodeScalars.count - ending.utf8.count > 3 {
            return String(word.unicodeScalars.dropLast(ending.utf8.count))
        }
        return word
    }

    /// Words that stand in every briefing and plan.
    private static let common = Set(
        """
        that this with from have been will would should could what when where which they them their
        there then than into about also only more most other some such very each every make makes
        sure child children young people family famil team service servic agenc practic work need use
        used using review recommend find finding learn point report local plan action support help
        know think ask asks form week month year today next after before both between because does
        done again early late
        """.split { $0 == " " || $0 == "\n" }.map { stem(String($0)) })
}
