import AnswerReading
import Messages

/// What stands below the points of a section: of a task its name, other words to ask it in and hints; of
/// a recommendation for whom it is.
struct LinesBelow {
    /// A block of the section, and what stands below it.
    struct Draft {
        /// Its place among the blocks of the section.
        let block: Int
        let line: SourceText.Line
        /// The point that it is, and so a task by itself; nil for other text.
        let point: SectionBuilder.Point?
        /// The places of the points inside it.
        var inside: [Int] = []
        /// What stands below it, by the labels.
        var below: [String: [(text: String, line: SourceText.Line)]] = [:]
        /// The first of the lines below it.
        var first: SourceText.Line?
    }

    /// Words that begin such a line, for each section below whose points one can stand.
    static let labels = [
        TaskName.section: ["id", "ask", "hint", "example"], Briefing.Item.section: ["for"],
    ]

    /// Those of this section.
    private let labels: [String]
    /// Whether a point inside another is a part of it, and has no lines of its own.
    private let isJoined: Bool

    private(set) var drafts: [Draft] = []
    /// The last of those lines, while a deeper one can go on with it.
    private var open: (label: String, indent: Int)?

    /// Nil for a section below whose points nothing of the kind can stand.
    init?(section: String) {
        guard let labels = Self.labels[section] else { return nil }
        (self.labels, isJoined) = (labels, section == TaskName.section)
    }

    /// The label of a line that can stand below a point, and what follows it; nil for another line.
    func read(_ line: SourceText.Line) -> (label: String, text: Substring)? {
        guard line.indent > 0 else { return nil }
        for label in labels {
            if let text = line.text.after(label + ":") { return (label, text) }
        }
        return nil
    }

    /// What a line that is read as text may have been meant to be.
    func likely(_ line: SourceText.Line) -> String? {
        guard !drafts.isEmpty, let (label, text) = line.text.parted(at: ":"),
            label.words.count == 1, !text.utf8.isEmpty
        else { return nil }
        if line.indent == 0 { return labels.first { label.isIdentical(to: $0) } }
        let plain = label.lowercased()
        if labels.contains(plain) { return plain }
        let long = labels.filter { $0.utf8.count > 3 }
        return label.utf8.count > 2 ? nearest(to: label, among: long) : nil
    }

    /// A block begins: it is a point, or stands inside one, or is other text.
    mutating func begin(
        _ block: Int, _ line: SourceText.Line, point: SectionBuilder.Point?
    ) {
        open = nil
        if isJoined, let point, let last = drafts.indices.last, let outer = drafts[last].point,
            point.depth > outer.depth
        {
            return drafts[last].inside.append(block)
        }
        drafts.append(Draft(block: block, line: line, point: point))
    }

    /// An empty line: what follows goes on with nothing.
    mutating func end() { open = nil }

    /// Takes a line that stands below a point, or goes on with one that does; false for another.
    mutating func take(_ line: SourceText.Line, into found: inout Findings) -> Bool {
        guard let last = drafts.indices.last else { return false }
        if let (label, text) = read(line) {
            open = (label, line.indent)
            if drafts[last].first == nil { drafts[last].first = line }
            drafts[last].add(String(text), label, line, &found)
            return true
        }
        guard let open else { return false }
        if line.indent > open.indent {
            drafts[last].extend(open.label, with: line.text)
        } else {
            found.add(
                .badTaskLine, line, said("check.it-is-not-clear"),
                mend: said("check.to-go-on-with-put", ["open": open.label]))
        }
        return true
    }
}

extension LinesBelow.Draft {
    fileprivate mutating func add(
        _ text: String, _ label: String, _ line: SourceText.Line, _ found: inout Findings
    ) {
        if text.utf8.isEmpty {
            return found.add(
                .emptySection, line, said("check.nothing-follows-3", ["label": label]),
                mend: said("check.write-the-text"))
        }
        if ["id", "ask", "for"].contains(label), let first = below[label]?.first {
            return found.add(
                .badTaskLine, line,
                said(
                    "check.stands-in-line-already-2",
                    ["label": label, "lineNumber": first.line.number]),
                mend: said("check.keep-one-of-them"))
        }
        below[label, default: []].append((text, line))
    }

    fileprivate mutating func extend(_ label: String, with text: String) {
        guard let count = below[label]?.count else { return }
        below[label]?[count - 1].text += " " + text
    }
}
