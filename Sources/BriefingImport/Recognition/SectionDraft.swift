/// A section while it is being filled.
struct SectionDraft: Sendable {
    let id: String
    /// As printed, or the template's where the original has lost it.
    let heading: String
    var number: String
    /// Where its headings and numbers stand.
    var headingLines: [Int]
    var evidence: Set<Evidence>
    var weight: Candidate.Weight
    /// Places in the list of pieces.
    var pieces: [Int] = []
    /// How often its heading stands in the document.
    var headings = 1
    /// Whether the heading itself is lost.
    var isHeadless = false
}

/// Names the sections of a document: the known ones by their ids, others by their headings.
struct SectionNames {
    /// The section that explains terms; readers get it beside the text.
    static let glossary = "glossary"

    private var owners: [String: String] = [:]

    init(_ headings: [Candidate]) {
        var best: [String: Candidate] = [:]
        for candidate in headings {
            guard let id = candidate.id else { continue }
            if let rival = best[id], Self.rank(rival) > Self.rank(candidate) { continue }
            if let rival = best[id], Self.rank(rival) == Self.rank(candidate),
                Self.order(rival) <= Self.order(candidate)
            {
                continue
            }
            best[id] = candidate
        }
        owners = best.mapValues(\.phrase)
    }

    private static func rank(_ candidate: Candidate) -> Int {
        (candidate.evidence.contains(.decision) ? 100 : 0)
            + (candidate.evidence.contains(.words) ? 10 : 0)
            + (candidate.evidence.contains(.spelling) ? 5 : 0) + candidate.weight.rawValue
    }

    /// How likely a heading means its section, by its place in the table; less is likelier.
    private static func order(_ candidate: Candidate) -> Int {
        SectionVocabulary.order[candidate.phrase] ?? 0
    }

    /// The id of the section that a heading opens.
    func id(of candidate: Candidate) -> String {
        if candidate.isTail || candidate.id == Self.glossary { return candidate.id ?? "" }
        if let id = candidate.id, id != OtherHeadings.tail,
            owners[id] == candidate.phrase || candidate.evidence.contains(.decision)
        {
            return id
        }
        let slug = Self.slug(candidate.heading)
        return owners[slug] == nil && ![Self.glossary, OtherHeadings.tail, "notes"].contains(slug)
            ? slug : "other-" + slug
    }

    /// A heading as an id: small letters and digits, joined by hyphens; at most 40.
    static func slug(_ heading: String) -> String {
        let slug = words(heading)
        guard let first = slug.utf8.first else { return "section" }
        return first.isLowerByte ? slug : "section-" + slug
    }

    /// The same as whoever reads the file makes it of the heading alone, which is no id where it begins
    /// with a digit.
    static func words(_ heading: String) -> String {
        var keys = Word.read(Array(heading.utf8)).map {
            $0.key.utf8.filter { $0.isDigitByte || $0.isLowerByte }.text
        }
        keys.removeAll { $0.isEmpty }
        if keys.count > 1, keys.first == "the" { keys.removeFirst() }
        var slug = Array(keys.joined(separator: "-").utf8.prefix(32))
        while slug.last == 0x2D { slug.removeLast() }
        return slug.text
    }
}
