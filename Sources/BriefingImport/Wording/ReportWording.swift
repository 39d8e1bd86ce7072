/// The report of an import in words.
public enum ReportWording {
    /// The whole report, LF after each line.
    ///
    /// - Parameter id: the id that the briefing has or would have.
    public static func text(_ report: ImportReport, id: String) -> String {
        var lines = [
            "\(id): \(counted(report.lineCount, "line")) read, \(report.encoding.rawValue)."
        ]
        lines += group("Sections", report.sections.map(text))
        if report.sections.isEmpty { lines += ["", "No section was found."] }
        if !report.titleLines.isEmpty {
            lines += ["", "Title: \(places(report.titleLines.ranges))."]
        }
        if !report.formLines.isEmpty {
            lines += ["", "Action plan form: \(places(report.formLines.ranges))."]
        }
        lines += group("Wrong with the document", report.damage.map(text))
        lines += group("Not placed", notPlaced(report))
        lines += group("Perhaps a heading, taken as text", report.doubtful.map(line))
        lines += group("Mended", repairs(report))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func group(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", title] + lines.map { "  " + $0 }
    }

    /// A section: where it came from, how sure that is, and why.
    public static func text(_ section: ImportReport.Section) -> String {
        let name = section.number.isEmpty ? section.heading : "\(section.number) \(section.heading)"
        var parts = section.lines.isEmpty ? ["no text"] : [places(section.lines)]
        if section.paragraphs > 0 { parts.append(counted(section.paragraphs, "paragraph")) }
        if section.points > 0 { parts.append(counted(section.points, "point")) }
        let heads =
            section.headingLines.isEmpty ? "" : " (heading: \(places(section.headingLines.ranges)))"
        let why = Evidence.allCases.filter(section.evidence.contains).map(text).joined(
            separator: ", ")
        return
            "\(name) [\(section.id)]: \(parts.joined(separator: ", "))\(heads). \(text(section.confidence)): \(why)."
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
        }
    }

    private static func notPlaced(_ report: ImportReport) -> [String] {
        report.notPlaced.map { placement in
            guard case .notPlaced(let reason) = placement.place else { return "" }
            return "\(line(placement)) (\(text(reason)))"
        }
    }

    static func text(_ reason: Place.Reason) -> String {
        switch reason {
        case .noSection: "it stands before any heading"
        case .noText: "a heading without text"
        case .looseNumber: "a number that belongs to no heading"
        case .pageNumber: "a page number"
        case .repeatedLine: "repeated on every page"
        case .rule: "no letters"
        case .noise: "it looks like noise from a scanner"
        case .insideForm: "long text inside the form"
        case .leftover: "it fits nowhere"
        case .byPerson: "you left it out"
        case .dropped: "you dropped it"
        }
    }

    /// A line with its words, shortened.
    static func line(_ placement: ImportReport.Placement) -> String {
        let part = placement.part > 1 ? ".\(placement.part)" : ""
        return "line \(placement.line)\(part): “\(shortened(placement.text))”"
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
