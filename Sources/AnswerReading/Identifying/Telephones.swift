extension DetailText {
    /// Numbers that are printed on every poster and lead to nobody in particular.
    private static let publicLines: WordSet = """
        08088005000 08001111 08001218100 08082000247 08081000900 08000555111 0800555111 0123456789
        08000684141 03001236600 03001233393 08081689111 08081689293 03003230169
        """
    private static let records: WordSet = """
        ref reference case crime incident log urn id file invoice order ticket record policy version
        isbn account serial grant charity registration asset
        """
    private static let telephones: WordSet =
        "tel telephone phone mobile mob landline cell fax whatsapp number ring call text"
    private static let between: WordSet = """
        number no nr is was are on at her his him me them us the my our their your home work office
        direct line desk mobile phone telephone tel about under s
        """

    /// A telephone number that begins at this run.
    func telephone(_ at: Int) -> Found? {
        guard let first = run(at), first.isDigits, isStart(at) || isAfterShortWord(at) else {
            return nil
        }
        let hasCode = first.gap.utf8.last == 43 || ["00", "44"].contains(first.text.prefix(2))
        let isNational = first.text.utf8.first == 48
        let end = hasCode ? international(at) : isNational ? national(at) : local(at)
        return end.map { Found(kind: .phone, runs: at..<withExtension($0)) }
    }

    /// `0161 496 0000`: the end of the group with which enough digits are there.
    private func national(_ at: Int) -> Int? {
        let groups = groups(from: at, limit: 11)
        let digits = groups.text
        let isSpelt = groups.sizes.count >= 10 && groups.sizes.allSatisfy { $0 == 1 }
        let isMobile =
            digits.utf8.starts(with: "07".utf8) && digits.utf8.count == 11
            && groups.sizes.dropFirst().allSatisfy { $0 >= 3 }
        guard isSpelt || isMobile || groups.sizes[0] >= 3 && (groups.sizes.last ?? 0) >= 2,
            Self.isTrunk(digits), !Self.publicLines.contains(digits), !isRecord(at)
        else { return nil }
        if digits.utf8.starts(with: "09".utf8), !isCalledTelephone(at) { return nil }
        if groups.sizes == [4, 4, 3], groups.gaps.first == "-", !Self.isCity(digits) { return nil }
        return groups.end
    }

    /// Whether it begins with a code of four digits: 0113 to 0118, and 0121 to 0191.
    private static func isCity(_ digits: String) -> Bool {
        let code = Array(digits.utf8.prefix(4))
        return code.starts(with: "01".utf8) && code.count == 4
            && (code[2] == 49 ? (51...56).contains(code[3]) : code[3] == 49)
    }

    private static func isTrunk(_ digits: String) -> Bool {
        let bytes = Array(digits.utf8)
        guard bytes.count >= 10, bytes[0] == 48, bytes[1] != 48, bytes[1] != 52, bytes[1] != 54
        else { return false }
        if bytes.count == 11 { return true }
        return bytes[1] == 49 || ["0800", "0845", "0500"].contains(digits.prefix(4))
    }

    /// `+44 (0)161 496 0000`, `0044 …`, `447700900123`, or another country's after `+`.
    private func international(_ at: Int) -> Int? {
        let groups = groups(from: at, limit: 16)
        var digits = Array(groups.text.utf8)
        let hasPlus = runs[at].gap.utf8.last == 43
        if !hasPlus, digits.starts(with: "00".utf8) {
            digits.removeFirst(2)
        } else if !hasPlus {
            guard digits.count == 12, digits[2] == 55 else { return nil }
        }
        guard digits.starts(with: "44".utf8) else {
            return hasPlus && (9...15).contains(digits.count) ? groups.end : nil
        }
        digits.removeFirst(2)
        if digits.first == 48 { digits.removeFirst() }
        return (9...10).contains(digits.count) && digits.first != 48 ? groups.end : nil
    }

    /// `496 0000` right behind a word such as telephone.
    private func local(_ at: Int) -> Int? {
        let groups = groups(from: at, limit: 8)
        guard [[6], [7], [3, 3], [3, 4], [4, 4], [2, 4], [4, 3]].contains(groups.sizes),
            isEnd(groups.end), isCalledTelephone(at)
        else { return nil }
        return groups.end
    }

    /// Digits in groups from a run on, as many as the limit allows.
    private func groups(
        from at: Int, limit: Int
    ) -> (text: String, sizes: [Int], gaps: [String], end: Int) {
        var (text, sizes, gaps, end) = (runs[at].text, [runs[at].count], [String](), at + 1)
        while let run = run(end), run.isDigits, text.utf8.count + run.count <= limit,
            run.isNumberGap || run.gap == "/" && end == at + 1 && (4...5).contains(sizes[0])
        {
            // A whole number does not go on into the next one.
            if limit > 11, text.utf8.count >= 12 { break }
            text += run.text
            sizes.append(run.count)
            gaps.append(run.gap)
            end += 1
        }
        return (text, sizes, gaps, end)
    }

    private static let glued: WordSet = """
        t m mob ph o mum mam dad nan gran aunt uncle carer worker nurse on at to is him her them me
        home work
        """

    /// `T` or `M` may be glued to a number, as on letterheads, and words by a hurried hand.
    private func isAfterShortWord(_ at: Int) -> Bool {
        guard let word = run(at - 1), !word.isDigits, isStart(at - 1) else { return false }
        return Self.telephones.contains(word.text) || Self.glued.contains(word.text)
    }

    /// Whether a word such as telephone stands before, with nothing but small words between.
    private func isCalledTelephone(_ at: Int) -> Bool {
        var hasPointer = runs[at].gap.utf8.contains(58)
        for place in places(before: at, reach: 5) {
            let word = runs[place].text
            if Self.telephones.contains(word), word != "number" {
                return !["ring", "call", "text"].contains(word) || hasPointer
            }
            guard Self.between.contains(word) else { return false }
            if word == "on" || word == "number" { hasPointer = true }
        }
        return false
    }

    /// Whether it is called the number of a record.
    func isRecord(_ at: Int) -> Bool {
        for place in places(before: at, reach: 3) {
            if Self.records.contains(runs[place].text) { return true }
            guard Self.between.contains(runs[place].text) else { return false }
        }
        return false
    }

    /// The end of `ext 123` or `x123` behind a number.
    private func withExtension(_ end: Int) -> Int {
        guard let word = run(end), ["ext", "x", "extension", "extn"].contains(word.text),
            let digits = run(end + 1), digits.isDigits, digits.count <= 6
        else { return end }
        return end + 2
    }
}
