import AnswerReading
import Messages

// What the linker says about the options of a step.
extension ScriptLinker {
    mutating func checkOptions(_ builder: StepBuilder) {
        let verb = builder.header.verb
        let line = builder.header.line
        let isNamed =
            verb.namesSections || !verb.targets.isEmpty || verb == .notice
            || builder.header.isEachTask || Identifier.isValid(builder.name)
        // Where the name is wrong, what follows it is likely to be a part of it.
        guard isNamed, !builder.hasMistake || builder.options.problems.isEmpty else { return }
        report(builder.options, line, builder.header)
        let strays: [(StepOptions.Part, Bool, String)] = [
            (.range, verb.isList, said("check.how-many-rows-there")),
            (.keep, verb == .vote, "`keep`"),
            (.minutes, verb == .discuss, said("check.how-long-it-takes")),
            (.type, verb == .ask || verb == .collect, said("check.a-kind-of-answer")),
            (.audience, verb.isQuestion, said("check.whose-answer-is-wanted")),
            (
                .contact, verb == .ask && builder.options.isWords,
                said("check.that-contact-details-are-wanted")
            ),
            (.record, verb == .ask, said("check.that-it-stays-out")),
            (.line, verb == .table, said("check.that-a-row-is-in-one-line")),
            (
                .task, verb == .ask && !builder.header.isEachTask,
                said("check.that-the-briefing-sets")
            ),
        ]
        for (part, fits, what) in strays where !fits {
            refuse(builder.options.phrases[part], what, line)
        }
        checkOneLine(builder)
        checkTask(builder)
        guard let naming = builder.options.naming else { return }
        if !verb.isQuestion || naming.isUnnamed && !builder.audience.isEach {
            found.add(
                .badOptions, line, at: naming.phrase,
                said("check.can-be-said-only", ["phrase": naming.phrase]),
                mend: verb.isQuestion
                    ? said("check.write-each-unnamed-or-remove") : said("check.remove-it"))
        }
    }

    /// `ask every task` would be a step of the name `every`.
    private mutating func checkTask(_ builder: StepBuilder) {
        guard let phrase = builder.options.phrases[.task], builder.header.options.first == phrase,
            Self.isEachTask(builder.header, phrase.words)
        else { return }
        found.add(
            .badOptions, builder.header.line, at: phrase,
            said("check.would-be-the-name", ["builderName": builder.name]),
            mend: said("check.was-ask-each-task-meant"))
    }

    mutating func checkOptions(_ column: ColumnBuilder) {
        report(column.options, column.line)
        let ofColumns: Set<StepOptions.Part> = [.type, .atEnd, .shared]
        for part in StepOptions.Part.allCases where !ofColumns.contains(part) {
            refuse(column.options.phrases[part], nil, column.line)
        }
        refuse(column.options.naming?.phrase, nil, column.line)
    }

    /// What later steps rest on has to be in the record.
    mutating func checkRecord(_ atoms: [Atom]) {
        for (place, builder) in builders.enumerated() {
            guard let phrase = builder.options.phrases[.record] else { continue }
            let isShownAgain = builders.contains { other in
                other.references.contains { index[String($0.name)] == place }
            }
            let isAskedAbout = atoms.contains { index[$0.step] == place && $0.test.needsWords }
            guard isShownAgain || isAskedAbout else { continue }
            found.add(
                .badOptions, builder.header.line, at: phrase,
                said("check.a-later-step-rests", ["builderId": builder.id]),
                mend: isAskedAbout
                    ? said("check.remove-this-or-the-condition")
                    : said("check.remove-this-or-recall")
            )
        }
    }

    mutating func refuse(
        _ phrase: Substring?, _ what: String?, _ line: SourceText.Line
    ) {
        guard let phrase else { return }
        found.add(
            .badOptions, line, at: phrase,
            what.map { said("check.cant-be-said", ["value": $0]) }
                ?? said("check.cant-be-said-of-a-column", ["phrase": phrase]),
            mend: said("check.remove-it"))
    }

    private mutating func report(
        _ options: StepOptions, _ line: SourceText.Line, _ header: StepHeader? = nil
    ) {
        for (phrase, problem) in options.problems {
            switch problem {
            case .unknown:
                found.add(
                    .badOptions, line, at: phrase,
                    said("check.is-not-known-here", ["phrase": phrase]),
                    mend: Self.mend(phrase, behind: header))
            case .twice:
                found.add(
                    .badOptions, line, at: phrase,
                    said("check.does-not-go", ["phrase": phrase]),
                    mend: said("check.keep-one-of-the-two"))
            case .bounds(let mend):
                found.add(
                    .badRange, line, at: phrase,
                    said("check.makes-no-sense-here", ["phrase": phrase]), mend: mend)
            }
        }
    }

    /// What to do about an option that is not known, behind the name of a step.
    private static func mend(_ phrase: Substring, behind header: StepHeader?) -> String {
        let words = phrase.words
        if let header, header.verb == .ask, isEachTask(header, words) {
            return said("check.was-ask-each-task-meant")
        }
        if let parts = divided(words[...]) {
            return said("check.put-commas-between", ["parts": parts.joined(separator: ", ")])
        }
        if let meant = range(phrase) ?? mistyped(phrase) {
            return said("check.was-meant-3", ["meant": meant])
        }
        let plain = StepOptions.names.filter { $0 != "scale" && $0 != "number" }
        let known =
            said(
                "check.known-options",
                ["options": plain.map { "`\($0)`" }.joined(separator: ", ")])
        guard let header, words.first?.startIndex == header.options.first?.startIndex else {
            return known
        }
        let name = ([header.name] + words).joined(separator: "_")
        return Identifier.isValid(name)
            ? said("check.a-name-is-one-word", ["name": name, "known": known]) : known
    }

    /// `1-3` as it is written here.
    private static func range(_ phrase: Substring) -> String? {
        let scalars = phrase.unicodeScalars
        guard let dash = scalars.firstIndex(where: { "-–—".unicodeScalars.contains($0) }) else {
            return nil
        }
        let isAfterDigit = scalars[..<dash].last?.isDigit ?? false
        let after = scalars[scalars.index(after: dash)...]
        guard isAfterDigit, !after.isEmpty, after.allSatisfy(\.isDigit) else { return nil }
        return "\(phrase[..<dash]) to \(Substring(after))"
    }

    /// Whether `ask every task`, `ask each tasks` and the like stand there.
    private static func isEachTask(_ header: StepHeader, _ words: [Substring]) -> Bool {
        ["each", "every", "all"].contains(header.name.lowercased())
            && ["task", "tasks"].contains(words.first?.lowercased())
    }

    private static func mistyped(_ phrase: Substring) -> String? {
        let words = phrase.words
        if words.count == 2, Ordinal(words[1]) != nil, nearest(to: words[0], among: ["keep"]) != nil
        {
            return "keep \(words[1])"
        }
        if words.count == 2, Ordinal(words[0]) != nil,
            nearest(to: words[1], among: ["minutes"]) != nil
        {
            return "\(words[0]) minutes"
        }
        return nearest(to: phrase, among: StepOptions.names)
    }

    /// Words that are several options without commas; nil where they are not.
    private static func divided(_ words: ArraySlice<Substring>) -> [String]? {
        var parts: [String] = []
        var rest = words.prefix(12)
        guard rest.count == words.count else { return nil }
        while !rest.isEmpty {
            let length = (1...min(5, rest.count)).reversed().first {
                StepOptions.isKnown(rest.prefix($0))
            }
            guard let length else { return nil }
            parts.append(rest.prefix(length).joined(separator: " "))
            rest = rest.dropFirst(length)
        }
        return parts.count > 1 ? parts : nil
    }
}
