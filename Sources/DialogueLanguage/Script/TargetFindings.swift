import AnswerReading

// What the linker says about steps that refer to other steps.
extension ScriptLinker {
    /// The id of the step that a vote, a discussion and the like are about.
    mutating func target(_ builder: StepBuilder, _ place: Int) -> String {
        let name = builder.name
        let verb = builder.header.verb
        if !name.utf8.isEmpty {
            _ = check(
                name, verb.targets, builder.header.line, place, what: "`\(verb.rawValue)` is about")
        }
        return builder.header.target
    }

    /// Checks a name that refers to an earlier step of one of these kinds.
    private mutating func check(
        _ name: Substring, _ verbs: [Verb], _ line: SourceText.Line, _ place: Int,
        what: String
    ) -> Int? {
        guard let target = index[name.words.joined(separator: " ")] else {
            if lost.contains(String(name)) { return nil }
            found.add(
                .unknownReference, line, at: name, "There is no step “\(name)”.",
                mend: name.isIdentical(to: TaskName.each)
                    ? "Write `ask each task` above this."
                    : builders.nearest(to: name, among: verbs).map { "Was `\($0)` meant?" }
                        ?? "Use the name of an earlier step.")
            return nil
        }
        let verb = builders[target].header.verb
        guard verbs.contains(verb) else {
            found.add(
                .wrongTarget, line, at: name,
                "\(what) \(verbs.map(\.noun).joined(separator: " or ")), and “\(name)” is \(verb.noun).",
                mend: "Name another step, or remove this.")
            return nil
        }
        guard target < place else {
            found.add(
                .referenceToLater, line, at: name,
                target == place
                    ? "“\(name)” is this step itself." : "“\(name)” comes later than this.",
                mend: target == place
                    ? "Name an earlier step." : "Move that step up, before this one.")
            return nil
        }
        if looksAt.contains(builders[place].header.verb) {
            index.checkSight(of: target, name, line, at: place, into: &found)
        }
        return target
    }

    /// The steps that look at the answers to others, rather than show them or talk about them.
    private var looksAt: [Verb] { [.ask, .collect, .table, .vote] }

    /// Checks what `recall:` and `pick from` refer to.
    mutating func checkReferences(of draft: QuestionDraft, _ place: Int) {
        let line = draft.line
        if !draft.beginsRow, let recall = draft.clauses.singles[.recall], !recall.text.utf8.isEmpty
        {
            checkRecall(recall.text, recall.line, place)
        }
        var letters: [String: String] = [:]
        for source in draft.options.sources {
            let name = String(source)
            var letter = "R"
            if name != "recommendations" {
                let list = check(
                    source, [.collect, .table], line, place, what: "`pick from` takes rows of")
                guard let list else { continue }
                letter = String(builders[list].shownRowName.unicodeScalars.prefix(1)).uppercased()
            }
            if let other = letters[letter] { report(source, other, letter, line) }
            letters[letter] = name
        }
    }

    private mutating func checkRecall(
        _ name: Substring, _ line: SourceText.Line, _ place: Int
    ) {
        guard !name.words.elementsEqual(["each", "task"]) else {
            return found.add(
                .wrongTarget, line, at: name, "`recall:` shows one answer, and this is several.",
                mend: "Name one of them, as in `recall: \(TaskName.of(1))`.")
        }
        _ = check(name, [.ask], line, place, what: "`recall:` shows the answer to")
    }

    private mutating func report(
        _ source: Substring, _ other: String, _ letter: String, _ line: SourceText.Line
    ) {
        if source.isIdentical(to: other) {
            found.add(
                .badOptions, line, at: source, "“\(source)” is named twice.",
                mend: "Keep one of the two.")
            return
        }
        found.add(
            .ambiguousLabel, line, at: source,
            "\(letter)1 would mean the first of “\(other)” and the first of “\(source)”.",
            mend: "Give the rows of one list a name with another first letter, as in `row: Action`."
        )
    }

    mutating func checkVote(_ builder: StepBuilder, on name: String) {
        guard let place = index[name], builders[place].header.verb.isList else { return }
        let list = builders[place]
        let (most, keep) = (list.options.range.upperBound, builder.options.keep)
        guard !list.audience.isEach, keep >= most else { return }
        found.add(
            .badRange, builder.header.line, at: builder.options.phrases[.keep],
            "“\(name)” has at most \(most), so a vote that keeps \(keep) decides nothing.",
            mend: "Keep fewer, or remove the vote.")
    }

    mutating func checkReveal(_ builder: StepBuilder, of name: String) {
        guard let place = index[name],
            builder.header.verb.targets.contains(builders[place].header.verb)
        else { return }
        if builders[place].audience.isEach { return }
        found.add(
            .wrongTarget, builder.header.line, at: builder.name,
            "Everybody sees the answers to “\(name)” at once, so nothing is revealed.",
            mend: "Write `each` in the first line of that step, or remove this one.")
    }
}

extension [StepBuilder] {
    /// The name of a step of one of these kinds that is closest to a mistyped one, if any is.
    func nearest(to name: Substring, among verbs: [Verb]) -> String? {
        let known = lazy.filter { verbs.contains($0.header.verb) }.map(\.id).prefix(300)
        return DialogueLanguage.nearest(to: name, among: [String](known))
    }
}
