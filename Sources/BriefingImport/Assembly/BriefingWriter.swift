/// Writes a briefing in the project's own format.
enum BriefingWriter {
    /// The text of a section, its heading first.
    static func text(_ section: FilledSection) -> String {
        let draft = section.draft
        var lines: [String] = []
        let number = draft.number.isEmpty ? "" : draft.number + " "
        let heading = heading(draft.heading)
        let isSimple =
            heading.utf8.count <= 30
            && heading.utf8.allSatisfy {
                $0.isUpperByte || $0.isLowerByte || $0.isDigitByte || $0 == 0x20
            }
        let needsId = !isSimple || SectionNames.slug(heading) != draft.id
        lines.append("# \(number)\(heading)" + (needsId ? " [\(draft.id)]" : ""))
        var before: TextBlock?
        for block in section.blocks {
            let isList = block.isItem && (before?.isItem ?? false)
            if before != nil, !isList, !(block.isItem && before?.isParagraph ?? false) {
                lines.append("")
            }
            lines += written(block, before)
            before = block
        }
        if section.blocks.isEmpty { lines.append("missing: \(Wording.textOfSection)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A heading must not begin with what would be read as its number, nor hold the brackets of an id.
    private static func heading(_ text: String) -> String {
        let kept = text.utf8.drop {
            $0 == 0x23 || $0 == 0x20 || $0 == 0x2E || $0 == 0x29 || $0 == 0x3A
        }
        .map { $0 == 0x5B ? 0x28 : $0 == 0x5D ? 0x29 : $0 }.text
        return kept.utf8.first?.isDigitByte ?? true ? "“\(kept)”" : kept
    }

    private static func written(_ block: TextBlock, _ before: TextBlock?) -> [String] {
        switch block.kind {
        case .missing: return wrapped("missing: ", block.text, indent: "  ")
        case .paragraph:
            return wrapped("", block.text, indent: "")
        case .item(let label, let depth):
            let inset = depth == 0 ? "" : "   "
            let mark = label.map { isLabel($0) ? "\($0). " : "- \($0)) " } ?? "- "
            return wrapped(inset + mark, block.text, indent: inset + "   ")
        }
    }

    private static func isLabel(_ label: String) -> Bool {
        label.utf8.count <= 3
            && (label.utf8.allSatisfy { $0.isDigitByte }
                || (label.utf8.count == 1 && label.utf8.allSatisfy { $0.isLowerByte }))
    }

    /// The text in lines of at most 100 columns, none of which begins like something else.
    static func wrapped(_ mark: String, _ text: [UInt8], indent: String) -> [String] {
        var lines: [String] = []
        var line = Array(mark.utf8)
        var isFresh = true
        for word in text.split(separator: 0x20) {
            let isFull = line.count + 1 + word.count > 98
            if isFull, !isFresh, !isTakenForOther(word) {
                lines.append(line.text)
                line = Array(indent.utf8)
                isFresh = true
            }
            if !isFresh { line.append(0x20) }
            line += word
            isFresh = false
        }
        lines.append(line.text)
        return lines
    }

    /// Whether a line that begins with this word would be read as a point, a heading or a comment.
    static func isTakenForOther(_ word: ArraySlice<UInt8>) -> Bool {
        if word.first == 0x23 || word.starts(with: "//".utf8) || word.starts(with: "missing:".utf8)
        {
            return true
        }
        if ["-", "•", "*"].contains(word.text) { return true }
        guard let last = word.last, last == 0x2E || last == 0x29 else { return false }
        return isLabel(word.dropLast().text)
    }
}
