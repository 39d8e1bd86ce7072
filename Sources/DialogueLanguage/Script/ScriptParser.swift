import AnswerReading
import Messages

extension Script {
    /// Reads a dialogue file and checks everything that can be checked without a briefing.
    public static func parse(_ bytes: [UInt8]) -> Parsed<Script> {
        let source = SourceText(bytes)
        var parser = ScriptParser(found: source.found)
        let (heading, lines) = Heading.read("dialogue", from: source, into: &parser.found) {
            $0.text.utf8.first == UInt8(ascii: "#") || StepHeader($0) != nil
        }
        if heading == nil, lines.isEmpty { return Parsed(nil, parser.found, source.raw) }
        for line in lines { parser.read(line) }
        parser.finish()
        var linker = ScriptLinker(parser)
        let script = linker.link(heading, settings: parser.settings)
        return Parsed(script, linker.found, source.raw)
    }
}

/// A part before its condition is understood.
struct PartBuilder {
    let title: String
    let line: SourceText.Line?
    var condition: ConditionSource?
    /// Whether a line in it was no step, so that it is not also empty.
    var hasMistake = false
}

/// Reads a dialogue line by line: headings, steps, and what is indented below them.
struct ScriptParser {
    var found: Findings
    var settings = Settings(known: ["about", "fills"])
    var parts = [PartBuilder(title: "", line: nil)]
    private(set) var steps: [StepBuilder] = []
    /// The names of steps that could not be read, which others may refer to.
    var lost: Set<String> = []
    /// The step that indented lines belong to.
    var open: StepBuilder?
    /// How many steps were begun on the line of the open one: `present` takes several sections.
    private var group = 1
    /// Whether the line before was one that could not be read, or belongs to one.
    var isLost = false
    private(set) var isAfterBlank = true

    init(found: Findings) { self.found = found }

    mutating func read(_ line: SourceText.Line) {
        if line.isBlank {
            open?.readBlank()
        } else if let title = line.text.after(line.indent == 0 ? "#" : "# ") {
            close()
            isLost = false
            let words = Substring(title.unicodeScalars.drop { $0 == "#" }).trimmed
            parts.append(PartBuilder(title: String(words), line: line))
        } else if line.indent > 0 {
            readIndented(line)
        } else if let header = StepHeader(line) {
            isLost = false
            begin(header)
        } else if steps.isEmpty, open == nil, parts.count == 1, !Self.isStepWithColon(line),
            settings.take(line, into: &found)
        {
            return
        } else {
            readUnknown(line)
        }
        isAfterBlank = line.isBlank
    }

    /// Whether it is the first line of a step but for a colon, as in `ask: needs`.
    private static func isStepWithColon(_ line: SourceText.Line) -> Bool {
        guard let (label, _) = line.text.parted(at: ":") else { return false }
        return Verb(rawValue: label.lowercased()) != nil
    }

    /// Ends the step that is being read.
    mutating func close() {
        guard var open else { return }
        let before = steps.indices.suffix(group - 1)
        // A condition below several sections is a condition of each; what to say is said as they begin.
        for index in before { steps[index].condition = open.condition }
        if let first = before.first {
            steps[first].clauses = open.clauses
            open.clauses = Clauses()
        }
        steps.append(open)
        self.open = nil
        group = 1
    }

    mutating func finish() {
        close()
        for (number, part) in parts.enumerated() {
            guard let line = part.line, part.title.utf8.isEmpty else { continue }
            parts[number].hasMistake = true
            found.add(
                .emptyPart, line, said("check.this-heading-has-no-words"),
                mend: said("check.write-them-after"))
        }
    }

    /// Begins a step by its first line.
    mutating func begin(_ header: StepHeader) {
        close()
        if header.verb.namesSections { return beginSections(header) }
        open = StepBuilder(
            header, id: Self.id(of: header), name: header.name, part: parts.count - 1)
    }

    /// `present background, the review`: one step for each section.
    private mutating func beginSections(_ header: StepHeader) {
        let names = header.rest.phrases
        for name in names {
            if let open { steps.append(open) }
            open = StepBuilder(
                header, id: "\(header.verb.rawValue) " + Identifier.slug(name), name: name,
                part: parts.count - 1)
        }
        group = max(1, names.count)
        guard names.isEmpty else { return }
        lose(header.line)
        found.add(
            .badOptions, header.line, said("check.it-does-not-say-which-section"),
            mend: said("check.write-present-background-or-present"))
    }

    /// Steps that are about another step take their id from it.
    private static func id(of header: StepHeader) -> String {
        if header.verb == .notice, header.name.utf8.isEmpty { return "notice" }
        return header.verb.targets.isEmpty
            ? header.target : "\(header.verb.rawValue) \(header.target)"
    }

    private mutating func readIndented(_ line: SourceText.Line) {
        if isLost { return }
        if let condition = Self.condition(line) {
            takeCondition(condition)
        } else if open != nil {
            open?.read(line, into: &found)
        } else if steps.isEmpty, parts.count == 1, settings.extend(with: line) {
            return
        } else {
            lose(line)
            found.add(
                .straySource, line, said("check.this-indented-line-belongs"),
                mend: said("check.put-a-step-such"))
        }
    }

    /// Reads `only if …`; nil for another line.
    private static func condition(_ line: SourceText.Line) -> ConditionSource? {
        let words = line.text.words
        guard words.count > 1, words[0].lowercased() == "only", words[1].lowercased() == "if" else {
            return nil
        }
        return ConditionSource(text: line.text[words[1].endIndex...].trimmed, line: line)
    }

    private mutating func takeCondition(_ condition: ConditionSource) {
        let first = open == nil ? parts[parts.count - 1].condition : open?.condition
        if let first {
            return found.add(
                .badClause, condition.line,
                said("check.a-condition-stands-in-line", ["lineNumber": first.line.number]),
                mend: said("check.join-the-two"))
        }
        if open == nil {
            parts[parts.count - 1].condition = condition
        } else {
            open?.condition = condition
        }
    }

    /// What follows is indented below a line that could not be read.
    mutating func lose(_ line: SourceText.Line) {
        isLost = true
        parts[parts.count - 1].hasMistake = true
        if let name = line.text.words.dropFirst().first {
            lost.insert(String(name.phrases.first ?? name))
        }
    }
}
