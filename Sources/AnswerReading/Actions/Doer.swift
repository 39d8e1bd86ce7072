/// Words that may name who does something.
struct Doer {
    private let words: [LineWord]

    init(_ words: [LineWord]) { self.words = words }

    /// Whether they name somebody, or a group of people, and nothing else.
    var isSure: Bool {
        guard !words.isEmpty, !words.contains(where: \.isQuoted) else { return false }
        let parts = parts
        return !parts.isEmpty && parts.allSatisfy { Self.isName($0) || Self.isRole($0) }
    }

    /// The same before “to”, which often follows what is to be done: “Remember to”, “Support staff
    /// to”.
    var isSureBeforeTo: Bool {
        guard isSure, let first = words.first else { return false }
        if isName { return words.count > 1 }
        return !LineVocabulary.alsoDeeds.contains(first.plain)
    }

    /// Whether they are a name of a person, or several.
    var isName: Bool {
        let parts = parts
        return !words.contains(where: \.isQuoted) && !parts.isEmpty
            && parts.allSatisfy { Self.isName($0) }
    }

    /// A name of two words or more.
    var isFullName: Bool { isName && words.count > 1 }

    /// Whether they name somebody although only a comma says so.
    var isSureAlone: Bool { isFullName || isSure && !isName }

    /// What “and”, commas and brackets part.
    private var parts: [[LineWord]] {
        var parts: [[LineWord]] = [[]]
        for word in words {
            if ["and", "&"].contains(word.plain) || word.text == "&" {
                parts.append([])
                continue
            }
            if word.opensBracket { parts.append([]) }
            parts[parts.count - 1].append(word)
            if word.end == "," || word.closesBracket { parts.append([]) }
        }
        return parts.filter { !$0.isEmpty }
    }

    private static func isName(_ words: [LineWord]) -> Bool {
        guard let first = words.first, !LineVocabulary.openers.contains(first.plain),
            isCapital(first)
        else { return false }
        let isWritten = words.allSatisfy {
            isCapital($0) || LineVocabulary.particles.contains($0.plain)
        }
        return isWritten && Described(words.map(\.plain)) == .name
    }

    private static func isRole(_ words: [LineWord]) -> Bool {
        let plain = words.map(\.plain)
        guard let first = plain.first, !LineVocabulary.openers.contains(first) else { return false }
        switch Described(plain) {
        case .name: return words.count == 1 && first == "i"
        case .nobody: return false
        case .role, .group, .everybody: return plain.allSatisfy(LineVocabulary.isOfPeople)
        }
    }

    /// Whether a word begins with a capital letter; figures are in no name.
    private static func isCapital(_ word: LineWord) -> Bool {
        guard let first = word.core.unicodeScalars.first,
            !word.core.unicodeScalars.contains(where: { $0.properties.numericType != nil })
        else { return false }
        switch first.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return true
        // Scripts without capitals.
        case .otherLetter: return true
        default: return false
        }
    }
}
