/// The words by which it is told why a deadline names no day.
///
/// Phrases are divided by bars; one occurs where its words stand together.
struct NoDayWords: ExpressibleByStringLiteral, Sendable {
    /// By their first word, for most texts hold none.
    private let phrases: [String: [[String]]]

    init(stringLiteral rows: String) {
        let phrases = rows.unicodeScalars.split { $0 == "|" || $0 == "\n" }
            .map { Substring($0).words.map { String($0) } }
        self.phrases = Dictionary(grouping: phrases.filter { !$0.isEmpty }) { $0[0] }
    }

    /// Whether one of the phrases occurs among these words.
    func contains(_ words: [String]) -> Bool {
        words.indices.contains { start(of: words[$0...]) != nil }
    }

    /// How many words the longest phrase has with which these begin; nil where they begin with none.
    func start(of words: ArraySlice<String>) -> Int? {
        guard let first = words.first, let phrases = phrases[first] else { return nil }
        return phrases.lazy.filter { words.starts(with: $0) }.map(\.count).max()
    }

    /// The same for the words with which they end.
    func end(of words: ArraySlice<String>) -> Int? {
        words.indices.first { start(of: words[$0...]) == words.endIndex - $0 }
            .map { words.endIndex - $0 }
    }

    /// In the order in which they are looked for.
    static let kinds: [(words: NoDayWords, kind: NoDay.Kind)] = [
        (school, .schoolYear), (endless, .endless), (repeating, .repeating),
        (unsettled, .unsettled), (hurried, .hurried), (seasons, .season),
    ]

    static let financial: NoDayWords = "financial year|tax year|fiscal year|fy|year of account"

    private static let school: NoDayWords = """
        term|terms|half term|halfterm|termtime|school year|academic year|school holiday
        school holidays|holiday|holidays|school day|school days|inset|inset day|school break
        exam season|exams
        """

    private static let endless: NoDayWords = """
        ongoing|on going|on a going basis|continuous|continuously|continual|continually|continuing
        permanent|permanently|indefinite|indefinitely|always|forever|for ever|rolling|open ended
        openended|no end|no deadline|from now on|all the time|going forward|throughout
        as we go|lifelong
        """

    private static let repeating: NoDayWords = """
        every|each|weekly|fortnightly|monthly|quarterly|termly|yearly|annually|annual|daily|hourly
        regularly|regular|once a week|once a month|once a year|once a day|twice a|times a
        bimonthly|biweekly|routinely|mondays|tuesdays|wednesdays|thursdays|fridays
        """

    private static let hurried: NoDayWords = """
        asap|a s a p|as soon as|soon|sooner|soonest|immediately|immediate|urgent|urgently
        straight away|straightaway|right away|rightaway|at once|shortly|when possible|where possible
        in due course|due course|quickly|promptly|short term|medium term|long term|near future
        eventually|later|a few|few days|few weeks|few months|coming days|coming weeks|coming months
        several days|several weeks|several months|some time|sometime|some point|earliest
        without delay|in good time|imminently|imminent
        """

    private static let unsettled: NoDayWords = """
        tbc|tba|tbd|t b c|t b a|t b d|to be confirmed|to be agreed|to be decided|to be arranged
        to be set|to be advised|to be determined|to be discussed|to be announced|no date|unknown|unsure|not sure|not known|dont know|do not know
        not yet|pending|to follow|no idea|n a|na|not applicable|undecided|not decided|not agreed
        not set|depends|dependent|depending|when agreed|when known|subject to|unclear|to confirm
        to agree|nil|none
        """

    static let done: NoDayWords = """
        done|completed|complete|already|in place|actioned|finished|happened|started|begun|underway
        under way|in progress|in hand|has been|have been|achieved|closed
        """

    private static let seasons: NoDayWords = "spring|summer|autumn|winter|new year|festive"

    static let occasions: NoDayWords = """
        supervision|supervisions|meeting|meetings|review|reviews|conference|appraisal|appraisals
        inspection|audit|panel|board|forum|training|session|workshop|visit|away day|team day
        handover|launch|huddle|briefing|cpd|ofsted|cqc|core group|governors|assembly|event|agenda
        one to one|1 to 1|121|1 1|catch up|interview|hearing|parents evening|open day|shift
        """
}
