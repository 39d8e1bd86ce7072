/// A small reader of RFC 4180, apart from the exporter's own rules; works on bytes.
enum CSVFile {
    /// The cells of each line; nil where the file breaks the rules.
    static func rows(_ bytes: [UInt8]) -> [[String]]? {
        var (rows, row, cell) = ([[String]](), [String](), [UInt8]())
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "\"") {
                guard let (text, end) = quoted(bytes, from: at + 1) else { return nil }
                (cell, at) = (text, end)
            } else {
                while at < bytes.count, !",\r\n\"".utf8.contains(bytes[at]) {
                    cell.append(bytes[at])
                    at += 1
                }
            }
            row.append(String(decoding: cell, as: UTF8.self))
            cell = []
            guard at < bytes.count else { return nil }
            if bytes[at] == UInt8(ascii: ",") {
                at += 1
            } else {
                guard bytes[at...].starts(with: "\r\n".utf8) else { return nil }
                at += 2
                rows.append(row)
                row = []
            }
        }
        return row.isEmpty ? rows : nil
    }

    private static func quoted(_ bytes: [UInt8], from start: Int) -> ([UInt8], Int)? {
        var (cell, at) = ([UInt8](), start)
        while at < bytes.count {
            if bytes[at] != UInt8(ascii: "\"") {
                cell.append(bytes[at])
            } else if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
                cell.append(bytes[at])
                at += 1
            } else {
                return (cell, at + 1)
            }
            at += 1
        }
        return nil
    }

    private static let blanks = Set(
        " \u{A0}\u{1680}\u{202F}\u{205F}\u{2060}\u{3000}\u{FEFF}".unicodeScalars
            + (0x2000...0x200F).compactMap { Unicode.Scalar($0) })
    private static let signs = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

    /// Whether a spreadsheet could take the cell for a formula.
    static func isDangerous(_ cell: String) -> Bool {
        let scalars = cell.unicodeScalars
        if let first = scalars.first, signs.contains(first) { return true }
        return scalars.first { !blanks.contains($0) }.map { signs.contains($0) } ?? false
    }

    /// The text of a cell, as docs/exports says: an apostrophe before a formula is not part of it.
    static func undone(_ cell: String) -> String {
        let scalars = cell.unicodeScalars
        guard scalars.first == "'" else { return cell }
        let rest = String(String.UnicodeScalarView(scalars.dropFirst()))
        let formula = String(String.UnicodeScalarView(rest.unicodeScalars.drop { $0 == "'" }))
        return isDangerous(formula) ? rest : cell
    }
}
