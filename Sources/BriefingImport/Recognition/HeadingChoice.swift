/// Chooses among all candidates those that make one consistent document.
struct HeadingChoice {
    /// The headings, in the order of the text.
    private(set) var chosen: [Candidate]
    /// Lines that look like headings and were not taken as such.
    private(set) var doubtful: [Candidate]

    init(_ candidates: [Candidate]) {
        let known = candidates.filter { $0.id != nil && $0.weight > .weak }
        let plain = Set(known.filter { !$0.isCounted }.compactMap(\.id))
        // "Finding 2: …" is a heading only where no heading stands above all of them.
        chosen = known.filter { candidate in
            !candidate.isCounted || !plain.contains(candidate.id ?? "")
        }
        doubtful = []
        let taken = Set(known.map(\.id))
        let anyWeak = candidates.filter { $0.id != nil && $0.weight == .weak }
        for row in SectionVocabulary.rows where !anyWeak.isEmpty && !taken.contains(row.id) {
            let weak = anyWeak.filter { $0.id == row.id }
            if let best = best(weak, number: row.number) { chosen.append(best) }
        }
        takeUnknown(atLevel(candidates.filter { $0.id == nil }))
        chosen.sort { ($0.unit, $0.start) < ($1.unit, $1.start) }
        leaveTitle()
        leaveInner()
    }

    /// What stands directly below a known heading and looks like one is a heading inside its
    /// section, and so are those after it until the next known one.
    private mutating func leaveInner() {
        var kept: [Candidate] = []
        var inside: Set<Evidence>?
        for candidate in chosen {
            // At the end of a page a short line is no heading, whatever stands below it.
            let isTail = kept.last?.isTail ?? false
            if isTail, candidate.id == nil, candidate.evidence.contains(.shape) { continue }
            if kept.last?.id == "recommendations", isOfAgency(candidate) { continue }
            if candidate.id != nil {
                inside = nil
            } else if let evidence = inside {
                if candidate.evidence == evidence { continue }
            } else if let above = kept.last, above.id != nil, above.id != OtherHeadings.tail,
                above.unit + 1 == candidate.unit, candidate.number == nil,
                !candidate.evidence.contains(.decision),
                above.evidence.contains(.layout) == candidate.evidence.contains(.layout)
                    || candidate.evidence.contains(.shape)
            {
                inside = candidate.evidence
                continue
            }
            kept.append(candidate)
        }
        chosen = kept
    }

    /// Whether it says for which agency the recommendations below it are.
    private func isOfAgency(_ candidate: Candidate) -> Bool {
        candidate.id == nil && candidate.number == nil && candidate.isAlone
            && !candidate.evidence.contains(.decision)
            && AgencyName.isAll(Word.read(Array(candidate.heading.utf8), limit: 10))
    }

    /// The title of a document may sound like a heading: it stands first, and no text follows it.
    private mutating func leaveTitle() {
        leaveBanner()
        guard chosen.count > 2, chosen[0].isAlone, chosen[0].number == nil,
            chosen[1].unit == chosen[0].unit + 1
                || chosen[0].id == nil
        else { return }
        let first = chosen[0]
        let words = Word.read(Array(first.heading.utf8)).map(\.key).filter { $0 != "the" }
        let isLonger = words.joined(separator: " ") != first.phrase
        let isElsewhere = first.id != nil && chosen.dropFirst().contains { $0.id == first.id }
        let isUnlike =
            first.id == nil && first.evidence.contains(.layout) && chosen[1].unit == first.unit + 1
        if isUnlike
            || (first.id != nil && (isLonger || isElsewhere && !first.evidence.contains(.words)))
        {
            chosen.removeFirst()
        }
    }

    /// What stands above the first known heading and says who publishes it or what it is.
    private mutating func leaveBanner() {
        while chosen.count > 2, chosen[0].id == nil, chosen[0].isAlone,
            chosen[0].number == nil, chosen.contains(where: { $0.id != nil }),
            HeadMatter.isBanner(Array(chosen[0].heading.utf8))
                || HeadMatter.isTitle(Array(chosen[0].heading.utf8))
        {
            chosen.removeFirst()
        }
    }

    /// The first that stands between its neighbours; else the first that is the template's own.
    private func best(_ weak: [Candidate], number: Int) -> Candidate? {
        if weak.isEmpty { return nil }
        func place(_ candidate: Candidate) -> (Int, Int) { (candidate.unit, candidate.start) }
        let numbers = chosen.map { ($0, SectionVocabulary.row($0.id ?? "")?.number ?? 0) }
        let before = numbers.filter { $0.1 < number }.map { place($0.0) }.max { $0 < $1 }
        let after = numbers.filter { $0.1 > number }.map { place($0.0) }.min { $0 < $1 }
        let fitting = weak.first { candidate in
            (before.map { $0 < place(candidate) } ?? true)
                && (after.map { place(candidate) < $0 } ?? true)
        }
        return fitting ?? weak.first { $0.evidence.contains(.words) }
    }

    /// Without those that are titles of parts, or stand inside sections, by the depth of known ones.
    private func atLevel(_ unknown: [Candidate]) -> [Candidate] {
        var counts: [Int: Int] = [:]
        for candidate in chosen where candidate.level > 0 {
            counts[candidate.level, default: 0] += 1
        }
        let usual = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let usual, usual.value >= 2 else { return unknown }
        return unknown.filter { $0.level == 0 || $0.level == usual.key }
    }

    /// So many lines that look like headings make each other likely.
    private static let enough = 3

    /// Headings in no table count where known ones look the same, or Markdown says so.
    private mutating func takeUnknown(_ unknown: [Candidate]) {
        let known = chosen.filter(\.isAlone)
        let padded = known.count { $0.number?.isPadded ?? false }
        let marked = known.count { $0.number.map { !$0.isPadded } ?? false }
        let shaped = known.count { $0.evidence.contains(.layout) }
        let questions = unknown.count { $0.evidence.contains(.shape) && $0.weight == .fair }
        let loud = known.count { HeadingFinder.isLoud(Array($0.heading.utf8)) }
        let numbers = Set(chosen.compactMap { $0.number?.value })
        for candidate in unknown {
            var isTaken = candidate.weight == .strong
            if candidate.evidence.contains(.shape) {
                isTaken =
                    known.count >= 2
                    || candidate.weight == .fair && known.count + questions >= Self.enough
            } else if let number = candidate.number {
                isTaken =
                    isTaken
                    || (!numbers.contains(number.value) && number.value <= 15
                        && (number.isPadded ? padded : marked) >= 2)
            } else if HeadingFinder.isLoud(Array(candidate.heading.utf8)) {
                isTaken = isTaken || loud >= 2
            } else if candidate.evidence.contains(.layout) {
                isTaken = isTaken || shaped >= 2
            }
            if isTaken { chosen.append(candidate) } else { doubtful.append(candidate) }
        }
    }
}
