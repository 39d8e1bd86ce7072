import AnswerReading

// What the linker says about names, and about what is missing.
extension ScriptLinker {
    /// Whether the name of a step is usable; says so if not.
    mutating func checkName(_ step: StepBuilder) -> Bool {
        let verb = step.header.verb
        let line = step.header.line
        if verb == .notice, step.name.utf8.isEmpty { return true }
        // Where the word before the name was wrong, one finding is enough.
        if step.name.utf8.isEmpty, step.hasMistake { return false }
        if step.header.isEachTask, ![.ask, .reveal, .discuss].contains(verb) {
            found.add(
                .badIdentifier, line, at: step.name,
                "`\(verb.rawValue)` can't be said of each task.",
                mend:
                    "Write `ask each task`; `reveal each task` and `discuss each task` may follow.")
            return false
        }
        if step.header.isEachTask { return true }
        if verb == .present {
            let slug = Substring(step.id.utf8.dropFirst("present ".utf8.count))
            if Identifier.isValid(slug) { return true }
            found.add(
                .badIdentifier, line, at: step.name, "“\(step.name)” can't be the id of a section.",
                mend: "Write it as the briefing does, as in `present safeguarding-concerns`.")
            return false
        }
        if !verb.targets.isEmpty {
            guard step.name.utf8.isEmpty else { return true }
            found.add(
                .badIdentifier, line, "It does not say what this is about.",
                mend: "Write the name of an earlier step behind it: `\(verb.rawValue) its-name`.")
            return false
        }
        return checkName(step.name, line, example: "\(verb.rawValue) my-name")
            && checkTaskName(step)
    }

    /// Whether a step has no name that is kept for a task of the briefing; says so if it has.
    private mutating func checkTaskName(_ step: StepBuilder) -> Bool {
        guard TaskName.number(step.name) != nil, !step.isTask,
            builders.contains(where: \.header.isEachTask)
        else { return true }
        found.add(
            .reservedWord, step.header.line, at: step.name,
            "“\(step.name)” is a task of the briefing.",
            mend: "Choose another name; or write the option `task` to ask this task here.")
        return false
    }

    mutating func checkName(_ name: Substring, _ line: SourceText.Line, example: String) -> Bool {
        if !Identifier.isValid(name) {
            found.add(
                .badIdentifier, line, at: name,
                name.utf8.isEmpty ? "A name is missing here." : "“\(name)” can't be a name.",
                mend: "Write `\(example)`; a name is \(Identifier.rule).")
            return false
        }
        if Self.reserved.contains(name.lowercased()) {
            found.add(
                .reservedWord, line, at: name, "“\(name)” has a meaning of its own.",
                mend: "Choose another name, such as `my-\(name)`.")
            return false
        }
        return true
    }

    mutating func repeated(_ step: StepBuilder, first: StepBuilder) {
        let there = "in line \(first.header.line.number) already"
        switch step.header.verb {
        case .present:
            found.add(
                .repeatedStep, step.header.line, at: step.name,
                "“\(step.name)” is presented \(there).", mend: "Remove one of the two.")
        case .notice, .vote, .reveal, .discuss, .agree:
            found.add(
                .repeatedStep, step.header.line, "“\(step.id)” stands \(there).",
                mend: "Remove one of the two.")
        default:
            let isSame = step.id.isIdentical(to: first.id)
            found.add(
                .repeatedStep, step.header.line, at: step.name,
                isSame
                    ? "There is a step “\(step.id)” \(there)."
                    : "“\(first.id)” stands \(there); only capitals tell the two apart.",
                mend: "Give this one another name; answers are kept under it.")
        }
    }

    mutating func repeated(_ column: ColumnBuilder) {
        found.add(
            .repeatedStep, column.line, at: column.id,
            "There is a column “\(column.id)” already.", mend: "Give this one another name.")
    }

    mutating func missing(_ builder: StepBuilder, _ message: String, _ mend: String) {
        guard !builder.hasMistake else { return }
        found.add(.missingQuestion, builder.header.line, message, mend: mend)
    }

    mutating func checkSettings(_ settings: Settings) {
        guard let line = settings.line(of: "fills"), !Identifier.isValid(settings["fills"]) else {
            return
        }
        found.add(
            .badIdentifier, line, "“\(settings["fills"])” is no id of a form.",
            mend: "Write the id in the first line of that form's file, or remove this line.")
    }

    mutating func checkWhole(_ heading: Heading?) {
        let isWhole = !parts.contains(where: \.hasMistake)
        if isWhole, !builders.contains(where: { $0.header.verb.isQuestion }) {
            found.add(
                .noQuestions, line: heading?.line.number ?? 1, "This dialogue asks nothing.",
                mend: "Add a step such as `ask implications` with its question below it.")
        }
        let firstPage = builders.firstIndex { $0.header.verb == .present }
        let notice = builders.firstIndex { $0.header.verb == .notice }
        if let firstPage, notice.map({ $0 > firstPage }) ?? true {
            found.add(
                .noticeMissing, builders[firstPage].header.line,
                "A section is shown before the content notice.",
                mend: "Put a line `notice` before the first `present`.")
        }
        let used = Set(builders.map(\.part))
        for (number, part) in parts.enumerated() {
            guard let line = part.line, !used.contains(number), !part.hasMistake else { continue }
            found.add(
                .emptyPart, line, "Nothing happens under the heading “\(part.title)”.",
                mend: "Add steps below it, or remove it.")
        }
    }
}
