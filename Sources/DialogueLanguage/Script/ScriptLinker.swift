import Messages

/// Turns what was read into a script, and finds what does not fit together.
struct ScriptLinker {
    let builders: [StepBuilder]
    let parts: [PartBuilder]
    /// The names of steps that could not be read: who refers to them is not wrong as well.
    let lost: Set<String>
    var found: Findings
    private(set) var index = StepIndex()

    /// Names that mean something of their own and so can't name a step.
    static let reserved = ["recommendations", "rest", "alone", "and", "or", "not", "is", "probe"]

    init(_ parser: ScriptParser) {
        (builders, parts, lost, found) = (parser.steps, parser.parts, parser.lost, parser.found)
        var plain: [String: Int] = [:]
        for (place, step) in builders.enumerated() {
            let hasName = checkName(step)
            if step.id.utf8.isEmpty { continue }
            let key = step.id.lowercased()
            if let first = plain[key] {
                if hasName { repeated(step, first: builders[first]) }
            } else {
                plain[key] = place
            }
            index.add(step.id, place)
        }
        for (place, step) in builders.enumerated() where step.header.verb == .reveal {
            index.addReveal(of: step.header.target, at: place)
        }
    }

    /// The script; nil without a heading.
    mutating func link(_ heading: Heading?, settings: Settings) -> Script? {
        var conditions = ConditionParser(steps: builders, index: index, lost: lost)
        let starts = partStarts
        let partConditions = parts.enumerated().map { number, part in
            part.condition.flatMap { conditions.parse($0, before: starts[number], into: &found) }
        }
        var stepConditions: [ParsedCondition?] = []
        var steps: [Script.Step] = []
        for (place, builder) in builders.enumerated() {
            let condition = builder.condition.flatMap {
                conditions.parse($0, before: place, into: &found)
            }
            stepConditions.append(condition)
            checkOptions(builder)
            checkCue(builder)
            steps.append(
                Script.Step(
                    id: builder.id, part: builder.part, condition: condition?.condition,
                    kind: kind(builder, place), line: builder.header.line.number,
                    cue: builder.clauses.cue))
        }
        var reachability = Reachability(conditions, parts: partConditions, steps: stepConditions)
        reachability.check(into: &found)
        checkRecord(conditions.atoms)
        checkWhole(heading)
        checkSettings(settings)
        let made = zip(parts, partConditions).map {
            Script.Part(title: $0.title, condition: $1?.condition)
        }
        return heading.map {
            Script(
                id: $0.id, title: $0.title, about: settings["about"], fills: settings["fills"],
                parts: made, steps: steps, atoms: conditions.atoms)
        }
    }

    /// The place of the first step of each part, or of what follows an empty one.
    private var partStarts: [Int] {
        var starts = Array(repeating: builders.count, count: parts.count)
        for (place, step) in builders.enumerated().reversed() { starts[step.part] = place }
        for number in starts.indices.dropLast().reversed() {
            starts[number] = min(starts[number], starts[number + 1])
        }
        return starts
    }

    private mutating func kind(_ builder: StepBuilder, _ place: Int) -> Script.Kind {
        let text = builder.text.text
        switch builder.header.verb {
        case .notice: return .notice
        case .present:
            let section = builder.id.utf8.dropFirst("present ".utf8.count)
            return builder.id == "present rest"
                ? .presentRest : .present(String(Substring(section)))
        case .show:
            return .show(String(Substring(builder.id.utf8.dropFirst("show ".utf8.count))))
        case .ask: return ask(builder, place)
        case .collect, .table: return .list(list(builder, place))
        case .vote:
            let list = target(builder, place)
            checkVote(builder, on: list)
            return .vote(list: list, keep: builder.options.keep)
        case .reveal:
            let question = target(builder, place)
            checkReveal(builder, of: question)
            return .reveal(question)
        case .discuss:
            return .discuss(target(builder, place), minutes: builder.options.minutes, text: text)
        case .agree: return .agree(target(builder, place))
        case .say:
            if text.utf8.isEmpty {
                missing(
                    builder, said("check.it-says-nothing"),
                    said("check.write-its-text-below-indented"))
            }
            return .say(text)
        }
    }

    private mutating func ask(_ builder: StepBuilder, _ place: Int) -> Script.Kind {
        if !builder.isTask { checkText(builder) }
        let question = question(QuestionDraft(builder, id: builder.id, beginsRow: false), place)
        if builder.header.isEachTask { return .askEachTask(question) }
        return builder.isTask ? .askTask(question) : .ask(question)
    }

    private mutating func checkText(_ builder: StepBuilder) {
        guard builder.text.text.utf8.isEmpty else { return }
        missing(
            builder, said("check.the-question-itself-is-missing"),
            said("check.write-it-below-indented"))
    }

    private mutating func question(_ draft: QuestionDraft, _ place: Int) -> Question {
        checkReferences(of: draft, place)
        return draft.question(into: &found)
    }

    private mutating func list(_ builder: StepBuilder, _ place: Int) -> List {
        let isTable = builder.header.verb == .table
        let range = builder.options.range
        if isTable, builder.columns.isEmpty, !builder.hasMistake {
            found.add(
                .noColumns, builder.header.line, said("check.this-table-has-no-columns"),
                mend: said("check.add-lines-such-as-column"))
        }
        if !isTable { checkText(builder) }
        let columns =
            isTable
            ? columns(builder, place)
            : [question(QuestionDraft(builder, id: "item", beginsRow: true), place)]
        return List(
            minimum: range.lowerBound, maximum: range.upperBound, audience: builder.audience,
            text: builder.text.text, rowName: builder.shownRowName, columns: columns,
            isTable: isTable, aids: builder.clauses.aids,
            isInOneLine: builder.options.phrases[.line] != nil)
    }

    private mutating func columns(_ builder: StepBuilder, _ place: Int) -> [Question] {
        var seen: Set<String> = []
        return builder.columns.enumerated().map { number, column in
            let isNew = seen.insert(column.id.lowercased()).inserted
            if checkName(column.id, column.line, example: "column who  text: …"), !isNew {
                repeated(column)
            }
            checkOptions(column)
            let draft = QuestionDraft(
                id: String(column.id), text: column.label, options: column.options,
                clauses: column.clauses, line: column.line, usualType: .text,
                audience: builder.audience, beginsRow: number == 0)
            return question(draft, place)
        }
    }
}

extension StepBuilder {
    /// Whose answer it wants.
    var audience: Audience { options.whose(header.verb == .table ? .scribe : .each) }
    /// Whether it asks what the briefing sets, so that it needs no words of its own.
    var isTask: Bool { header.isEachTask || options.phrases[.task] != nil }
    /// What a row is called.
    var shownRowName: String { rowName?.text ?? (header.verb == .table ? "Row" : "Point") }
}

extension Audience {
    /// Whether everybody answers for themselves.
    var isEach: Bool { self == .each || self == .eachUnnamed }
}
