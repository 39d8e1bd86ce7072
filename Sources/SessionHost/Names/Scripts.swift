/// Which alphabet a letter belongs to; only those that people write names in today.
enum Scripts {
    private struct Span {
        let low: UInt32
        let high: UInt32
        let script: Substring
    }

    /// In the order of their letters.
    private static let spans: [Span] = {
        var spans: [Span] = []
        var script: Substring = ""
        for word in ScriptTable.text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if word.last == ":" {
                script = word.dropLast()
                continue
            }
            let ends = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
            if let low = ends.first, let high = ends.last {
                spans.append(Span(low: low, high: high, script: script))
            }
        }
        return spans.sorted { $0.low < $1.low }
    }()

    /// The alphabet; `any` for a mark that stands on letters of several; nil for anything else.
    static func script(of scalar: Unicode.Scalar) -> Substring? {
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].high < scalar.value { low = middle + 1 } else { high = middle }
        }
        guard low < spans.count, spans[low].low <= scalar.value else { return nil }
        return spans[low].script
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
