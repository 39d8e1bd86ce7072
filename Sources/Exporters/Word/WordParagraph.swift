import OfficeFiles

/// A text as a paragraph of Word.
enum WordParagraph {
    /// - Parameters:
    ///   - list: the number of the list that it is a point of; nil for the one of its style.
    ///   - isBelowTable: whether it keeps a distance that tables have no style for.
    static func xml(
        _ text: Text, _ style: WordStyle, list: Int? = nil, isBelowTable: Bool = false
    ) -> XML {
        var settings = style == .normal ? [] : [value("w:pStyle", style.id)]
        if let list {
            settings.append(
                XML("w:numPr", [:], [value("w:ilvl", "0"), value("w:numId", "\(list + 1)")]))
        }
        let first = text.runs.lazy.compactMap { Direction.first(of: $0.text) }.first
        if first == .rightToLeft { settings.append(XML("w:bidi")) }
        if isBelowTable, !style.isHeading {
            settings.append(XML("w:spacing", ["w:before": "160"]))
        }
        let head = settings.isEmpty ? [] : [XML("w:pPr", [:], settings)]
        return XML("w:p", [:], head + text.runs.flatMap { runs($0, base: first) })
    }

    static func value(_ name: String, _ value: String) -> XML { XML(name, ["w:val": value]) }

    private static func runs(_ run: Text.Run, base: Direction?) -> [XML] {
        Direction.stretches(of: run.text, base: base ?? .leftToRight).map { text, direction in
            var settings: [XML] =
                switch run.kind {
                case .ours, .typed: []
                case .strong: [value("w:rStyle", "Strong")]
                case .quiet: [value("w:rStyle", "Emphasis")]
                }
            if direction == .rightToLeft { settings.append(XML("w:rtl")) }
            let head = settings.isEmpty ? [] : [XML("w:rPr", [:], settings)]
            return XML("w:r", [:], head + pieces(text))
        }
    }

    /// Tabs and ends of lines are elements of their own.
    private static func pieces(_ text: Substring.UnicodeScalarView) -> [XML] {
        var pieces: [XML] = []
        var rest = text
        while !rest.isEmpty {
            let plain = rest.prefix { $0 != "\t" && $0 != "\n" }
            if !plain.isEmpty {
                pieces.append(XML("w:t", ["xml:space": "preserve"], text: String(plain)))
            }
            rest = rest[plain.endIndex...]
            if let mark = rest.popFirst() { pieces.append(XML(mark == "\t" ? "w:tab" : "w:br")) }
        }
        return pieces
    }
}
