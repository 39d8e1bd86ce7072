import AnswerReading

/// What a person types to confirm or mend an import.
enum MendingCommand: Equatable {
    /// Lines of the document, and perhaps one part of a line.
    struct Lines: Equatable {
        let range: ClosedRange<Int>
        let part: Int?
    }

    /// Nothing was typed.
    case goOn
    case accept
    case yes
    case no
    case leave
    case help
    case report
    case undo
    case look
    case show(Lines)
    case move(Lines, to: String)
    case heading(Lines, of: String)
    case text(Lines)
    case drop(Lines)
    case set(String, String)
    case unknown(String)

    init(_ line: String) {
        let bytes = Array(line.utf8).withoutEnds
        let words = bytes.split(separator: 0x20).map { $0.map(\.lowered).text }
        if let colon = bytes.firstIndex(of: 0x3A),
            words[0] == bytes[..<colon].map(\.lowered).text + ":"
        {
            let name = bytes[..<colon].map(\.lowered).text
            if Decisions.names.contains(name) {
                self = .set(name, bytes[(colon + 1)...].withoutEnds.withSingleBlanks.text)
                return
            }
        }
        switch words.first?.utf8.drop(while: { $0 == 0x2F }).map({ $0 }).text {
        case nil: self = .goOn
        case "ok", "accept", "keep": self = .accept
        case "yes", "y": self = .yes
        case "no", "n": self = .no
        case "quit", "exit", "stop": self = .leave
        case "help", "?": self = .help
        case "report", "list": self = .report
        case "undo": self = .undo
        case "look": self = .look
        default: self = Self.onLines(Array(words)) ?? .unknown(bytes.text)
        }
    }

    private static func onLines(_ words: [String]) -> MendingCommand? {
        let rest = words.dropFirst().filter { $0 != "line" && $0 != "lines" }
        guard let lines = rest.first.flatMap(lines) else { return nil }
        let after = rest.dropFirst().filter {
            !["to", "is", "of", "section", "the", "into"].contains($0)
        }
        let target = after.joined(separator: " ")
        switch words[0] {
        case "show": return .show(lines)
        case "drop": return target.isEmpty ? .drop(lines) : nil
        case "text": return target.isEmpty ? .text(lines) : nil
        case "move": return target.isEmpty ? nil : .move(lines, to: target)
        case "heading": return target.isEmpty ? nil : .heading(lines, of: target)
        default: return nil
        }
    }

    /// The numbers that lines and their parts can have.
    private static let numbers = 1...Ordinal.limit

    /// Reads `12`, `12-15`, `12.2`.
    private static func lines(_ word: String) -> Lines? {
        let dots = word.utf8.split(separator: 0x2E)
        if dots.count == 2, let line = Int(dots[0].map { $0 }.text, in: numbers),
            let part = Int(dots[1].map { $0 }.text, in: numbers)
        {
            return Lines(range: line...line, part: part)
        }
        let ends = word.unicodeScalars.split { $0 == "-" || $0 == "–" }.map {
            Int(String($0), in: numbers)
        }
        switch (ends.first, ends.count) {
        case (let line??, 1): return Lines(range: line...line, part: nil)
        case (let first??, 2):
            guard let last = ends[1], last >= first, last - first < 10_000 else { return nil }
            return Lines(range: first...last, part: nil)
        default: return nil
        }
    }
}
