import AnswerReading
import Messages

/// Rules for the short names by which files, sections and steps are known.
enum Identifier {
    /// The longest, in letters.
    static let limit = 40
    /// What one looks like, to follow "an id is" or "a name is".
    static var rule: String { said("check.one-word-of-at-most") }

    /// Letters a to z, digits, `-` and `_`, beginning with a letter; at most 40.
    static func isValid(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= limit else { return false }
        return first.isASCIILetter && text.utf8.allSatisfy(isPart)
    }

    /// Whether it may stand in an identifier after the first letter.
    static func isPart(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || (48...57).contains(byte) || byte == 45 || byte == 95
    }

    /// A heading as an identifier: lower case, words joined by `-`, no leading "the".
    static func slug(_ heading: some StringProtocol) -> String {
        var words: [String] = [""]
        for scalar in heading.lowercased().unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.isDigit {
                words[words.count - 1].unicodeScalars.append(scalar)
            } else if words.last != "" {
                words.append("")
            }
        }
        words.removeAll { $0.isEmpty }
        if words.count > 1, words.first == "the" { words.removeFirst() }
        return words.joined(separator: "-")
    }
}
