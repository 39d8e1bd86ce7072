/// Walks over Swift source once and blanks what is not code.
struct Blanking {
    private enum Inside {
        case lineComment
        case blockComment
        /// A text that ends with `quotes` quotation marks and `hashes` hashes.
        case text(quotes: Int, hashes: Int)
        /// Code inside of a text, with the number of parentheses that are open.
        case interpolation(depth: Int)
    }

    private let source: [UInt8]
    private var at = 0
    private var open: [Inside] = []
    private var out: [UInt8] = []

    init(_ source: [UInt8]) { self.source = source }

    /// The source with blanks, of the same length.
    mutating func run() -> [UInt8] {
        out.reserveCapacity(source.count)
        while at < source.count {
            switch open.last {
            case .lineComment: lineComment()
            case .blockComment: blockComment()
            case .text(let quotes, let hashes): text(quotes, hashes)
            case .interpolation(let depth): interpolation(depth)
            case nil: code()
            }
        }
        return out
    }

    private mutating func lineComment() {
        if source[at] == newline { open.removeLast() }
        blank(1)
    }

    private mutating func blockComment() {
        if source.has("*/", at: at) {
            open.removeLast()
            blank(2)
        } else if source.has("/*", at: at) {
            enter(.blockComment, 2)
        } else {
            blank(1)
        }
    }

    private mutating func text(_ quotes: Int, _ hashes: Int) {
        switch source[at] {
        case UInt8(ascii: "\""):
            if run(of: "\"", from: at) >= quotes, run(of: "#", from: at + quotes) >= hashes {
                open.removeLast()
                blank(quotes + hashes)
            } else {
                blank(1)
            }
        case UInt8(ascii: "\\") where run(of: "#", from: at + 1) >= hashes:
            if source.has("(", at: at + 1 + hashes) {
                enter(.interpolation(depth: 1), 2 + hashes)
            } else {
                blank(2 + hashes)
            }
        default: blank(1)
        }
    }

    private mutating func interpolation(_ depth: Int) {
        switch source[at] {
        case UInt8(ascii: "("):
            open[open.count - 1] = .interpolation(depth: depth + 1)
            keep(1)
        case UInt8(ascii: ")") where depth == 1:
            open.removeLast()
            blank(1)
        case UInt8(ascii: ")"):
            open[open.count - 1] = .interpolation(depth: depth - 1)
            keep(1)
        default: code()
        }
    }

    private mutating func code() {
        switch source[at] {
        case UInt8(ascii: "/") where source.has("//", at: at): enter(.lineComment, 2)
        case UInt8(ascii: "/") where source.has("/*", at: at): enter(.blockComment, 2)
        case UInt8(ascii: "#"), UInt8(ascii: "\""):
            let hashes = run(of: "#", from: at)
            let quotes = run(of: "\"", from: at + hashes)
            if quotes == 0 { return keep(hashes) }
            let opening = quotes >= 3 ? 3 : 1
            enter(.text(quotes: opening, hashes: hashes), hashes + opening)
        default: keep(1)
        }
    }

    /// How often a character stands from a place on.
    private func run(of character: Unicode.Scalar, from place: Int) -> Int {
        let byte = UInt8(ascii: character)
        var end = place
        while end < source.count, source[end] == byte { end += 1 }
        return end - place
    }

    private mutating func enter(_ inside: Inside, _ count: Int) {
        open.append(inside)
        blank(count)
    }

    private mutating func blank(_ count: Int) {
        for byte in source[at..<min(at + count, source.count)] {
            out.append(byte == newline ? newline : UInt8(ascii: " "))
        }
        at += count
    }

    private mutating func keep(_ count: Int) {
        out.append(contentsOf: source[at..<min(at + count, source.count)])
        at += count
    }
}
