/// The lines of a document that are no text of a section, with their words.
extension ReportWording {
    /// Adds what is asked of teams, each of which dialogues ask as a question.
    static func addTasks(_ report: ImportReport, _ detail: Detail, to out: inout String) {
        if report.sections.isEmpty { return }
        out += "\nTasks\n"
        out += "  " + (report.tasks.isEmpty ? noTasks : eachIsAsked) + "\n"
        for task in few(report.tasks, detail) {
            let text = detail == .full ? task.text : shortened(task.text)
            out += "  \(task.number) (line \(task.line)): “\(text)”\n"
        }
        more(report.tasks.count, detail, &out)
    }

    /// How sure an import is, in a word or two, and behind a colon why it should be looked at.
    public static func inShort(_ report: ImportReport) -> String {
        if report.sections.isEmpty { return "no section found" }
        var doubts: [String] = []
        if !report.lacking.isEmpty {
            doubts.append("no " + report.lacking.joined(separator: ", no "))
        }
        let unsure = report.sections.count { $0.confidence == .unsure }
        if unsure > 0 { doubts.append(counted(unsure, "unsure section")) }
        if !report.doubtful.isEmpty {
            doubts.append(counted(report.doubtful.count, "line") + " perhaps a heading")
        }
        let stray = report.notPlaced.count { $0.place == .notPlaced(.noSection) }
        if stray > 0 { doubts.append(counted(stray, "line") + " before any heading") }
        if !doubts.isEmpty { return "check: " + doubts.joined(separator: "; ") }
        return report.sections.allSatisfy { $0.confidence == .sure } ? "sure" : "fairly sure"
    }

    /// Adds the terms that are explained.
    static func addGlossary(_ report: ImportReport, _ detail: Detail, to out: inout String) {
        add(
            "Glossary", few(report.glossary, detail).map { "\($0.term): \($0.meaning)" }, to: &out)
        more(report.glossary.count, detail, &out)
    }

    private static let eachIsAsked = "Each is asked as a question of its own."
    private static let noTasks =
        "None was found. Dialogues then ask questions of their own in their place."

    /// Adds those that have a place of their own: title, headings, form.
    ///
    /// In full every one of them is shown with all its words, so that none is ever lost.
    static func addOutside(_ report: ImportReport, _ detail: Detail, to out: inout String) {
        let placements = report.placements
        if !report.titleLines.isEmpty {
            out += "\nTitle\n"
            addLines(placements, detail, to: &out) { $0 == .title }
        }
        if let publisher = report.publisher {
            let place = publisher.line.map { "line \($0): " } ?? ""
            let name = detail == .full ? publisher.name : shortened(publisher.name)
            let why = publisher.line == nil ? " (you said so)" : ""
            out += "\nPublisher\n  \(place)“\(name)”\(why)\n"
        }
        if detail == .full, !report.sections.isEmpty {
            out += "\nHeadings as printed\n"
            addLines(placements, detail, to: &out) {
                if case .heading = $0 { true } else { false }
            }
        }
        let form = report.formLines
        guard !form.isEmpty else { return }
        out += "\nAction plan form: \(places(form.ranges)).\(text(report.form))\n"
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
        out += "\nNot placed\n"
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
                out += "  \(counted(lines.count, "line")): \(text(reason)). These are \(where_).\n"
            }
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
        case .tail: "the end of a page: references, contacts and the like"
        case .byPerson: "you left it out"
        case .dropped: "you dropped it"
        }
    }

    /// A line with its words, shortened in a brief report.
    static func line(_ placement: ImportReport.Placement, _ detail: Detail) -> String {
        let part = placement.part > 1 ? ".\(placement.part)" : ""
        return
            "line \(placement.line)\(part): “\(detail == .full ? placement.text : shortened(placement.text))”"
    }
}
