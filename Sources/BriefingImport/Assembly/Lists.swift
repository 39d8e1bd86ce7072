/// Points that have lost their bullets.
enum Lists {
    /// The blocks of a section with what is a list by its sense made into points.
    static func restored(
        _ blocks: [TextBlock], in id: String, repairs: inout Repairs
    ) -> [TextBlock] {
        let isList = ["review", "findings", "recommendations", "implementing-change"].contains(id)
        var blocks = isList ? splitLeadIns(blocks, &repairs) : blocks
        afterLeadIns(&blocks, isList: isList)
        guard !blocks.contains(where: \.isItem) else { return blocks }
        switch id {
        case "recommendations": return recommendations(blocks, &repairs)
        case "implementing-change": return tasks(blocks, &repairs)
        case "findings":
            let isPoints =
                blocks.count > 1 && blocks.allSatisfy { Sentences.split($0.text[...]).count == 1 }
            return isPoints ? blocks.map(point) : blocks
        default: return blocks
        }
    }

    private static func point(_ block: TextBlock) -> TextBlock {
        var made = block
        if block.isParagraph { made.kind = .item(label: nil, depth: 0) }
        return made
    }

    private static func pointsOfSentences(_ block: TextBlock, _ repairs: inout Repairs)
        -> [TextBlock]
    {
        let sentences = Sentences.split(block.text[...])
        if sentences.count > 1 {
            repairs.add(.divided, line: block.line)
        }
        return sentences.map { text in
            var made = point(block)
            made.text = Array(text)
            return made
        }
    }

    /// Paragraphs below a line that ends in a colon are points.
    private static func afterLeadIns(_ blocks: inout [TextBlock], isList: Bool) {
        var isBelow = false
        for index in blocks.indices {
            let leads = Ends.isLeadIn(blocks[index].text[...])
            if !blocks[index].isParagraph || leads {
                isBelow =
                    leads && blocks[index].isParagraph && isListBelow(blocks, index, isList)
            } else if isBelow {
                blocks[index].kind = .item(label: nil, depth: 0)
            }
        }
    }

    private static func isListBelow(_ blocks: [TextBlock], _ index: Int, _ isList: Bool) -> Bool {
        let below = blocks[(index + 1)...].prefix { $0.isParagraph && !Ends.isLeadIn($0.text[...]) }
        if below.count != blocks.count - index - 1, blocks[index + 1].isItem { return false }
        return isList
            ? !below.isEmpty : below.count > 1 && below.dropFirst().allSatisfy { !$0.isApart }
    }

    /// `The review looked at the following: First point. Second point.`
    private static func splitLeadIns(_ blocks: [TextBlock], _ repairs: inout Repairs)
        -> [TextBlock]
    {
        guard !blocks.contains(where: \.isItem),
            let first = blocks.firstIndex(where: { colon($0.text) != nil }),
            let colon = colon(blocks[first].text)
        else { return blocks }
        var lead = blocks[first]
        var rest = lead
        lead.text = Array(lead.text[...colon])
        rest.text = Array(rest.text[(colon + 1)...].withoutEnds)
        repairs.add(.divided, line: lead.line)
        var out = Array(blocks[..<first]) + [lead]
        for block in [rest] + blocks[(first + 1)...] { out += pointsOfSentences(block, &repairs) }
        return out
    }

    /// Where a lead-in ends within a paragraph.
    private static func colon(_ text: [UInt8]) -> Int? {
        guard let colon = text.firstIndex(of: 0x3A), colon + 2 < text.count,
            text[colon + 1] == 0x20,
            Ends.beginsAnew(text[(colon + 1)...])
        else { return nil }
        let keys = Word.read(text, to: colon).suffix(12).map(\.key)
        return keys.contains(where: leading.contains) ? colon : nil
    }

    private static let leading: Set<String> = [
        "following", "looked", "considered", "focused", "focussed", "themes", "areas", "included",
        "include", "examined", "explored", "points", "recommended", "found", "that", "work",
    ]

    private static func recommendations(_ blocks: [TextBlock], _ repairs: inout Repairs)
        -> [TextBlock]
    {
        if blocks.count == 1 {
            let sentences = Sentences.split(blocks[0].text[...])
            let isAsking = sentences.allSatisfy { sentence in
                Word.read(Array(sentence)).contains { Sentences.asking.contains($0.key) }
            }
            if sentences.count > 1, isAsking { return pointsOfSentences(blocks[0], &repairs) }
        }
        return blocks.map { Ends.isLeadIn($0.text[...]) ? $0 : point($0) }
    }

    private static func tasks(_ blocks: [TextBlock], _ repairs: inout Repairs) -> [TextBlock] {
        let count = blocks.reduce(0) { $0 + Sentences.split($1.text[...]).count }
        guard count <= 8 else { return blocks.map { Ends.isLeadIn($0.text[...]) ? $0 : point($0) } }
        return blocks.flatMap {
            Ends.isLeadIn($0.text[...]) ? [$0] : pointsOfSentences($0, &repairs)
        }
    }
}
