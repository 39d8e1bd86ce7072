import AnswerReading

// Points that people name by a number: findings and recommendations.
extension Briefing {
    /// The section that says what the review found.
    package static let findingsSection = "findings"

    /// What the review found, numbered F1, F2 and so on.
    public var findings: [Item] {
        shown(Self.findingsSection)?.blocks.compactMap { block in
            if case .item(let item) = block, item.depth == 0 { item } else { nil }
        } ?? []
    }

    /// A section as people see it: what can be named by a number has it.
    public func shown(_ id: String) -> Section? { section(id).map(numbered) }

    /// The same of a section of this briefing.
    func numbered(_ section: Section) -> Section {
        let blocks =
            switch section.id {
            case Self.findingsSection: Self.withFindings(section.blocks)
            case Item.section: Self.withPlaces(section.blocks)
            default: section.blocks
            }
        return Section(
            number: section.number, id: section.id, heading: section.heading, blocks: blocks)
    }

    /// The section that people mean by a number: as printed, else by its place.
    public func section(numbered number: Ordinal) -> Section? {
        let printed = sections.first { Ordinal($0.number)?.number == number.number }
        return number.isPossible ? (printed ?? sections[number]).map(numbered) : nil
    }

    /// Where a review found one thing a paragraph, each paragraph is a finding.
    private static func withFindings(_ blocks: [Block]) -> [Block] {
        let hasPoints = blocks.contains { if case .item = $0 { true } else { false } }
        var count = 0
        return blocks.map { block in
            switch block {
            case .item(let item) where item.depth == 0:
                count += 1
                return .item(Item(label: "F\(count)", depth: 0, text: item.text))
            case .paragraph(let text) where !hasPoints && !text.hasSuffix(":"):
                count += 1
                return .item(Item(label: "F\(count)", depth: 0, text: text))
            default: return block
            }
        }
    }

    private static func withPlaces(_ blocks: [Block]) -> [Block] {
        var count = 0
        return blocks.map { block in
            guard case .item(let item) = block else { return block }
            count += 1
            return .item(
                Item(
                    label: item.label ?? "\(count)", depth: item.depth, text: item.text,
                    audience: item.audience))
        }
    }

    /// Whether a question is about what the review found.
    public static func asksAboutFindings(_ question: String) -> Bool {
        let plain = question.lowercased()
        return ["finding", "findings"].contains { plain.holdsWord(Array($0.utf8)) }
    }

    /// The terms of the glossary that explain a word: its own, or those that the text puts in brackets
    /// behind it.
    public func terms(explaining word: String) -> [Term] {
        let plain = word.lowercased()
        let own = glossary.filter {
            let term = $0.term.lowercased()
            return plain.holdsWord(Array(term.utf8)) || term.holdsWord(Array(plain.utf8))
        }
        if !own.isEmpty || plain.isEmpty { return own }
        let behind = sections.flatMap(\.blocks).flatMap { block -> [String] in
            block.text.lowercased().brackets(behind: plain)
        }
        return terms(of: behind)
    }
}

extension String {
    /// What stands in brackets right behind a word.
    fileprivate func brackets(behind word: String) -> [String] {
        let (text, start) = (Array(utf8), Array((word + " (").utf8))
        guard text.count > start.count else { return [] }
        return text.indices.dropLast(start.count).compactMap { index in
            let rest = text[index...]
            let isWhole = index == 0 || !text[index - 1].isASCIILetter
            guard isWhole, rest.starts(with: start) else { return nil }
            let inside = rest.dropFirst(start.count).prefix { $0 != UInt8(ascii: ")") }
            return String(decoding: inside, as: UTF8.self)
        }
    }
}
