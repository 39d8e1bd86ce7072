/// What is said while a person confirms or mends an import.
public enum MendingWording {
    /// What stands before an answer.
    public static let prompt = "> "

    static let opening = """
        Return keeps it like this. To change something, type for example “move 12 to findings”, \
        “heading 30 is 04” or “drop 11”. “help” shows all that can be typed, “report” where every \
        line went, “quit” leaves without storing.

        """

    static let openingWithQuestions = """
        A few things only you can say: they are asked below, one by one. Return leaves a thing as it \
        is and goes on; after the last one it keeps all. To change something at any time, type for \
        example “move 12 to findings”, “heading 30 is 04” or “drop 11”. “help” shows all that can be \
        typed, “keep” ends the questions, “quit” leaves without storing.

        """

    static let whereTo =
        "Say where it belongs, as in the example, or press Return to leave it as it is."
    static let whatElse = "Say what is to be changed; “help” shows how. Return keeps it like this."
    static let allAsked = "That was all that is unsure. Return keeps it like this."

    static let help = """
        Return                    the next question; after the last one, keep it like this
        keep                      keep it like this at once
        move 12 to findings       line 12 belongs there; also “to form”, “to nowhere”
        move 12-15 to 05          several lines; a section by number or name
        heading 30 is review      line 30 is the heading of that section
        text 30                   line 30 is no heading
        drop 11                   line 11 is no part of the briefing
        show 12-15                where these lines are
        look                      all lines beside what became of them
        report                    the whole report, with every line and why
        title: A quiet child      also id:, publisher:, about:, notice:
        form: usual               use the usual action plan, not the document's
        undo                      take the last change back
        quit                      leave; nothing is stored
        A line of which several parts went to different places: 12.1, 12.2.
        """

    /// What is said when nothing is stored.
    public static let left = "Nothing was stored."
    static let nothingToUndo = "There is nothing to take back."
    static let nothingToStore =
        "There is no section yet, so there is nothing to keep. Say which line is a heading: heading 3 is background"
    static let severalParts =
        "That line has several parts. Choose one, such as 12.1; “show 12” lists them."

    static func unknown(_ line: String) -> String {
        "“\(ReportWording.shortened(line))” was not understood. Type help to see what can be done."
    }

    static func noSection(_ name: String) -> String {
        "There is no section “\(ReportWording.shortened(name))”. Name one by its number (1 to 7), or as the report does."
    }

    static func noLine(_ line: Int) -> String { "Line \(line) is empty, or there is none." }
    static func noValue(_ name: String) -> String {
        "What shall it be? For example: \(name): some words"
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
        let more = count > 1 ? " (\(count) questions are left.)" : ""
        let isOne = question.isOneLine
        switch question.kind {
        case .lacking(let what):
            return
                "? No \(what) were found. Is one of these lines their heading? Type for example “heading \(number) is \(target(what))”.\(more)\n"
        case .heading:
            return
                "? Is line \(number) a heading? If so, type for example “heading \(number) is findings”.\(more)\n"
        case .section(let id):
            return
                "? \(isOne ? "Is" : "Are") \(lines) really the section “\(id)”? If not, type for example “move \(span(question)) to findings”.\(more)\n"
        case .stray:
            return
                "? Where \(isOne ? "does" : "do") \(lines) belong? \(isOne ? "It stands" : "They stand") before any heading and \(isOne ? "is" : "are") left out. Type for example “move \(span(question)) to background”.\(more)\n"
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
        case .heading(let id): "heading of \(id)"
        case .form: "the form"
        case .title: "the title"
        case .notPlaced(let reason): "left out: " + short(reason)
        }
    }

    private static func short(_ reason: Place.Reason) -> String {
        switch reason {
        case .noSection: "before headings"
        case .noText: "no text below it"
        case .looseNumber: "a loose number"
        case .pageNumber: "page number"
        case .repeatedLine: "on every page"
        case .rule: "no letters"
        case .noise: "looks like noise"
        case .insideForm: "long, in the form"
        case .leftover: "fits nowhere"
        case .tail: "end of a page"
        case .byPerson, .dropped: "by you"
        }
    }

    static func place(_ place: Place) -> String {
        switch place {
        case .section(let id): id
        case .heading(let id): "heading of \(id)"
        case .form: "action plan form"
        case .title: "title"
        case .notPlaced(let reason): "not placed: \(ReportWording.text(reason))"
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
            lines.append("* The section \(section.id) is gone.")
        }
        let left = after.report.notPlaced.count
        if left != before.report.notPlaced.count {
            lines.append("* Not placed now: \(ReportWording.counted(left, "part")).")
        }
        if before.id != after.id { lines.append("* Its id is \(after.id) now.") }
        if lines.isEmpty {
            lines.append(before.file == after.file ? "* That changes nothing." : "* Done.")
        }
        return lines.joined(separator: "\n")
    }
}
