/// A text that is being typed, as rows of a screen, for keys that move from row to row.
public struct TypedRows {
    /// A place in the text where the cursor can stand.
    private struct Stand {
        let byte: Int
        let row: Int
        let column: Int
    }

    private let stands: [Stand]

    /// Lays a text out.
    ///
    /// - Parameters:
    ///   - lead: how many columns of the first row the prompt takes.
    ///   - columns: how many columns a row has.
    public init(_ text: String, lead: Int, columns: Int) {
        var stands: [Stand] = []
        var (byte, row, column) = (0, 0, lead)
        for scalar in text.unicodeScalars {
            let width = scalar == "\n" ? 0 : Columns.of(String(scalar))
            if column + width > columns || column == columns && width > 0 {
                (row, column) = (row + 1, 0)
            }
            stands.append(Stand(byte: byte, row: row, column: column))
            byte += String(scalar).utf8.count
            if scalar == "\n" { (row, column) = (row + 1, 0) } else { column += width }
        }
        if column >= columns { (row, column) = (row + 1, 0) }
        stands.append(Stand(byte: byte, row: row, column: column))
        self.stands = stands
    }

    /// How many rows there are.
    public var count: Int { (stands.last?.row ?? 0) + 1 }

    /// Where the cursor stands a row above a place, in bytes; nil in the first row.
    public func above(_ byte: Int) -> Int? { row(-1, from: byte) }

    /// The same a row below; nil in the last row.
    public func below(_ byte: Int) -> Int? { row(1, from: byte) }

    private func row(_ step: Int, from byte: Int) -> Int? {
        guard let here = stands.last(where: { $0.byte <= byte }) else { return nil }
        let row = stands.filter { $0.row == here.row + step }
        return (row.last { $0.column <= here.column } ?? row.first)?.byte
    }
}
