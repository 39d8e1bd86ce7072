/// Swift source in which the words of comments and of texts are blanked out, so that a rule sees
/// only code. Every byte stays where it was; code inside of `\( … )` stays too.
struct SwiftCode: Sendable {
    /// As written.
    let source: [UInt8]
    /// With blanks for comments and texts; as long as `source`.
    let code: [UInt8]
    private let newlines: [Int]

    init(_ text: String) {
        source = Array(text.utf8)
        var blanking = Blanking(source)
        code = blanking.run()
        newlines = source.indices.filter { [source] in source[$0] == newline }
    }

    /// The lines of code.
    var lines: [String] {
        code.split(separator: newline, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The line of a place in the code; counts from 1.
    func line(at place: Int) -> Int {
        (newlines.firstIndex { $0 >= place } ?? newlines.count) + 1
    }

    /// The code of a range, as text.
    func text(_ range: Range<Int>) -> String { String(decoding: code[range], as: UTF8.self) }

    /// Where the bracket that opens at `place` closes; nil where it never does.
    func closing(_ place: Int) -> Int? {
        var depth = 0
        for index in place..<code.count {
            switch code[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: continue
            }
            if depth == 0 { return index }
        }
        return nil
    }

    /// Where `words` stand in the code within a range; not where they are the end of a longer name.
    func places(of words: String, in range: Range<Int>? = nil) -> [Int] {
        var places: [Int] = []
        var from = range?.lowerBound ?? 0
        while let place = code.first(words, from: from, to: range?.upperBound ?? code.count) {
            from = place + 1
            if !(code[place].isWord && place > 0 && code[place - 1].isWord) { places.append(place) }
        }
        return places
    }
}
