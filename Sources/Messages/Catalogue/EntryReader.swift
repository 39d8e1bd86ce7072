/// The keywords of a PO file one after the other, each with the place of its string.
struct EntryReader {
    enum Keyword {
        case context, english, plural
        case translation(form: Int)
    }

    let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The next keyword that is known, and its string with all lines that go on with it.
    mutating func next() -> (Keyword, Range<Int>)? {
        while at < bytes.count {
            let end = endOfLine(at)
            guard let keyword = keyword(at, end),
                let quote = bytes[at..<end].firstIndex(of: UInt8(ascii: "\""))
            else {
                at = end + 1
                continue
            }
            at = end + 1
            var last = end
            while at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
                last = endOfLine(at)
                at = last + 1
            }
            return (keyword, quote..<last)
        }
        return nil
    }

    private func endOfLine(_ start: Int) -> Int {
        bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }

    /// What a line begins with, told by as few bytes as are needed: a start reads thousands of lines.
    private func keyword(_ start: Int, _ end: Int) -> Keyword? {
        guard end - start > 6, bytes[start] == UInt8(ascii: "m") else { return nil }
        switch bytes[start + 3] {
        case UInt8(ascii: "c"): return .context
        case UInt8(ascii: "i"):
            return bytes[start + 5] == UInt8(ascii: "_") ? .plural : .english
        case UInt8(ascii: "s"):
            guard bytes[start + 6] == UInt8(ascii: "[") else { return .translation(form: 0) }
            let digits = bytes[(start + 7)..<end].prefix { (0x30...0x39).contains($0) }.prefix(3)
            return .translation(form: digits.reduce(0) { $0 * 10 + Int($1) - 0x30 })
        default: return nil
        }
    }
}
