/// Judges whether words within a line are a heading by what stands around them.
struct InlineShape {
    let weight: Candidate.Weight
    /// Where the text after the heading begins.
    let end: Int

    /// Nil where the words are certainly a part of a sentence.
    init?(
        _ text: [UInt8], _ words: [Word], _ match: Phrases.Match, from start: Int,
        _ mark: NumberMark?
    ) {
        let tail = Self.pass(text, from: words[match.words.upperBound - 1].end)
        let rest = text[tail.end...]
        let goesOn = rest.isEmpty || Ends.beginsAnew(rest) || tail.hasColon
        guard goesOn else { return nil }
        let before = text[..<start].withoutEnds
        let isAtStart = before.isEmpty
        let isAfterEnd = Ends.isSentenceEnd(before) || Ends.isLeadIn(before)
        let row = SectionVocabulary.row(match.id)
        if let mark {
            guard mark.isPadded || mark.value == row?.number || isAtStart else { return nil }
            if isAtStart || mark.isPadded {
                weight = rest.isEmpty && !isAtStart && !mark.isPadded ? .weak : .strong
            } else {
                guard isAfterEnd || mark.isMarked else { return nil }
                weight = isAfterEnd ? .fair : .weak
            }
        } else if isAtStart {
            guard tail.hasColon || tail.hasQuestion || match.isMain || match.words.count > 1 else {
                return nil
            }
            weight =
                tail.hasColon ? (match.isMain ? .strong : .fair) : tail.hasQuestion ? .fair : .weak
        } else {
            guard isAfterEnd, !rest.isEmpty else { return nil }
            let isTitled =
                match.isMain || (match.words.count > 1 && tail.hasColon || tail.hasQuestion)
            guard isTitled else { return nil }
            weight = .weak
        }
        if weight == .weak, match.words.upperBound < words.count,
            SectionVocabulary.goesOn.contains(words[match.words.upperBound].key)
        {
            return nil
        }
        end = tail.end
    }

    /// Whether the line is set as a heading throughout and goes on with a few words behind a colon.
    func isWithin(headingOf unit: Unit) -> Bool {
        (unit.level > 0 || unit.isStrong) && end < unit.text.count
            && Word.read(unit.text, from: end, limit: 9).count <= 8
            && Ends.lastMark(unit.text[...]) != 0x2E
    }

    /// Passes blanks, a colon, a dash or a question mark after a heading.
    private static func pass(
        _ text: [UInt8], from start: Int
    ) -> (end: Int, hasColon: Bool, hasQuestion: Bool) {
        var at = start
        var hasColon = false
        var hasQuestion = false
        while at < text.count {
            if text[at] == 0x3A || text[at] == 0x7C {
                hasColon = true
            } else if text[at] == 0x3F {
                hasQuestion = true
            } else if text[at] == 0x2D, at + 1 < text.count, text[at + 1] == 0x20, at > 0,
                text[at - 1] == 0x20
            {
                hasColon = true
            } else if text[at] == 0xE2, at + 2 < text.count, text[at + 1] == 0x80,
                [0x93, 0x94].contains(text[at + 2])
            {
                hasColon = true
                at += 2
            } else if text[at] != 0x20 {
                break
            }
            at += 1
        }
        return (at, hasColon, hasQuestion)
    }
}
