/// The report of an import in words.
public enum ReportWording {
    /// How much of it is shown.
    public enum Detail: String, CaseIterable, Sendable {
        /// What is unsure in full, the rest as a summary.
        case brief
        /// Everything.
        case full
    }

    /// How many lines of a kind a brief report shows one by one.
    static let few = 12

    /// The report, LF after each line.
    ///
    /// - Parameter id: the id that the briefing has or would have.
    public static func text(
        _ report: ImportReport, id: String, _ detail: Detail = .full
    ) -> String {
        var out = report.lacking.isEmpty ? "" : notFound(report.lacking) + "\n"
        out += "\(id): \(counted(report.lineCount, "line")) read, \(report.encoding.rawValue).\n"
        add("Sections", report.sections.map { detail == .full ? text($0) : brief($0) }, to: &out)
        if report.sections.isEmpty { out += "\nNo section was found.\n" }
        addTasks(report, detail, to: &out)
        addGlossary(report, detail, to: &out)
        addOutside(report, detail, to: &out)
        for (title, found) in [
            ("About the form", report.damage.filter(\.isAboutForm)),
            ("Wrong with the document", report.damage.filter { !$0.isAboutForm }),
        ] {
            add(title, few(found, detail).map(text), to: &out)
            more(found.count, detail, &out)
        }
        addNotPlaced(report, detail, to: &out)
        add(
            "Perhaps a heading, taken as text",
            few(report.doubtful, detail).map { line($0, detail) },
            to: &out)
        more(report.doubtful.count, detail, &out)
        let mended = repairs(report, examples: detail == .full ? .max : 8)
        add("Mended", detail == .full ? mended : mended.map(shortenedPlaces), to: &out)
        return out
    }

    /// What comes first where something that a debrief needs was not found.
    static func notFound(_ lacking: [String]) -> String {
        let last = lacking.last ?? ""
        let list =
            lacking.count > 1 ? lacking.dropLast().joined(separator: ", ") + " and " + last : last
        return
            "! Not found: \(list). See below which lines may be meant, and say so before you keep it."
    }

    static func add(_ title: String, _ lines: some Collection<String>, to out: inout String) {
        guard !lines.isEmpty else { return }
        out += "\n" + title + "\n"
        for line in lines { out += "  " + line + "\n" }
    }

    static func few<Thing>(_ things: [Thing], _ detail: Detail) -> ArraySlice<Thing> {
        detail == .full ? things[...] : things.prefix(few)
    }

    static func more(_ count: Int, _ detail: Detail, _ out: inout String) {
        guard detail == .brief, count > few else { return }
        out += "  … and \(count - few) more.\n"
    }

    static func text(_ form: FormOutcome) -> String {
        switch form {
        case .none: ""
        case .usual: " It is the usual one."
        case .own:
            " It is not the usual one; it is kept, and plans on this briefing are made in it."
        case .unclear: " It was not understood well enough, so the usual one is used."
        case .byPerson: " You want the usual one."
        }
    }

    // MARK: Sections

    /// A section that is sure in few words, another with all that speaks for it.
    static func brief(_ section: ImportReport.Section) -> String {
        guard section.confidence == .sure else { return text(section) }
        return "\(name(section)): \(parts(section)). Sure."
    }

    private static func name(_ section: ImportReport.Section) -> String {
        section.number.isEmpty ? section.heading : "\(section.number) \(section.heading)"
    }

    private static func parts(_ section: ImportReport.Section) -> String {
        var parts = section.lines.isEmpty ? ["no text"] : [places(section.lines)]
        if section.paragraphs > 0 { parts.append(counted(section.paragraphs, "paragraph")) }
        if section.points > 0 { parts.append(counted(section.points, "point")) }
        return parts.joined(separator: ", ")
    }

    // MARK: Sections in full

    /// A long list of lines cut short; the full report has all of them.
    static func shortenedPlaces(_ text: String) -> String {
        let parts = text.split(separator: ",", maxSplits: few + 1, omittingEmptySubsequences: false)
        guard parts.count > few + 1 else { return text }
        let rest = parts.last?.utf8.count { $0 == UInt8(ascii: ",") } ?? 0
        return parts.prefix(few).joined(separator: ",") + " and \(rest + 2) more places"
    }

    /// A section: where it came from, how sure that is, and why.
    public static func text(_ section: ImportReport.Section) -> String {
        let heads =
            section.headingLines.isEmpty ? "" : " (heading: \(places(section.headingLines.ranges)))"
        let why = Evidence.allCases.filter(section.evidence.contains).map(text).joined(
            separator: ", ")
        return
            "\(name(section)) [\(section.id)]: \(parts(section))\(heads). \(text(section.confidence)): \(why)."
    }

    private static func text(_ confidence: ImportReport.Confidence) -> String {
        switch confidence {
        case .sure: "Sure"
        case .fairlySure: "Fairly sure"
        case .unsure: "Unsure, please check"
        }
    }

    private static func text(_ evidence: Evidence) -> String {
        switch evidence {
        case .number: "a number"
        case .words: "the heading of the template"
        case .synonym: "a heading that means the same"
        case .spelling: "a heading that was misread"
        case .layout: "set as a heading"
        case .alone: "on a line of its own"
        case .inline: "within a line"
        case .numberAlone: "a number without a heading"
        case .cue: "no heading, but its text reads like this section"
        case .first: "no heading, but it stands before all others"
        case .decision: "you said so"
        case .shape: "short and by itself before other text, as headings are"
        case .series: "one of a series of numbered headings"
        }
    }

    static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.count <= 80
            ? text : String(String.UnicodeScalarView(scalars.prefix(77))) + "…"
    }

    static func counted(_ count: Int, _ what: String) -> String {
        "\(count) \(what)\(count == 1 ? "" : "s")"
    }

    static func places(_ ranges: [ClosedRange<Int>]) -> String {
        let one = ranges.count == 1 && ranges[0].count == 1
        return (one ? "line " : "lines ")
            + ranges.map { range in
                range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
            }.joined(separator: ", ")
    }
}
