/// Finds every place that may be a heading, with what speaks for it.
struct HeadingFinder {
    private let units: Units
    /// Whether the text itself is in capitals, so that they say nothing of a line.
    private let isAllLoud: Bool
    /// The units of a series of numbered headings.
    private let series: Set<Int>
    private(set) var candidates: [Candidate] = []
    /// The unit from which on no headings were looked for, because there were too many.
    private(set) var end: Int?

    /// So many places may look like headings; a briefing has a dozen.
    static let limit = 5000

    /// Looks at all units but those that are `taken`, by a form for one.
    init(_ units: Units, taken: [Bool]) {
        self.units = units
        isAllLoud = units.areMostlyLoud
        series = NumberedSeries(units, taken: taken).members
        for index in units.indices where !taken[index] {
            guard candidates.count < Self.limit else {
                end = index
                break
            }
            let unit = units[index]
            if PublisherLabel.isLabelled(unit.text[...]) { continue }
            if TableCells.areNames(unit.text[...]) { continue }
            if let found = alone(unit, index) {
                candidates.append(found)
            } else {
                lookInside(unit.text, index)
            }
        }
    }

    // MARK: A heading that has its line to itself

    private func alone(_ unit: Unit, _ index: Int) -> Candidate? {
        guard unit.text.count <= 120, unit.level > 0 || !units.isInsideSentence(index) else {
            return nil
        }
        guard
            unit.level > 0 || unit.isStrong || NumberMark.mayBegin(unit.text[0])
                || unit.text.contains(where: { $0.isUpperByte || $0.isDigitByte })
        else { return nil }
        let isSmall = unit.level > 0 || unit.isStrong || series.contains(index)
        let mark = NumberMark(unit.text, readsSmall: isSmall)
        if unit.level == 0, case .bullet = Marker(unit.text[...])?.kind { return nil }
        let words = Word.read(unit.text, from: mark?.end ?? 0, limit: 16)
        guard let first = words.first else { return nil }
        let isShaped = unit.level > 0 || unit.isStrong || mark != nil || isLoud(unit.text)
        guard first.isCapital || isShaped else { return nil }
        if let match = CountedHeading(unit, words, mark)?.match
            ?? Phrases.inTwoLanguages(unit.text, from: mark?.end ?? 0)
        {
            return known(unit, index, match, mark, isShaped: isShaped, words)
        }
        if let match = Phrases.alone.match(words, at: 0) {
            if isWhole(match, words, unit, mark) {
                return known(unit, index, match, mark, isShaped: isShaped, words)
            }
        }
        if let match = Phrases.headings.match(words, at: 0) {
            let shape = InlineShape(
                unit.text, Word.read(unit.text, from: mark?.end ?? 0), match, from: 0, mark)
            if let shape, shape.weight > .weak {
                guard shape.isWithin(headingOf: unit) else { return nil }
                return known(unit, index, match, mark, isShaped: isShaped, words)
            }
        }
        return misspelt(unit, index, mark, words, isShaped: isShaped)
            ?? unknown(unit, index, mark, words)
    }

    /// Whether a heading of the table is all there is, or goes on as headings do.
    private func isWhole(
        _ match: Phrases.Match, _ words: [Word], _ unit: Unit, _ mark: NumberMark?
    ) -> Bool {
        let tail = words[match.words.upperBound...]
        let isSentence = Ends.lastMark(unit.text[...]) == 0x2E
        if tail.isEmpty { return !isSentence || mark != nil || unit.level > 0 }
        guard !isSentence, tail.count <= 6, words.count < 12, let next = tail.first,
            SectionVocabulary.joining.contains(next.key), !Ends.isLeadIn(unit.text[...]),
            tail.count < 3 || unit.level > 0 || !Ends.isOpen(unit.text[...])
        else { return false }
        return !tail.contains { SectionVocabulary.verbs.contains($0.key) }
    }

    private func known(
        _ unit: Unit, _ index: Int, _ match: Phrases.Match, _ mark: NumberMark?, isShaped: Bool,
        _ words: [Word]
    ) -> Candidate {
        var evidence: Set<Evidence> = [.alone, match.isMain ? .words : .synonym]
        if mark != nil { evidence.insert(.number) }
        if unit.level > 0 || unit.isStrong { evidence.insert(.layout) }
        let isMain = match.isMain && match.words.upperBound == words.count
        var weight: Candidate.Weight = isShaped || isMain ? .strong : .fair
        if !isShaped, !standsAlone(index) { weight = .weak }
        return Candidate(
            unit: index, start: 0, end: unit.text.count, id: match.id, phrase: match.phrase,
            heading: heading(unit.text, from: mark?.end ?? 0, to: unit.text.count), number: mark,
            evidence: evidence, weight: weight, level: unit.level)
    }

    /// Whether a line can be a heading by what stands before it.
    private func standsAlone(_ index: Int) -> Bool {
        guard index > 0, !units.isApart(index) else { return true }
        let before = units[index - 1]
        return Ends.isSentenceEnd(before.text[...]) || Ends.isLeadIn(before.text[...])
            || !NumberMark.alone(before.text).isEmpty || before.level > 0
            || before.text.count * 2 < units.longest(around: index)
    }

    /// A heading that a scanner has misread: `Backgr0und`, `R E V I E W`.
    private func misspelt(
        _ unit: Unit, _ index: Int, _ mark: NumberMark?, _ words: [Word], isShaped: Bool
    ) -> Candidate? {
        guard words.count <= 14, unit.text.count <= 60, isShaped || standsAlone(index) else {
            return nil
        }
        guard !Ends.isSentenceEnd(unit.text[...]), let found = MisreadHeading(words) else {
            return nil
        }
        var evidence: Set<Evidence> = [.alone, .spelling]
        if mark != nil { evidence.insert(.number) }
        return Candidate(
            unit: index, start: 0, end: unit.text.count, id: found.id, phrase: found.key,
            heading: heading(unit.text, from: mark?.end ?? 0, to: unit.text.count), number: mark,
            evidence: evidence, weight: isShaped ? .strong : .fair)
    }

    /// A heading that is in no table, by its look; whether it counts depends on the others.
    private func unknown(
        _ unit: Unit, _ index: Int, _ mark: NumberMark?, _ words: [Word]
    ) -> Candidate? {
        let isShort = words.count <= 10 && !Ends.isLeadIn(unit.text[...])
        let mark = mark.flatMap { $0.isPadded || (unit.isApart && words.count <= 6) ? $0 : nil }
        let isLoud = isLoud(unit.text) && unit.text.count >= 6 && !isLoudProse(unit, index)
        if series.contains(index) {
            return own(
                unit, index, NumberMark(unit.text, readsSmall: true), [.alone, .number, .series],
                .strong)
        }
        guard unit.level > 0 || (isShort && (unit.isStrong || mark != nil || isLoud)) else {
            return HeadingShape(units, index, words).map {
                own(unit, index, nil, [.alone, .shape], $0.isPlain ? .fair : .weak)
            }
        }
        guard
            unit.level > 0 || !Ends.isSentenceEnd(unit.text[...])
                || Ends.lastMark(unit.text[...]) == 0x3F
        else { return nil }
        if mark != nil, unit.level == 0,
            words.contains(where: { SectionVocabulary.verbs.contains($0.key) }),
            Ends.lastMark(unit.text[...]) != 0x3F
        {
            return nil
        }
        var evidence: Set<Evidence> = [.alone]
        if mark != nil { evidence.insert(.number) }
        if unit.level > 0 || unit.isStrong || isLoud { evidence.insert(.layout) }
        return own(unit, index, mark, evidence, unit.level > 0 ? .strong : .fair)
    }

    /// A heading of the document's own.
    private func own(
        _ unit: Unit, _ index: Int, _ mark: NumberMark?, _ evidence: Set<Evidence>,
        _ weight: Candidate.Weight
    ) -> Candidate {
        let words = Word.read(unit.text, from: mark?.end ?? 0, limit: 16)
        return Candidate(
            unit: index, start: 0, end: unit.text.count, id: nil,
            phrase: words.map(\.key).joined(separator: " "),
            heading: heading(unit.text, from: mark?.end ?? 0, to: unit.text.count), number: mark,
            evidence: evidence, weight: weight, level: unit.level)
    }

    /// Whether all letters are capitals.
    static func isLoud(_ text: some Collection<UInt8>) -> Bool {
        text.contains { $0.isUpperByte } && !text.contains { $0.isLowerByte }
    }

    /// Whether capitals set a line apart from the text, which may be all in capitals itself.
    private func isLoud(_ text: [UInt8]) -> Bool { !isAllLoud && Self.isLoud(text) }

    /// A line of a sentence in capitals: it goes on from the line before or into the next one.
    private func isLoudProse(_ unit: Unit, _ index: Int) -> Bool {
        if Ends.isOpen(unit.text[...]) || Sentences.split(unit.text[...]).count > 1 { return true }
        guard index > 0 else { return false }
        let above = units.letters(index - 1)
        return Ends.isOpen(above) && !Ends.beginsSmall(above) && Self.isLoud(above)
    }

    private func heading(_ text: [UInt8], from: Int, to: Int) -> String {
        var end = to
        while end > from, [0x3A, 0x3B, 0x2E, 0x2D, 0x20].contains(text[end - 1]) { end -= 1 }
        return text[from..<end].withoutEnds.text
    }

    // MARK: A heading within a line

    private mutating func lookInside(_ text: [UInt8], _ index: Int) {
        guard text.count > 12 else { return }
        let words = Word.read(text)
        if let found = LeadInHeading(units, index, words) { candidates.append(found.candidate) }
        var at = 0
        while at < words.count, candidates.count < Self.limit {
            if let found = inside(index, text, words, at) {
                candidates.append(found.candidate)
                at = found.next
            } else {
                at += 1
            }
        }
    }

    private func inside(
        _ index: Int, _ text: [UInt8], _ words: [Word], _ at: Int
    ) -> (candidate: Candidate, next: Int)? {
        var first = at
        var mark: NumberMark?
        if words[at].key.utf8.first?.isDigitByte ?? false || words[at].key == "section" {
            mark = NumberMark(text, at: words[at].start)
            guard let mark else { return nil }
            while first < words.count, words[first].start < mark.end { first += 1 }
        }
        guard first < words.count, words[first].isCapital,
            let match = Phrases.headings.match(words, at: first)
        else { return nil }
        let end = words[match.words.upperBound - 1].end
        guard let shape = InlineShape(text, words, match, from: words[at].start, mark) else {
            return nil
        }
        var evidence: Set<Evidence> = [.inline, match.isMain ? .words : .synonym]
        if mark != nil { evidence.insert(.number) }
        let candidate = Candidate(
            unit: index, start: words[at].start, end: shape.end, id: match.id, phrase: match.phrase,
            heading: text[words[first].start..<end].text, number: mark, evidence: evidence,
            weight: shape.weight)
        return (candidate, match.words.upperBound)
    }
}
