import AnswerReading
import Messages

// Lines at the margin that begin no step: what was meant, and what is read instead.
extension ScriptParser {
    mutating func readUnknown(_ line: SourceText.Line) {
        settings.end()
        let word = StepHeader.word(line)
        if let verb = Self.meant(line, word) {
            found.add(
                .unknownStep, line, at: word, said("check.no-step-begins", ["word": word]),
                mend: said("check.was-meant-4", ["verb": verb.rawValue]))
            isLost = false
            begin(StepHeader(line, verb))
            open?.hasMistake = true
        } else if let step = open,
            Self.isBeside(line) || !isAfterBlank && step.header.verb.showsText
        {
            adopt(line, step)
        } else {
            reportUnknown(line, word)
        }
    }

    /// The step that a mistyped word stands for.
    private static func meant(_ line: SourceText.Line, _ word: Substring) -> Verb? {
        let bare =
            word.unicodeScalars.last == ":" ? Substring(word.unicodeScalars.dropLast()) : word
        guard let close = nearest(to: bare, among: Verb.names), let verb = Verb(rawValue: close)
        else { return nil }
        let header = StepHeader(line, verb)
        let isNamed = header.isEachTask || Identifier.isValid(header.name)
        return header.name.utf8.isEmpty || isNamed ? verb : nil
    }

    /// Whether a line can only stand below a step.
    private static func isBeside(_ line: SourceText.Line) -> Bool {
        let words = line.text.words
        if let label = line.text.parted(at: ":")?.0, Clauses.labels.contains(String(label)) {
            return true
        }
        return ["-", "nudge", "column", "row:"].contains(String(words.first ?? ""))
            || words.starts(with: ["only", "if"])
    }

    /// Takes a line that was not indented as one of the step above it.
    private mutating func adopt(_ line: SourceText.Line, _ step: StepBuilder) {
        if !step.hasMistake {
            let name = step.name.utf8.isEmpty ? "" : " \(step.name)"
            found.add(
                .unknownStep, line, said("check.no-step-begins-like"),
                mend:
                    said(
                        "check.if-it-belongs-to-above",
                        ["verb": step.header.verb.rawValue, "name": name])
            )
        }
        open?.hasMistake = true
        open?.clauses.hasMistake = true
        open?.text.add(line.text)
    }

    private mutating func reportUnknown(_ line: SourceText.Line, _ word: Substring) {
        close()
        if !isLost || isAfterBlank {
            found.add(
                .unknownStep, line, at: word, said("check.no-step-begins", ["word": word]),
                mend: said(
                    "check.a-step-begins-with-one", ["names": Verb.names.joined(separator: ", ")]))
        }
        lose(line)
    }
}
