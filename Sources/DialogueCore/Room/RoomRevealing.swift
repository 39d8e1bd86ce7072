extension Session {
    /// The order in which answers are shown: one author's together, authors in an order that tells
    /// nothing. Entries of answers, or paths of rows.
    func shuffled(_ step: Int, seed: UInt64) -> [String] {
        let contributions = state.steps[step].turn.contributions
        var dice = Dice(seed: seed)
        let id = guide.steps[step].id
        if guide.list(step) != nil {
            var rows = contributions.compactMap(\.row)
            rows.shuffle(using: &dice)
            return rows.map { Place(id, row: $0).path }
        }
        var authors: [String] = []
        var entries: [String: [String]] = [:]
        for contribution in contributions {
            if entries[contribution.author] == nil { authors.append(contribution.author) }
            entries[contribution.author, default: []].append(String(contribution.answer.entry))
        }
        authors.shuffle(using: &dice)
        return authors.flatMap { entries[$0] ?? [] }
    }

    /// The answers to a step as everybody sees them; nil before the reveal, and for other steps.
    func revealed(_ step: Int) -> Revealed? {
        let turn = state.steps[step].turn
        guard isForEverybody(step), isVisible(step) else { return nil }
        if let list = guide.list(step) {
            // A row that was put differently since is no longer its author's word.
            let authors = Dictionary(
                turn.contributions.map { ($0.answer.entry, $0.author) }
            ) { first, _ in first }
            let rows = state.steps[step].rows.map { row in
                RevealedAnswer(
                    who: isNamed(step)
                        ? row.cells[0].current.flatMap { authors[$0.entry] } : nil,
                    entries: row.cells[0].current.map { [$0.entry] } ?? [],
                    text: shown(row.cells[0], list.columns[0]))
            }
            return Revealed(
                step: guide.steps[step].id, question: list.text, rowName: list.rowName,
                answers: rows, passed: turn.passed.count, without: turn.finishedWithout.count,
                isOfFew: isOfFew(step))
        }
        guard let question = guide.question(step) else { return nil }
        return Revealed(
            step: guide.steps[step].id, question: question.text, rowName: nil,
            answers: spokenAnswers(step, question), passed: turn.passed.count,
            without: turn.finishedWithout.count, isOfFew: isOfFew(step))
    }

    /// The answers of a group, one for each author: in the order of the reveal, or of the log where
    /// everybody saw them at once.
    func spokenAnswers(_ step: Int, _ question: Question) -> [RevealedAnswer] {
        let turn = state.steps[step].turn
        let places = Turn.places(turn.order)
        let sorted = turn.contributions.sorted {
            places[$0.answer.entry, default: .max] < places[$1.answer.entry, default: .max]
        }
        var authors: [String] = []
        var parts: [String: [Contribution]] = [:]
        for part in sorted {
            if parts[part.author] == nil { authors.append(part.author) }
            parts[part.author, default: []].append(part)
        }
        return authors.map { author in
            let parts = parts[author] ?? []
            let texts = parts.compactMap { part in
                part.answer.words.map { shown($0, question) }
            }
            return RevealedAnswer(
                who: isNamed(step) ? author : nil, entries: parts.map(\.answer.entry),
                text: texts.isEmpty ? nil : texts.joined(separator: "\n"))
        }
    }

    /// Whether everybody may see the answers to a step.
    func isVisible(_ step: Int) -> Bool {
        guard isForEverybody(step) else { return true }
        return isOpenAtOnce(step) || state.steps[step].turn.isRevealed
    }
}

/// A small generator for shuffling: the same seed gives the same order (SplitMix64).
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
