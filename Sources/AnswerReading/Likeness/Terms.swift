/// The words of a text as texts are compared by them.
enum Terms {
    /// How often each occurs, without those that every sentence has and without endings.
    static func count(_ text: String) -> [String: Int] {
        NudgeWord.split(text).reduce(into: [:]) { counts, word in
            if !common.contains(word.text) { counts[stem(word.text), default: 0] += 1 }
        }
    }

    /// Those that say what a text is about, without what stands in every briefing and plan.
    static func topics(_ text: String) -> Set<String> {
        Set(
            NudgeWord.split(text).compactMap { word in
                let isTopic =
                    word.text.unicodeScalars.count > 3
                    && word.text.unicodeScalars.contains { $0.properties.isAlphabetic }
                let stem = stem(word.text)
                return isTopic && !common.contains(word.text) && !usual.contains(stem) ? stem : nil
            })
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

    /// Stems of words that stand in every briefing and plan.
    private static let usual = Set(
        """
        about also most some very both between because after next again early late today made
        sure child children young people family team service agency practice practitioner work need
        used use review recommend recommendation find finding learn learning point report local plan
        action support help know think ask form week month year done
        """.split { $0 == " " || $0 == "\n" }.map { stem(String($0)) })
}
