/// Lines as plain text.
public enum PlainLayout {
    /// One line each, LF after each; what is refused begins with `! `, what happened with `* `.
    public static func text(_ lines: [SpokenLine]) -> String {
        var text = ""
        for line in lines {
            switch line.kind {
            case .refused: text += "! "
            case .happened: text += "* "
            case .heading, .text, .point, .question, .blank: break
            }
            text += line.text.withoutControls
            text += "\n"
        }
        return text
    }
}

extension String {
    /// Safe to show: controls become U+FFFD, bidirectional controls are named.
    var withoutControls: String {
        guard unicodeScalars.contains(where: \.isUnsafe) else { return self }
        var shown = ""
        for scalar in unicodeScalars {
            if scalar.isBidirectional {
                shown += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
            } else {
                shown.unicodeScalars.append(scalar.isUnsafe ? "\u{FFFD}" : scalar)
            }
        }
        return shown
    }
}

extension Unicode.Scalar {
    fileprivate var isBidirectional: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) || value == 0x200E
            || value == 0x200F || value == 0x61C
    }

    fileprivate var isUnsafe: Bool {
        (value < 0x20 && value != 0x09) || (0x7F...0x9F).contains(value) || isBidirectional
    }
}
