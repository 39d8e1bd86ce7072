// What the linker says about steps that do not fit together.
extension ScriptLinker {
    mutating func checkName(_ step: StepBuilder) {
        guard step.header.verb != "present" else { return }
        let name = step.header.name
        if step.header.verb == "notice", name.isEmpty { return }
        if name.isEmpty || !Identifier.isValid(name) {
            add(
                step.header.finding(
                    .badIdentifier, at: name, "This step needs a name of letters, digits, - and _.",
                    mend: "Write `\(step.header.verb) my-name`."))
        } else if Self.reserved.contains(String(name)) {
            badName(String(name), step.header.line)
        }
    }

    mutating func badName(_ name: String, _ line: SourceText.Line) {
        let isReserved = Self.reserved.contains(name)
        add(
            Diagnostic(
                isReserved ? .reservedWord : .badIdentifier, line: line.number, column: line.column,
                length: line.text.unicodeScalars.count,
                isReserved ? "“\(name)” has a meaning of its own." : "“\(name)” is no usable name.",
                mend: "Choose another name of letters, digits, - and _."))
    }

    mutating func repeated(_ step: StepBuilder) {
        add(
            step.header.finding(
                .repeatedStep, at: step.header.name, "There is a step “\(step.id)” already.",
                mend: "Give this one another name; answers are kept under it."))
    }

    mutating func repeatedColumn(_ column: ColumnBuilder) {
        add(
            Diagnostic(
                .repeatedStep, line: column.line.number, column: column.line.column,
                "There is a column “\(column.id)” already.", mend: "Give this one another name."))
    }

    mutating func missingText(_ builder: StepBuilder, _ message: String, _ mend: String) {
        add(builder.header.finding(.missingQuestion, message, mend: mend))
    }

    mutating func later(_ header: StepHeader) {
        add(
            header.finding(
                .referenceToLater, at: header.name, "“\(header.name)” stands later in this dialogue.",
                mend: "Move it before this step."))
    }

    mutating func unknown(_ header: StepHeader, _ verbs: [String]) {
        let known = builders.filter { verbs.contains($0.header.verb) }.map(\.id)
        add(
            header.finding(
                .unknownReference, at: header.name,
                "There is no \(verbs.joined(separator: " or ")) step “\(header.name)”.",
                mend: nearest(to: header.name, among: known).map { "Was `\($0)` meant?" }
                    ?? "Name a step that stands before this one."))
    }

    mutating func unknownName(_ name: String, _ line: SourceText.Line) {
        let close = nearest(to: name, among: builders.map(\.id))
        add(
            Diagnostic(
                .unknownReference, line: line.number, column: line.column,
                length: line.text.unicodeScalars.count, "There is no earlier step “\(name)”.",
                mend: close.map { "Was `\($0)` meant, and does it stand before this?" }
                    ?? "Name a step that stands before this one."))
    }

    mutating func badOption(_ phrase: Substring, _ line: SourceText.Line) {
        let known = ["each", "any", "scribe", "named", "unnamed"] + StepOptions.types.map(\.0)
        add(
            Diagnostic(
                .badOptions, line: line.number, column: line.column(of: phrase),
                length: phrase.unicodeScalars.count, "“\(phrase)” is not known here.",
                mend: nearest(to: phrase, among: known).map { "Was `\($0)` meant?" }
                    ?? "Known: \(known.joined(separator: ", ")), number, scale 1 to 5, "
                    + "pick from recommendations, 1 to 3."))
    }

    mutating func badRange(_ builder: StepBuilder) {
        add(
            builder.header.finding(
                .badRange, "A list needs room for at least one row.",
                mend: "Write `1 to 3`: the fewest and the most."))
    }

    mutating func checkOptions(_ builder: StepBuilder) {
        let options = builder.options
        let line = builder.header.line
        for phrase in options.unknown { badOption(phrase, line) }
        for phrase in options.badRanges {
            add(
                builder.header.finding(
                    .badRange, at: phrase, "These bounds make no sense.",
                    mend: "Write the smaller number first, none below 0 or above 1000."))
        }
        let verb = builder.header.verb
        let isList = verb == "collect" || verb == "table"
        let strays: [(Bool, String)] = [
            (options.range != nil && !isList, "How many rows"),
            (options.keep != nil && verb != "vote", "`keep`"),
            (options.minutes != nil && verb != "discuss", "Minutes"),
            (options.type != nil && verb != "ask" && verb != "collect", "A kind of answer"),
            (options.audience != nil && verb != "ask" && !isList, "Whose answer it is"),
            (options.isUnnamed == true && options.whose(.each) != .eachUnnamed, "`unnamed`"),
        ]
        for (isStray, what) in strays where isStray {
            add(
                builder.header.finding(
                    .badOptions, "\(what) can't be said of this step.", mend: "Remove it."))
        }
        if verb != "ask", verb != "collect", !(verb == "table" && onlyAids(builder.clauses)),
            !builder.clauses.isEmpty
        {
            add(
                builder.header.finding(
                    .clauseNotHere, "Clauses such as `hint:` belong to questions.",
                    mend: "Remove them, or put them below a column or a question."))
        }
    }

    private func onlyAids(_ clauses: Clauses) -> Bool {
        var other = clauses
        (other.hints, other.examples, other.terms) = ([], [], [])
        return other.isEmpty
    }

    mutating func checkWhole(_ heading: Heading?) {
        guard heading != nil else { return }
        if !builders.contains(where: { ["ask", "collect", "table"].contains($0.header.verb) }) {
            add(
                Diagnostic(
                    .noQuestions, line: 1, "This dialogue asks nothing.",
                    mend: "Add a step such as `ask implications` with its question below it."))
        }
        let firstPage = builders.firstIndex { $0.header.verb == "present" }
        let notice = builders.firstIndex { $0.header.verb == "notice" }
        if let firstPage, notice.map({ $0 > firstPage }) ?? true {
            add(
                builders[firstPage].header.finding(
                    .noticeMissing, "A section is shown before the content notice.",
                    mend: "Put a line `notice` before the first `present`."))
        }
        for (number, part) in parts.enumerated().dropFirst() where !builders.contains(where: { $0.part == number }) {
            add(
                Diagnostic(
                    .emptyPart, line: part.line?.number ?? 1,
                    "Nothing happens under the heading “\(part.title)”.",
                    mend: "Add steps below it, or remove it."))
        }
    }
}
