/// What the line so far may go on as.
public struct LineCompletion: Equatable, Sendable {
    /// Where what is completed begins, in bytes of the line.
    public let start: Int
    /// What can stand there, in the order in which it is offered.
    public let candidates: [String]

    /// What can follow for a person who typed `line` and asks.
    ///
    /// - Parameters:
    ///   - words: ids and names that may stand in an answer; some hold blanks.
    ///   - isInGroup: whether the commands of groups are offered too.
    public init(_ line: String, words: [String], isInGroup: Bool = false) {
        if line.utf8.first == UInt8(ascii: "/") {
            (start, candidates) = Self.commands(line, isInGroup: isInGroup)
            return
        }
        for start in Self.wordStarts(line) {
            let typed = String(line.utf8.dropFirst(start)) ?? ""
            let found = words.filter { $0.begins(with: typed) }
            if !found.isEmpty {
                (self.start, candidates) = (start, found)
                return
            }
        }
        (start, candidates) = (line.utf8.count, [])
    }

    private static func commands(_ line: String, isInGroup: Bool) -> (Int, [String]) {
        let names = (isInGroup ? CommandEntry.all : CommandEntry.forOne).map(\.name)
        let help = "/help "
        guard line.utf8.starts(with: help.utf8) else {
            return (0, names.map { "/" + $0 }.filter { $0.begins(with: line) })
        }
        let typed = String(line.dropFirst(help.count))
        return (help.utf8.count, names.filter { $0.begins(with: typed) })
    }

    /// Where words begin, the first of them first; the last forty are enough.
    private static func wordStarts(_ line: String) -> [Int] {
        let bytes = Array(line.utf8)
        let starts = bytes.indices.filter { index in
            !isBetween(bytes[index]) && (index == 0 || isBetween(bytes[index - 1]))
        }
        return Array(starts.suffix(40))
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == UInt8(ascii: ",")
    }
}

extension String {
    /// Whether it begins like this, in any case.
    fileprivate func begins(with start: String) -> Bool {
        lowercased().utf8.starts(with: start.lowercased().utf8)
    }
}
