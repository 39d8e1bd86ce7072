/// Lines that belong to the paper and not to the text: page numbers, running heads, drawn lines.
struct Furniture {
    private var counts: [[UInt8]: Int] = [:]
    private let pages: Int

    init(_ pieces: [Piece]) {
        pages = pieces.count { $0.beginsPage }
        guard pages > 0 else { return }
        for piece in pieces where piece.text.count <= 120 {
            counts[Self.key(piece.text), default: 0] += 1
        }
    }

    /// Why a line is no text of the briefing; nil where it may be.
    func reason(_ piece: Piece) -> Place.Reason? {
        if Marker.isBullet(piece.text[...].firstScalar), piece.text.count <= 3 { return nil }
        if !piece.text.contains(where: { $0.isLetterByte || $0.isDigitByte }) { return .rule }
        if !piece.text.contains(where: { $0.isDigitByte || $0.isUpperByte || $0.isLowerByte }),
            Word.read(piece.text, limit: 1).isEmpty
        {
            return .rule
        }
        if Self.isPageNumber(piece.text) { return .pageNumber }
        if pages > 0, piece.text.count <= 120, (counts[Self.key(piece.text)] ?? 0) >= max(2, pages),
            Marker(piece.text[...]) == nil
        {
            return .repeatedLine
        }
        return nil
    }

    private static func key(_ text: [UInt8]) -> [UInt8] { text.filter { !$0.isDigitByte } }

    /// `Page 2 of 3`, `- 2 -`, `2 | Page`.
    private static func isPageNumber(_ text: [UInt8]) -> Bool {
        guard text.count <= 30 else { return false }
        let keys = Word.read(text).map(\.key)
        let isNumber = { (key: String) in key.utf8.allSatisfy { $0.isDigitByte } }
        let rest = keys.filter { !isNumber($0) && $0 != "page" && $0 != "of" }
        return rest.isEmpty && keys.contains("page") && keys.contains(where: isNumber)
    }
}
