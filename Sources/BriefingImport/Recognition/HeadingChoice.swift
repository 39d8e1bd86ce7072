/// Chooses among all candidates those that make one consistent document.
struct HeadingChoice {
    /// The headings, in the order of the text.
    private(set) var chosen: [Candidate]
    /// Lines that look like headings and were not taken as such.
    private(set) var doubtful: [Candidate]

    private let units: Units

    init(_ candidates: [Candidate], _ units: Units) {
        self.units = units
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
            let weak = anyWeak.filter { $0.id == row.id && mayBeInline($0) }
            if let best = best(weak, number: row.number) { chosen.append(best) }
        }
        takeUnknown(atLevel(candidates.filter { $0.id == nil }))
        chosen.sort { ($0.unit, $0.start) < ($1.unit, $1.start) }
        leaveTitle()
        understand()
        leaveInner()
        // Without those inside sections there may be one left that is about a thing.
        understand()
    }

    /// An unknown heading before a colon counts where known ones stand before colons too.
    private func mayBeInline(_ candidate: Candidate) -> Bool {
        guard candidate.evidence == LeadInHeading.evidence else { return true }
        return chosen.count { $0.evidence.contains(.inline) && $0.start == 0 } >= 2
    }

    /// A heading that is in no table opens the section that its words are about, where that has no
    /// other and it stands in its place.
    private mutating func understand() {
        let known = Set(chosen.compactMap(\.id))
        guard chosen.count >= Self.enough else { return }
        var places: [String: [Int]] = [:]
        for (place, candidate) in chosen.enumerated() where candidate.id == nil {
            let words = Word.read(Array(candidate.heading.utf8), limit: 14)
            guard let id = HeadingSense.section(words), !known.contains(id) else { continue }
            places[id, default: []].append(place)
        }
        for row in SectionVocabulary.rows {
            guard let found = places[row.id], found.count == 1,
                isInPlace(found[0], row.number) || number(chosen[found[0]]) == row.number
            else { continue }
            chosen[found[0]] = chosen[found[0]].opening(row.id)
        }
    }

    /// Whether the known headings before one have lower numbers, and those after it higher ones.
    private func isInPlace(_ place: Int, _ number: Int) -> Bool {
        func numbers(_ part: ArraySlice<Candidate>) -> [Int] {
            part.compactMap { $0.id.flatMap(SectionVocabulary.row)?.number }
        }
        return numbers(chosen[..<place]).allSatisfy { $0 < number }
            && numbers(chosen[(place + 1)...]).allSatisfy { $0 > number }
    }

    /// The number before a heading, in its line or in one of its own.
    private func number(_ candidate: Candidate) -> Int? {
        if let number = candidate.number { return number.value }
        guard candidate.unit > 0 else { return nil }
        let marks = NumberMark.alone(units.text(candidate.unit - 1))
        return marks.count == 1 ? marks[0].value : nil
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
        let words = Word.read(Array(candidate.heading.utf8), limit: 10)
        return candidate.id == nil && candidate.number == nil && candidate.isAlone
            && !candidate.evidence.contains(.decision)
            && AgencyName.isAll(words) && HeadingSense.section(words) == nil
    }

    /// The title of a document may sound like a heading: it stands first, and no text follows it.
    private mutating func leaveTitle() {
        leaveBanner()
        guard chosen.count > 2, chosen[0].isAlone || isTitleWithColon, chosen[0].number == nil,
            isFollowedByHead
        else { return }
        let first = chosen[0]
        let words = Word.read(Array(first.heading.utf8)).map(\.key).filter { $0 != "the" }
        let isLonger = words.joined(separator: " ") != first.phrase
        let isElsewhere = first.id != nil && chosen.dropFirst().contains { $0.id == first.id }
        let isUnlike = first.id == nil && first.evidence.contains(.layout)
        if isUnlike
            || (first.id != nil
                && (isLonger || !first.isAlone || isElsewhere && !first.evidence.contains(.words)))
        {
            chosen.removeFirst()
        }
    }

    /// `Learning summary: Rhys` above everything; what is learnt stands above the rest in no document.
    private var isTitleWithColon: Bool {
        let number = chosen[0].id.flatMap(SectionVocabulary.row)?.number ?? 0
        return number > 2 && chosen[0].start == 0 && chosen[1].unit > chosen[0].unit
            && HeadMatter.mayBeTitle(units.text(chosen[0].unit))
    }

    /// Whether nothing stands between the first heading and the next but what stands at the head of a
    /// paper: its publisher, its kind, a second line of the title.
    private var isFollowedByHead: Bool {
        let all = chosen[0].unit + 1..<max(chosen[1].unit, chosen[0].unit + 1)
        guard all.count <= Self.headLines else { return false }
        let between = all.filter { NumberMark.alone(units.text($0)).isEmpty }
        return between.count <= Self.enough
            && between.allSatisfy {
                units.length($0) <= Self.headLine && HeadMatter.mayBeTitle(units.text($0))
            }
    }

    /// So many lines may stand there, with the numbers of sections in a column of their own.
    private static let headLines = 12
    /// The longest line below a title that belongs to the head, in bytes.
    private static let headLine = 100

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
