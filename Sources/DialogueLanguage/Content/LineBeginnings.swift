// What a line of a briefing can begin with that makes it something else than text. Whoever writes a briefing
// has to keep such words from the front of a line.
extension Briefing {
    /// Whether a line that begins with this word is a heading, a comment, a point or a gap.
    package static func beginsOther(_ word: String) -> Bool {
        word.utf8.first == UInt8(ascii: "#") || word.after("//") != nil
            || word.after("missing:") != nil
            || SectionBuilder.point(word, namesAgencies: true) != nil
    }

    /// Whether a line that begins with this word, below a point, says something of the point.
    package static func beginsLineBelow(_ word: String) -> Bool {
        LinesBelow.labels.values.joined().contains { word.after($0 + ":") != nil }
    }
}
