/// A line of an author's file, safe to show, and below it a mark under the part that is meant.
struct Quote {
    /// The longest line that is shown as a whole, in scalars.
    static let width = 120

    /// The line, or the part of it around the mark between dots.
    let text: String
    /// Blanks and carets; a tab stays a tab, so that both lines stand alike.
    let mark: String

    init(_ line: String, column: Int, length: Int) {
        let scalars = Array(line.unicodeScalars)
        let start = min(column - 1, scalars.count)
        let shown = Self.window(start, of: scalars.count)
        let end = max(start, min(start + length, shown.upperBound))
        let lead = shown.lowerBound > 0 ? "… " : ""
        let tail = shown.upperBound < scalars.count ? " …" : ""
        text = lead + printable(scalars[shown]) + tail
        let before = scalars[shown.lowerBound..<start].map { scalar in
            scalar == "\t" ? "\t" : String(repeating: " ", count: scalar.columns)
        }
        let marked = scalars[start..<end].reduce(0) { $0 + $1.columns }
        mark =
            (lead.isEmpty ? "" : "  ") + before.joined()
            + String(repeating: "^", count: max(1, marked))
    }

    /// The scalars to show of a line of `count`, with some before the mark.
    private static func window(_ start: Int, of count: Int) -> Range<Int> {
        guard count > width else { return 0..<count }
        let first = start < width * 2 / 3 ? 0 : min(start - width / 3, count - width)
        return first..<min(count, first + width)
    }
}

/// Text of an author's file, made safe to show: what can't be seen becomes U+FFFD, a tab stays.
private func printable(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in scalars {
        shown.append(scalar == "\t" || !scalar.isHidden ? scalar : "\u{FFFD}")
    }
    return String(shown)
}

/// A sentence that quotes an author's file, made safe to show; of a very long one, both ends.
func sayable(_ sentence: String) -> String {
    let scalars = Array(sentence.unicodeScalars)
    guard scalars.count > 480 else { return printable(scalars[...]) }
    return printable(scalars.prefix(320)) + " … " + printable(scalars.suffix(120))
}

extension Unicode.Scalar {
    /// Whether it can't be seen and so can't be mended without being told of, or could change what a
    /// reader sees around it: a control, a line separator, or a bidirectional override.
    var isHidden: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || (0x2028...0x202E).contains(value)
            || (0x2066...0x2069).contains(value) || [0x200B, 0x2060, 0xFEFF].contains(value)
    }

    /// How many columns of a terminal it fills.
    var columns: Int {
        guard value >= 0x300 else { return 1 }
        if Self.wide.contains(where: { $0.contains(value) }) { return 2 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return isHidden ? 1 : 0
        default: return 1
        }
    }

    /// East Asian wide and full-width letters, and pictures, by the blocks that hold them.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD,
    ]
}
