extension Ordinal {
    private static let names = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    private static let nouns: Set<Substring> = [
        "option", "number", "no", "choice", "answer", "row", "point",
    ]

    /// Reads how people choose by number: `2`, `2.`, `(2)`, `two`, `option 2`, `Number two.`;
    /// nil for anything else.
    public init?(choice typed: some StringProtocol) {
        var words = typed.lowercased().unicodeScalars
            .split { " \t.,:;()#".unicodeScalars.contains($0) }.map { Substring($0) }
        if words.count == 2, Self.nouns.contains(words[0]) { words.removeFirst() }
        guard words.count == 1 else { return nil }
        if let index = Self.names.firstIndex(where: { $0 == words[0] }) {
            self.init(at: index)
        } else {
            self.init(words[0])
        }
    }
}
