/// One line of text, and which of its scalars would be markup.
struct MarkdownLine {
    private let scalars: [Unicode.Scalar]
    private let isCell: Bool

    init(_ line: some Sequence<Unicode.Scalar>, isCell: Bool) {
        (scalars, self.isCell) = (Array(line), isCell)
    }

    /// - Parameter startsLine: whether marks count that mean something only where a line begins.
    func escaped(startsLine: Bool) -> String {
        let mark = startsLine ? blockMark : nil
        var isInAddress = false
        var out = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            isInAddress = !Self.isBlank(scalar) && (isInAddress || beginsAddress(index))
            if let number = numbered(index) {
                out.append(contentsOf: number.unicodeScalars)
            } else {
                let isDot = isInAddress && scalar == "."
                if isDot || index == mark || isMark(index) { out.append("\\") }
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// What is written as an entity: a backslash would not do, or old readers do not know it.
    private func numbered(_ index: Int) -> String? {
        let scalar = scalars[index]
        let isEnd = index == 0 || index == scalars.count - 1
        switch scalar {
        case "<": return "&lt;"
        case "&": return isEntity(index) ? "&amp;" : nil
        case "\t", "\n", "\r": return "&#\(scalar.value);"
        default: return isEnd && Self.isLostAtEnds(scalar) ? "&#\(scalar.value);" : nil
        }
    }

    private func isMark(_ index: Int) -> Bool {
        switch scalars[index] {
        case "\\", "`", "*", "~", "[": true
        case "_": !(isWord(index - 1) && isWord(index + 1))
        case "|": isCell
        // Readers make links of addresses such as `http://`.
        case "/": self[index - 1] == ":" && self[index + 1] == "/"
        default: false
        }
    }

    /// The scalar to escape so that the line begins no list, heading, quotation, rule or table.
    private var blockMark: Int? {
        switch scalars.first {
        case "#", ">", "=", "|": return 0
        case "-", "+": return isWord(1) ? nil : 0
        case ":": return self[1] == "-" ? 0 : nil
        default:
            let digits = scalars.prefix { ("0"..."9").contains($0) }.count
            guard digits > 0, self[digits] == "." || self[digits] == ")" else { return nil }
            return self[digits + 1].map(Self.isBlank) ?? true ? digits : nil
        }
    }

    /// Whether a reader would take `&` and what follows for one character.
    private func isEntity(_ index: Int) -> Bool {
        let name = scalars[(index + 1)...].prefix(40).prefix { Self.isWord($0) || $0 == "#" }
        return !name.isEmpty && self[index + 1 + name.count] == ";"
    }

    private func beginsAddress(_ index: Int) -> Bool {
        guard index + 3 < scalars.count, scalars[index + 3] == "." else { return false }
        return scalars[index..<index + 3].allSatisfy { $0 == "w" || $0 == "W" }
    }

    private subscript(_ index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    private func isWord(_ index: Int) -> Bool { self[index].map(Self.isWord) ?? false }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t"
    }

    /// Readers cut blanks, and what Unicode counts as such, from the ends of a line.
    private static func isLostAtEnds(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }
}
