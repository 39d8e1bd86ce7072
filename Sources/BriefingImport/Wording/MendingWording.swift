/// What is said while a person confirms or mends an import.
public enum MendingWording {
    /// What stands before an answer.
    public static let prompt = "> "

    static let opening = """
        Return keeps it like this. To change something, type for example “move 12 to findings”, \
        “heading 30 is 04” or “drop 11”. “help” shows all that can be typed, “report” where every \
        line went, “quit” leaves without storing.

        """

    static let help = """
        Return                    keep it like this
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

    /// A line beside what became of it, on one line.
    static func row(_ placement: ImportReport.Placement) -> String {
        let part = placement.part > 1 ? ".\(placement.part)" : ""
        let number = "\(placement.line)\(part)"
        let scalars = placement.text.unicodeScalars
        let text =
            scalars.count <= width
            ? placement.text + String(repeating: " ", count: width - scalars.count)
            : String(String.UnicodeScalarView(scalars.prefix(width - 1))) + "…"
        let inset = String(repeating: " ", count: max(0, 5 - number.utf8.count))
        return "\(inset)\(number)  \(text)  \(place(placement.place))"
    }

    /// How much of a line is shown beside what became of it.
    private static let width = 44

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
