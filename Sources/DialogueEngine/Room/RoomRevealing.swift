import AnswerReading
import DialogueLanguage

extension Session {
    /// What was answered to a step, for the log: whole answers, or points one by one, in an order
    /// that tells nothing of who typed what or when.
    func shuffledAnswers(_ step: Int, seed: UInt64) -> [Said] {
        var all: [Said] = []
        for (member, whole) in staged(step) where whole.isAnswered {
            let who = isNamed(step) ? member : nil
            let answers =
                guide.list(step) == nil ? [joined(whole.answers, at: step)] : whole.answers
            all += answers.map { Said(.answer($0), by: who) }
        }
        // What was sorted first is shuffled the same way, whoever it is of.
        all.sort {
            let (one, other) = ($0.event.words?.text ?? "", $1.event.words?.text ?? "")
            if !one.isIdentical(to: other) {
                return one.utf8.lexicographicallyPrecedes(other.utf8)
            }
            return ($0.who ?? "") < ($1.who ?? "")
        }
        var dice = Dice(seed: seed)
        all.shuffle(using: &dice)
        return guide.list(step) == nil ? all : numbered(all, from: state.steps[step].nextRow)
    }

    /// The paragraphs of an answer as one, read anew.
    private func joined(_ answers: [Answered], at step: Int) -> Answered {
        guard answers.count > 1, let question = guide.question(step), let last = answers.last
        else { return answers[0] }
        let text = answers.compactMap { $0.words?.text }.joined(separator: "\n")
        return reading(Words(text, value: last.words?.value), question, last.place, after: "")
    }

    /// Points as rows of their list.
    private func numbered(_ points: [Said], from first: Int) -> [Said] {
        points.enumerated().map { index, said in
            guard case .answer(var point) = said.event else { return said }
            point.place = Place(point.place.step, row: first + index, field: point.place.field)
            return Said(.answer(point), by: said.who)
        }
    }

    /// What everybody sees once of a question that is not in the record.
    func shownOnce(_ step: Int, _ said: [Said], passed: Int) -> Revealed? {
        guard let question = guide.question(step) else { return nil }
        let answers = said.map { said in
            RevealedAnswer(
                who: said.who, entries: [], text: said.event.words.map { shown($0, question) })
        }
        return Revealed(
            step: guide.steps[step].id, question: question.text, rowName: nil, answers: answers,
            passed: passed, unkept: said.count, isOfFew: isOfFew(step))
    }

    /// The answers to a step as everybody sees them; nil before the reveal, and for other steps.
    func revealed(_ step: Int) -> Revealed? {
        let turn = state.steps[step].turn
        guard plan(step).isForEverybody, isVisible(step) else { return nil }
        if let list = guide.list(step) {
            // A row that was put differently since is no longer its author's word.
            let authors: [Int: String] = Dictionary(
                turn.contributions.compactMap { part in
                    part.author.map { (part.answer.entry, $0) }
                }
            ) { first, _ in first }
            let rows = state.steps[step].rows.map { row in
                RevealedAnswer(
                    who: row.cells[0].current.flatMap { authors[$0.entry] },
                    entries: row.cells[0].current.map { [$0.entry] } ?? [],
                    text: shown(row.cells[0], list.columns[0]))
            }
            return Revealed(
                step: guide.steps[step].id, question: list.text, rowName: list.rowName,
                answers: rows, groups: groups(of: step), passed: turn.passed,
                isOfFew: isOfFew(step))
        }
        guard let question = guide.question(step) else { return nil }
        return Revealed(
            step: guide.steps[step].id, question: question.text, rowName: nil,
            answers: spokenAnswers(step, question), passed: turn.passed, unkept: turn.unkept,
            isOfFew: isOfFew(step))
    }

    /// The answers of a group in the order of the log; what somebody said in several lines, before
    /// everybody, is one.
    func spokenAnswers(_ step: Int, _ question: Question) -> [RevealedAnswer] {
        var spoken: [[Contribution]] = []
        var places: [String: Int] = [:]
        for part in state.steps[step].turn.contributions {
            if let author = part.author, let place = places[author] {
                spoken[place].append(part)
                continue
            }
            if let author = part.author { places[author] = spoken.count }
            spoken.append([part])
        }
        return spoken.map { parts in
            let texts = parts.compactMap { part in
                part.answer.words.map { shown($0, question) }
            }
            return RevealedAnswer(
                who: parts[0].author, entries: parts.map(\.answer.entry),
                text: texts.isEmpty ? nil : texts.joined(separator: "\n"))
        }
    }

    /// Whether everybody may see the answers to a step.
    func isVisible(_ step: Int) -> Bool {
        guard plan(step).isForEverybody else { return true }
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
