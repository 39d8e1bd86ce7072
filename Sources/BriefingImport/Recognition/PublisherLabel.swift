/// What a publisher calls a recommendation: `Recommendation 4`, `R4:`, `4a.`.
struct PublisherLabel: Equatable, Sendable {
    let value: Int
    /// A small letter behind the number, as in `4a`; nil where there is none.
    let letter: UInt8?
    /// For whom it is, as in `Recommendation 4 for health`; nil where it does not say.
    let agency: String?
    /// How many bytes it takes, with the mark and the blanks behind it.
    let length: Int

    private static let names: Set<String> = ["recommendation", "rec", "recommendations"]

    /// Reads one at the beginning of a text.
    init?(_ text: ArraySlice<UInt8>) {
        guard let first = text.first, first.isLetterByte || first.isDigitByte else { return nil }
        let head = Array(text.prefix(80))
        var at = 0
        var isNamed = false
        var agency: String?
        if let word = Word.read(head, limit: 1).first, word.start == 0,
            Self.names.contains(word.key)
        {
            isNamed = true
            at = word.end
            while at < head.count, [0x20, 0x23, 0x2E].contains(head[at]) { at += 1 }
        } else if head.count > 1, head[0] == 0x52, head[1].isDigitByte {
            isNamed = true
            at = 1
        } else if let (end, name) = Self.named(head) {
            isNamed = true
            at = end
            agency = name
        }
        guard let (value, end) = Self.number(head, at, isNamed) else { return nil }
        at = end
        var letter: UInt8?
        if at < head.count, head[at].isLowerByte, at + 1 == head.count || !head[at + 1].isLetterByte
        {
            letter = head[at]
            at += 1
        }
        if isNamed, agency == nil, let (end, name) = Self.addressed(head, at) {
            at = end
            agency = name
        }
        guard isNamed || letter != nil,
            let close = Self.close(head, at, isNamed) ?? Self.open(head, at)
        else { return nil }
        (self.value, self.letter, self.agency) = (value, letter, agency)
        length = min(close, text.count)
    }

    /// `Police recommendation 4`: where the number begins, and the name.
    private static func named(_ head: [UInt8]) -> (Int, String)? {
        guard head[0].isUpperByte else { return nil }
        let words = Word.read(head, limit: 6)
        guard let place = words.indices.dropFirst().first(where: { names.contains(words[$0].key) }),
            place + 1 < words.count, words[...(place + 1)].dropFirst().allSatisfy(\.isClose),
            AgencyName.isAll(Array(words[..<place]))
        else { return nil }
        let name = AgencyName.short(Array(head[..<words[place].start]))
        return name.map { (words[place + 1].start, $0) }
    }

    /// ` for health` or ` (Health)` behind a number, up to a mark or the end of the line.
    private static func addressed(_ head: [UInt8], _ start: Int) -> (Int, String)? {
        var end = start
        let isBracket = head[start...].starts(with: [0x20, 0x28])
        guard isBracket || head[start...].starts(with: Array(" for ".utf8)) else { return nil }
        while end < head.count, !isStop(head, end) { end += 1 }
        guard end < head.count || head.count < 80 else { return nil }
        let name = AgencyName.short(Array(head[start..<end].drop { $0 == 0x20 || $0 == 0x28 }))
        if isBracket, end < head.count, head[end] == 0x29 { end += 1 }
        return name.map { (end, $0) }
    }

    /// A mark by which a label ends.
    private static func isStop(_ head: [UInt8], _ at: Int) -> Bool {
        switch head[at] {
        case 0x3A, 0x2E, 0x29: true
        case 0x2D, 0xE2: at > 0 && head[at - 1] == 0x20
        default: false
        }
    }

    private static func number(_ head: [UInt8], _ start: Int, _ isNamed: Bool) -> (Int, Int)? {
        var at = start
        while at < head.count, head[at].isDigitByte { at += 1 }
        if (1...3).contains(at - start), let value = Int(head[start..<at].text) {
            return value > 0 ? (value, at) : nil
        }
        guard at == start, isNamed, let numeral = Numeral(head, at: start) else { return nil }
        return (numeral.value, numeral.end)
    }

    /// Passes what closes a label; a bare number without a name needs a mark.
    private static func close(_ head: [UInt8], _ start: Int, _ isNamed: Bool) -> Int? {
        var at = start
        while at < head.count, [0x2E, 0x29, 0x3A].contains(head[at]) { at += 1 }
        let isMarked = at > start
        let blanks = at
        while at < head.count, head[at].isBlankByte { at += 1 }
        if head[at...].starts(with: [0x2D, 0x20]) {
            return at + 2
        }
        if at + 3 < head.count, head[at] == 0xE2, head[at + 1] == 0x80,
            [0x93, 0x94].contains(head[at + 2]), head[at + 3] == 0x20
        {
            return at + 4
        }
        if at == head.count { return isNamed || isMarked ? at : nil }
        return isMarked && at > blanks ? at : nil
    }

    /// `R4 Schools ask.`: nothing closes a short label, but a capital follows.
    private static func open(_ head: [UInt8], _ at: Int) -> Int? {
        guard head[0] == 0x52, head[1].isDigitByte, at + 1 < head.count, head[at] == 0x20,
            head[at + 1].isUpperByte
        else { return nil }
        return at + 1
    }

    /// Whether a text begins with a label that names itself a recommendation.
    static func isLabelled(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first == 0x52 || first == 0x72 else { return false }
        return PublisherLabel(text) != nil
    }
}
