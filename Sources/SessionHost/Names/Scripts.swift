/// Which alphabet a letter belongs to; only those that people write names in today.
enum Scripts {
    /// In the order of their letters.
    private static let spans = LetterTable.rows(ScriptTable.text)
        .sorted { $0.letters.lowerBound < $1.letters.lowerBound }

    /// The alphabet; `any` for a mark that stands on letters of several; nil for anything else.
    static func script(of scalar: Unicode.Scalar) -> Substring? {
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            let isBefore = spans[middle].letters.upperBound < scalar.value
            if isBefore { low = middle + 1 } else { high = middle }
        }
        guard low < spans.count, spans[low].letters.contains(scalar.value) else { return nil }
        return spans[low].name
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: script(of: scalar) != nil
        default: false
        }
    }

    /// Whether all letters are of one alphabet; those of Japanese count as one.
    static func isOne(_ name: String.UnicodeScalarView) -> Bool {
        var scripts = Set(name.compactMap { script(of: $0) })
        scripts.remove("any")
        if scripts.contains("hiragana") || scripts.contains("katakana") {
            return scripts.isSubset(of: ["hiragana", "katakana", "cjk"])
        }
        return scripts.count <= 1
    }
}
