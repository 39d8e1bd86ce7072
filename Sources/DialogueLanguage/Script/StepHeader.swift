import AnswerReading

/// The first line of a step: a verb, a name and options parted by commas.
struct StepHeader {
    let verb: Verb
    /// The word after the verb: the name of the step, or of the step that it is about; `each task`
    /// where it is said of every task of the briefing.
    let name: Substring
    /// Whether it is said of every task of the briefing.
    let isEachTask: Bool
    /// What stands between commas after the name.
    let options: [Substring]
    /// All that follows the verb.
    let rest: Substring
    let line: SourceText.Line

    /// The first word of a line.
    static func word(_ line: SourceText.Line) -> Substring {
        Substring(Substring(line.text).unicodeScalars.prefix { !$0.isBlank })
    }

    /// Divides a line that begins with a verb; nil for another.
    init?(_ line: SourceText.Line) {
        guard let verb = Verb(rawValue: String(Self.word(line))) else { return nil }
        self.init(line, verb)
    }

    /// Divides a line whose first word was meant to be this verb.
    init(_ line: SourceText.Line, _ verb: Verb) {
        let word = Self.word(line)
        let rest = line.text[word.endIndex...].trimmed
        let end = Self.endOfEachTask(rest) ?? Self.endOfWord(rest)
        (self.line, self.verb, self.rest) = (line, verb, rest)
        name = rest[..<end]
        options = rest[end...].phrases
        isEachTask = Self.endOfEachTask(rest) != nil
    }

    /// The id of the step that it names.
    var target: String { isEachTask ? TaskName.each : String(name) }

    private static func endOfWord(_ text: Substring) -> Substring.Index {
        text.unicodeScalars.firstIndex { $0.isBlank || $0 == "," } ?? text.endIndex
    }

    private static func endOfEachTask(_ text: Substring) -> Substring.Index? {
        let first = endOfWord(text)
        guard text[..<first].utf8.elementsEqual("each".utf8) else { return nil }
        let tail = text[first...].trimmed
        let second = endOfWord(tail)
        return tail[..<second].utf8.elementsEqual("task".utf8) ? second : nil
    }
}
