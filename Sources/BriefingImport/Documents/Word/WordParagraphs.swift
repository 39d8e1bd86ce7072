import OfficeFiles

extension WordText {
    /// The words of a paragraph, and whether all of them are in bold; those of text boxes in it are
    /// paragraphs of their own.
    mutating func words(_ paragraph: WordPlace) -> (text: String, isBold: Bool) {
        var (text, isBold) = ("", true)
        for (part, run) in Self.parts(of: paragraph) where !run.isGone {
            guard let piece = Self.piece(part) else { continue }
            if run.isHidden || styles.has(run.element, "vanish", in: paragraph.element) {
                if !part.text.stripped.isEmpty { leftOut.insert(.hiddenText) }
                continue
            }
            text += piece
            if isBold, part.isWords, !part.text.stripped.isEmpty {
                isBold = styles.has(run.element, "b", in: paragraph.element)
            }
        }
        return (text, isBold)
    }

    /// What stands in the stretches of a paragraph, each with its stretch, in the order of the text.
    private static func parts(of place: WordPlace) -> [(part: XML, run: WordPlace)] {
        var found: [(part: XML, run: WordPlace)] = []
        collect(place, into: &found)
        return found
    }

    private static func collect(
        _ place: WordPlace, into found: inout [(part: XML, run: WordPlace)]
    ) {
        let isRun = place.element.name == "w:r" || place.element.name == "m:r"
        for child in place.inner {
            if isRun { found.append((child.element, place)) }
            if child.element.name != "w:p" { collect(child, into: &found) }
        }
    }

    /// What a part of a stretch reads as; nil for what is no text.
    private static func piece(_ part: XML) -> String? {
        switch part.name {
        case "w:t", "m:t": part.text
        case "w:tab": "\t"
        case "w:noBreakHyphen": "-"
        case "w:br": part["w:type"] == "page" ? "\u{C}" : "\n"
        case "w:cr": "\n"
        case "w:sym":
            UInt32(part["w:char"] ?? "20", radix: 16).flatMap { Unicode.Scalar($0) }
                .flatMap { $0.properties.generalCategory == .control ? nil : String($0) } ?? ""
        default: nil
        }
    }

    mutating func addParagraph(_ place: WordPlace) {
        let (words, isBold) = words(place)
        let text = words.stripped
        if !text.isEmpty {
            let level = styles.heading(place.element)
            let mark = marks.mark(place.element)
            if level > 0 {
                let lead = mark.isEmpty ? "" : mark.stripped + " "
                add(String(repeating: "#", count: min(6, level)) + " " + lead + text)
            } else if isBold, mark.isEmpty, !words.unicodeScalars.contains("\n"),
                words.unicodeScalars.count <= 120
            {
                add("**" + text + "**")
            } else {
                add(mark + words)
            }
        }
        let boxes = place.all(
            { $0.name == "w:txbxContent" || $0.name == "dgm:relIds" },
            notBelow: { $0.name == "w:p" })
        for box in boxes where !box.isFallback {
            if box.element.name == "w:txbxContent" { walk(box) } else { addDiagram(box.element) }
        }
    }

    private mutating func addDiagram(_ ids: XML) {
        guard let target = document.target(of: ids["r:dm"]) else {
            leftOut.insert(.diagrams)
            return
        }
        guard shown.insert(target).inserted else { return }
        guard let data = document.part(target) else {
            leftOut.insert(.diagrams)
            return
        }
        for paragraph in data.all("a:p") {
            let text = paragraph.all("a:t").map(\.text).joined()
            if !text.stripped.isEmpty { add("- " + text) }
        }
    }
}

extension XML {
    /// Whether it holds letters.
    fileprivate var isWords: Bool { name == "w:t" || name == "m:t" }
}
