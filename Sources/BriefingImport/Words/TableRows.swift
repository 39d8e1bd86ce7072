/// The lines of a text that are rows of a table of recommendations, with cells parted by tabs or
/// bars.
struct TableRows {
    /// Their places among the lines.
    private(set) var rows: Set<Int> = []

    init(_ lines: [DocumentText.Line], _ store: LetterStore) {
        var isTable = false
        for index in lines.indices {
            let text = store.slice(lines[index].text).withoutEnds
            if text.isEmpty { continue }
            guard text.contains(0x09) || text.first == 0x7C else {
                isTable = false
                continue
            }
            let cells = Self.cells(text)
            if cells.count > 1, TableCells.columns(cells) != nil {
                isTable = true
            } else if cells.count < 2 || !text.contains(where: \.isLetterByte) {
                isTable = isTable && cells.count > 1
                continue
            }
            if isTable { rows.insert(index) }
        }
    }

    /// A row with its cells parted as they are in pieces.
    static func row(_ text: ArraySlice<UInt8>) -> [UInt8] {
        Array(cells(text.withoutEnds).joined(separator: TableCells.border))
    }

    /// The cells of a line.
    static func cells(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        if text.contains(0x09) {
            return text.split(separator: 0x09, omittingEmptySubsequences: false).map(\.withoutEnds)
        }
        guard text.first == 0x7C, text.last == 0x7C, text.count > 2 else { return [text] }
        return text.dropFirst().dropLast().split(
            separator: 0x7C, omittingEmptySubsequences: false
        ).map(\.withoutEnds)
    }
}
