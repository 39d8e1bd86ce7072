/// A text of several lines as a list, such as one that was pasted: an item a line, without the bullets and
/// numbers that stand before them.
public struct LineList: Equatable, Sendable {
    /// At least two.
    public let items: [String]

    /// Reads a text; nil where it holds no more than one item.
    ///
    /// Where lines have bullets or numbers, one without goes on with the item above it, and a first one
    /// that ends in a colon is a heading and no item.
    public init?(_ text: String) {
        var items: [String] = []
        let lines = Self.lines(of: text)
        let isMarked = lines.contains { Self.marked($0) != nil }
        for (index, line) in lines.enumerated() {
            if let item = Self.marked(line) {
                items.append(item)
            } else if !isMarked || items.isEmpty {
                if isMarked, index == 0, line.utf8.last == UInt8(ascii: ":") { continue }
                items.append(line)
            } else {
                items[items.count - 1] += " " + line
            }
        }
        guard items.count > 1 else { return nil }
        self.items = items
    }

    /// A line without the bullet or number that a list puts before it; several lines as they are.
    public static func unmarked(_ line: String) -> String {
        if line.utf8.contains(0x0A) { return line }
        let line = String(line.trimmed)
        return marked(line) ?? line
    }

    /// The lines that have something in them; the items of a list that lost its line ends.
    private static func lines(of text: String) -> [String] {
        let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
            .map { String(String($0).trimmed) }.filter { !$0.isEmpty }
        guard lines.count == 1 else { return lines }
        let scalars = Array(lines[0].unicodeScalars)
        // A bullet begins an item where a blank follows; else it is a sign like any other.
        let starts = scalars.indices.filter { at in
            scalars[at] == "•" && scalars.indices.contains(at + 1) && isBlank(scalars[at + 1])
        }
        let parts = zip([0] + starts, starts + [scalars.count])
            .map { String(String(String.UnicodeScalarView(scalars[$0..<$1])).trimmed) }
            .filter { !$0.isEmpty }
        return parts.count > 1 ? parts : lines
    }

    /// What stands behind the mark of a line; nil for a line without one.
    private static func marked(_ line: String) -> String? {
        let scalars = Substring(line).unicodeScalars
        guard let first = scalars.first else { return nil }
        let rest: Substring.UnicodeScalarView
        if bullets.contains(first) {
            rest = scalars.dropFirst()
        } else if dashes.contains(first) {
            rest = scalars.dropFirst()
            guard rest.first.map(isBlank) == true else { return nil }
        } else if let numbered = withoutNumber(scalars) {
            rest = numbered
        } else {
            return nil
        }
        let text = String(Substring(rest).trimmed)
        return text.unicodeScalars.contains { $0.properties.isAlphabetic } ? text : nil
    }

    /// Without `1.`, `1)`, `(1)`, `a)` and a blank; nil where none of these stands there.
    private static func withoutNumber(
        _ scalars: Substring.UnicodeScalarView
    ) -> Substring.UnicodeScalarView? {
        var rest = scalars
        if rest.first == "(" { rest.removeFirst() }
        let figures = rest.prefix { ("0"..."9").contains($0) }
        if (1...2).contains(figures.count) {
            rest = rest.dropFirst(figures.count)
        } else if let letter = rest.first, ("a"..."z").contains(letter) {
            rest = rest.dropFirst()
            guard rest.first == ")" else { return nil }
        } else {
            return nil
        }
        guard let sign = rest.popFirst(), sign == "." || sign == ")",
            rest.first.map(isBlank) == true
        else { return nil }
        return rest
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{A0}"
    }

    /// Those that begin nothing else; the last ones are what text processors paste for theirs.
    private static let bullets = Set("•·◦▪‣●○■□➢✓\u{F0B7}\u{F0A7}\u{F0D8}".unicodeScalars)
    private static let dashes = Set("-–—*o".unicodeScalars)
}
