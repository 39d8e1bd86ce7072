extension DetailText {
    private static let contexts: Set<String> = ["nhs", "patient", "chi"]

    /// An NHS number that begins at this run: ten digits with a right check digit, which are
    /// called so nearby or parted as 3, 3 and 4.
    func nhsNumber(_ at: Int) -> Found? {
        guard run(at)?.isDigits == true, isStart(at) || run(at - 1)?.text == "nhs" else {
            return nil
        }
        var digits = ""
        var sizes: [Int] = []
        var end = at
        while let run = run(end), run.isDigits, end == at || run.isNumberGap,
            digits.utf8.count + run.count <= 10
        {
            digits += run.text
            sizes.append(run.count)
            end += 1
        }
        guard digits.utf8.count == 10, isEnd(end), Self.isRight(digits) else { return nil }
        let isNamed =
            isBehind(at, Self.contexts, reach: 10) || isAhead(end, Self.contexts, reach: 6)
        return isNamed || sizes == [3, 3, 4] && !isRecord(at)
            ? Found(kind: .nhsNumber, runs: at..<end) : nil
    }

    /// Modulus 11: the digits by 10 down to 2; ten noughts are nobody's number.
    private static func isRight(_ digits: String) -> Bool {
        let values = digits.utf8.map { Int($0) - 48 }
        guard values.contains(where: { $0 != 0 }) else { return false }
        let sum = zip(values, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 11 == values[9]
    }
}
