/// Labels that the narrow cells of a form break over several lines: "What needs / to happen?".
enum FormCells {
    /// How many lines a label may take.
    private static let most = 6
    /// The longest line of a narrow cell, in bytes.
    private static let width = 40

    /// How many lines, from one on, make up one label; 1 where the line is whole by itself.
    ///
    /// - Parameter text: the letters of a line so many further down; nil where there is none.
    static func span(_ text: (Int) -> [UInt8]?) -> Int {
        guard let first = text(0), first.count <= width, Marker(first[...]) == nil else { return 1 }
        guard Phrases.labels.mayBegin(Word.read(first, limit: 1)) else { return 1 }
        let words = Word.read(first)
        guard Phrases.labels.mayBegin(words) else { return 1 }
        var joined = first
        var inFirst = words.count
        for count in 1..<most {
            guard let next = text(count), next.count <= width, Marker(next[...]) == nil,
                !Ends.isSentenceEnd(joined[...]), !Ends.isLeadIn(joined[...])
            else { return 1 }
            joined += [0x20] + next
            let words = Word.read(joined)
            if let match = Phrases.labels.match(words, at: 0), match.isMain,
                match.words.upperBound > inFirst
            {
                return count + 1 + rest(text, from: count)
            }
            inFirst = words.count
            guard count < 3 else { return 1 }
        }
        return 1
    }

    /// How many more lines go on with a label that asks something.
    private static func rest(_ text: (Int) -> [UInt8]?, from start: Int) -> Int {
        var at = start
        while at < most, let here = text(at), !Ends.isSentenceEnd(here[...]),
            let next = text(at + 1), next.count <= width, Ends.beginsSmall(next[...])
        {
            at += 1
        }
        return at - start
    }
}
