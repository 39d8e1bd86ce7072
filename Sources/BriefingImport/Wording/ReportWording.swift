import Messages

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
        out +=
            said(
                "import.lines-read",
                ["id": id, "count": report.lineCount, "encoding": report.encoding.rawValue]) + "\n"
        add(
            said("import.sections"), report.sections.map { detail == .full ? text($0) : brief($0) },
            to: &out)
        if report.sections.isEmpty { out += "\n" + said("import.no-section-was-found") + "\n" }
        addTasks(report, detail, to: &out)
        addGlossary(report, detail, to: &out)
        addOutside(report, detail, to: &out)
        for (title, found) in [
            (said("import.about-the-form"), report.damage.filter(\.isAboutForm)),
            (said("import.wrong-with-the-document"), report.damage.filter { !$0.isAboutForm }),
        ] {
            add(title, few(found, detail).map(text), to: &out)
            more(found.count, detail, &out)
        }
        addNotPlaced(report, detail, to: &out)
        add(
            said("import.perhaps-a-heading-taken"),
            few(report.doubtful, detail).map { line($0, detail) },
            to: &out)
        more(report.doubtful.count, detail, &out)
        let mended = repairs(report, examples: detail == .full ? .max : 8)
        add(said("import.mended"), detail == .full ? mended : mended.map(shortenedPlaces), to: &out)
        return out
    }

    /// What comes first where something that a debrief needs was not found.
    static func notFound(_ lacking: [String]) -> String {
        let last = lacking.last ?? ""
        let list =
            lacking.count > 1
            ? said(
                "import.list-and-last",
                ["list": lacking.dropLast().joined(separator: ", "), "last": last]) : last
        return
            said("import.not-found-see-below", ["list": list])
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
        out += "  " + said("import.and-more", ["count": count - few]) + "\n"
    }

    static func text(_ form: FormOutcome) -> String {
        switch form {
        case .none: ""
        case .usual: said("import.it-is-the-usual-one")
        case .own:
            said("import.it-is-not-the-usual")
        case .unclear: said("import.it-was-not-understood-well")
        case .byPerson: said("import.you-want-the-usual-one")
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
        var parts = section.lines.isEmpty ? [said("import.no-text")] : [places(section.lines)]
        if section.paragraphs > 0 {
            parts.append(said("import.paragraphs", ["count": section.paragraphs]))
        }
        if section.points > 0 { parts.append(said("import.points", ["count": section.points])) }
        return parts.joined(separator: ", ")
    }

    // MARK: Sections in full

    /// A long list of lines cut short; the full report has all of them.
    static func shortenedPlaces(_ text: String) -> String {
        let parts = text.split(separator: ",", maxSplits: few + 1, omittingEmptySubsequences: false)
        guard parts.count > few + 1 else { return text }
        let rest = parts.last?.utf8.count { $0 == UInt8(ascii: ",") } ?? 0
        return parts.prefix(few).joined(separator: ",")
            + said("import.more-places", ["count": rest + 2])
    }

    /// A section: where it came from, how sure that is, and why.
    public static func text(_ section: ImportReport.Section) -> String {
        let heads =
            section.headingLines.isEmpty
            ? "" : said("import.heading", ["ranges": places(section.headingLines.ranges)])
        let why = Evidence.allCases.filter(section.evidence.contains).map(text).joined(
            separator: ", ")
        return
            "\(name(section)) [\(section.id)]: \(parts(section))\(heads). \(text(section.confidence)): \(why)."
    }

    private static func text(_ confidence: ImportReport.Confidence) -> String {
        switch confidence {
        case .sure: "Sure"
        case .fairlySure: said("import.fairly-sure-2")
        case .unsure: said("import.unsure-please-check")
        }
    }

    private static func text(_ evidence: Evidence) -> String {
        switch evidence {
        case .number: "a number"
        case .words: said("import.the-heading-of-the-template")
        case .synonym: said("import.a-heading-that-means")
        case .spelling: said("import.a-heading-that-was-misread")
        case .layout: said("import.set-as-a-heading")
        case .alone: said("import.on-a-line-of-its")
        case .inline: said("import.within-a-line")
        case .numberAlone: said("import.a-number-without-a-heading")
        case .cue: said("import.no-heading-but-its-text")
        case .first: said("import.no-heading-but-it-stands")
        case .decision: said("import.you-said-so")
        case .shape: said("import.short-and-by-itself-before")
        case .series: said("import.one-of-a-series")
        }
    }

    static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.count <= 80
            ? text : String(String.UnicodeScalarView(scalars.prefix(77))) + "…"
    }

    static func places(_ ranges: [ClosedRange<Int>]) -> String {
        let one = ranges.count == 1 && ranges[0].count == 1
        let lines = ranges.map { range in
            range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
        }.joined(separator: ", ")
        return one
            ? said("import.one-line", ["lines": lines])
            : said("import.several-lines", ["lines": lines])
    }
}
