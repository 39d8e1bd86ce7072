/// A list of contents: its name, and a line with the number of a page for each heading.
struct ContentsList {
    /// The places of its lines.
    private(set) var members: Set<Int> = []

    /// A list has at least so many lines.
    private static let fewest = 3
    /// The longest line of one, in bytes.
    private static let limit = 120
    private static let names: Set<String> = [
        "contents", "table of contents", "list of contents", "contents page", "cynnwys",
    ]

    /// Looks through lines, of each of which the letters are given.
    init(_ lines: Range<Int>, _ letters: (Int) -> ArraySlice<UInt8>) {
        for start in lines where Self.isName(letters(start)) {
            let rest = lines[(start + 1)...]
            let list = rest.prefix { Self.isEntry(letters($0)) }
            if list.count >= Self.fewest { members.formUnion([start] + list) }
        }
    }

    private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
        guard (7...24).contains(text.count), "ctl".utf8.contains(text.first?.lowered ?? 0) else {
            return false
        }
        let words = Word.read(Array(text), limit: 4).map(\.key)
        return names.contains(words.joined(separator: " "))
    }

    /// Words, and behind them blanks or dots and the number of a page.
    private static func isEntry(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = text.reversed().prefix { $0.isDigitByte }.count
        guard text.count <= limit, (1...2).contains(digits) else { return false }
        let before = text.dropLast(digits)
        return before.contains { $0.isLetterByte } && [0x20, 0x2E, 0x09].contains(before.last)
    }
}
