/// Cells and lines of CSV after RFC 4180, safe to open in a spreadsheet.
enum CSVText {
    /// A line with its CRLF.
    static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// A cell as it stands in the file.
    static func cell(_ text: String) -> String {
        let safe = isFormula(text) ? "'" + text : text
        guard needsQuotes(safe) else { return safe }
        var quoted = "\"".unicodeScalars
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted.append("\"") }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }

    private static func needsQuotes(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let ends = [scalars.first, scalars.last].compactMap { $0 }
        return ends.contains(where: isBlank)
            || scalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
    }

    /// Whether a spreadsheet could read the text as a formula.
    ///
    /// Apostrophes before it count as part of it: so what a person typed as `'=1` gets another one,
    /// and a reader who takes one away always has the text back.
    static func isFormula(_ text: String) -> Bool {
        var rest = text.unicodeScalars.drop { $0 == "'" }
        if let first = rest.first, isHazard(first) { return true }
        rest = rest.drop(while: isBlank)
        return rest.first.map(isHazard) ?? false
    }

    private static func isHazard(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\n": true
        case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }

    /// Blanks, BOM, and what has no width.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0xA0, 0x1680, 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
