/// What a document says about itself: its code, its title and its publisher.
struct HeadMatter: Sendable {
    private(set) var code: String?
    private(set) var title: String?
    private(set) var publisher: String?
    /// The line with the publisher's name.
    private(set) var publisherLine: Int?
    private(set) var source: String?

    /// How much of a document is searched for its code, in bytes.
    private static let reach = 64 * 1024

    /// Looks at all pieces; those that are title lines get that place.
    mutating func read(_ pieces: inout Pieces) {
        let lines = TitleLines(pieces).found
        for index in lines {
            read(pieces.text(index))
            pieces.put(index, .title)
        }
        search(pieces)
        guard publisher == nil else { return }
        let named = lines.first { Self.body(pieces.text($0)) != nil }
        guard let named, let name = Self.body(pieces.text(named)) else { return }
        (publisher, publisherLine) = (name, pieces.line(named))
    }

    private mutating func read(_ text: [UInt8]) {
        let words = Word.read(text, limit: 16)
        if words.count <= 2, let code = Self.code(words[...], text) {
            self.code = self.code ?? code
        } else if Self.isBriefing(words), words.count <= 14 {
            source = source ?? text.text
            let codes = words.indices.compactMap { Self.code(words[$0...].prefix(2), text) }
            code = code ?? codes.first
        } else if words.count > 10
            || Self.publisher(words, text) == nil && Self.body(text) == nil,
            words.map(\.key) != ["contents"]
        {
            title = title ?? Self.unlabelled(text)
        }
    }

    /// Whether a line says by its words alone what the document is: its code, its kind, its
    /// publisher.
    static func namesPaper(_ text: [UInt8]) -> Bool {
        guard mayName(text[...]) else { return false }
        let words = Word.read(text, limit: 16)
        if words.count <= 2, code(words[...], text) != nil { return true }
        return words.count <= 14 && isBriefing(words)
            || words.count <= 10 && publisher(words, text) != nil
    }

    /// A cheap look before the words are read.
    static func mayName(_ text: ArraySlice<UInt8>) -> Bool {
        text.count <= longestCode && text.contains(where: \.isUpperByte)
            || signs.contains(where: text.holds)
    }

    /// So many bytes has a line that is nothing but a code, and some marks around it.
    private static let longestCode = 40
    private static let signs = ["briefing", "partnership", "board"].map { Array($0.utf8) }

    /// Whether a line above the first heading may be the title of the document.
    static func mayBeTitle(_ text: [UInt8]) -> Bool {
        Word.read(text, limit: 15).count <= 14 && Marker(text[...]) == nil
            && !Ends.isSentenceEnd(text[...]) && !Ends.isLeadIn(text[...])
    }

    /// A title without the word that says so, as at the head of Markdown files.
    private static func unlabelled(_ text: [UInt8]) -> String {
        let label = Array("title:".utf8)
        guard text.count > label.count, text.map(\.lowered).starts(with: label) else {
            return text.text
        }
        let rest = text[label.count...].withoutEnds
        return rest.isEmpty ? text.text : rest.text
    }

    /// The code that is named most often, and the first name of a partnership.
    private mutating func search(_ pieces: Pieces) {
        var counts: [String: Int] = [:]
        var seen = 0
        for piece in pieces.indices where seen < Self.reach {
            let text = Array(pieces.letters(piece).prefix(Self.reach - seen))
            seen += text.count
            let words = Word.read(text)
            if publisher == nil, let name = Self.publisher(words, text) {
                (publisher, publisherLine) = (name, pieces.line(piece))
            }
            guard pieces.kind(piece) != .form || text.count < 60,
                !PublisherLabel.isLabelled(text[...])
            else { continue }
            for index in words.indices {
                guard let code = Self.code(words[index...].prefix(2), text),
                    // The first cell of a row is its number.
                    index > 0 || !text[words[0].end...].starts(with: TableCells.border)
                else { continue }
                // A text that begins with a code is about it.
                counts[code, default: 0] += index == 0 ? 2 : 1
            }
        }
        guard code == nil else { return }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        if let best, best.value >= 2 { code = best.key }
    }

    /// `K21`, `Child U`: what stands for a child's name.
    static func code(_ words: ArraySlice<Word>, _ text: [UInt8]) -> String? {
        guard let first = words.first, first.isCapital else { return nil }
        let printed = text[first.start..<first.end]
        let letters = printed.prefix { $0.isUpperByte }
        let digits = printed.dropFirst(letters.count)
        if (1...3).contains(letters.count), (1...4).contains(digits.count),
            digits.allSatisfy({ $0.isDigitByte })
        {
            return printed.text
        }
        guard words.count > 1, kinds.contains(first.key) else { return nil }
        let second = words[words.startIndex + 1]
        guard second.isClose else { return nil }
        let mark = text[second.start..<second.end]
        let isCode =
            mark.count <= 2 && mark.allSatisfy { $0.isUpperByte || $0.isDigitByte }
            && !["UK", "AS", "IN", "IS", "OF", "TO", "I"].contains(mark.text)
        return isCode && (mark.first != 0x41 || mark.count > 1 || words.count == 2)
            ? text[first.start..<second.end].text : nil
    }

    private static let kinds: Set<String> = [
        "child", "baby", "family", "person", "adult", "case", "boy", "girl", "teenager", "sibling",
        "learner", "infant", "mother",
    ]

    /// Whether a heading without text names the case or says what kind of paper it is.
    static func isTitle(_ text: [UInt8]) -> Bool {
        let words = Word.read(text, limit: 16)
        return isBriefing(words)
            || words.indices.contains { code(words[$0...].prefix(2), text) != nil }
    }

    /// Whether it says who publishes a document or what kind of paper it is.
    static func isBanner(_ text: [UInt8]) -> Bool {
        let words = Word.read(text, limit: 16)
        return isBriefing(words)
            || words.contains { ["board", "partnership", "safeguarding"].contains($0.key) }
    }

    private static func isBriefing(_ words: [Word]) -> Bool {
        zip(words, words.dropFirst()).contains {
            $1.key == "briefing"
                && ["minute", "minutes", "min", "practice", "learning"].contains($0.key)
        }
    }

    /// Words with capitals that hold "Safeguarding" and end in "Partnership" or "Board".
    static func publisher(_ words: [Word], _ text: [UInt8]) -> String? {
        for (index, word) in words.enumerated()
        where word.isCapital && ["partnership", "board"].contains(word.key) {
            var first = index
            while first > 0, words[first].isClose,
                words[first - 1].isCapital || joins.contains(words[first - 1].key),
                index - first < 9
            {
                first -= 1
            }
            while first < index, joins.contains(words[first].key) { first += 1 }
            let keys = words[first...index].map(\.key)
            if keys.contains("safeguarding"), keys.count > 2 {
                return text[words[first].start..<word.end].text
            }
        }
        return nil
    }

    /// A line at the head of a paper that is the name of a body other than a safeguarding one, before
    /// or behind which the kind of the paper may stand: such a name may be anybody's elsewhere.
    static func body(_ text: [UInt8]) -> String? {
        let words = Word.read(text, limit: 16)
        guard let last = words.firstIndex(where: { ends.contains($0.key) && $0.isCapital }),
            last > 1, words[...last].allSatisfy({ $0.isCapital || joins.contains($0.key) }),
            words[1...last].allSatisfy(\.isClose),
            last + 1 == words.count || isBriefing(Array(words[last...])) && !words[last + 1].isClose
        else { return nil }
        let keys = words[..<last].map(\.key)
        let isBody = bodies.contains { $0.allSatisfy(keys.contains) }
        return isBody ? text[words[0].start..<words[last].end].text : nil
    }

    private static let ends: Set<String> = ["partnership", "board", "committee", "executive"]
    private static let bodies: [[String]] = [
        ["safeguarding"], ["public", "protection"], ["child", "protection"],
        ["adult", "protection"], ["community", "safety"], ["integrated", "care"],
        ["safer", "communities"],
    ]

    /// Whether the name of a partnership stands partly at the end of one line and partly at the
    /// beginning of the next.
    static func isCutName(_ above: ArraySlice<UInt8>, _ below: ArraySlice<UInt8>) -> Bool {
        let head = Array(above)
        let whole = head + [0x20] + below.prefix(80)
        let words = Word.read(whole)
        guard let last = words.first(where: { $0.end > head.count }), last.isCapital else {
            return false
        }
        let name = words.firstIndex {
            $0.start > head.count && ["partnership", "board"].contains($0.key) && $0.isCapital
        }
        guard let name, let published = publisher(Array(words[...name]), whole) else {
            return false
        }
        return words[name].end - published.utf8.count < head.count
    }

    private static let joins: Set<String> = ["and", "of", "the", "for"]
}
