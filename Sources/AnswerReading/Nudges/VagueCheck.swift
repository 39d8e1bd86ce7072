/// Whether somebody could start on an action as it is written.
struct VagueCheck {
    let words: [NudgeWord]

    var isVague: Bool {
        if words.count <= 2 { return !isShortStep && !hasThing }
        if let hedge = firstHedge { return !hasStep(after: hedge) }
        if VagueWords.escapes.occurs(in: words) { return !hasStep(after: nil) && !hasNumber }
        guard hasAim else { return false }
        return !hasStep(after: nil) && !hasNumber && !hasThing
    }

    /// "Phone Sam" is a step; "Training" names none.
    private var isShortStep: Bool {
        guard let first = words.first?.text, VagueWords.steps.contains(first) else { return false }
        return first == "ring" || !first.utf8.reversed().starts(with: "gni".utf8)
    }

    private var firstHedge: Int? {
        words.indices.first { leads($0) && VagueWords.hedges.begins(at: $0, words) }
    }

    private var hasAim: Bool {
        words.indices.contains { leads($0) && VagueWords.aims.begins(at: $0, words) }
            || VagueWords.slogans.occurs(in: words)
    }

    private var hasThing: Bool { words.contains { VagueWords.things.contains($0.text) } }

    /// Whether a verb may begin here: first, after a pause, or after "will", "to", "by", "we".
    private func leads(_ at: Int) -> Bool {
        if at == 0 || words[at].opens { return true }
        let before = words[at - 1].text
        return VagueWords.beforeStep.contains(before) || before == "we"
    }

    /// A step that is taken for certain: after "consider whether to" it is not, before it or in
    /// another part of the text it is.
    private func hasStep(after hedge: Int?) -> Bool {
        let nextPart = hedge.flatMap { words[($0 + 1)...].firstIndex { $0.opens } } ?? words.count
        return words.indices.contains { at in
            guard VagueWords.steps.contains(words[at].text) else { return false }
            let opens = at == 0 || words[at].opens
            guard opens || VagueWords.beforeStep.contains(words[at - 1].text) else { return false }
            guard let hedge, at > hedge, at < nextPart else { return true }
            return ["and", "then", "will"].contains(words[at - 1].text)
        }
    }

    private var hasNumber: Bool {
        words.indices.contains { at in
            let text = words[at].text
            if VagueWords.counts.contains(text) { return true }
            // Four figures are a year, and a year alone makes nothing clearer.
            guard text.utf8.count <= 3, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
                return false
            }
            return at == 0 || !VagueWords.beforeLabel.contains(words[at - 1].text)
        }
    }
}
