extension Session {
    /// The order in which answers are shown: one author's together, authors in an order that tells
    /// nothing. Entries of answers, or paths of rows.
    func shuffled(_ step: Int, seed: UInt64) -> [String] {
        let contributions = state.steps[step].turn.contributions
        var authors: [String] = []
        for contribution in contributions where !authors.contains(contribution.author) {
            authors.append(contribution.author)
        }
        var dice = Dice(seed: seed)
        authors.shuffle(using: &dice)
        let id = guide.steps[step].id
        if guide.list(step) != nil {
            var rows = contributions.compactMap(\.row)
            rows.shuffle(using: &dice)
            return rows.map { Place(id, row: $0).path }
        }
        return authors.flatMap { author in
            contributions.filter { $0.author == author }.map { String($0.answer.entry) }
        }
    }

    /// The answers to a step as everybody sees them; nil before the reveal, and for other steps.
    func revealed(_ step: Int) -> Revealed? {
        let turn = state.steps[step].turn
        guard turn.isRevealed, isForEverybody(step) else { return nil }
        if let list = guide.list(step) {
            let rows = state.steps[step].rows.map { row in
                RevealedAnswer(
                    who: isNamed(step)
                        ? turn.contributions.first { $0.row == row.number }?.author : nil,
                    entries: row.cells[0].current.map { [$0.entry] } ?? [],
                    text: shown(row.cells[0], list.columns[0]))
            }
            return Revealed(
                step: guide.steps[step].id, question: list.text, rowName: list.rowName,
                answers: rows, passed: turn.passed.count)
        }
        guard let question = guide.question(step) else { return nil }
        return Revealed(
            step: guide.steps[step].id, question: question.text, rowName: nil,
            answers: spokenAnswers(step, question), passed: turn.passed.count)
    }

    /// The answers of a group, one for each author: in the order of the reveal, or of the log where
    /// everybody saw them at once.
    func spokenAnswers(_ step: Int, _ question: Question) -> [RevealedAnswer] {
        let turn = state.steps[step].turn
        let order = turn.order.isEmpty ? turn.contributions.map(\.answer.entry) : turn.order
        let sorted = turn.contributions.sorted { left, right in
            (order.firstIndex(of: left.answer.entry) ?? .max)
                < (order.firstIndex(of: right.answer.entry) ?? .max)
        }
        var answers: [(author: String, parts: [Contribution])] = []
        for part in sorted {
            if let index = answers.firstIndex(where: { $0.author == part.author }) {
                answers[index].parts.append(part)
            } else {
                answers.append((part.author, [part]))
            }
        }
        return answers.map { author, parts in
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
