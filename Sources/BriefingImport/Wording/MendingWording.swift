import Messages

/// What is said while a person confirms or mends an import.
public enum MendingWording {
    /// What stands before an answer.
    public static let prompt = "> "

    static var opening: String { said("import.return-keeps-it-like") }

    static var openingWithQuestions: String { said("import.a-few-things-only-you") }

    static var whereTo: String { said("import.say-where-it-belongs") }
    static var whatElse: String { said("import.say-what") }
    static var allAsked: String { said("import.that-was-all") }

    static var help: String { said("import.return-the-next-question-after") }

    /// What is said when nothing is stored.
    public static var left: String { said("import.nothing-was-stored") }
    static var nothingToUndo: String { said("import.there-is-nothing-to-take") }
    static var nothingToStore: String { said("import.there-is-no-section-yet") }
    static var severalParts: String { said("import.that-line-has-several-parts") }

    static func unknown(_ line: String) -> String {
        said("import.was-not-understood-type-help", ["line": ReportWording.shortened(line)])
    }

    static func noSection(_ name: String) -> String {
        said("import.there-is-no-section-name", ["name": ReportWording.shortened(name)])
    }

    static func noLine(_ line: Int) -> String {
        said("import.line-is-empty-or-there", ["line": line])
    }
    static func noValue(_ name: String) -> String {
        said("import.what-shall", ["name": name])
    }

    static func placement(_ placement: ImportReport.Placement) -> String {
        ReportWording.line(placement, .full) + " → " + place(placement.place)
    }

    /// What is asked about an import; LF after it.
    static func text(
        _ question: MendingQuestion, _ report: ImportReport, of count: Int
    ) -> String {
        let lines = ReportWording.places(question.lines)
        let number = question.first
        let more = count > 1 ? said("import.questions-are-left", ["count": count]) : ""
        let isOne = question.isOneLine
        switch question.kind {
        case .lacking(let what):
            return
                said(
                    "import.no-were-found-is-one",
                    ["what": what, "number": number, "what2": target(what), "more": more])
        case .heading:
            return
                said("import.is-line-a-heading", ["number": number, "more": more])
        case .section(let id):
            let span = span(question)
            return isOne
                ? said(
                    "import.is-really-the-section",
                    ["lines": lines, "id": id, "span": span, "more": more])
                : said(
                    "import.are-really-the-section",
                    ["lines": lines, "id": id, "span": span, "more": more])
        case .stray:
            let span = span(question)
            return isOne
                ? said("import.where-does-it-belong", ["lines": lines, "span": span, "more": more])
                : said("import.where-do-they-belong", ["lines": lines, "span": span, "more": more])
        }
    }

    private static func target(_ lacking: String) -> String {
        lacking == "tasks" ? "07" : lacking
    }

    private static func span(_ question: MendingQuestion) -> String {
        let last = question.lines.first?.upperBound ?? question.first
        return last == question.first ? "\(last)" : "\(question.first)-\(last)"
    }

    /// A line beside what became of it, on one line of a narrow terminal.
    static func row(_ placement: ImportReport.Placement) -> String {
        let part = placement.part > 1 ? ".\(placement.part)" : ""
        let number = "\(placement.line)\(part)"
        let text = cut(placement.text, width)
        let blanks = String(repeating: " ", count: width - text.unicodeScalars.count)
        let inset = String(repeating: " ", count: max(0, 5 - number.utf8.count))
        let place = cut(shortPlace(placement.place), placeWidth)
        return "\(inset)\(number)  \(text)\(blanks)  \(place)"
    }

    private static func cut(_ text: String, _ width: Int) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > width else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(width - 1))) + "…"
    }

    /// How much of a line is shown beside what became of it, and how much of that.
    private static let width = 40
    private static let placeWidth = 30

    private static func shortPlace(_ place: Place) -> String {
        switch place {
        case .section(let id): id
        case .heading(let id): said("import.heading-of", ["id": id])
        case .form: said("import.the-form")
        case .title: said("import.the-title")
        case .notPlaced(let reason): said("import.left-out-why", ["why": short(reason)])
        }
    }

    private static func short(_ reason: Place.Reason) -> String {
        switch reason {
        case .noSection: said("import.before-headings")
        case .noText: said("import.no-text-below")
        case .looseNumber: said("import.a-loose-number")
        case .pageNumber: said("import.page-number")
        case .repeatedLine: said("import.on-every-page")
        case .rule: said("import.no-letters")
        case .noise: said("import.looks-like-noise")
        case .insideForm: said("import.long-in-the-form")
        case .leftover: said("import.fits-nowhere")
        case .tail: said("import.end-of-a-page")
        case .byPerson, .dropped: said("import.by-you")
        }
    }

    static func place(_ place: Place) -> String {
        switch place {
        case .section(let id): id
        case .heading(let id): said("import.heading-of", ["id": id])
        case .form: said("import.action-plan-form")
        case .title: said("import.title")
        case .notPlaced(let reason):
            said("import.not-placed", ["reason": ReportWording.text(reason)])
        }
    }

    /// Which sections are different now.
    static func changed(from before: ImportedBriefing, to after: ImportedBriefing) -> String {
        var lines: [String] = []
        for section in after.report.sections where !before.report.sections.contains(section) {
            lines.append("* " + ReportWording.brief(section))
        }
        for section in before.report.sections
        where !after.report.sections.contains(where: { $0.id == section.id }) {
            lines.append(said("import.the-section-is-gone", ["sectionId": section.id]))
        }
        let left = after.report.notPlaced.count
        if left != before.report.notPlaced.count {
            lines.append(said("import.not-placed-now", ["count": left]))
        }
        if before.id != after.id {
            lines.append(said("import.its-id-is-now", ["afterId": after.id]))
        }
        if lines.isEmpty {
            lines.append(
                before.file == after.file
                    ? said("import.that-changes-nothing") : said("import.done"))
        }
        return lines.joined(separator: "\n")
    }
}
