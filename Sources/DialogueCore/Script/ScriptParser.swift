extension Script {
    /// Reads a dialogue file and checks everything that can be checked without a briefing.
    public static func parse(_ bytes: [UInt8]) -> Parsed<Script> {
        let source = SourceText(bytes)
        var parser = ScriptParser(found: source.diagnostics)
        let lines = source.content
        let heading = Heading.read("dialogue", from: lines, into: &parser.found)
        for line in lines.drop(while: \.isBlank).dropFirst() { parser.read(line) }
        parser.close()
        var linker = ScriptLinker(steps: parser.steps, parts: parser.parts)
        let script = linker.link(heading, settings: parser.settings)
        let found = parser.found + parser.clauseParser.found + linker.found
        return Parsed(found.hasErrors ? nil : script, found, source.raw)
    }
}

/// A part before its condition is understood.
struct PartBuilder {
    let title: String
    let line: SourceText.Line?
    var condition: ConditionSource?
}

/// Reads a dialogue line by line: headings, steps, and what is indented below them.
struct ScriptParser {
    var found: [Diagnostic]
    var clauseParser = ClauseParser()
    private(set) var settings = Settings()
    private(set) var parts = [PartBuilder(title: "", line: nil)]
    private(set) var steps: [StepBuilder] = []
    private var open: StepBuilder?

    init(found: [Diagnostic]) { self.found = found }

    mutating func read(_ line: SourceText.Line) {
        if line.isBlank {
            open?.text.add("")
        } else if line.indent > 0 {
            readIndented(line)
        } else if let title = line.text.after("#") {
            close()
            parts.append(PartBuilder(title: String(title.drop { $0 == "#" }.trimmed), line: line))
        } else if steps.isEmpty, open == nil, parts.count == 1, !isStep(line),
            settings.take(line, known: ["about", "fills"], into: &found)
        {
            return
        } else {
            close()
            begin(line)
        }
    }

    private func isStep(_ line: SourceText.Line) -> Bool {
        StepHeader.verbs.contains(StepHeader(line).verb)
    }

    /// Ends the step that is being read.
    mutating func close() {
        if let open { steps.append(open) }
        open = nil
    }

    private mutating func begin(_ line: SourceText.Line) {
        let header = StepHeader(line)
        guard StepHeader.verbs.contains(header.verb) else {
            let close = nearest(to: header.verb, among: StepHeader.verbs)
            found.append(
                header.finding(
                    .unknownStep, at: Substring(line.text).unicodeScalars.prefix { !$0.isBlank }.asText,
                    "No step begins with “\(header.verb)”.",
                    mend: close.map { "Was `\($0)` meant?" }
                        ?? "A step begins with one of: \(StepHeader.verbs.joined(separator: ", "))."))
            return
        }
        if header.verb == "present" { return beginPresent(header) }
        let options = StepOptions(header.options)
        open = StepBuilder(
            header: header, id: Self.id(of: header), part: parts.count - 1, options: options)
    }

    /// `present background, the review`: one step for each section.
    private mutating func beginPresent(_ header: StepHeader) {
        let rest = Substring(header.line.text).dropFirst(header.verb.count).trimmed
        let names = rest.unicodeScalars.split(separator: ",").map { Substring($0).trimmed }
        for name in names where !name.isEmpty {
            close()
            open = StepBuilder(
                header: header, id: "present " + Identifier.slug(name), part: parts.count - 1,
                options: StepOptions([]))
        }
        if names.isEmpty {
            found.append(
                header.finding(
                    .badOptions, "It does not say which section.",
                    mend: "Write `present background`, or `present rest` for all that are left."))
        }
    }

    /// Steps that are about another step take their id from it.
    private static func id(of header: StepHeader) -> String {
        switch header.verb {
        case "notice": header.name.isEmpty ? "notice" : String(header.name)
        case "vote", "reveal", "discuss", "agree": "\(header.verb) \(header.name)"
        default: String(header.name)
        }
    }

    private mutating func readIndented(_ line: SourceText.Line) {
        if let rest = line.text.after("only if ") {
            let condition = ConditionSource(text: rest, line: line)
            if open != nil { open?.condition = condition } else { parts[parts.count - 1].condition = condition }
        } else if open == nil {
            found.append(
                Diagnostic(
                    .straySource, line: line.number, column: line.column,
                    length: line.text.unicodeScalars.count, "This indented line belongs to no step.",
                    mend: "Put a step such as `say welcome` above it, or remove the blanks before it."))
        } else if let rest = line.text.after("column "), open?.header.verb == "table" {
            beginColumn(rest, line)
        } else if let last = open?.columns.indices.last, line.indent > (open?.columns[last].line.indent ?? 0) {
            readColumnClause(line, last)
        } else if let name = line.text.after("row:"), open != nil {
            open?.rowName = String(name)
        } else if var clauses = open?.clauses {
            let isClause = open?.header.verb != "say" && clauseParser.take(line, into: &clauses)
            if isClause { open?.clauses = clauses } else { open?.text.add(line.text) }
        }
    }

    private mutating func beginColumn(_ rest: Substring, _ line: SourceText.Line) {
        guard let (head, label) = rest.parted(at: ":"), !label.isEmpty else {
            found.append(
                Diagnostic(
                    .badClause, line: line.number, column: line.column,
                    length: line.text.unicodeScalars.count, "A column needs an id, a type and a question.",
                    mend: "Write `column who  person: Who will do it?`"))
            return
        }
        let id = head.words.first ?? ""
        let options = head[id.endIndex...].unicodeScalars.split(separator: ",")
            .map { Substring($0).trimmed }
        open?.columns.append(
            ColumnBuilder(
                line: line, id: String(id), options: StepOptions(options.filter { !$0.isEmpty }),
                label: String(label)))
    }

    private mutating func readColumnClause(_ line: SourceText.Line, _ index: Int) {
        guard var clauses = open?.columns[index].clauses else { return }
        if clauseParser.take(line, into: &clauses) {
            open?.columns[index].clauses = clauses
        } else {
            found.append(
                Diagnostic(
                    .badClause, line: line.number, column: line.column,
                    length: line.text.unicodeScalars.count, "This is not a clause of a column.",
                    mend: "Below a column stand `hint:`, `example:`, `nudge …`, `if …, probe:` or choices."))
        }
    }
}

extension Substring.UnicodeScalarView {
    /// The same as text.
    var asText: Substring { Substring(self) }
}
