/// Lines that belong to the paper and not to the text: page numbers, running heads, drawn lines.
struct Furniture {
    private var counts: [[UInt8]: Int] = [:]
    private let pages: Int

    init(_ pieces: Pieces) {
        pages = pieces.indices.count(where: pieces.beginsPage)
        guard pages > 0 else { return }
        for index in pieces.indices where pieces.length(index) <= 120 {
            counts[Self.key(pieces.text(index)), default: 0] += 1
        }
    }

    /// Why a line is no text of the briefing; nil where it may be.
    func reason(_ text: [UInt8]) -> Place.Reason? {
        if Marker.isBullet(text[...].firstScalar), text.count <= 3 { return nil }
        if !text.contains(where: { $0.isLetterByte || $0.isDigitByte }) { return .rule }
        if !text.contains(where: { $0.isDigitByte || $0.isUpperByte || $0.isLowerByte }),
            Word.read(text, limit: 1).isEmpty
        {
            return .rule
        }
        if Self.isPageNumber(text) { return .pageNumber }
        if pages > 0, text.count <= 120, (counts[Self.key(text)] ?? 0) >= max(2, pages),
            Marker(text[...]) == nil
        {
            return .repeatedLine
        }
        return nil
    }

    private static func key(_ text: [UInt8]) -> [UInt8] { text.filter { !$0.isDigitByte } }

    /// `Page 2 of 3`, `- 2 -`, `2 | Page`.
    private static func isPageNumber(_ text: [UInt8]) -> Bool {
        guard text.count <= 30, text.contains(where: \.isDigitByte) else { return false }
        let keys = Word.read(text).map(\.key)
        let isNumber = { (key: String) in key.utf8.allSatisfy { $0.isDigitByte } }
        let rest = keys.filter { !isNumber($0) && $0 != "page" && $0 != "of" }
        return rest.isEmpty && keys.contains("page") && keys.contains(where: isNumber)
    }
}
