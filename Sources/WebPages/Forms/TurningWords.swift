extension String {
    /// Without what turns the direction of words round, which could make them read as others: it is named, as in
    /// the lines that a room says.
    var notTurned: String {
        var shown = UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                let name = "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
                shown.append(contentsOf: name.unicodeScalars)
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }
}
