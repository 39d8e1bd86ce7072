import AnswerReading

/// How long one person needs for a briefing with a dialogue, in whole minutes.
///
/// Reading is reckoned at `Briefing.readingSpeed`, over the sections that the dialogue shows. Writing
/// is reckoned for every question once, two rows of a list, of which one is no work where an earlier
/// answer is offered for it, and three of a table, or as many as it wants or takes: 25 words for a long text, 12 for a short one, 3 for a person, at twenty words a
/// minute, which is slow typing; a quarter of a minute for a choice, a date or a number. Each answer in
/// one's own words has twenty seconds of thought before it, and to look over all of them at the end is
/// reckoned as one minute. The words are about twice those of the sample sessions among the tests;
/// nobody has been timed. What a condition may leave out, and what is asked only of a room, is left out.
public struct WorkingTime: Equatable, Sendable {
    /// Minutes to read.
    public let reading: Int
    /// Minutes to write.
    public let writing: Int
    /// Both.
    public var minutes: Int { reading + writing }

    /// Reckons it.
    public init(script: Script, briefing: Briefing) {
        let steps = TaskSteps(script, briefing).steps
        let words = steps.compactMap { $0.kind.section.flatMap { briefing.section($0) } }
            .reduce(0) { $0 + $1.wordCount }
        reading = Briefing.minutes(words: words)
        let seconds = steps.reduce(0) { sum, step in
            let isAsked = script.parts[step.part].condition == nil && step.condition == nil
            return isAsked ? sum + Self.seconds(step) : sum
        }
        writing = (seconds + Self.checking + 30) / 60
    }

    /// What a person types in a minute in words.
    public static let wordsInAMinute = 20
    /// How long somebody thinks before an answer of their own words, in seconds.
    public static let thought = 20
    private static let checking = 60
    private static let tableRows = 3
    private static let listRows = 2

    private static func seconds(_ step: Script.Step) -> Int {
        switch step.kind {
        case .ask(let question), .askTask(let question), .askEachTask(let question):
            if !question.isInRecord { return 0 }
            // What a team is called stays the same from plan to plan.
            return question.audience == .scribe && question.type == .text ? 5 : seconds(question)
        case .list(let list):
            let usual = list.isTable ? tableRows : listRows
            let rows = min(max(usual, list.minimum), list.maximum)
            let offered = !list.isTable && !list.columns[0].offers.isEmpty ? 1 : 0
            return max(1, rows - offered) * list.columns.reduce(0) { $0 + seconds($1) }
        case .discuss(_, let minutes, let text): return text.isEmpty ? 0 : 60 * (minutes ?? 1)
        case .notice, .say, .present, .show, .presentRest, .vote, .reveal, .agree: return 0
        }
    }

    /// For one answer.
    private static func seconds(_ question: Question) -> Int {
        switch question.type {
        case .longText: thought + seconds(words: 25)
        case .text: thought + seconds(words: 12)
        case .person: seconds(words: 3)
        case .pick: question.isAtEnd ? 5 : 15
        case .choice, .several, .yesNo, .date, .number, .scale: 15
        }
    }

    private static func seconds(words: Int) -> Int { 60 * words / wordsInAMinute }
}
