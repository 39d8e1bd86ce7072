/// What a few words stand for.
enum Described {
    case name, role, group, everybody, nobody

    init(_ typed: [String]) {
        let words = typed.map { NudgeWord(text: $0, gap: .blank, isAside: false) }
        let described = typed.drop { PeopleWords.leading.contains($0) }
        guard let last = described.last, !PeopleWords.nobody.begins(at: 0, words) else {
            self = .nobody
            return
        }
        self =
            Self.ending(last, described) ?? (described.allSatisfy(Self.isNoName) ? .nobody : .name)
    }

    /// What the last word makes of the others; nil if it may be a name.
    private static func ending(_ last: String, _ words: ArraySlice<String>) -> Described? {
        if PeopleWords.roles.contains(last) {
            return words.contains { ["all", "every", "each"].contains($0) } ? .everybody : .role
        }
        if words.contains(where: PeopleWords.everybody.contains) { return .everybody }
        if PeopleWords.groups.contains(last) || isPlural(last) { return .group }
        return PeopleWords.organisations.contains(last) ? .nobody : nil
    }

    /// Several of a role or a group.
    private static func isPlural(_ word: String) -> Bool {
        guard word.utf8.last == UInt8(ascii: "s") else { return false }
        let singular = String(word.unicodeScalars.dropLast())
        return PeopleWords.roles.contains(singular) || PeopleWords.groups.contains(singular)
    }

    /// A topic, a number or a lone letter other than I.
    private static func isNoName(_ word: String) -> Bool {
        if PeopleWords.topics.contains(word) { return true }
        if word.unicodeScalars.allSatisfy({ $0.properties.numericType != nil }) { return true }
        return word.utf8.count == 1 && word != "i"
    }
}
