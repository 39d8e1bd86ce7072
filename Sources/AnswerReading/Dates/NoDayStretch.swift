/// Deadlines that lie somewhere around a day, or somewhere in a week or month.
extension NoDayReading {
    /// `early next week`, `the week before Christmas`, `around 31 March`, `first week of January`,
    /// `Christmas week`, `the weekend`: a day or period can be read once what blurs it is gone.
    var isStretch: Bool {
        guard words.count <= 10 else { return false }
        if !Set(words).isDisjoint(with: ["weekend", "weekends", "midweek"]) { return true }
        var (rest, isBlurred) = (words[...], false)
        while let (length, blurs) = Self.start(of: rest) {
            rest = rest.dropFirst(length)
            isBlurred = isBlurred || blurs
        }
        while rest != ["week"], !reads(rest.joined(separator: " ")) {
            guard let length = NoDayWords.blursBehind.end(of: rest) else { break }
            rest = rest.dropLast(length)
            isBlurred = true
        }
        if rest.count == 1, ["week", "fortnight", "month", "year"].contains(rest.first) {
            return true
        }
        return isBlurred && reads(rest.joined(separator: " "))
    }

    private static func start(of words: ArraySlice<String>) -> (length: Int, blurs: Bool)? {
        NoDayWords.blurs.start(of: words).map { ($0, true) }
            ?? NoDayWords.leadIns.start(of: words).map { ($0, false) }
    }
}

extension NoDayWords {
    /// What only leads up to a day.
    static let leadIns: NoDayWords = "by|in|on|at|the|of|for|within|until|till"

    /// What blurs the day or period behind it.
    static let blurs: NoDayWords = """
        some time|sometime|somewhere|any time|any day|one day|a day in|over|during|part|part of
        early|earlier|late|mid|middle|midway through|part way through|around|about|round about
        approx|approximately|circa|c|roughly|towards|toward|close to|near|nearly|up to|at least
        more than|less than|no more than|under|beginning|start|end|first half|second half|latter half
        first part|second part|latter part|run up to|lead up to|build up to|week before|week after
        week of|week following|week containing|week including|week leading up to|weeks before
        weeks after|weeks leading up to|days before|days after|days around|days leading up to
        day or two before|day or two after|month before|month after|fortnight before
        fortnight after|first week|second week|third week|fourth week|last week|final week|1st week
        2nd week|3rd week|4th week|first weeks|last weeks|first days|last days|first fortnight
        last fortnight
        """

    /// What blurs the day or period before it.
    static let blursBehind: NoDayWords = """
        ish|or so|or thereabouts|thereabouts|approx|approximately|roughly|time|week|period|break
        season|or before|or after|or earlier|at some point|some time|sometime
        """
}
