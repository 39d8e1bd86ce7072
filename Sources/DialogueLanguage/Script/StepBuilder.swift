import Messages

/// A step whose indented lines are still being read.
struct StepBuilder {
    let header: StepHeader
    let id: String
    /// The name as written: of the step itself, or of what it is about.
    let name: Substring
    let part: Int
    let options: StepOptions
    var text = ProseBuilder()
    var clauses = Clauses()
    var rowName: (text: String, line: SourceText.Line)?
    var columns: [ColumnBuilder] = []
    var condition: ConditionSource?
    /// Whether something below it was wrong, so that what is missing is not wrong as well.
    var hasMistake = false

    init(_ header: StepHeader, id: String, name: Substring, part: Int) {
        (self.header, self.id, self.name, self.part) = (header, id, name, part)
        options = StepOptions(header.verb.namesSections ? [] : header.options)
    }

    /// Whether other steps can rest on it without being wrong because it is wrong.
    var isSound: Bool { options.problems.isEmpty && !clauses.hasMistake && !hasMistake }

    /// Takes a line that is not indented further than the step itself.
    mutating func readBlank() {
        text.add("")
        clauses.end()
        if let last = columns.indices.last { columns[last].clauses.end() }
    }

    /// Takes an indented line.
    mutating func read(_ line: SourceText.Line, into found: inout Findings) {
        if !header.verb.isPassed, !header.verb.isQuestion, clauses.takeCue(line, into: &found) {
            return
        }
        switch header.verb {
        case .say, .discuss: readText(line, &found)
        case .notice, .present, .show, .vote, .reveal, .agree: refuseText(line, &found)
        case .ask, .collect: readBeside(line, &found)
        case .table: readTable(line, &found)
        }
    }

    private mutating func readText(_ line: SourceText.Line, _ found: inout Findings) {
        if refusesCue(line, &found) { return }
        clauses.end()
        if let label = line.text.parted(at: ":")?.0, Clauses.labels.contains(String(label)) {
            found.add(
                .clauseNotHere, line, at: label,
                said("check.belongs-to-a-question", ["label": label]),
                mend: said("check.remove-it-or-put-before"))
            hasMistake = true
        }
        warnOfStep(line, &found)
        text.add(line.text)
    }

    /// Nobody stops where a text or section is shown on the way, so nothing is said there.
    private mutating func refusesCue(_ line: SourceText.Line, _ found: inout Findings) -> Bool {
        guard header.verb.isPassed, let label = line.text.parted(at: ":")?.0,
            ["cue", "cue when shown"].contains(String(label))
        else { return false }
        found.add(
            .clauseNotHere, line, at: label,
            said("check.nobody-stops-here", ["verb": header.verb.rawValue]),
            mend: said("check.put-the-cue-below"))
        hasMistake = true
        return true
    }

    private mutating func refuseText(_ line: SourceText.Line, _ found: inout Findings) {
        if refusesCue(line, &found) { return }
        clauses.end()
        if !hasMistake {
            found.add(
                .clauseNotHere, line,
                said("check.nobody-is-shown-what-stands", ["verb": header.verb.rawValue]),
                mend: said("check.put-it-into-a-step"))
        }
        hasMistake = true
    }

    private mutating func readBeside(_ line: SourceText.Line, _ found: inout Findings) {
        if let name = line.text.after("row:") { return takeRow(name, line, &found) }
        if line.text.after(word: "column") != nil, line.text.utf8.contains(UInt8(ascii: ":")) {
            hasMistake = true
            return found.add(
                .clauseNotHere, line, said("check.a-column-belongs"),
                mend: said("check.write-table-above", ["name": name]))
        }
        warnOfStep(line, &found)
        let isDoubtful = clauses.isOpen && line.text.utf8.first != UInt8(ascii: "\\")
        if clauses.take(line, into: &found) { return }
        if isDoubtful, !text.text.utf8.isEmpty { warnOfText(line, &found) }
        clauses.end()
        text.add(line.text)
    }

    /// Says so where a line of text looks like the first line of a step.
    func warnOfStep(_ line: SourceText.Line, _ found: inout Findings) {
        guard let header = StepHeader(line), header.isEachTask || Identifier.isValid(header.name)
        else { return }
        let options = StepOptions(header.options)
        let isBare = header.rest.utf8.count == header.name.utf8.count
        guard isBare || !header.options.isEmpty && options.problems.isEmpty else { return }
        found.add(
            .likelyClause, line, said("check.this-looks-like-a-step"),
            mend: said("check.remove-the-spaces-before"))
    }

    private func warnOfText(_ line: SourceText.Line, _ found: inout Findings) {
        found.add(
            .likelyClause, line,
            said("check.this-is-read-as-part-of-the-question-not-of-the-line-above"),
            mend: said("check.indent-it-further-to-go"))
    }

    mutating func takeRow(
        _ name: Substring, _ line: SourceText.Line, _ found: inout Findings
    ) {
        clauses.end()
        let problem: (String, String)? =
            if !header.verb.isList {
                (said("check.row-belongs-to-a-list"), said("check.remove-it"))
            } else if name.utf8.isEmpty {
                (said("check.nothing-follows-row"), said("check.write-what-a-row"))
            } else if let rowName {
                (
                    said("check.row-stands-in-line-already", ["lineNumber": rowName.line.number]),
                    said("check.keep-one-of-them")
                )
            } else {
                nil
            }
        guard let problem else { return rowName = (String(name), line) }
        let code: Diagnostic.Code = header.verb.isList ? .badClause : .clauseNotHere
        found.add(code, line, problem.0, mend: problem.1)
    }
}

/// A condition as written, before it is known what its names refer to.
struct ConditionSource {
    let text: Substring
    let line: SourceText.Line
}

/// Gathers lines of text into paragraphs.
struct ProseBuilder {
    private(set) var text = ""
    private var isAfterBlank = false

    /// Adds a line; a blank one ends the paragraph.
    mutating func add(_ line: String) {
        if line.utf8.isEmpty {
            isAfterBlank = !text.utf8.isEmpty
            return
        }
        if !text.utf8.isEmpty {
            text += isAfterBlank || line.utf8.starts(with: "- ".utf8) ? "\n\n" : " "
        }
        isAfterBlank = false
        text += line.utf8.first == UInt8(ascii: "\\") ? Substring(line.utf8.dropFirst()) : line[...]
    }
}
