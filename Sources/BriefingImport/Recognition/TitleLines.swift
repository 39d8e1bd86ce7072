/// The lines that say what a document is: at its head, at its foot, or again and again, and never
/// within a sentence.
struct TitleLines {
    /// Places in the list of pieces, in their order.
    private(set) var found: [Int] = []

    private let pieces: Pieces
    /// The pieces before the first heading.
    private let head: Range<Int>

    /// The longest line that is a title, in bytes.
    private static let limit = 160

    init(_ pieces: Pieces) {
        self.pieces = pieces
        let first = pieces.indices.first {
            if case .heading = pieces.kind($0) { true } else { false }
        }
        head = 0..<(first ?? 0)
        let banners = pieces.indices.filter {
            HeadMatter.mayName(pieces.letters($0)) && mayBe($0)
                && HeadMatter.namesPaper(pieces.text($0))
        }
        findInHead(Set(banners.prefix { head.contains($0) }))
        let foot = foot(Set(banners))
        var counts: [[UInt8]: Int] = [:]
        for index in banners { counts[pieces.text(index), default: 0] += 1 }
        for index in banners where index >= head.upperBound {
            let isRepeated = (counts[pieces.text(index)] ?? 0) > 1
            if isRepeated || index >= foot || isOneOfSeveral(index), isClear(index) {
                found.append(index)
            }
        }
    }

    /// Whether another line below it says too what the paper is, as in the middle of a page.
    private func isOneOfSeveral(_ index: Int) -> Bool {
        index + 1 < pieces.count && pieces.isApart(index) && pieces.isApart(index + 1)
            && HeadMatter.mayName(pieces.letters(index + 1))
            && HeadMatter.namesPaper(pieces.text(index + 1))
    }

    private func isOpen(_ index: Int) -> Bool {
        pieces.kind(index) == .text && pieces.place(index) == .notPlaced(.noSection)
    }

    private func mayBe(_ index: Int) -> Bool {
        isOpen(index) && pieces.length(index) <= Self.limit
            && !PublisherLabel.isLabelled(pieces.letters(index))
    }

    /// The text before or after a piece, if nothing but paper stands between.
    private func neighbour(_ index: Int, _ step: Int) -> Int? {
        var at = index + step
        while pieces.indices.contains(at), pieces.kind(at) == .text {
            if isOpen(at) { return at }
            at += step
        }
        return nil
    }

    // MARK: The head

    private mutating func findInHead(_ banners: Set<Int>) {
        let isProse = prose(banners)
        for index in head where mayBe(index) && !isProse[index] {
            if banners.contains(index) || HeadMatter.mayBeTitle(pieces.text(index)) {
                found.append(index)
            }
        }
    }

    /// For each piece of the head: whether it is a line of a sentence that runs over several.
    private func prose(_ banners: Set<Int>) -> [Bool] {
        var isProse = Array(repeating: false, count: head.count)
        for index in head.reversed() where isOpen(index) {
            guard let below = neighbour(index, 1), head.contains(below) else { continue }
            guard Ends.runOn(pieces.letters(index), pieces.letters(below)) else { continue }
            isProse[index] =
                isProse[below]
                || !banners.contains(below)
                    && (!mayBe(below) || !HeadMatter.mayBeTitle(pieces.text(below)))
        }
        for index in head where isOpen(index) {
            guard let above = neighbour(index, -1), isProse[above] else { continue }
            if Ends.runOn(pieces.letters(above), pieces.letters(index)) { isProse[index] = true }
        }
        return isProse
    }

    // MARK: Below it

    /// From where on nothing follows but what belongs to the paper.
    private func foot(_ banners: Set<Int>) -> Int {
        var foot = pieces.count
        while foot > head.upperBound {
            let isText: Bool =
                switch pieces.kind(foot - 1) {
                case .heading: true
                case .form, .number: false
                case .text: isOpen(foot - 1) && !banners.contains(foot - 1)
                }
            if isText { break }
            foot -= 1
        }
        return foot
    }

    /// Whether no sentence runs into a piece or on from it.
    private func isClear(_ index: Int) -> Bool {
        let text = pieces.letters(index)
        if let above = neighbour(index, -1) {
            let before = pieces.letters(above)
            if Ends.isLeadIn(before) || Ends.runOn(before, text) { return false }
            let isTitle = found.last == above
            if !isTitle, !pieces.isApart(index), !Ends.isSentenceEnd(before) { return false }
        }
        guard let below = neighbour(index, 1) else { return true }
        return !Ends.runOn(text, pieces.letters(below))
    }
}
