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
            guard let quote = bytes[at..<end].firstIndex(of: UInt8(ascii: "\"")),
                let keyword = keyword(bytes[at..<quote])
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

    private func keyword(_ word: ArraySlice<UInt8>) -> Keyword? {
        switch String(decoding: word.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self) {
        case "msgctxt": .context
        case "msgid": .english
        case "msgid_plural": .plural
        case "msgstr": .translation(form: 0)
        case let other where other.hasPrefix("msgstr[") && other.hasSuffix("]"):
            Int(other.dropFirst(7).dropLast()).map { .translation(form: $0) }
        default: nil
        }
    }
}
