/// The first line of a step: a verb, a name and options parted by commas.
struct StepHeader {
    let verb: String
    let name: Substring
    let options: [Substring]
    let line: SourceText.Line

    static let verbs = [
        "notice", "say", "present", "ask", "collect", "table", "vote", "reveal", "discuss", "agree",
    ]

    /// Divides the line; the options are what stands between commas after the name.
    init(_ line: SourceText.Line) {
        self.line = line
        let verbEnd = line.text.unicodeScalars.firstIndex(where: \.isBlank) ?? line.text.endIndex
        verb = String(line.text[..<verbEnd])
        let rest = line.text[verbEnd...].trimmed
        let nameEnd = rest.unicodeScalars.firstIndex { $0.isBlank || $0 == "," } ?? rest.endIndex
        name = rest[..<nameEnd]
        options = rest[nameEnd...].unicodeScalars.split(separator: ",")
            .map { Substring($0).trimmed }.filter { !$0.isEmpty }
    }

    /// A finding that marks a part of this line.
    func finding(
        _ code: Diagnostic.Code, at part: Substring? = nil, _ message: String, mend: String
    ) -> Diagnostic {
        let marked = part.flatMap { $0.isEmpty ? nil : $0 }
        return Diagnostic(
            code, line: line.number, column: marked.map { line.column(of: $0) } ?? line.column,
            length: (marked ?? Substring(line.text)).unicodeScalars.count, message, mend: mend)
    }
}

/// What the options of a step say.
struct StepOptions {
    var type: TypeOption?
    var audience: Audience?
    var isUnnamed: Bool?
    var range: ClosedRange<Int>?
    var keep: Int?
    var minutes: Int?
    /// Options that could not be read.
    var unknown: [Substring] = []
    /// Ranges whose bounds make no sense.
    var badRanges: [Substring] = []

    /// A kind of answer before its choices and words for the ends are known.
    enum TypeOption: Equatable {
        case text, longText, choice, several, yesNo, date, person
        case number(ClosedRange<Int>?)
        case scale(ClosedRange<Int>)
        case pick([String])
    }

    static let types: [(String, TypeOption)] = [
        ("text", .text), ("long text", .longText), ("choice", .choice),
        ("several choices", .several), ("yes/no", .yesNo), ("date", .date), ("person", .person),
        ("number", .number(nil)),
    ]

    init(_ phrases: [Substring]) {
        for phrase in phrases { take(phrase) }
    }

    private mutating func take(_ phrase: Substring) {
        let words = phrase.words
        let plain = words.joined(separator: " ")
        if let audience = Audience(rawValue: plain) {
            self.audience = audience
        } else if plain == "named" || plain == "unnamed" {
            isUnnamed = plain == "unnamed"
        } else if let found = Self.types.first(where: { $0.0 == plain }) {
            type = found.1
        } else if let rest = plain.after("pick from ") {
            type = .pick(rest.words.filter { $0 != "and" }.map(String.init))
        } else if words.count == 2, words[0] == "keep", let number = Int(words[1]) {
            keep = number
        } else if words.count == 2, ["minute", "minutes"].contains(words[1]), let number = Int(words[0]) {
            minutes = number
        } else {
            takeRange(phrase, words)
        }
    }

    /// Reads `1 to 3`, `scale 1 to 5`, `number from 0 to 100`.
    private mutating func takeRange(_ phrase: Substring, _ words: [Substring]) {
        guard words.count >= 3, words[words.count - 2] == "to", let high = Int(words[words.count - 1]),
            let low = Int(words[words.count - 3])
        else { return unknown.append(phrase) }
        guard low <= high, low >= 0, high <= 1000 else { return badRanges.append(phrase) }
        switch words.dropLast(3).joined(separator: " ") {
        case "": range = low...high
        case "scale": type = .scale(low...high)
        case "number", "number from": type = .number(low...high)
        default: unknown.append(phrase)
        }
    }
}
