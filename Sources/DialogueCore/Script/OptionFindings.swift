// What the linker says about the options of a step.
extension ScriptLinker {
    mutating func checkOptions(_ builder: StepBuilder) {
        let verb = builder.header.verb
        let line = builder.header.line
        let isNamed =
            verb == .present || !verb.targets.isEmpty || verb == .notice
            || Identifier.isValid(builder.name)
        // Where the name is wrong, what follows it is likely to be a part of it.
        guard isNamed, !builder.hasMistake || builder.options.problems.isEmpty else { return }
        report(builder.options, line)
        let strays: [(StepOptions.Part, Bool, String)] = [
            (.range, verb.isList, "How many rows there are"),
            (.keep, verb == .vote, "`keep`"),
            (.minutes, verb == .discuss, "How long it takes"),
            (.type, verb == .ask || verb == .collect, "A kind of answer"),
            (.audience, verb.isQuestion, "Whose answer is wanted"),
        ]
        for (part, fits, what) in strays where !fits {
            refuse(builder.options.phrases[part], what, line)
        }
        guard let naming = builder.options.naming else { return }
        let isEach =
            builder.options.whose(verb == .table ? .scribe : .each) != .any
            && builder.options.whose(verb == .table ? .scribe : .each) != .scribe
        if !verb.isQuestion || naming.isUnnamed && !isEach {
            found.add(
                .badOptions, line, at: naming.phrase,
                "`\(naming.phrase)` can be said only of answers that everybody writes.",
                mend: verb.isQuestion ? "Write `each, unnamed`, or remove it." : "Remove it.")
        }
    }

    mutating func checkOptions(_ column: ColumnBuilder) {
        report(column.options, column.line)
        for part in StepOptions.Part.allCases where part != .type {
            refuse(column.options.phrases[part], "This", column.line)
        }
        refuse(column.options.naming?.phrase, "This", column.line)
    }

    private mutating func refuse(_ phrase: Substring?, _ what: String, _ line: SourceText.Line) {
        guard let phrase else { return }
        found.add(
            .badOptions, line, at: phrase, "\(what) can't be said here.", mend: "Remove it.")
    }

    private mutating func report(_ options: StepOptions, _ line: SourceText.Line) {
        for (phrase, problem) in options.problems {
            switch problem {
            case .unknown:
                found.add(
                    .badOptions, line, at: phrase, "“\(phrase)” is not known here.",
                    mend: Self.mend(phrase))
            case .twice:
                found.add(
                    .badOptions, line, at: phrase,
                    "“\(phrase)” does not go with what stands before it.",
                    mend: "Keep one of the two.")
            case .bounds(let mend):
                found.add(
                    .badRange, line, at: phrase, "“\(phrase)” makes no sense here.", mend: mend)
            }
        }
    }

    /// What to do about an option that is not known.
    private static func mend(_ phrase: Substring) -> String {
        let words = phrase.words
        if let parts = divided(words[...]) {
            return "Put commas between: `\(parts.joined(separator: ", "))`."
        }
        let numbers = phrase.unicodeScalars.split { !$0.isDigit }.map { String(Substring($0)) }
        if numbers.count == 2,
            phrase.unicodeScalars.contains(where: { "-–—".unicodeScalars.contains($0) })
        {
            return "Write it with `to`, as in `\(numbers[0]) to \(numbers[1])`."
        }
        if let close = nearest(to: phrase, among: StepOptions.names) {
            return "Was `\(close)` meant?"
        }
        let plain = StepOptions.names.filter { $0 != "scale" && $0 != "number" }
        return "Known are \(plain.map { "`\($0)`" }.joined(separator: ", ")), "
            + "`scale 1 to 5`, `number 0 to 100`, `pick from recommendations`, `1 to 3`, "
            + "`keep 3` and `10 minutes`."
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
