/// Recommendations that are numbered anew for each agency, so that `1` alone would say too little.
struct AgencyNumbers {
    /// In the order in which they are named.
    private(set) var names: [String] = []
    /// For a block: the label with its agency.
    private(set) var labels: [(Int, TextBlock.Label)] = []

    /// So many can be told apart.
    private static let most = 200

    /// Nil where plain numbers rise through all of the section, or where no agencies are named.
    ///
    /// - Parameter named: for the place of a line, the agency that its label names.
    init?(_ blocks: [TextBlock], named: [Int: String]) {
        var current: String?
        var isWhole = true
        var (isRising, last) = (true, (Int32(0), UInt8(0)))
        for (index, block) in blocks.enumerated() {
            switch block.kind {
            case .paragraph: current = AgencyName.above(block.text) ?? current
            case .item(let label, 0):
                guard let rank = label?.rank, rank.0 < 1000 else {
                    isWhole = false
                    continue
                }
                isRising = isRising && last < rank
                last = rank
                add(index, rank, of: named[block.places.lowerBound] ?? current)
            case .item, .missing: break
            }
        }
        guard isWhole, !named.isEmpty || !isRising, !names.isEmpty, names.count <= Self.most,
            areUnique(blocks)
        else { return nil }
    }

    /// The first label of each agency.
    var examples: [String] {
        names.indices.compactMap { place in
            labels.lazy.map(\.1).first { label in
                if case .agency(_, _, UInt8(clamping: place)) = label { true } else { false }
            }.map { $0.printed + "-" + names[place] }
        }
    }

    private mutating func add(_ block: Int, _ rank: (Int32, UInt8), of agency: String?) {
        guard let agency else {
            let plain: TextBlock.Label =
                rank.1 == 0 ? .number(rank.0) : .lettered(rank.0, rank.1)
            return labels.append((block, plain))
        }
        let place = names.firstIndex(of: agency) ?? names.count
        if place == names.count { names.append(agency) }
        labels.append((block, .agency(rank.0, rank.1, UInt8(clamping: place))))
    }

    /// Whether no two have the same label, and those of one agency rise.
    private func areUnique(_ blocks: [TextBlock]) -> Bool {
        var last: [Int: (Int32, UInt8)] = [:]
        for (_, label) in labels {
            let agency = if case .agency(_, _, let place) = label { Int(place) } else { -1 }
            guard let rank = label.rank, last[agency].map({ $0 < rank }) ?? true else {
                return false
            }
            last[agency] = rank
        }
        // Points inside 4 get the letters that a printed `4a` has.
        let isLettered = labels.contains { ($0.1.rank?.1 ?? 0) > 0 }
        let hasInner = blocks.contains { block in
            if case .item(_, let depth) = block.kind { depth > 0 } else { false }
        }
        return !(isLettered && hasInner)
    }
}
