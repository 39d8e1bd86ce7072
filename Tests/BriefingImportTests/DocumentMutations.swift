import Foundation
import TestSupport

/// Changes documents as copying, printing and people do.
struct DocumentMutations {
    private var random: SeededNumbers
    private let documents: [[String]]

    /// Lines that are short and look like a title.
    static let names = [
        "Fernshire Safeguarding Children Partnership", "Northmoor Safeguarding Adults Board",
        "The Eastvale and Westvale Safeguarding Partnership", "7 Minute Briefing",
        "Seven minute briefing: Child T", "Practice Briefing", "Child T", "K21", "LOCAL TEAM",
        "OFFICIAL", "CHILD T", "FERNSHIRE SAFEGUARDING CHILDREN PARTNERSHIP", "POLICE AND HEALTH",
        "Learning Briefing K21", "FAMILY HUB", "SCHOOL",
    ]
    private static let bullets = ["- ", "• ", "* ", "– ", "o ", "1. ", "2) ", "(3) ", "a) ", "□ "]

    init(_ documents: [String], for test: String) {
        random = SeededNumbers(for: test)
        self.documents = documents.map {
            $0.replacing("\r\n", with: "\n").split(
                separator: "\n", omittingEmptySubsequences: false
            )
            .map(String.init)
        }
    }

    /// One of the documents with a few changes.
    mutating func next() -> [String] {
        var lines = documents.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...8, using: &random) where !lines.isEmpty { change(&lines) }
        return lines
    }

    /// A number below another one.
    mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func change(_ lines: inout [String]) {
        let at = below(lines.count)
        switch below(13) {
        case 0: lines.insert(lines.remove(at: at), at: below(lines.count + 1))
        case 1: lines.remove(at: at)
        case 2: lines.insert(lines[at], at: below(lines.count))
        case 3: if at + 1 < lines.count { lines[at] += " " + lines.remove(at: at + 1) }
        case 4: split(&lines, at)
        case 5: lines[at] = lines[at].uppercased()
        case 6, 7: lines.insert(Self.names.randomElement(using: &random) ?? "", at: at)
        case 8: lines = wrapped(lines, Int.random(in: 16...110, using: &random))
        case 9: mark(&lines)
        case 10: lines = lines.flatMap { $0.isEmpty ? [""] : [$0, ""] }
        case 11: lines.removeAll { $0.isEmpty && Bool.random(using: &random) }
        default:
            let paper = ["\u{C}", "12", "06", "Page 2 of 3", "page 2", "- 3 -", "....", "£", "1."]
            lines.insert(paper.randomElement(using: &random) ?? "", at: at)
        }
    }

    /// Breaks a line between two words, or within one by a hyphen.
    private mutating func split(_ lines: inout [String], _ at: Int) {
        let letters = Array(lines[at])
        guard letters.count > 4 else { return }
        let place = 1 + below(letters.count - 2)
        let isWord = letters[place - 1].isLetter && letters[place].isLetter
        lines[at] = String(letters[..<place]) + (isWord ? "-" : "")
        lines.insert(String(letters[place...]), at: at + 1)
    }

    /// Paragraphs put into lines of a width.
    private func wrapped(_ lines: [String], _ width: Int) -> [String] {
        var out: [String] = []
        for paragraph in lines.split(separator: "", omittingEmptySubsequences: false) {
            let isOne = paragraph.dropFirst().allSatisfy { $0.first?.isLowercase ?? false }
            for text in isOne ? [paragraph.joined(separator: " ")] : Array(paragraph) {
                var line = ""
                for word in text.split(separator: " ") {
                    if !line.isEmpty, line.count + 1 + word.count > width {
                        out.append(line)
                        line = ""
                    }
                    line += (line.isEmpty ? "" : " ") + word
                }
                if !line.isEmpty { out.append(line) }
            }
            out.append("")
        }
        return out
    }

    /// Other bullets or numbers, or some where there were none.
    private mutating func mark(_ lines: inout [String]) {
        let bullet = Self.bullets.randomElement(using: &random) ?? ""
        for at in lines.indices where !lines[at].isEmpty && below(3) == 0 {
            let body = lines[at].drop { "-•*–□ 0123456789.)(".contains($0) }
            lines[at] = bullet + body
        }
    }
}
