import AnswerReading
import Messages

extension Briefing {
    static let settings = ["publisher", "source", "imported", "about", "notice", "form"]

    /// Reads a briefing file.
    ///
    /// - Returns: the briefing unless there are errors, the findings, and the lines for showing them.
    public static func parse(_ bytes: [UInt8]) -> Parsed<Briefing> {
        let source = SourceText(bytes)
        var parser = BriefingParser(found: source.found)
        let made = parser.read(source)
        return Parsed(made, parser.found, source.raw)
    }
}

/// Reads line by line; holds the section that is being read.
struct BriefingParser {
    var found: Findings
    private(set) var heading: Heading?
    var settings = Settings(known: Briefing.settings)
    private(set) var sections: [SectionBuilder] = []
    private(set) var tasks: [Briefing.Task] = []
    private(set) var glossary: [Briefing.Term] = []
    private(set) var notes: [String] = []
    private(set) var hasStray = false
    /// Settings that stand below the first heading, where they are text.
    private(set) var misplaced: [String: SourceText.Line] = [:]
    private var ids: Set<String> = []
    private var terms: Set<String> = []
    private var open: SectionBuilder?

    init(found: Findings) { self.found = found }

    /// What follows the `#` of a heading; nil for other lines.
    static func heading(_ line: SourceText.Line) -> Substring? {
        guard line.text.utf8.first == UInt8(ascii: "#") else { return nil }
        let rest = Substring(Substring(line.text).unicodeScalars.drop { $0 == "#" })
        let isPlain = line.indent == 0 || rest.unicodeScalars.first?.isBlank == true
        return isPlain ? rest.trimmed : nil
    }

    /// Reads a whole file; nil where it has no first line that can be read.
    mutating func read(_ source: SourceText) -> Briefing? {
        let (heading, lines) = Heading.read("briefing", from: source, into: &found) {
            Self.heading($0) != nil
        }
        if heading == nil, lines.isEmpty { return nil }
        self.heading = heading
        for line in lines { read(line) }
        return finish()
    }

    private mutating func read(_ line: SourceText.Line) {
        if let heading = Self.heading(line) {
            close()
            open = SectionBuilder(heading, line: line, into: &found)
        } else if open != nil {
            noteMisplaced(line)
            open?.add(line, into: &found)
        } else if !line.isBlank {
            readSetting(line)
        }
    }

    private mutating func noteMisplaced(_ line: SourceText.Line) {
        guard line.indent == 0, let (name, text) = line.text.parted(at: ":"), !text.utf8.isEmpty
        else { return }
        let key = String(name)
        if settings.known.contains(key), misplaced[key] == nil { misplaced[key] = line }
    }

    private mutating func readSetting(_ line: SourceText.Line) {
        if line.indent > 0, settings.extend(with: line) { return }
        if settings.take(line, into: &found) { return }
        settings.end()
        if !hasStray {
            found.add(
                .textBeforeSection, line, said("check.this-text-belongs"),
                mend: said("check.put-a-heading-such"))
        }
        hasStray = true
    }

    private mutating func close() {
        guard var section = open else { return }
        open = nil
        section.finish()
        if Identifier.isValid(section.id), !ids.insert(section.id).inserted {
            found.add(
                .repeatedSection, section.line,
                said("check.there-is-a-section-already-2", ["sectionId": section.id]),
                mend: said("check.join-the-two-or-give"))
        }
        switch section.id {
        case "glossary": readGlossary(section)
        case "notes": notes += section.blocks.map(\.text)
        default: keep(section)
        }
    }

    private mutating func keep(_ read: SectionBuilder) {
        var section = read
        if section.blocks.isEmpty, Identifier.isValid(section.id) {
            found.add(
                .emptySection, section.line,
                said("check.the-section-has-no-text", ["heading": section.heading]),
                mend: said("check.write-its-text-below"))
        }
        if section.id == Briefing.Item.section {
            checkLabels(section)
            readAudiences(&section)
        }
        if section.id == TaskName.section { tasks = readTasks(section) }
        sections.append(section)
    }

    private mutating func readGlossary(_ section: SectionBuilder) {
        for (line, text) in section.entries {
            let entry = text.after("- ") ?? Substring(text)
            guard let (term, meaning) = entry.parted(at: ":"), !term.utf8.isEmpty,
                !meaning.utf8.isEmpty
            else {
                found.add(
                    .badGlossary, line, said("check.a-glossary-line-needs"),
                    mend: said("check.write-it-as-gp-general"))
                continue
            }
            if !terms.insert(String(term)).inserted {
                found.add(
                    .badGlossary, line, said("check.is-explained-already", ["term": term]),
                    mend: said("check.keep-one-of-the-two"))
            }
            glossary.append(Briefing.Term(term: String(term), meaning: String(meaning)))
        }
    }

    private mutating func finish() -> Briefing? {
        close()
        checkSettings()
        checkSections()
        checkAbbreviations()
        guard let heading else { return nil }
        return Briefing(
            id: heading.id, title: heading.title, publisher: settings["publisher"],
            source: settings["source"], imported: settings["imported"],
            about: settings["about"], notice: settings["notice"],
            form: settings.has("form") ? settings["form"] : "action-plan",
            sections: sections.map(\.built), tasks: tasks, glossary: glossary, notes: notes)
    }
}
