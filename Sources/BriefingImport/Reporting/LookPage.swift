import Messages

/// A page that shows the lines of a document beside what became of them, in colours and in words.
public enum LookPage {
    /// The page as HTML, by itself: no scripts, nothing from elsewhere.
    public static func html(_ imported: ImportedBriefing, name: String) -> String {
        let report = imported.report
        var out = head(title: "\(name) → \(imported.id)")
        out += "<h1>\(escaped(name)) <span>→ \(escaped(imported.id))</span></h1>\n"
        if !report.lacking.isEmpty {
            out += "<p class=\"lacking\">\(escaped(ReportWording.notFound(report.lacking)))</p>\n"
        }
        out +=
            legend + sections(report) + "<table>\n<thead><tr><th>\(said("import.look-line"))</th>"
        out +=
            "<th>\(said("import.look-document"))</th><th>\(said("import.look-became"))</th></tr></thead>\n"
        out += "<tbody>\n"
        let doubtful = Set(report.doubtful.map(\.line))
        var last: Place?
        for placement in report.placements where !placement.text.isEmpty {
            out += row(placement, isNew: placement.place != last, doubtful.contains(placement.line))
            last = placement.place
        }
        return out + "</tbody>\n</table>\n" + damage(report) + "</body>\n</html>\n"
    }

    private static func row(
        _ placement: ImportReport.Placement, isNew: Bool, _ isDoubtful: Bool
    ) -> String {
        let part = placement.part > 1 ? ".\(placement.part)" : ""
        let place = escaped(MendingWording.place(placement.place))
        let doubt = isDoubtful ? " <em>\(said("import.look-perhaps-a-heading"))</em>" : ""
        return
            "<tr class=\"\(kind(placement.place))\(isNew ? " new" : "")\"><td>\(placement.line)\(part)</td>"
            + "<td>\(escaped(placement.text))</td><td>\(isNew ? place : "<i>\(place)</i>")\(doubt)</td></tr>\n"
    }

    private static func kind(_ place: Place) -> String {
        switch place {
        case .section: "text"
        case .heading: "heading"
        case .form: "form"
        case .title: "title"
        case .notPlaced: "left"
        }
    }

    private static func sections(_ report: ImportReport) -> String {
        let items = report.sections.map { "<li>\(escaped(ReportWording.brief($0)))</li>\n" }
        return "<ul class=\"sections\">\n" + items.joined() + "</ul>\n"
    }

    private static func damage(_ report: ImportReport) -> String {
        guard !report.damage.isEmpty else { return "" }
        let items = report.damage.map { "<li>\(escaped(ReportWording.text($0)))</li>\n" }
        return "<h2>\(said("import.wrong-with-the-document"))</h2>\n<ul>\n" + items.joined()
            + "</ul>\n"
    }

    private static var legend: String {
        let kinds = [
            ("heading", said("import.look-heading")), ("text", said("import.look-text")),
            ("form", said("import.look-form")), ("title", said("import.title")),
            ("left", said("import.look-not-placed")),
        ]
        let marks = kinds.map { "<b class=\"\($0.0)\">\($0.1)</b>" }.joined(separator: " ")
        return "<p class=\"legend\">\(marks)</p>\n"
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func head(title: String) -> String {
        """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(title))</title>
        <style>
        body { font: 16px/1.45 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem;
          color: #1b1b1b; background: #fff; }
        h1 { font-size: 1.4rem; } h1 span { font-weight: normal; }
        .lacking { border: 2px solid #8a1f11; padding: .6rem .8rem; font-weight: bold; }
        .legend b { font-weight: normal; padding: .15rem .6rem; margin-right: .4rem;
          border-left-width: .5rem; border-left-style: solid; }
        .sections { list-style: none; padding-left: 0; }
        table { border-collapse: collapse; width: 100%; }
        th { text-align: left; border-bottom: 2px solid #1b1b1b; padding: .3rem .6rem; }
        td { vertical-align: top; padding: .25rem .6rem; }
        td:first-child { color: #595959; text-align: right; white-space: nowrap; }
        td:last-child { width: 17rem; border-left: .5rem solid; }
        td i { color: #595959; font-style: normal; }
        tr.new td { border-top: 1px solid #c8c8c8; }
        tr.heading td:nth-child(2) { font-weight: bold; }
        .heading { background: #dbe9ff; } .heading, .heading td:last-child { border-left-color: #1d4f91; }
        .text { background: #f4faf1; } .text, .text td:last-child { border-left-color: #3b7d2a; }
        .form { background: #f3eefb; } .form, .form td:last-child { border-left-color: #6b3fa0; }
        .title { background: #fdf5dc; } .title, .title td:last-child { border-left-color: #93700b; }
        .left { background: #fbe9e7; } .left, .left td:last-child { border-left-color: #8a1f11; }
        </style>
        </head>
        <body>

        """
    }
}
