import AnswerReading

/// A column whose deeper lines are still being read.
struct ColumnBuilder {
    let line: SourceText.Line
    let id: Substring
    let options: StepOptions
    let label: String
    var clauses = Clauses()
}

// Reads what stands below a table.
extension StepBuilder {
    mutating func readTable(_ line: SourceText.Line, _ found: inout Findings) {
        if let rest = line.text.after(word: "column") {
            readColumn(rest, line, &found)
        } else if let last = columns.indices.last, line.indent > columns[last].line.indent {
            readBelowColumn(line, last, &found)
        } else if let name = line.text.after("row:") {
            takeRow(name, line, &found)
        } else {
            readBesideTable(line, &found)
        }
    }

    private mutating func readColumn(
        _ rest: Substring, _ line: SourceText.Line, _ found: inout Findings
    ) {
        let id = rest.words.first ?? ""
        guard let (head, label) = rest.parted(at: ":"), !label.utf8.isEmpty, !head.utf8.isEmpty
        else {
            hasMistake = true
            return found.add(
                .badClause, line, "A column needs a name, a kind of answer and a question.",
                mend: "Write it as `column who  person: Who will do it?`.")
        }
        let name = id.utf8.count > head.utf8.count ? head : id
        let options = head[name.endIndex...].phrases
        columns.append(
            ColumnBuilder(line: line, id: name, options: StepOptions(options), label: String(label))
        )
    }

    private mutating func readBelowColumn(
        _ line: SourceText.Line, _ last: Int, _ found: inout Findings
    ) {
        if columns[last].clauses.take(line, into: &found) { return }
        columns[last].clauses.end()
        columns[last].clauses.hasMistake = true
        found.add(
            .badClause, line, "This can't stand below a column.",
            mend: "Write `hint:`, `example:`, `nudge …`, `if …, probe:` or an answer to choose "
                + "after `- `; the question itself stays on the line of the column.")
    }

    /// The text of the table; what helps with an answer stands below its column.
    private mutating func readBesideTable(_ line: SourceText.Line, _ found: inout Findings) {
        var beside = Clauses()
        var hidden = Findings()
        if beside.take(line, into: &hidden) {
            hasMistake = true
            return found.add(
                .clauseNotHere, line, "This stands below the table, where nobody sees it.",
                mend: columns.isEmpty
                    ? "Move it below the column that it belongs to, indented further."
                    : "Indent it further, so that it belongs to the column above.")
        }
        // It is text; what looks mistyped in it is worth a word.
        _ = beside.take(line, into: &found)
        warnOfStep(line, &found)
        text.add(line.text)
    }
}
