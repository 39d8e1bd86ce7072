/// A label that is printed on a form, with where it stands.
struct FormLabel: Equatable, Sendable {
    /// What the vocabulary calls it; nil for one of the document's own.
    let id: String?
    var text: [UInt8]
    let line: Int
}

/// The printed labels of a form, and what else stands in it.
struct FormLabels {
    private(set) var labels: [FormLabel] = []
    /// What somebody has written into the form.
    private(set) var answers: [(line: Int, text: String)] = []
    /// Lines that are neither a label nor room to write.
    private(set) var unclear: [(line: Int, text: String)] = []
    private(set) var title: [UInt8]?
    /// For a label, by its place: how many numbered lines stand below it.
    private(set) var counts: [Int: Int] = [:]

    init(_ pieces: Pieces) {
        let form = pieces.indices.filter { pieces.place($0) == .form }
        var at = 0
        while at < form.count {
            let start = at
            let span = FormCells.span { more in
                form.indices.contains(start + more) ? pieces.text(form[start + more]) : nil
            }
            let texts = form[start..<start + span].map { pieces.text($0) }
            read(Array(texts.joined(separator: [0x20])), pieces.line(form[start]))
            at += span
        }
    }

    private mutating func read(_ text: [UInt8], _ line: Int) {
        guard text.contains(where: { $0.isLetterByte }) else { return count(text) }
        let words = Word.read(text)
        let matches = Self.matches(words)
        guard let first = matches.first else { return takeOther(text, words, line) }
        if first.id == "title" { return title = title ?? text }
        // A number before a label belongs to the paper, other words to the label.
        var start = Marker(text[...])?.length ?? 0
        for (place, match) in matches.enumerated() {
            let isLast = place + 1 == matches.count
            let end = isLast ? text.count : words[matches[place + 1].words.lowerBound].start
            add(Array(text[start..<end]), match.id, line)
            start = end
        }
    }

    /// Labels one after another; the same thing said twice in one line is one label.
    private static func matches(_ words: [Word]) -> [Phrases.Match] {
        var found: [Phrases.Match] = []
        var at = 0
        while at < words.count {
            guard let match = Phrases.labels.match(words, at: at),
                match.isMain || (words[at].isCapital && match.words.count <= 2)
            else {
                at += 1
                continue
            }
            let isAgain = found.contains { $0.id == match.id } && match.id != "done"
            if !isAgain, match.isMain || found.isEmpty || !Self.goesOn(found, words, at) {
                found.append(match)
            }
            at = match.words.upperBound
        }
        return found
    }

    /// Whether a word such as "Team" stands within the label before it.
    private static func goesOn(_ found: [Phrases.Match], _ words: [Word], _ at: Int) -> Bool {
        guard let last = found.last else { return false }
        return last.id == "learning" || last.id == "note" || last.words.upperBound < at - 2
    }

    private mutating func add(_ text: [UInt8], _ id: String, _ line: Int) {
        let isWhole = id == "note" || id == "learning" || id == "table"
        let (label, answer) =
            isWhole ? (Array(text.withoutEnds), []) : Self.parted(text)
        if !answer.isEmpty { answers.append((line, answer.text)) }
        guard !label.isEmpty else { return }
        labels.append(FormLabel(id: id, text: label, line: line))
    }

    /// The label, and what was written behind its colon.
    private static func parted(_ text: [UInt8]) -> ([UInt8], [UInt8]) {
        let body = text[...].withoutEnds
        var end = body.endIndex
        if let colon = body.firstIndex(of: 0x3A) { end = colon }
        if let room = Self.room(body), room < end { end = room }
        let answer = body[end...].drop { isFiller($0) || $0 == 0x3A || $0 == 0x20 }
        var label = body[..<end]
        while let last = label.last, isFiller(last) || last == 0x20 || last == 0x3A {
            label.removeLast()
        }
        let isWritten = answer.contains { $0.isLetterByte || $0.isDigitByte }
        return (Array(label), isWritten ? Array(answer) : [])
    }

    /// Where dots or lines to write on begin.
    private static func room(_ text: ArraySlice<UInt8>) -> Int? {
        text.indices.dropLast(2).first {
            isFiller(text[$0]) && text[$0 + 1] == text[$0] && text[$0 + 2] == text[$0]
        }
    }

    private static func isFiller(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x5F || byte == 0x2D || byte == 0x7C || byte == 0x3D
    }

    // MARK: Lines without a known label

    private mutating func count(_ text: [UInt8]) {
        let marks = NumberMark.alone(text)
        guard !marks.isEmpty, !labels.isEmpty else { return }
        let highest = marks.map(\.value).max() ?? 0
        counts[labels.count - 1] = max(counts[labels.count - 1] ?? 0, highest)
    }

    private mutating func takeOther(_ text: [UInt8], _ words: [Word], _ line: Int) {
        if title == nil, Self.namesPlan(words), words.count <= 9 {
            title = text
        } else if let last = labels.last, last.id == "note" || goesOn(last, text) {
            labels[labels.count - 1].text += [0x20] + text
        } else if let mark = NumberMark(text), mark.end < text.count, !labels.isEmpty {
            count(Array(mark.printed.utf8))
            answers.append((line, text.text))
        } else if words.count <= 12, words.first?.isCapital ?? false, isLabel(text) {
            add(text, "", line)
            if labels.last?.id == "" { labels[labels.count - 1] = own(labels[labels.count - 1]) }
        } else {
            unclear.append((line, text.text))
        }
    }

    private func own(_ label: FormLabel) -> FormLabel {
        FormLabel(id: nil, text: label.text, line: label.line)
    }

    private func goesOn(_ last: FormLabel, _ text: [UInt8]) -> Bool {
        Ends.beginsSmall(text[...]) && Marker(text[...]) == nil
            && !Ends.isSentenceEnd(last.text[...])
    }

    private func isLabel(_ text: [UInt8]) -> Bool {
        text.contains(0x3A) || text.last == 0x3F || !Ends.isSentenceEnd(text[...])
    }

    private static func namesPlan(_ words: [Word]) -> Bool {
        zip(words, words.dropFirst()).contains { $0.key == "action" && $1.key == "plan" }
    }
}
