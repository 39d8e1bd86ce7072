import AnswerReading
import Messages

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
                said("check.cant-be-said-of-each", ["verb": verb.rawValue]),
                mend:
                    said("check.write-ask-each-task-reveal"))
            return false
        }
        if step.header.isEachTask { return true }
        if verb.namesSections {
            let slug = Substring(step.id.utf8.dropFirst(verb.rawValue.utf8.count + 1))
            if Identifier.isValid(slug) { return true }
            found.add(
                .badIdentifier, line, at: step.name,
                said("check.cant-be-the-id-of-a-section", ["stepName": step.name]),
                mend: said("check.write-it-as-the-briefing"))
            return false
        }
        if !verb.targets.isEmpty {
            guard step.name.utf8.isEmpty else { return true }
            found.add(
                .badIdentifier, line, said("check.it-does-not-say"),
                mend: said("check.write-the-name-of-an-earlier", ["verb": verb.rawValue]))
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
            said("check.is-a-task", ["stepName": step.name]),
            mend: said("check.choose-another-name-or-write"))
        return false
    }

    mutating func checkName(_ name: Substring, _ line: SourceText.Line, example: String) -> Bool {
        if !Identifier.isValid(name) {
            found.add(
                .badIdentifier, line, at: name,
                name.utf8.isEmpty
                    ? said("check.a-name-is-missing-here")
                    : said("check.cant-be-a-name", ["name": name]),
                mend: said("check.write-a-name", ["example": example, "rule": Identifier.rule]))
            return false
        }
        if Self.reserved.contains(name.lowercased()) {
            found.add(
                .reservedWord, line, at: name,
                said("check.has-a-meaning-of-its-own", ["name": name]),
                mend: said("check.choose-another-name-such", ["name": name]))
            return false
        }
        return true
    }

    mutating func repeated(_ step: StepBuilder, first: StepBuilder) {
        let there = said("check.in-line-already", ["lineNumber": first.header.line.number])
        switch step.header.verb {
        case .present, .show:
            found.add(
                .repeatedStep, step.header.line, at: step.name,
                said("check.is-presented", ["stepName": step.name, "there": there]),
                mend: said("check.remove-one-of-the-two"))
        case .notice, .vote, .reveal, .discuss, .agree:
            found.add(
                .repeatedStep, step.header.line,
                said("check.stands", ["stepId": step.id, "there": there]),
                mend: said("check.remove-one-of-the-two"))
        default:
            let isSame = step.id.isIdentical(to: first.id)
            found.add(
                .repeatedStep, step.header.line, at: step.name,
                isSame
                    ? said("check.there-is-a-step", ["stepId": step.id, "there": there])
                    : said(
                        "check.stands-only-capitals-tell", ["firstId": first.id, "there": there]),
                mend: said("check.give-this-one-another-name"))
        }
    }

    mutating func repeated(_ column: ColumnBuilder) {
        found.add(
            .repeatedStep, column.line, at: column.id,
            said("check.there-is-a-column-already", ["columnId": column.id]),
            mend: said("check.give-this-one-another-name-2"))
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
            .badIdentifier, line, said("check.no-id-of-a-form", ["id": settings["fills"]]),
            mend: said("check.write-the-id-in-the-first"))
    }

    mutating func checkWhole(_ heading: Heading?) {
        let isWhole = !parts.contains(where: \.hasMistake)
        if isWhole, !builders.contains(where: { $0.header.verb.isQuestion }) {
            found.add(
                .noQuestions, line: heading?.line.number ?? 1,
                said("check.this-dialogue-asks-nothing"),
                mend: said("check.add-a-step-such"))
        }
        let firstPage = builders.firstIndex { $0.header.verb.namesSections }
        let notice = builders.firstIndex { $0.header.verb == .notice }
        if let firstPage, notice.map({ $0 > firstPage }) ?? true {
            found.add(
                .noticeMissing, builders[firstPage].header.line,
                said("check.a-section-is-shown-before"),
                mend: said("check.put-a-line-notice-before"))
        }
        let used = Set(builders.map(\.part))
        for (number, part) in parts.enumerated() {
            guard let line = part.line, !used.contains(number), !part.hasMistake else { continue }
            found.add(
                .emptyPart, line,
                said("check.nothing-happens-under-the-heading", ["title": part.title]),
                mend: said("check.add-steps-below"))
        }
    }
}
