extension Briefing {
    private static let settings = ["publisher", "source", "about", "notice", "form"]

    /// Reads a briefing file; what is wrong with it stands in the findings, at most one error a line.
    ///
    /// - Returns: the briefing unless there are errors, the findings, and the lines for showing them.
    public static func parse(_ bytes: [UInt8]) -> Parsed<Briefing> {
        let source = SourceText(bytes)
        var parser = BriefingParser(found: source.diagnostics)
        let lines = source.content
        let heading = Heading.read("briefing", from: lines, into: &parser.found)
        parser.read(lines.drop { $0.isBlank }.dropFirst(), settings: settings)
        let made = heading.flatMap { parser.briefing($0) }
        return Parsed(parser.found.hasErrors ? nil : made, parser.found, source.raw)
    }
}

/// What reading an author's file gave.
public struct Parsed<Content: Sendable>: Sendable {
    /// The content; nil where the findings hold an error.
    public let content: Content?
    /// Errors and warnings in the order of their lines.
    public let diagnostics: [Diagnostic]
    /// The lines of the file.
    public let lines: [String]

    init(_ content: Content?, _ diagnostics: [Diagnostic], _ lines: [String]) {
        self.content = content
        self.diagnostics = diagnostics.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        self.lines = lines
    }

    /// All findings as an author reads them.
    public func report(file: String) -> String {
        diagnostics.map { $0.rendered(file: file, lines: lines) }.joined(separator: "\n")
    }
}

/// Reads line by line; holds the section that is being read.
private struct BriefingParser {
    var found: [Diagnostic]
    private var settings = Settings()
    private var lastSetting = ""
    private var sections: [Briefing.Section] = []
    private var glossary: [Briefing.Term] = []
    private var notes: [String] = []
    private var open: SectionBuilder?

    init(found: [Diagnostic]) { self.found = found }

    mutating func read(_ lines: some Sequence<SourceText.Line>, settings known: [String]) {
        for line in lines {
            if let heading = line.indent == 0 ? line.text.after("#") : nil {
                close()
                open = SectionBuilder(heading, line: line, into: &found)
            } else if open != nil {
                open?.add(line)
            } else if !line.isBlank {
                readSetting(line, known)
            }
        }
        close()
    }

    private mutating func readSetting(_ line: SourceText.Line, _ known: [String]) {
        if line.indent > 0, !lastSetting.isEmpty {
            settings.extend(lastSetting, with: line.text)
        } else if settings.take(line, known: known, into: &found) {
            lastSetting = line.text.parted(at: ":").map { String($0.0) } ?? ""
        } else {
            found.append(
                Diagnostic(
                    .textBeforeSection, line: line.number, column: line.column,
                    length: line.text.unicodeScalars.count, "This text belongs to no section.",
                    mend: "Put a heading such as `# 01 Background` above it."))
        }
    }

    private mutating func close() {
        guard var section = open else { return }
        open = nil
        section.finish()
        switch section.id {
        case "glossary": readGlossary(section)
        case "notes": notes = section.blocks.map(\.text)
        default: keep(section)
        }
    }

    private mutating func keep(_ section: SectionBuilder) {
        if section.blocks.isEmpty {
            found.append(
                Diagnostic(
                    .emptySection, line: section.line,
                    "The section “\(section.heading)” has no text.",
                    mend: "Write its text below it, or `missing: …` and what the original lacks."))
        }
        if sections.contains(where: { $0.id == section.id }) {
            found.append(
                Diagnostic(
                    .repeatedSection, line: section.line,
                    "There is a section “\(section.id)” already.",
                    mend: "Join the two, or give this one an id of its own: `# Heading [id]`."))
        }
        sections.append(section.built)
        if section.id == "recommendations" { checkOrder(section) }
    }

    private mutating func checkOrder(_ section: SectionBuilder) {
        var wanted = 1
        for case .item(let item) in section.blocks where item.depth == 0 {
            guard let label = item.label else { continue }
            if label != "\(wanted)" {
                found.append(
                    Diagnostic(
                        .recommendationsOutOfOrder, line: section.line,
                        "Recommendation \(label) stands where \(wanted) is expected.",
                        mend: "Number them 1, 2, 3 … in the order of the original."))
                return
            }
            wanted += 1
        }
    }

    private mutating func readGlossary(_ section: SectionBuilder) {
        for (number, text) in section.rawLines {
            guard let (term, meaning) = text.parted(at: ":"), !term.isEmpty, !meaning.isEmpty else {
                found.append(
                    Diagnostic(
                        .badGlossary, line: number, "A glossary line needs a term and its meaning.",
                        mend: "Write it as `GP: general practitioner`."))
                continue
            }
            glossary.append(Briefing.Term(term: String(term), meaning: String(meaning)))
        }
    }

    mutating func briefing(_ heading: Heading) -> Briefing {
        for name in ["publisher", "source", "about", "notice"] where settings[name].isEmpty {
            found.append(
                Diagnostic(
                    .missingSetting, line: 1, "“\(name):” is missing.",
                    mend: "Add a line `\(name): …` below the first line."))
        }
        let briefing = Briefing(
            id: heading.id, title: heading.title, publisher: settings["publisher"],
            source: settings["source"], about: settings["about"], notice: settings["notice"],
            form: settings.has("form") ? settings["form"] : "action-plan", sections: sections,
            glossary: glossary, notes: notes)
        if sections.isEmpty {
            found.append(
                Diagnostic(
                    .noSections, line: 1, "This briefing has no sections.",
                    mend: "Add sections, each under a heading such as `# 01 Background`."))
        } else if briefing.recommendations.isEmpty {
            found.append(
                Diagnostic(
                    .noRecommendations, line: 1, "No recommendations were found.",
                    mend: "List them under `# 06 Recommendations`, numbered 1, 2, 3 …"))
        }
        return briefing
    }
}
