/// The notes at the end of the briefing file: what the original is like, and what was left out.
struct Notes {
    let text: String

    /// How many lines that were left out the file itself names; the report names all.
    private static let limit = 200

    init(_ report: ImportReport) {
        var lines = ["", "# Notes"]
        func add(_ note: String) {
            lines += BriefingWriter.wrapped(
                "- ", Array(note.utf8)[...].withSingleBlanks, indent: "  ")
        }
        add(Wording.imported)
        for damage in report.damage.prefix(Self.limit) { add(ReportWording.text(damage)) }
        let left = report.notPlaced.filter { $0.place != .notPlaced(.dropped) && !$0.text.isEmpty }
        for placement in left.prefix(Self.limit) { add(Wording.leftOut(placement)) }
        if left.count > Self.limit { add(Wording.more(left.count - Self.limit)) }
        text = lines.joined(separator: "\n") + "\n"
    }
}
