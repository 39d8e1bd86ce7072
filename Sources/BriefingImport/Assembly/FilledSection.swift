import DialogueLanguage

/// A section with its text made up.
struct FilledSection {
    let draft: SectionDraft
    private(set) var blocks: [TextBlock]
    /// Those that have numbers of their own in it.
    private(set) var agencies: [String] = []
    private(set) var repairs: Repairs
    private(set) var damage: [Damage] = []
    /// Pieces that ended in no block.
    private(set) var unused: [Int]
    /// Pieces with the names of columns.
    let tableHeads: [Int]

    init(_ draft: SectionDraft, _ pieces: Pieces, _ layout: Layout) {
        self.draft = draft
        let isNumbered = draft.id == "recommendations" || draft.id == "implementing-change"
        let table = TableReading(pieces, draft.pieces)
        tableHeads = table.heads.sorted()
        let builder = BlockBuilder(
            pieces, of: draft.pieces, layout, hasLabels: draft.id == "recommendations", table)
        (repairs, unused) = (builder.repairs, builder.unused)
        repairs.add(table.repairs)
        blocks = Lists.restored(builder.blocks, in: draft.id, repairs: &repairs)
        if blocks.isEmpty {
            damage.append(
                Damage(.sectionEmpty, line: draft.headingLines.first, text: draft.heading))
        }
        lookForGaps()
        lookForNoise()
        // A paragraph that the format would take for something else is kept as a point.
        for index in blocks.indices where blocks[index].isParagraph {
            let word = blocks[index].text.prefix { $0 != 0x20 }
            if Briefing.beginsOther(word.text) {
                blocks[index].kind = .item(label: nil, depth: 0)
            }
        }
        guard isNumbered else { return }
        raiseFirst()
        number(AgencyNumbers(blocks, named: builder.agencies))
    }

    /// The points that are asked as questions, where this is the section that sets tasks.
    var tasks: [ImportReport.Task] {
        guard draft.id == "implementing-change" else { return [] }
        return blocks.compactMap { block in
            guard case .item(.number(let number)?, 0) = block.kind else { return nil }
            return ImportReport.Task(number: Int(number), line: block.line, text: block.text.text)
        }
    }

    // MARK: What is lost

    private mutating func lookForGaps() {
        var cut: [Int] = []
        for (index, block) in blocks.enumerated() {
            let tail = Tail(block.text)
            guard tail.words >= 4, !Ends.isSentenceEnd(block.text[...]) else { continue }
            if tail.isOpen {
                damage.append(Damage(.cutOff, line: block.lastLine, text: tail.text))
                cut.append(index)
            } else if block.isParagraph, !Ends.isLeadIn(block.text[...]), tail.words >= 5,
                !leads(index)
            {
                damage.append(Damage(.noStop, line: block.lastLine, text: tail.text))
            }
        }
        if let first = blocks.first, first.isParagraph, Ends.beginsSmall(first.text[...]) {
            damage.append(
                Damage(
                    .cutOff, line: first.line,
                    text: "… " + first.text.prefix { $0 != 0x2E }.prefix(60).text))
        }
        remark(after: cut)
    }

    /// Puts a remark behind each of these blocks.
    private mutating func remark(after cut: [Int]) {
        guard !cut.isEmpty else { return }
        var out: [TextBlock] = []
        out.reserveCapacity(blocks.count + cut.count)
        var next = 0
        for (index, block) in blocks.enumerated() {
            out.append(block)
            guard next < cut.count, cut[next] == index else { continue }
            next += 1
            var lost = block
            (lost.kind, lost.text) = (.missing, Array(Wording.restOfSentence.utf8))
            out.append(lost)
        }
        blocks = out
    }

    private func leads(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index + 1].isItem
    }

    private mutating func lookForNoise() {
        for block in blocks where block.kind != .missing {
            let noise = Noise(block.text[...])
            if !noise.scraps.isEmpty {
                damage.append(Damage(.noise, line: block.line, text: noise.scraps))
            }
        }
    }

    // MARK: Numbers

    /// A point that stands inside another, where there is none before it, is one of its own: it would get a
    /// number that may be printed below it.
    private mutating func raiseFirst() {
        guard let first = blocks.firstIndex(where: \.isItem),
            case .item(let label, 1...) = blocks[first].kind
        else { return }
        blocks[first].kind = .item(label: label, depth: 0)
    }

    /// Keeps the publisher's numbers where they rise, and counts the points anew where not.
    private mutating func number(_ agencies: AgencyNumbers?) {
        if let agencies {
            self.agencies = agencies.names
            for (index, label) in agencies.labels {
                blocks[index].kind = .item(label: label, depth: 0)
            }
            damage.append(
                Damage(
                    .numbersOfAgencies, line: blocks.first(where: \.isItem)?.line,
                    text: Self.list(agencies.examples)))
            return letterInner()
        }
        let tops = blocks.compactMap { block -> TextBlock.Label?? in
            if case .item(let label, 0) = block.kind { .some(label) } else { nil }
        }
        let ranks = tops.compactMap { $0?.rank }
        let isKept =
            !ranks.isEmpty && ranks.count == tops.count
            && zip(ranks, ranks.dropFirst()).allSatisfy { $0 < $1 }
            && ranks.allSatisfy { $0.0 < 1000 }
            && !(ranks.contains { $0.1 > 0 } && wouldRepeat)
        if isKept { noteNumbers(ranks.map(\.0)) } else { noteChanges(tops) }
        var (top, inner) = (0, 0)
        for index in blocks.indices {
            guard case .item(let label, let depth) = blocks[index].kind else { continue }
            let isTop = depth == 0
            (top, inner) = isTop ? (top + 1, 0) : (top, inner + 1)
            let own: TextBlock.Label? =
                isTop
                ? isKept ? label : .number(Int32(top))
                : inner <= 26 ? .letter(UInt8(0x60 + inner)) : nil
            blocks[index].kind = .item(label: own, depth: isTop ? 0 : 1)
            guard label != own else { continue }
            repairs.add(.numbered, line: blocks[index].line, result: label?.printed ?? "")
        }
    }

    /// Letters the points inside others, where these keep the numbers of their agencies.
    private mutating func letterInner() {
        var inner = 0
        for index in blocks.indices {
            guard case .item(let label, let depth) = blocks[index].kind else { continue }
            inner = depth == 0 ? 0 : inner + 1
            if depth == 0 { continue }
            let own: TextBlock.Label? = inner <= 26 ? .letter(UInt8(0x60 + inner)) : nil
            blocks[index].kind = .item(label: own, depth: 1)
            guard label != own else { continue }
            repairs.add(.numbered, line: blocks[index].line, result: label?.printed ?? "")
        }
    }

    /// Whether a point inside 4 would get the letter that a printed `4a` has.
    private var wouldRepeat: Bool {
        var labels: Set<String> = []
        var (top, inner) = ("", UInt8(0))
        for case .item(let label, let depth) in blocks.map(\.kind) {
            if depth == 0 {
                (top, inner) = (label?.printed ?? "", 0)
                guard labels.insert(top).inserted else { return true }
            } else if inner < 26 {
                inner += 1
                guard labels.insert(top + [0x60 + inner].text).inserted else { return true }
            }
        }
        return false
    }

    /// Says where the publisher's numbers leave one out, or begin elsewhere than with 1.
    private mutating func noteNumbers(_ values: [Int32]) {
        let line = blocks.first(where: \.isItem)?.line
        if let first = values.first, first != 1 {
            damage.append(Damage(.numbersBegin, line: line, text: "\(first)"))
        }
        for (before, after) in zip(values, values.dropFirst()) where after > before + 1 {
            let item = blocks.first {
                if case .item(let label?, 0) = $0.kind { label.rank?.0 == after } else { false }
            }
            damage.append(Damage(.numberGap, line: item?.line, text: "\(before) \(after)"))
        }
    }

    /// So many changes are named one by one.
    private static let most = 200

    private static func list(_ changes: [String]) -> String {
        let more = changes.count > most ? ["and \(changes.count - most) more"] : []
        return (changes.prefix(most) + more).joined(separator: ", ")
    }

    /// Says which number became which, where they can't be kept.
    private mutating func noteChanges(_ labels: [TextBlock.Label?]) {
        let changes = labels.enumerated().compactMap { place, label -> String? in
            guard let label, label != .number(Int32(place + 1)) else { return nil }
            if case .letter = label { return nil }
            return "\(label.printed) is now \(place + 1)"
        }
        guard !changes.isEmpty else { return }
        damage.append(
            Damage(
                .numbersChanged, line: blocks.first(where: \.isItem)?.line,
                text: Self.list(changes)))
    }
}

/// The end of a block, to see whether a sentence is cut off there.
private struct Tail {
    /// The last six words.
    let text: String
    /// How many words there are, as far as was looked.
    let words: Int
    /// Whether no sentence can end like this.
    let isOpen: Bool

    /// How many bytes are looked at.
    private static let reach = 200

    init(_ block: [UInt8]) {
        let start = max(0, block.count - Self.reach)
        let found = Word.read(block, from: start)
        words = found.count
        let isOpenWord =
            found.last.map {
                $0.end == block.count && Sentences.openWords.contains($0.key)
            } ?? false
        isOpen = isOpenWord || block.last == 0x2C
        let shown = block[start...].split(separator: 0x20).suffix(6)
        text = Array(shown.joined(separator: [0x20])).text
    }
}
