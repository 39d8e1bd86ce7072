/// The notes at the end of the briefing file: what the original is like, and what was left out.
enum Notes {
    /// How many lines that were left out the file itself names; the report names all.
    private static let limit = 200

    /// Adds them to a file.
    static func write(_ report: ImportReport, to file: inout [UInt8]) {
        file += "\n# Notes\n".utf8
        func add(_ note: String) {
            BriefingWriter.wrap(
                "- ", Array(note.utf8)[...].withSingleBlanks, indent: "  ", to: &file)
        }
        add(Wording.imported)
        for damage in report.damage.prefix(limit) { add(ReportWording.text(damage)) }
        var left = 0
        for placement in report.placements where placement.isLeftOut {
            left += 1
            if left <= limit { add(Wording.leftOut(placement)) }
        }
        if left > limit { add(Wording.more(left - limit)) }
    }
}

extension ImportReport.Placement {
    /// Whether it stands in no place, and no person wanted that.
    fileprivate var isLeftOut: Bool {
        guard case .notPlaced(let reason) = place else { return false }
        return reason != .dropped && text.utf8.contains { $0.isLetterByte || $0.isDigitByte }
    }
}
