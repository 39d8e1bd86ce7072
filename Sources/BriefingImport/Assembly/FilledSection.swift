/// A section with its text made up.
struct FilledSection {
    let draft: SectionDraft
    private(set) var blocks: [TextBlock]
    private(set) var repairs: [Repair] = []
    private(set) var damage: [Damage] = []
    /// Pieces that ended in no block.
    private(set) var unused: [Int]

    init(_ draft: SectionDraft, _ pieces: [Piece], _ layout: Layout) {
        self.draft = draft
        let builder = BlockBuilder(SourceLine.read(pieces, draft.pieces), layout)
        repairs = builder.repairs
        blocks = Lists.restored(builder.blocks, in: draft.id, repairs: &repairs)
        let used = Set(blocks.flatMap(\.pieces))
        unused = draft.pieces.filter { !used.contains($0) }
        if blocks.isEmpty {
            damage.append(
                Damage(.sectionEmpty, line: draft.headingLines.first, text: draft.heading))
        }
        lookForGaps()
        lookForNoise()
        // A paragraph that the format would take for something else is kept as a point.
        for index in blocks.indices where blocks[index].isParagraph {
            let word = blocks[index].text.prefix { $0 != 0x20 }
            if BriefingWriter.isTakenForOther(word) {
                blocks[index].kind = .item(label: nil, depth: 0)
            }
        }
        if draft.id == "recommendations" || draft.id == "implementing-change" { number() }
    }

    // MARK: What is lost

    private mutating func lookForGaps() {
        var out: [TextBlock] = []
        for (index, block) in blocks.enumerated() {
            out.append(block)
            let words = Word.read(block.text)
            guard let last = words.last, words.count >= 4, !Ends.isSentenceEnd(block.text[...])
            else { continue }
            let isOpenWord =
                Sentences.openWords.contains(last.key) && last.end == block.text.count
                || block.text.last == 0x2C
            if isOpenWord {
                damage.append(Damage(.cutOff, line: block.lastLine, text: tail(block.text)))
                var lost = block
                (lost.kind, lost.text, lost.pieces) = (
                    .missing, Array(Wording.restOfSentence.utf8), []
                )
                out.append(lost)
            } else if block.isParagraph, !Ends.isLeadIn(block.text[...]), words.count >= 5,
                !leads(index)
            {
                damage.append(Damage(.noStop, line: block.lastLine, text: tail(block.text)))
            }
        }
        if let first = blocks.first, first.isParagraph, Ends.beginsSmall(first.text[...]) {
            damage.append(
                Damage(
                    .cutOff, line: first.line,
                    text: "… " + first.text.prefix { $0 != 0x2E }.prefix(60).text))
        }
        blocks = out
    }

    private func leads(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index + 1].isItem
    }

    private func tail(_ text: [UInt8]) -> String {
        Array(text.split(separator: 0x20).suffix(6).joined(separator: [0x20])).text
    }

    private mutating func lookForNoise() {
        for block in blocks where block.kind != .missing {
            let noise = Noise(block.text)
            if !noise.scraps.isEmpty {
                damage.append(Damage(.noise, line: block.line, text: noise.scraps))
            }
        }
    }

    // MARK: Numbers

    /// Numbers the points in their order, unless they have good numbers of their own.
    private mutating func number() {
        var top = 0
        var inner = 0
        let labels = blocks.compactMap { block -> String? in
            if case .item(let label, 0) = block.kind { label ?? "" } else { nil }
        }
        let isGood = labels == labels.indices.map { "\($0 + 1)" }
        for index in blocks.indices {
            guard case .item(let label, let depth) = blocks[index].kind else { continue }
            if depth == 0 || top == 0 {
                (top, inner) = (top + 1, 0)
                blocks[index].kind = .item(label: "\(top)", depth: 0)
            } else {
                inner += 1
                let letter = inner <= 26 ? [UInt8(0x60 + inner)].text : nil
                blocks[index].kind = .item(label: letter, depth: 1)
            }
            if !isGood || (depth > 0 && label == nil) {
                repairs.append(Repair(kind: .numbered, line: blocks[index].line, result: "\(top)"))
            }
        }
    }
}
