/// The words that a line began with, for somebody to correct.
struct StandingWords {
    private let words: [UInt8]?

    init(_ words: String?) { self.words = words.map { Array($0.utf8) } }

    /// What somebody means by a line that began with them: left as they are, they are kept; a command
    /// that was typed behind them is the command, and `?` behind a
    /// blank asks for help.
    func typed(_ line: [UInt8]) -> [UInt8] {
        guard let words, !words.isEmpty, line.starts(with: words) else { return line }
        let rest = String(decoding: line.dropFirst(words.count), as: UTF8.self).withoutBlankEnds
        if rest.isEmpty { return [] }
        let isApart = line.dropFirst(words.count).first.map { $0 == 0x20 || $0 == 0x09 } ?? false
        if rest == "?", isApart { return Array(rest.utf8) }
        guard rest.utf8.first == UInt8(ascii: "/"), !rest.utf8.contains(0x0A) else {
            return text(line)
        }
        let name = rest.unicodeScalars.dropFirst().prefix { $0 != " " && $0 != "\t" }
        let isCommand = CommandEntry.named(String(Substring(name))) != nil
        return isCommand ? Array(rest.utf8) : text(line)
    }

    /// Words that began with a slash when they were kept are no command when they are corrected.
    private func text(_ line: [UInt8]) -> [UInt8] {
        words?.first == UInt8(ascii: "/") ? [UInt8(ascii: "/")] + line : line
    }
}
