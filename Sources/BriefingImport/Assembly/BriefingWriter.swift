import DialogueLanguage

/// Writes a briefing in the project's own format.
enum BriefingWriter {
    /// Adds the text of a section, its heading first.
    static func write(_ section: FilledSection, to file: inout [UInt8]) {
        let draft = section.draft
        let number = draft.number.isEmpty ? "" : draft.number + " "
        let heading = heading(draft.heading)
        let isSimple =
            heading.utf8.count <= 30
            && heading.utf8.allSatisfy {
                $0.isUpperByte || $0.isLowerByte || $0.isDigitByte || $0 == 0x20
            }
        let needsId = !isSimple || SectionNames.words(heading) != draft.id
        file += "# \(number)\(heading)\(needsId ? " [\(draft.id)]" : "")\n".utf8
        var before: TextBlock.Kind?
        for block in section.blocks {
            if let before, !(block.isItem && before != .missing) { file.append(0x0A) }
            write(block, of: section.agencies, to: &file)
            before = block.kind
        }
        if section.blocks.isEmpty { file += "missing: \(Wording.textOfSection)\n".utf8 }
    }

    /// Adds the terms that are explained.
    static func write(_ glossary: [ImportReport.Term], to file: inout [UInt8]) {
        guard !glossary.isEmpty else { return }
        file += "\n# Glossary\n".utf8
        for term in glossary {
            wrap("", Array("\(term.term): \(term.meaning)".utf8), indent: "  ", to: &file)
        }
    }

    /// A heading must not begin with what would be read as its number, nor hold the brackets of an id.
    private static func heading(_ text: String) -> String {
        let kept = text.utf8.drop {
            $0 == 0x23 || $0 == 0x20 || $0 == 0x2E || $0 == 0x29 || $0 == 0x3A
        }
        .map { $0 == 0x5B ? 0x28 : $0 == 0x5D ? 0x29 : $0 }.text
        return kept.utf8.first?.isDigitByte ?? true ? "“\(kept)”" : kept
    }

    private static func write(
        _ block: TextBlock, of agencies: [String], to file: inout [UInt8]
    ) {
        switch block.kind {
        case .missing: wrap("missing: ", block.text, indent: "  ", to: &file)
        case .paragraph: wrap("", block.text, indent: "", to: &file)
        case .item(let label, let depth):
            let inset = depth == 0 ? "" : "   "
            let mark =
                switch label {
                case .number(let value) where value < 1000: "\(value). "
                case .number(let value): "- \(value)) "
                case .letter(let letter): [letter].text + ". "
                case .lettered(let value, _) where value < 1000: "\(label?.printed ?? ""). "
                case .agency(_, _, let agency):
                    "\(label?.printed ?? "")-\(agencies[Int(agency)]). "
                case .lettered, .roman: "- (\(label?.printed ?? "")) "
                case nil: "- "
                }
            wrap(inset + mark, block.text, indent: inset + "   ", to: &file)
        }
    }

    /// Adds the text in lines of at most 100 columns, none of which begins like something else.
    static func wrap(
        _ mark: String, _ text: some Collection<UInt8>, indent: String, to file: inout [UInt8]
    ) {
        var start = file.count
        file += mark.utf8
        var isFresh = true
        eachWord(of: text) { word in
            let isFull = file.count - start + 1 + word.count > 98
            if isFull, !isFresh, !isNoText(word.text) {
                file.append(0x0A)
                start = file.count
                file += indent.utf8
                isFresh = true
            }
            if !isFresh { file.append(0x20) }
            file += word
            isFresh = false
        }
        file.append(0x0A)
    }

    /// Word by word, without a list of them, which would take many times the text.
    private static func eachWord<Text: Collection<UInt8>>(
        of text: Text, _ take: (Text.SubSequence) -> Void
    ) {
        var start = text.startIndex
        while start < text.endIndex {
            let end = text[start...].firstIndex(of: 0x20) ?? text.endIndex
            if start < end { take(text[start..<end]) }
            start = end < text.endIndex ? text.index(after: end) : end
        }
    }

    private static func isNoText(_ word: String) -> Bool {
        Briefing.beginsOther(word) || Briefing.beginsLineBelow(word)
    }
}
