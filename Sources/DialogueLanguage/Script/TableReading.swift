import AnswerReading
import Messages

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
            clauses.end()
            readColumn(rest, line, &found)
        } else if columns.isEmpty || clauses.isOpen || line.indent <= columns[0].line.indent,
            clauses.takeCue(line, into: &found)
        {
            return
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
                .badClause, line, said("check.a-column-needs-a-name"),
                mend: said("check.write-it-as-column"))
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
            .badClause, line, said("check.this-cant-stand-below"),
            mend: said("check.write-hint-example-nudge"))
    }

    /// The text of the table; what helps with an answer stands below its column.
    private mutating func readBesideTable(_ line: SourceText.Line, _ found: inout Findings) {
        var beside = Clauses()
        var hidden = Findings()
        if beside.take(line, into: &hidden) {
            hasMistake = true
            return found.add(
                .clauseNotHere, line, said("check.this-stands-below-the-table"),
                mend: columns.isEmpty
                    ? said("check.move-it-below-the-column")
                    : said("check.indent-it-further"))
        }
        // It is text; what looks mistyped in it is worth a word.
        _ = beside.take(line, into: &found)
        warnOfStep(line, &found)
        text.add(line.text)
    }
}
