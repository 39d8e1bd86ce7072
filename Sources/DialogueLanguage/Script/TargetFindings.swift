import AnswerReading
import Messages

// What the linker says about steps that refer to other steps.
extension ScriptLinker {
    /// The id of the step that a vote, a discussion and the like are about.
    mutating func target(_ builder: StepBuilder, _ place: Int) -> String {
        let name = builder.name
        let verb = builder.header.verb
        if !name.utf8.isEmpty {
            _ = check(
                name, verb.targets, builder.header.line, place,
                what: said("check.is-about", ["verb": verb.rawValue]))
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
            let mend = mend(of: name, verbs)
            found.add(
                .unknownReference, line, at: name, said("check.there-is-no-step", ["name": name]),
                mend: mend)
            return nil
        }
        let verb = builders[target].header.verb
        guard verbs.contains(verb) else {
            found.add(
                .wrongTarget, line, at: name,
                said(
                    "check.and-is",
                    [
                        "what": what, "verbs": verbs.map(\.noun).joined(separator: " or "),
                        "name": name, "noun": verb.noun,
                    ]),
                mend: said("check.name-another-step-or-remove"))
            return nil
        }
        guard target < place else {
            found.add(
                .referenceToLater, line, at: name,
                target == place
                    ? said("check.is-this-step-itself", ["name": name])
                    : said("check.comes-later", ["name": name]),
                mend: target == place
                    ? said("check.name-an-earlier-step") : said("check.move-that-step-up-before"))
            return nil
        }
        if looksAt.contains(builders[place].header.verb) {
            index.checkSight(of: target, name, line, at: place, into: &found)
        }
        return target
    }

    private func mend(of name: Substring, _ verbs: [Verb]) -> String {
        if name.isIdentical(to: TaskName.each) { return said("check.write-ask-each-task-above") }
        let close = builders.nearest(to: name, among: verbs)
        return close.map { said("check.was-meant", ["value": $0]) }
            ?? said("check.use-the-name-of-an-earlier")
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
        if draft.beginsRow, let offer = draft.clauses.singles[.offer] {
            for name in draft.offered {
                _ = check(
                    name, [.ask], offer.line, place, what: said("check.offer-takes-answers"))
            }
        }
        var letters: [String: String] = [:]
        for source in draft.options.sources {
            let name = String(source)
            var letter = "R"
            if name == "findings", !builders.contains(where: { $0.id == name }) {
                letter = "F"
            } else if name != "recommendations" {
                let list = check(
                    source, [.collect, .table], line, place,
                    what: said("check.pick-from-takes-rows"))
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
                .wrongTarget, line, at: name, said("check.recall-shows-one-answer"),
                mend: said("check.name-one-of-them", ["value": TaskName.of(1)]))
        }
        _ = check(name, [.ask], line, place, what: said("check.recall-shows-the-answer"))
    }

    private mutating func report(
        _ source: Substring, _ other: String, _ letter: String, _ line: SourceText.Line
    ) {
        if source.isIdentical(to: other) {
            found.add(
                .badOptions, line, at: source, said("check.is-named-twice", ["source": source]),
                mend: said("check.keep-one-of-the-two"))
            return
        }
        found.add(
            .ambiguousLabel, line, at: source,
            said(
                "check.1-would-mean-the-first",
                ["letter": letter, "other": other, "source": source]),
            mend: said("check.give-the-rows-of-one")
        )
    }

    mutating func checkVote(_ builder: StepBuilder, on name: String) {
        guard let place = index[name], builders[place].header.verb.isList else { return }
        let list = builders[place]
        let (most, keep) = (list.options.range.upperBound, builder.options.keep)
        guard !list.audience.isEach, keep >= most else { return }
        found.add(
            .badRange, builder.header.line, at: builder.options.phrases[.keep],
            said("check.has-at-most", ["name": name, "most": most, "keep": keep]),
            mend: said("check.keep-fewer-or-remove"))
    }

    mutating func checkReveal(_ builder: StepBuilder, of name: String) {
        guard let place = index[name],
            builder.header.verb.targets.contains(builders[place].header.verb)
        else { return }
        if builders[place].audience.isEach { return }
        found.add(
            .wrongTarget, builder.header.line, at: builder.name,
            said("check.everybody-sees-the-answers", ["name": name]),
            mend: said("check.write-each-in-the-first"))
    }
}

extension [StepBuilder] {
    /// The name of a step of one of these kinds that is closest to a mistyped one, if any is.
    func nearest(to name: Substring, among verbs: [Verb]) -> String? {
        let known = lazy.filter { verbs.contains($0.header.verb) }.map(\.id).prefix(300)
        return DialogueLanguage.nearest(to: name, among: [String](known))
    }
}
