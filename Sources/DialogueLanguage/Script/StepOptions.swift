import AnswerReading
import Messages

/// What the options of a step say.
struct StepOptions {
    /// A kind of answer before its choices and words for the ends are known.
    private(set) var type: AnswerType?
    private(set) var audience: Audience?
    private(set) var naming: (isUnnamed: Bool, phrase: Substring)?
    /// How many rows are asked for, and how many there may be.
    private(set) var range = 0...50
    private(set) var keep = 1
    private(set) var minutes: Int?
    /// The words after `pick from`, where they stand.
    private(set) var sources: [Substring] = []
    /// What could not be read, and why.
    private(set) var problems: [(phrase: Substring, problem: Problem)] = []
    /// The phrase that gave each, for marking it.
    private(set) var phrases: [Part: Substring] = [:]

    /// What an option says something about.
    enum Part: Hashable, CaseIterable {
        case type, audience, range, keep, minutes, contact, record, task, line, atEnd, shared
    }

    enum Problem: Equatable {
        case unknown
        /// Something else was said of this already.
        case twice
        /// Bounds that make no sense, and what would.
        case bounds(String)
    }

    static let types: [(name: String, type: AnswerType)] = [
        ("text", .text), ("long text", .longText), ("choice", .choice([])),
        ("several choices", .several([])), ("yes/no", .yesNo), ("date", .date),
        ("person", .person), ("number", .number(nil)), ("scale", .scale(1...5, low: "", high: "")),
    ]
    /// Options of one or two words.
    static let names =
        ["each", "any", "scribe", "named", "unnamed"] + flags.map(\.name) + types.map(\.name)
    /// Options that are said or not.
    private static let flags: [(name: String, part: Part)] = [
        ("contact details", .contact), (outOfRecord, .record), ("task", .task),
        ("in one line", .line), ("at the end", .atEnd), ("same line", .shared),
    ]
    /// Said of a question whose answers are about the people who give them.
    static let outOfRecord = "not in the record"

    init(_ phrases: [Substring]) {
        for phrase in phrases { take(phrase) }
    }

    /// Whether words are an option.
    static func isKnown(_ words: ArraySlice<Substring>) -> Bool {
        let joined = words.joined(separator: " ")
        return StepOptions([Substring(joined)]).problems.isEmpty && !joined.utf8.isEmpty
    }

    private mutating func take(_ phrase: Substring) {
        let words = phrase.words.map { $0.lowercased() }
        let plain = words.joined(separator: " ")
        if let audience = Audience(rawValue: plain) {
            if isNew(.audience, phrase) { self.audience = audience }
        } else if plain == "named" || plain == "unnamed" {
            if naming != nil { problems.append((phrase, .twice)) }
            naming = naming ?? (plain == "unnamed", phrase)
        } else if let flag = Self.flags.first(where: { $0.name == plain }) {
            _ = isNew(flag.part, phrase)
        } else if let found = Self.types.first(where: { $0.name == plain }) {
            if isNew(.type, phrase) { type = found.type }
        } else if words.count > 2, words.starts(with: ["pick", "from"]) {
            takePick(phrase)
        } else if case .pick = type, let more = Self.names(phrase) {
            // `pick from recommendations, learning and actions`
            takeSources(more)
        } else if words.count == 2, words[0] == "keep", let number = Self.number(words[1]) {
            if isNew(.keep, phrase), fits(number, 1...1000, phrase) { keep = number }
        } else if words.count == 2, ["minute", "minutes"].contains(words[1]),
            let number = Self.number(words[0])
        {
            if isNew(.minutes, phrase), fits(number, 1...600, phrase) { minutes = number }
        } else {
            takeRange(phrase, words)
        }
    }

    private mutating func takePick(_ phrase: Substring) {
        guard isNew(.type, phrase) else { return }
        type = .pick(from: [])
        takeSources(phrase.words.dropFirst(2).filter { !$0.utf8.elementsEqual("and".utf8) })
        if sources.isEmpty { problems.append((phrase, .unknown)) }
    }

    private mutating func takeSources(_ names: [Substring]) {
        sources += names
        type = .pick(from: sources.map { String($0) })
    }

    /// Names that are joined by `and`; nil where it is something else.
    private static func names(_ phrase: Substring) -> [Substring]? {
        let words = phrase.words
        let names = words.filter { !$0.utf8.elementsEqual("and".utf8) }
        let isJoined = words.count == 1 || names.count < words.count
        return isJoined && !names.isEmpty && names.allSatisfy { Identifier.isValid($0) }
            ? names : nil
    }

    /// Reads `1 to 3`, `scale 1 to 5`, `number from 0 to 100`.
    private mutating func takeRange(_ phrase: Substring, _ words: [String]) {
        guard words.count >= 3, words[words.count - 2] == "to",
            let high = Self.number(words[words.count - 1]),
            let low = Self.number(words[words.count - 3])
        else { return problems.append((phrase, .unknown)) }
        switch words.dropLast(3).joined(separator: " ") {
        case "":
            if isNew(.range, phrase), fits(low, high, 0...1000, phrase, mayBeOne: true) {
                range = low...high
            }
        case "scale", "scale from":
            if isNew(.type, phrase), fits(low, high, 0...100, phrase) {
                type = .scale(low...high, low: "", high: "")
            }
        case "number", "number from":
            let widest = -1_000_000_000...1_000_000_000
            if isNew(.type, phrase), fits(low, high, widest, phrase) { type = .number(low...high) }
        default: problems.append((phrase, .unknown))
        }
    }

    /// A whole number; one that is too large for any use is as large as can be.
    private static func number(_ word: String) -> Int? {
        let digits = word.utf8.first == 45 ? word.utf8.dropFirst() : word.utf8[...]
        guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(word, in: .min ... .max) ?? (word.utf8.first == 45 ? .min : .max)
    }

    private mutating func isNew(_ part: Part, _ phrase: Substring) -> Bool {
        if phrases[part] != nil { problems.append((phrase, .twice)) }
        let isNew = phrases[part] == nil
        if isNew { phrases[part] = phrase }
        return isNew
    }

    private mutating func fits(_ number: Int, _ bounds: ClosedRange<Int>, _ phrase: Substring)
        -> Bool
    {
        if bounds.contains(number) { return true }
        problems.append(
            (
                phrase,
                .bounds(
                    said(
                        "check.choose-from-to",
                        ["low": bounds.lowerBound, "high": bounds.upperBound]))
            ))
        return false
    }

    private mutating func fits(
        _ low: Int, _ high: Int, _ bounds: ClosedRange<Int>, _ phrase: Substring,
        mayBeOne: Bool = false
    ) -> Bool {
        let isInside = bounds.contains(low) && bounds.contains(high)
        if isInside, low < high || mayBeOne && low == high && low > 0 { return true }
        let mend =
            !isInside
            ? said(
                "check.write-numbers-from-to",
                ["low": bounds.lowerBound, "high": bounds.upperBound])
            : low > high ? said("check.smaller-number-first") : said("check.larger-number-behind")
        problems.append((phrase, .bounds(mend)))
        return false
    }

    /// The audience that was written, or the usual one.
    func whose(_ usual: Audience) -> Audience {
        let said = audience ?? usual
        return said == .each && naming?.isUnnamed == true ? .eachUnnamed : said
    }

    /// Whether the answer is in words of the person's own.
    var isWords: Bool { type?.isWords ?? true }
}
