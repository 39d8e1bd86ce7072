import Messages

/// The lines of a document that are no text of a section, with their words.
extension ReportWording {
    /// Adds what is asked of teams, each of which dialogues ask as a question.
    static func addTasks(_ report: ImportReport, _ detail: Detail, to out: inout String) {
        if report.sections.isEmpty { return }
        out += "\n" + said("import.tasks") + "\n"
        out += "  " + (report.tasks.isEmpty ? noTasks : eachIsAsked) + "\n"
        for task in few(report.tasks, detail) {
            let text = detail == .full ? task.text : shortened(task.text)
            out +=
                "  "
                + said(
                    "import.task-line",
                    ["number": "\(task.number)", "line": task.line, "text": text]) + "\n"
        }
        more(report.tasks.count, detail, &out)
    }

    /// How sure an import is, in a word or two, and behind a colon why it should be looked at.
    public static func inShort(_ report: ImportReport) -> String {
        if report.sections.isEmpty { return said("import.no-section-found") }
        var doubts: [String] = []
        if !report.lacking.isEmpty {
            doubts.append(
                report.lacking.map { said("import.lacking", ["things": $0]) }.joined(
                    separator: ", "))
        }
        let unsure = report.sections.count { $0.confidence == .unsure }
        if unsure > 0 { doubts.append(said("import.unsure-sections", ["count": unsure])) }
        if !report.doubtful.isEmpty {
            doubts.append(said("import.lines-perhaps-headings", ["count": report.doubtful.count]))
        }
        let stray = report.notPlaced.count { $0.place == .notPlaced(.noSection) }
        if stray > 0 { doubts.append(said("import.lines-before-headings", ["count": stray])) }
        if !doubts.isEmpty {
            return said("import.check-doubts", ["doubts": doubts.joined(separator: "; ")])
        }
        return report.sections.allSatisfy { $0.confidence == .sure }
            ? said("import.sure") : said("import.fairly-sure")
    }

    /// Adds the terms that are explained.
    static func addGlossary(_ report: ImportReport, _ detail: Detail, to out: inout String) {
        add(
            said("import.glossary"),
            few(report.glossary, detail).map { "\($0.term): \($0.meaning)" }, to: &out)
        more(report.glossary.count, detail, &out)
    }

    private static var eachIsAsked: String { said("import.each-is-asked") }
    private static var noTasks: String { said("import.none-was-found-dialogues") }

    /// Adds those that have a place of their own: title, headings, form.
    ///
    /// In full every one of them is shown with all its words, so that none is ever lost.
    static func addOutside(_ report: ImportReport, _ detail: Detail, to out: inout String) {
        let placements = report.placements
        if !report.titleLines.isEmpty {
            out += "\n" + said("import.title-lines") + "\n"
            addLines(placements, detail, to: &out) { $0 == .title }
        }
        if let publisher = report.publisher {
            let place = publisher.line.map { said("import.line-value", ["value": $0]) } ?? ""
            let name = detail == .full ? publisher.name : shortened(publisher.name)
            let why = publisher.line == nil ? said("import.you-said") : ""
            out += "\n" + said("import.publisher") + "\n  \(place)“\(name)”\(why)\n"
        }
        if detail == .full, !report.sections.isEmpty {
            out += "\n" + said("import.headings-as-printed") + "\n"
            addLines(placements, detail, to: &out) {
                if case .heading = $0 { true } else { false }
            }
        }
        let form = report.formLines
        guard !form.isEmpty else { return }
        out +=
            "\n"
            + said(
                "import.form-lines",
                ["places": places(form.ranges), "outcome": text(report.form)]) + "\n"
        if detail == .full { addLines(placements, detail, to: &out) { $0 == .form } }
    }

    private static func addLines(
        _ placements: Placements, _ detail: Detail, to out: inout String,
        where isWanted: (Place) -> Bool
    ) {
        var count = 0
        for index in placements.indices where isWanted(placements.place(index)) {
            count += 1
            guard detail == .full || count <= few else { continue }
            out += "  \(line(placements[index], detail))\n"
        }
        more(count, detail, &out)
    }

    /// Adds those that found no place.
    static func addNotPlaced(
        _ report: ImportReport, _ detail: Detail, to out: inout String
    ) {
        let placements = report.placements
        let left = placements.indices.lazy.filter { placements.isLeft($0) }
        let count = left.count
        guard count > 0 else { return }
        out += "\n" + said("import.heading-not-placed") + "\n"
        if detail == .full || count <= few {
            for index in left {
                let placement = placements[index]
                guard case .notPlaced(let reason) = placement.place else { continue }
                out += "  \(line(placement, detail)) (\(text(reason)))\n"
            }
        } else {
            for reason in Place.Reason.allCases {
                let lines = placements.lines { $0 == .notPlaced(reason) }
                guard !lines.isEmpty else { continue }
                let where_ = shortenedPlaces(places(lines.ranges))
                out +=
                    "  "
                    + said(
                        "import.lines-of-a-reason",
                        ["count": lines.count, "reason": text(reason), "places": where_])
                    + "\n"
            }
        }
    }

    static func text(_ reason: Place.Reason) -> String {
        switch reason {
        case .noSection: said("import.it-stands-before-any-heading")
        case .noText: said("import.a-heading-without-text")
        case .looseNumber: said("import.a-number-that-belongs")
        case .pageNumber: said("import.a-page-number")
        case .repeatedLine: said("import.repeated-on-every-page")
        case .rule: said("import.no-letters")
        case .noise: said("import.it-looks-like-noise")
        case .insideForm: said("import.long-text-inside-the-form")
        case .leftover: said("import.it-fits-nowhere")
        case .tail: said("import.the-end-of-a-page")
        case .byPerson: said("import.you-left-it-out")
        case .dropped: said("import.you-dropped")
        }
    }

    /// A line with its words, shortened in a brief report.
    static func line(_ placement: ImportReport.Placement, _ detail: Detail) -> String {
        let part = placement.part > 1 ? ".\(placement.part)" : ""
        return
            said(
                "import.line-line-part-placement",
                [
                    "line": placement.line, "part": part,
                    "placement": detail == .full ? placement.text : shortened(placement.text),
                ])
    }
}
