extension DetailText {
    private static let contexts: Set<String> = ["insurance", "ni", "nino", "nin"]
    /// Letters that no such number begins with, except in the best-known example of one.
    private static let neverFirst: Set<UInt8> = Set("dfiquv".utf8)
    private static let neverSecond: Set<UInt8> = Set("dfioquv".utf8)

    /// A national insurance number that begins at this run: two letters, six digits, A to D.
    ///
    /// Without its last letter it needs to be called so.
    func insuranceNumber(_ at: Int) -> Found? {
        guard let prefix = run(at), !prefix.isDigits, prefix.count <= 2, isStart(at) else {
            return nil
        }
        var next = at + 1
        var letters = prefix.text
        if prefix.count == 1, let second = run(next), !second.isDigits, second.count == 1,
            second.isDivided
        {
            letters += second.text
            next += 1
        }
        guard letters.utf8.count == 2, !letters.utf8.contains(UInt8(ascii: "~")) else { return nil }
        var digits = 0
        let start = next
        while let run = run(next), run.isDigits, run.isDivided, digits + run.count <= 6,
            digits == 0 || run.count % 2 == 0 || run.count == 3
        {
            digits += run.count
            next += 1
        }
        guard digits == 6 else { return nil }
        let isNamed =
            isBehind(at, Self.contexts, reach: 8) || isAhead(next, Self.contexts, reach: 5)
        if let suffix = run(next), ["a", "b", "c", "d"].contains(suffix.text), suffix.isDivided,
            isEnd(next + 1), isNamed || looksRight(letters, prefix, next)
        {
            return Found(kind: .nationalInsurance, runs: at..<(next + 1))
        }
        // Anything but blanks between the digits is a day: “was due on 12/05/25”.
        let isPlain =
            runs[start..<next].allSatisfy { $0.gap.isEmpty || $0.gap == " " }
            && (next - start == 1 || next - start == 3 && prefix.isCapital)
        return isNamed && isPlain && isEnd(next) && hasRightLetters(letters)
            ? Found(kind: .nationalInsurance, runs: at..<next) : nil
    }

    /// Whether the letters fit where nothing says what it is.
    private func looksRight(_ letters: String, _ prefix: Run, _ suffix: Int) -> Bool {
        if letters == "qq" { return true }
        // “at 12 30 45 a …” is a sentence.
        if !prefix.isCapital, runs[suffix].gap == " " { return false }
        return hasRightLetters(letters)
    }

    private func hasRightLetters(_ letters: String) -> Bool {
        guard let first = letters.utf8.first, let second = letters.utf8.last else { return false }
        return letters == "qq"
            || !Self.neverFirst.contains(first) && !Self.neverSecond.contains(second)
    }
}

extension DetailText.Run {
    fileprivate var isDivided: Bool { ["", " ", "-", ".", "/"].contains(gap) }
}
