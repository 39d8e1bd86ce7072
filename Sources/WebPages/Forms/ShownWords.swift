extension String {
    /// As the lines of a room show it: what turns the direction of words round, which could make them read as
    /// others, is named, and marks beyond four on a letter, which reach over the page, are left out.
    var asShown: String {
        var shown = UnicodeScalarView()
        var marks = 0
        for scalar in unicodeScalars {
            let isMark = [.nonspacingMark, .enclosingMark].contains(
                scalar.properties.generalCategory)
            marks = isMark ? marks + 1 : 0
            switch scalar.value {
            case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                let name = "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
                shown.append(contentsOf: name.unicodeScalars)
            case _ where marks > 4: break
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }
}
