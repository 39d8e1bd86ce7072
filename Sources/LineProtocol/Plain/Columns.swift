/// How many columns of a terminal text takes.
///
/// Counted scalar by scalar as terminals do; where they differ about a picture made of several
/// scalars, the larger number is taken, so that a line never runs over its width.
public enum Columns {
    /// The columns of a text without controls.
    public static func of(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        var sum = 0
        var last = 0
        for scalar in text.unicodeScalars {
            // This one asks for the picture instead of the character, which is wide.
            let own = scalar.value == 0xFE0F && last == 1 ? 1 : of(scalar)
            sum += own
            last = own
        }
        return sum
    }

    /// 0 for what is written over the scalar before it, 2 for wide ones, else 1.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        // Marks of Arabic and others that are drawn around the digits after them.
        case .format: return shown.contains(scalar.value) ? 1 : 0
        default: return isJoined(scalar) ? 0 : isWide(scalar) ? 2 : 1
        }
    }

    /// Vowels and endings of Korean syllables: they stand inside the block of the one before.
    private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
        (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
    }

    private static let shown: Set<UInt32> = [
        0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD,
        0x110CD,
    ]

    /// Whether a line may be broken before and after it: scripts without blanks between words.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x1100 { return false }
        var low = 0
        var high = wide.count
        while low < high {
            let middle = (low + high) / 2
            if wide[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
        }
        if low < wide.count, wide[low].contains(scalar.value) { return true }
        // Two letters make a flag, which is as wide as one picture.
        let isFlagLetter = (0x1F1E6...0x1F1FF).contains(scalar.value)
        return scalar.properties.isEmojiPresentation && !isFlagLetter
    }

    /// What Unicode calls wide or full-width, apart from pictures, with the gaps between blocks
    /// closed.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
        0x1F200...0x1F2FF, 0x20000...0x3FFFD,
    ]
}
