/// What somebody mended in a publisher's documents, so that the next one of the same layout comes out
/// right; a file that can be passed on.
public struct LayoutMemory: Equatable, Sendable {
    /// For the words of a line, without its number: what to do with such lines.
    private(set) var actions: [String: Decisions.Action] = [:]
    /// Whether this publisher's form is not to be taken.
    private(set) var usesUsualForm = false

    /// Nothing yet.
    public init() {}

    /// Whether there is nothing.
    public var isEmpty: Bool { actions.isEmpty && !usesUsualForm }

    /// So many lines are remembered, and words of so many bytes.
    private static let limit = (lines: 500, bytes: 160)

    /// Adds what was decided about a document: its headings, what is none, its end, its form.
    ///
    /// Decisions on lines of text are not taken over: other documents have other words.
    public mutating func learn(_ decisions: Decisions) {
        for entry in decisions.entries {
            let key = Self.key(entry.words)
            guard !key.isEmpty, key.utf8.count <= Self.limit.bytes else { continue }
            if case .move = entry.action { continue }
            // A point that was left out is text of this document alone.
            let isHeading = if case .heading = entry.action { true } else { false }
            if !isHeading, Marker(Array(entry.words.utf8)[...]) != nil { continue }
            actions[key] = entry.action
        }
        if decisions.settings["form"] == "usual" { usesUsualForm = true }
        while actions.count > Self.limit.lines, let first = actions.keys.min() {
            actions[first] = nil
        }
    }

    /// The decisions for a document, with what was decided about it itself on top.
    public func decisions(for report: ImportReport, _ own: Decisions) -> Decisions {
        guard !isEmpty else { return own }
        var decisions = Decisions()
        var counts: [String: Int] = [:]
        for placement in report.placements where !placement.text.isEmpty {
            counts[placement.text, default: 0] += 1
            guard let action = actions[Self.key(placement.text)] else { continue }
            decisions.add(
                Decisions.Entry(
                    words: placement.text, occurrence: counts[placement.text] ?? 1, action: action))
        }
        if usesUsualForm { decisions.settings["form"] = "usual" }
        for entry in own.entries { decisions.add(entry) }
        decisions.settings.merge(own.settings) { _, second in second }
        return decisions
    }

    /// The words of a line in small letters, without its number and the marks around them.
    private static func key(_ words: String) -> String {
        let text = Array(words.utf8)
        let mark = NumberMark(text)
        let start = mark.map { $0.end < text.count ? $0.end : 0 } ?? 0
        return Word.read(text, from: start).map(\.key).joined(separator: " ")
    }

    // MARK: As a file

    /// The name of the file for a publisher, without a folder; nil for one that gives none.
    public static func name(of publisher: String) -> String? {
        let slug = SectionNames.slug(publisher)
        return slug == "section" || slug == "unknown" ? nil : slug + ".layout"
    }

    /// One line for each thing that is remembered.
    public func file(publisher: String) -> String {
        var lines = [
            "// What was mended in documents of \(publisher), for the next one of the same layout.",
            "// It holds headings and lines of the page, no text of a briefing, and can be passed on.",
        ]
        if usesUsualForm { lines.append("form: usual") }
        for (words, action) in actions.sorted(by: { $0.key < $1.key }) {
            switch action {
            case .heading(let id): lines.append("heading \(id): \(words)")
            case .text: lines.append("text: \(words)")
            case .drop: lines.append("drop: \(words)")
            case .leave: lines.append("leave: \(words)")
            case .form: lines.append("of the form: \(words)")
            case .move: continue
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads such a file; lines that make no sense are passed over.
    public init(file: [UInt8]) {
        for line in file.split(separator: 0x0A).prefix(Self.limit.lines * 2)
        where !line.starts(with: "//".utf8) {
            guard let colon = line.firstIndex(of: 0x3A) else { continue }
            let head = line[..<colon].withoutEnds.text
            let words = Self.key(line[(colon + 1)...].withoutEnds.text)
            guard !words.isEmpty, words.utf8.count <= Self.limit.bytes else { continue }
            switch head {
            case "form": usesUsualForm = words == "usual"
            case "text": actions[words] = .text
            case "drop": actions[words] = .drop
            case "leave": actions[words] = .leave
            case "of the form": actions[words] = .form
            default:
                let parts = head.split(separator: " ").map(String.init)
                if parts.count == 2, parts[0] == "heading", SectionNames.slug(parts[1]) == parts[1]
                {
                    actions[words] = .heading(parts[1])
                }
            }
        }
    }
}
