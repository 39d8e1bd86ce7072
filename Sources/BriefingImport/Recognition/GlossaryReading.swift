/// The terms that a document explains: `MASH: multi-agency safeguarding hub`.
struct GlossaryReading {
    private(set) var terms: [ImportReport.Term] = []
    /// Lines that explain nothing.
    private(set) var unclear: [Int] = []

    /// The longest term, in bytes.
    private static let limit = 60

    init(_ pieces: Pieces, _ places: [Int]) {
        var known: Set<String> = []
        for index in places {
            let text = pieces.text(index)
            let body = Array(text.dropFirst(Marker(text[...])?.length ?? 0))
            if let (term, meaning) = Self.parted(body), !term.contains("//"),
                known.insert(term).inserted
            {
                terms.append(ImportReport.Term(term: term, meaning: meaning))
            } else if let last = terms.last, !pieces.isApart(index), Ends.beginsSmall(body[...]) {
                terms[terms.count - 1] = ImportReport.Term(
                    term: last.term, meaning: last.meaning + " " + body.text)
            } else {
                unclear.append(index)
            }
        }
    }

    /// What stands before and behind a colon, a dash or the border of two cells.
    private static func parted(_ text: [UInt8]) -> (String, String)? {
        let signs: [[UInt8]] = [
            Array(":".utf8), Array(" – ".utf8), Array(" — ".utf8), Array(" - ".utf8),
            Array(" | ".utf8), Array(" = ".utf8),
        ]
        var cut: Range<Int>?
        for at in text.indices.prefix(limit) where cut == nil {
            for sign in signs where cut == nil && text[at...].starts(with: sign) {
                cut = at..<at + sign.count
            }
        }
        guard let cut else { return nil }
        let term = text[..<cut.lowerBound].withoutEnds
        let meaning = text[cut.upperBound...].withoutEnds
        guard !term.isEmpty, !meaning.isEmpty, term.first != 0x23 else { return nil }
        return (term.text, meaning.text)
    }
}
