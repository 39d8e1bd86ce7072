import BriefingImport
import DialogueLanguage
import Foundation

/// The words that a full report shows of the lines that are no text of a section.
struct ReportWords {
    /// Of lines with a place of their own, and of those without any.
    private(set) var quoted: [String] = []
    /// What stood before points that have another number now.
    private(set) var labels: [String] = []
    /// Words that were put together.
    private(set) var joined: [String] = []

    init(_ report: String) {
        var title = ""
        for line in report.split(separator: "\n") {
            guard line.hasPrefix("  ") else {
                title = String(line.prefix { $0 != ":" })
                continue
            }
            switch title {
            case "Title", "Headings as printed", "Action plan form", "Not placed":
                quoted += Tokens.read(Self.inside(line))
            case "Mended" where line.contains("what points are called"):
                quoted += Self.quotes(line).flatMap { Tokens.read($0) }
            case "Mended" where line.contains("(instead of "):
                labels += Self.quotes(line)
                // Roman numbers are words of the document.
                quoted += Self.quotes(line).flatMap { Tokens.read($0) }.filter { Int($0) == nil }
            case "Mended" where line.contains("words that were broken"):
                joined += Self.quotes(line)
            default: break
            }
        }
    }

    /// What stands between the first and the last quotation mark.
    private static func inside(_ line: Substring) -> Substring {
        guard let first = line.firstIndex(of: "“"), let last = line.lastIndex(of: "”"),
            first < last
        else { return "" }
        return line[line.index(after: first)..<last]
    }

    private static func quotes(_ line: Substring) -> [String] {
        line.split(separator: "“").dropFirst().map { String($0.prefix { $0 != "”" }) }
    }
}
