import AnswerReading
import DialogueLanguage

/// What a line means that somebody types while an answer of theirs is held back.
enum HeldReply: Equatable {
    /// One of the three, by its name or its number.
    case choice(HeldAnswer.Choice, isNamed: Bool)
    /// The first of the three with its role behind it, such as `1 school nurse`; a sentence may begin
    /// like that as well.
    case role(String)
    case yes
    /// No, a number of none of them, or nothing but signs.
    case no
    /// The detail should go, and nothing come in its place.
    case takeOut
    /// What is this about?
    case why
    /// Words of an answer, or of a role.
    case words

    init(_ line: String) {
        let plain = Self.plain(line)
        let words = plain.split(separator: " ")
        if let choice = Self.names[plain] {
            self = .choice(choice, isNamed: true)
        } else if let number = Ordinal(choice: line) {
            let choice = HeldAnswer.Choice.allCases[number]
            self = choice.map { .choice($0, isNamed: false) } ?? .no
        } else if Self.questions.contains(plain) || plain.isEmpty && line.hasQuestionMark {
            self = .why
        } else if Self.consent.contains(plain) {
            self = .yes
        } else if Self.refusals.contains(plain) || !line.hasLetters {
            self = .no
        } else if let verb = words.first, Self.removals.contains(verb), words.count <= 4 {
            self =
                words.count == 1 || words.contains("out") || Self.plainly.contains(verb)
                ? .takeOut : .words
        } else if let role = Self.role(line) {
            self = .role(role)
        } else {
            self = .words
        }
    }

    /// What stands behind `1`, or behind `replace with`.
    private static func role(_ line: String) -> String? {
        let words = Substring(line).words
        let starts = [["replace", "it", "with"], ["replace", "with"], ["replace"]]
        let plain = words.map { $0.lowercased() }
        var count = starts.first { plain.starts(with: $0) }?.count ?? 0
        if let first = plain.first, ["1", "1."].contains(first.withoutNumberSigns) || first == "1,"
        {
            count = 1
        }
        let rest = words.dropFirst(count).drop { ["-", "–", ":", "="].contains($0) }
        return count == 0 || rest.isEmpty ? nil : rest.joined(separator: " ")
    }

    private static let names: [String: HeldAnswer.Choice] = [
        "replace": .replace, "replace it": .replace, "put a role": .replace, "a role": .replace,
        "put a role in its place": .replace, "first": .replace, "the first": .replace,
        "reword": .reword, "reword it": .reword, "see the question": .reword,
        "see the question again": .reword, "second": .reword, "the second": .reword, "send": .send,
        "send it": .send, "keep": .send, "keep it": .send, "keep it as it is": .send,
        "as it is": .send, "keep the answer": .send, "third": .send, "the third": .send,
    ]
    private static let questions: Set = [
        "why", "why not", "why is that", "what", "what is this", "what's this", "what is it",
        "what do you mean", "what does that mean", "how", "huh", "which", "which one", "where",
        "i don't understand", "i do not understand", "explain", "sorry",
    ]
    private static let consent: Set = [
        "yes", "y", "ok", "okay", "yeah", "yep", "yes please", "sure", "fine",
    ]
    private static let refusals: Set = ["no", "n", "nope", "no thanks", "no thank you", "none"]
    private static let removals: Set<Substring> = ["take", "leave", "remove", "delete", "cut"]
    private static let plainly: Set<Substring> = ["remove", "delete", "cut"]

    /// In small letters, without signs at the end; `’` as `'`.
    private static func plain(_ line: String) -> String {
        var scalars = line.lowercased().unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }
        while let last = scalars.last, " .,!?…\"".unicodeScalars.contains(last) {
            scalars.removeLast()
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

extension String {
    /// Whether any letter is in it.
    var hasLetters: Bool { unicodeScalars.contains { $0.properties.isAlphabetic } }
    fileprivate var hasQuestionMark: Bool { utf8.contains(UInt8(ascii: "?")) }
}
