import DialogueLanguage

/// A heading of the template that a scanner has misread: `Backgr0und`, `R E V I E W`.
struct MisreadHeading {
    let id: String
    let key: String

    init?(_ words: [Word]) {
        let keys = words.map(\.key).filter { $0 != "the" }
        let isSpaced = keys.allSatisfy { $0.utf8.count == 1 } && keys.count > 4
        guard isSpaced || keys.count <= 3 else { return nil }
        let typed = Self.skeleton(keys.joined())
        guard (6...24).contains(typed.utf8.count) else { return nil }
        let found = Self.compact.first { row in
            abs(row.key.utf8.count - typed.utf8.count) <= 2
                && (row.key.utf8.first == typed.utf8.first || row.key.utf8.last == typed.utf8.last)
                && nearest(to: typed, among: [row.key]) != nil
        }
        guard let found else { return nil }
        (id, key) = found
    }

    /// A word with what scanners take for each other drawn together.
    private static func skeleton(_ word: String) -> String {
        var out: [UInt8] = []
        for byte in word.utf8 {
            switch byte {
            case UInt8(ascii: "n") where out.last == UInt8(ascii: "r"):
                out[out.count - 1] = UInt8(ascii: "m")
            case UInt8(ascii: "0"): out.append(UInt8(ascii: "o"))
            case UInt8(ascii: "1"), UInt8(ascii: "l"): out.append(UInt8(ascii: "i"))
            case UInt8(ascii: "5"): out.append(UInt8(ascii: "s"))
            case UInt8(ascii: "3"): out.append(UInt8(ascii: "e"))
            default: out.append(byte)
            }
        }
        return out.text
    }

    /// The template's headings without blanks and "the".
    private static let compact: [(id: String, key: String)] = SectionVocabulary.rows.map { row in
        let keys = Word.read(Array(row.heading.utf8)).map(\.key).filter { $0 != "the" }
        return (row.id, skeleton(keys.joined()))
    }
}
