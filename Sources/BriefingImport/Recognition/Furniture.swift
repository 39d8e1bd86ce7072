/// Lines that belong to the paper and not to the text: page numbers, running heads, drawn lines.
struct Furniture {
    private var counts: [[UInt8]: Int] = [:]
    /// For each piece: whether it stands at the head or foot of a page; empty where nothing says
    /// where pages begin.
    private var isEdge: [Bool] = []
    private let pages: Int
    private let contents: ContentsList

    /// So many lines at the head and the foot of a page may repeat on others.
    private static let reach = 3
    /// The longest line that is furniture, in bytes.
    private static let limit = 120

    init(_ pieces: Pieces) {
        contents = ContentsList(pieces.indices, pieces.letters)
        pages = pieces.indices.count(where: pieces.beginsPage)
        guard pages > 0 else { return }
        isEdge = Self.edges(pieces)
        for index in pieces.indices where pieces.length(index) <= Self.limit {
            counts[Self.key(pieces.text(index)), default: 0] += 1
        }
    }

    private static func edges(_ pieces: Pieces) -> [Bool] {
        var isEdge = Array(repeating: false, count: pieces.count)
        var starts = pieces.indices.filter(pieces.beginsPage)
        if starts.first != 0 { starts.insert(0, at: 0) }
        for (start, end) in zip(starts, starts.dropFirst() + [pieces.count]) {
            for index in start..<end where index < start + reach || index >= end - reach {
                isEdge[index] = true
            }
        }
        return isEdge
    }

    /// Why a piece is no text of the briefing; nil where it may be.
    func reason(_ pieces: Pieces, _ index: Int) -> Place.Reason? {
        if contents.members.contains(index) { return .noText }
        let text = pieces.letters(index)
        if Marker.isBullet(text.firstScalar), text.count <= 3 { return nil }
        if !text.contains(where: { $0.isLetterByte || $0.isDigitByte }) { return .rule }
        if !text.contains(where: { $0.isDigitByte || $0.isUpperByte || $0.isLowerByte }),
            Word.read(Array(text), limit: 1).isEmpty
        {
            return .rule
        }
        if Self.isPageNumber(text) { return .pageNumber }
        if pages > 0, text.count <= Self.limit,
            (counts[Self.key(Array(text))] ?? 0) >= max(2, pages), Marker(text) == nil,
            isEdge[index] || Self.isClear(pieces, index),
            !TableCells.areNames(text)
        {
            return .repeatedLine
        }
        return nil
    }

    /// Whether no sentence runs into a line or on from it.
    private static func isClear(_ pieces: Pieces, _ index: Int) -> Bool {
        let text = pieces.letters(index)
        if index > 0 {
            let above = pieces.letters(index - 1)
            let isApart = pieces.isApart(index) || Ends.isSentenceEnd(above)
            if !isApart || Ends.runOn(above, text) { return false }
        }
        return index + 1 == pieces.count || !Ends.runOn(text, pieces.letters(index + 1))
    }

    private static func key(_ text: [UInt8]) -> [UInt8] { text.filter { !$0.isDigitByte } }

    /// `Page 2 of 3`, `- 2 -`, `2 | Page`; `page 2` within a sentence begins small.
    private static func isPageNumber(_ letters: ArraySlice<UInt8>) -> Bool {
        guard letters.count <= 30, letters.contains(where: { $0.isDigitByte }) else {
            return false
        }
        let text = Array(letters)
        let keys = Word.read(text).map(\.key)
        let isNumber = { (key: String) in key.utf8.allSatisfy { $0.isDigitByte } }
        if keys.count == 1, isNumber(keys[0]) { return isBetweenDashes(text) }
        let rest = keys.filter { !isNumber($0) && $0 != "page" && $0 != "of" }
        return rest.isEmpty && keys.contains("page") && keys.contains(where: isNumber)
    }

    private static func isBetweenDashes(_ text: [UInt8]) -> Bool {
        let parts = String(decoding: text, as: UTF8.self).split(separator: " ")
        let isDash = { (part: Substring) in ["-", "\u{2013}", "\u{2014}"].contains(part) }
        return parts.count == 3 && isDash(parts[0]) && isDash(parts[2])
    }
}
