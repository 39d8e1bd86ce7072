/// Turns what was read into a script, and finds what does not fit together.
struct ScriptLinker {
    let builders: [StepBuilder]
    let parts: [PartBuilder]
    private(set) var found: [Diagnostic] = []
    private var index: [String: (index: Int, step: StepBuilder)] = [:]

    /// Names that mean something of their own and so can't name a step.
    static let reserved = ["recommendations", "rest", "alone", "and", "or", "not", "is", "probe"]

    init(steps: [StepBuilder], parts: [PartBuilder]) {
        builders = steps
        self.parts = parts
        for (number, step) in steps.enumerated() {
            checkName(step)
            if index[step.id] == nil { index[step.id] = (number, step) } else { repeated(step) }
        }
    }

    /// The script; nil without a heading.
    mutating func link(_ heading: Heading?, settings: Settings) -> Script? {
        var conditions = ConditionParser(steps: index)
        var steps: [Script.Step] = []
        for (number, builder) in builders.enumerated() {
            let condition = builder.condition.flatMap { conditions.parse($0, before: number) }
            checkOptions(builder)
            steps.append(
                Script.Step(
                    id: builder.id, part: builder.part, condition: condition,
                    kind: kind(builder, number), line: builder.header.line.number))
        }
        let made = parts.enumerated().map { number, part in
            let first = builders.firstIndex { $0.part >= number } ?? builders.count
            return Script.Part(
                title: part.title,
                condition: part.condition.flatMap { conditions.parse($0, before: first) })
        }
        found += conditions.found
        checkWhole(heading)
        guard let heading else { return nil }
        return Script(
            id: heading.id, title: heading.title, about: settings["about"], fills: settings["fills"],
            parts: made, steps: steps, atoms: conditions.atoms)
    }

    private mutating func kind(_ builder: StepBuilder, _ number: Int) -> Script.Kind {
        let header = builder.header
        let text = builder.text.text
        switch header.verb {
        case "notice": return .notice
        case "present":
            return builder.id == "present rest" ? .presentRest : .present(String(builder.id.dropFirst(8)))
        case "ask": return .ask(question(builder))
        case "collect", "table": return .list(list(builder))
        case "vote":
            let list = target(header, before: number, verbs: ["collect", "table"])
            return .vote(list: list, keep: builder.options.keep ?? 1)
        case "reveal": return .reveal(target(header, before: number, verbs: ["ask", "collect"]))
        case "discuss":
            let about = target(header, before: number, verbs: ["ask", "collect", "table"])
            return .discuss(about, minutes: builder.options.minutes, text: text)
        case "agree": return .agree(target(header, before: number, verbs: ["collect", "table"]))
        default:
            if text.isEmpty { missingText(builder, "It says nothing.", "Write its text below, indented.") }
            return .say(text)
        }
    }

    private mutating func question(_ builder: StepBuilder) -> Question {
        if builder.text.text.isEmpty {
            missingText(builder, "The question itself is missing.", "Write it below, indented.")
        }
        checkTargets(builder.options, builder.clauses, of: builder)
        let building = QuestionBuilding(
            id: builder.id, text: builder.text.text, options: builder.options,
            clauses: builder.clauses, line: builder.header.line, usualType: .longText,
            audience: builder.options.whose(.each))
        return building.question(into: &found)
    }

    private mutating func list(_ builder: StepBuilder) -> List {
        let isTable = builder.header.verb == "table"
        let audience = builder.options.whose(isTable ? .scribe : .each)
        let range = builder.options.range ?? 0...50
        if range.upperBound < 1 { badRange(builder) }
        if isTable, builder.columns.isEmpty {
            found.append(
                builder.header.finding(
                    .noColumns, "This table has no columns.",
                    mend: "Add lines such as `column what  text: What needs to happen?` below it."))
        }
        if !isTable, builder.text.text.isEmpty {
            missingText(builder, "The question itself is missing.", "Write it below, indented.")
        }
        let columns = isTable ? self.columns(builder, audience) : [item(builder, audience)]
        return List(
            minimum: range.lowerBound, maximum: range.upperBound, audience: audience,
            text: builder.text.text, rowName: builder.rowName ?? (isTable ? "Row" : "Point"),
            columns: columns, isTable: isTable, aids: builder.clauses.aids)
    }

    /// The one column of a list.
    private mutating func item(_ builder: StepBuilder, _ audience: Audience) -> Question {
        checkTargets(builder.options, builder.clauses, of: builder)
        let building = QuestionBuilding(
            id: "item", text: builder.text.text, options: builder.options, clauses: builder.clauses,
            line: builder.header.line, usualType: .longText, audience: audience)
        return building.question(into: &found)
    }

    private mutating func columns(_ builder: StepBuilder, _ audience: Audience) -> [Question] {
        var seen: Set<String> = []
        return builder.columns.map { column in
            if !Identifier.isValid(column.id) || Self.reserved.contains(column.id) {
                badName(column.id, column.line)
            }
            if !seen.insert(column.id).inserted { repeatedColumn(column) }
            for phrase in column.options.unknown { badOption(phrase, column.line) }
            checkTargets(column.options, column.clauses, of: builder)
            let building = QuestionBuilding(
                id: column.id, text: column.label, options: column.options, clauses: column.clauses,
                line: column.line, usualType: .text, audience: audience)
            return building.question(into: &found)
        }
    }

    mutating func add(_ finding: Diagnostic) { found.append(finding) }

    /// The id of an earlier step with one of these verbs.
    private mutating func target(_ header: StepHeader, before number: Int, verbs: [String]) -> String {
        let name = String(header.name)
        if let target = index[name], verbs.contains(target.step.header.verb) {
            if target.index > number { later(header) }
        } else {
            unknown(header, verbs)
        }
        return name
    }

    /// Checks what `recall` and `pick from` refer to.
    private mutating func checkTargets(
        _ options: StepOptions, _ clauses: Clauses, of builder: StepBuilder
    ) {
        let own = index[builder.id]?.index ?? 0
        if let recall = clauses.recall, index[recall.id].map({ $0.index >= own }) ?? true {
            unknownName(recall.id, recall.line)
        }
        guard case .pick(let sources) = options.type else { return }
        for source in sources where source != "recommendations" {
            guard let list = index[source], list.index < own,
                ["collect", "table"].contains(list.step.header.verb)
            else {
                unknownName(source, builder.header.line)
                continue
            }
        }
    }
}

extension StepOptions {
    /// The audience that was written, or the usual one.
    func whose(_ usual: Audience) -> Audience {
        let said = audience ?? usual
        return said == .each && isUnnamed == true ? .eachUnnamed : said
    }
}
