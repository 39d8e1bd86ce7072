extension String {
    /// Safe to show: controls become U+FFFD, bidirectional controls are named, separators of lines
    /// are blanks; what can't be seen is left out, and so are marks beyond four on a letter.
    public var withoutControls: String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x09 }) { return self }
        var shown = String.UnicodeScalarView()
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.marks(after: marks)
            if scalar.isBidirectional {
                let name = "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
                shown.append(contentsOf: name.unicodeScalars)
            } else if scalar.isLineSeparator {
                shown.append(" ")
            } else if scalar.isForbiddenInALine {
                shown.append("\u{FFFD}")
            } else if !scalar.isInvisible, marks <= Unicode.Scalar.mostMarks {
                shown.append(scalar)
            }
        }
        return String(shown)
    }
}

extension Unicode.Scalar {
    /// How many marks on one letter are shown.
    fileprivate static let mostMarks = 4

    /// Whether it is no control and yet nothing that can be seen: tags, fillers and joiners by
    /// which two texts look the same.
    public var isInvisible: Bool {
        switch value {
        case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E, 0x200B, 0x2060...0x2065,
            0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1D173...0x1D17A,
            0xE0000...0xE00FF, 0xE01F0...0xE0FFF:
            true
        default: false
        }
    }

    /// Line and paragraph separators, and a blank of Braille that hides as one of them.
    fileprivate var isLineSeparator: Bool { [0x2028, 0x2029, 0x2800].contains(value) }

    fileprivate var isBidirectional: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) || value == 0x200E
            || value == 0x200F || value == 0x61C
    }

    /// How many marks stand on a letter with this one.
    fileprivate func marks(after count: Int) -> Int {
        if value < 0x300 { return 0 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return count + 1
        case .format: return count
        default: return 0
        }
    }
}
