import AnswerReading
import DialogueEngine
import DialogueLanguage

/// How questions are asked.
enum PromptWording {
    /// - Parameter goOn: what is typed to go on: Return alone, `/next` in a group.
    static func add(_ prompt: Prompt, to lines: inout [SpokenLine], goOn: String = "Return") {
        switch prompt.kind {
        case .notice(let notice, _):
            addNotice(notice, inGroup: false, to: &lines)
            lines.add(.question, "Return goes on, /quit leaves.")
        case .page:
            let terms = prompt.aids.terms.map(\.term)
            let explains = terms.isEmpty ? "" : " ? explains \(terms.joined(separator: ", "))."
            lines.add(.question, "Return goes on." + explains)
        case .thought(let minutes):
            lines.space()
            lines.add(.text, prompt.text)
            lines.add(.question, thought(minutes))
        case .question: addQuestion(prompt, goOn, to: &lines)
        case .probe:
            lines.add(.question, prompt.text)
            lines.add(.text, "(\(goOn) leaves it at that.)")
        case .nudge(let nudges, let own):
            lines.add(.question, own ?? nudges.map(\.sentence).joined(separator: " "))
            lines.add(.text, "(\(goOn) keeps your answer; or type it anew.)")
        case .held(let kinds, let stage): DetailWording.add(kinds, stage, to: &lines)
        case .list(let list): addList(list, prompt, goOn, to: &lines)
        case .review(let items): addReview(items, to: &lines)
        case .finished:
            lines.add(
                .question, "Finished. /plan shows the plan, /edit changes an answer, /quit leaves.")
        case .paused:
            lines.add(
                .question, "Take your time. Return goes on, /quit leaves; you can come back later.")
        case .lobby, .silent, .open, .curtain, .revealed, .ballot, .counted, .agree:
            RoomPromptWording.add(prompt, for: .facilitator, to: &lines)
        case .stopped:
            lines.add(
                .question,
                "The exercise is stopped, and nothing that you type now is kept. "
                    + "Return goes back to it when you are ready, /quit leaves.")
        }
    }

    private static func addReview(_ items: [ReviewItem], to lines: inout [SpokenLine]) {
        lines.space()
        lines.add(.heading, "Look it over")
        ReviewWording.add(items, to: &lines)
        lines.add(
            .question,
            "Return finishes. /edit and a number changes an answer, /plan shows the plan.")
    }

    static func addNotice(_ notice: String, inGroup: Bool, to lines: inout [SpokenLine]) {
        lines.space()
        lines.add(.heading, "Before you begin")
        lines.add(.text, notice)
        let may = inGroup ? "Anybody may leave a question out" : "You may skip"
        lines.add(
            .text,
            "\(may), pause or leave at any point without giving a reason: /skip, /pause, /quit. If you "
                + "realise that a real child may be at risk now, type /concern"
                + (inGroup ? "; only you see what follows." : "."))
        lines.add(.text, DetailWording.notice)
    }

    private static func thought(_ minutes: Int?) -> String {
        guard let minutes else { return "Something to think about. Return goes on." }
        return "Something to think about, for about \(minutes) minutes. Return goes on."
    }

    private static func addQuestion(
        _ prompt: Prompt, _ goOn: String, to lines: inout [SpokenLine]
    ) {
        let isInRow = prompt.row != nil
        if !isInRow { lines.space() }
        if let recall = prompt.recall {
            lines.add(.text, "Earlier you were asked: \(recall.question)")
            lines.add("You answered: ", words: recall.answer)
        }
        if prompt.isAgain {
            lines.add(.happened, "Look at this again: something that it rests on has changed.")
        }
        let lead = prompt.row.map { "\($0.name) \($0.number): " } ?? ""
        lines.add(.question, lead + prompt.text)
        addOptions(prompt, to: &lines)
        if let how = how(prompt) { lines.add(.text, how) }
        if let existing = prompt.existing {
            lines.add("Your answer so far: ", words: existing)
            lines.add(.text, "(\(goOn) keeps it.)")
        } else if prompt.isLeftOut {
            lines.add(.text, "You left this out. (\(goOn) leaves it so.)")
        } else if let fallback = prompt.fallback {
            lines.add(
                .text,
                prompt.isRemembered
                    ? "(\(goOn) uses: \(fallback), from last time)"
                    : "(\(goOn) answers: \(fallback))")
        } else if isInRow, let example = prompt.aids.examples.first {
            lines.add(.text, "(Such as: \(example))")
        } else if !prompt.aids.isEmpty, !isInRow {
            lines.add(.text, "(? shows hints)")
        }
    }

    /// What can be chosen.
    ///
    /// - Parameter isWhole: whether long texts are shown whole; else one row of a usual screen each.
    static func addOptions(
        _ prompt: Prompt, isWhole: Bool = false, to lines: inout [SpokenLine]
    ) {
        var isCut = false
        for option in prompt.options {
            let text = isWhole ? option.text : short(option.text, 74)
            isCut = isCut || text.utf8.count != option.text.utf8.count
            lines.add(.point, "\(option.label)  \(text)")
        }
        if isCut, !isWhole { lines.add(.text, "(? shows them whole.)") }
    }

    /// The beginning of a long text: what reminds a reader of it.
    ///
    /// - Parameter limit: how many scalars of it are shown at most.
    static func short(_ text: String, _ limit: Int = 90) -> String {
        let line = text.unicodeScalars.split(separator: "\n").first.map { String($0) } ?? text
        guard line.unicodeScalars.count > limit else { return line }
        let words = line.unicodeScalars.prefix(limit - 4).split(separator: " ").dropLast()
        return words.map { String($0) }.joined(separator: " ") + " …"
    }

    /// How an answer of this kind is written; nil where that is plain.
    static func how(_ prompt: Prompt) -> String? {
        let ends = [prompt.options.first?.label, prompt.options.last?.label].compactMap { $0 }
        let both = ends.first == ends.last ? ends.first ?? "" : ends.joined(separator: ", ")
        return switch prompt.type {
        case .choice: "(One number.)"
        case .several, .pick: "(One or more, such as \(both); or all; or none.)"
        case .yesNo: "(yes or no)"
        case .date: "(A date as you would say it: 31 January, next Friday, in six weeks.)"
        case .scale(let range, let low, let high):
            "(\(range.lowerBound)\(low.isEmpty ? "" : " = \(low)") to "
                + "\(range.upperBound)\(high.isEmpty ? "" : " = \(high)"))"
        case .number(let range?): "(A number from \(range.lowerBound) to \(range.upperBound).)"
        case .number(nil): "(A number.)"
        case .text, .longText, .person, nil: nil
        }
    }

    private static func addList(
        _ list: ListPrompt, _ prompt: Prompt, _ goOn: String, to lines: inout [SpokenLine]
    ) {
        lines.space()
        if list.rows.isEmpty, list.isTable { lines.add(.text, prompt.text) }
        for (index, row) in list.rows.enumerated() {
            lines.add(
                .point,
                "\(list.rowName) \(index + 1): \(row.map { short($0) } ?? PlanWording.leftOut)")
        }
        let isFull = list.rows.count >= list.maximum
        if isFull {
            lines.add(.question, "\(goOn) goes on. /row changes, removes or moves one.")
            return
        }
        let next = list.rows.count + 1
        let ask = list.isTable ? list.question : next == 1 ? prompt.text : "Another one?"
        lines.add(.question, "\(list.rowName) \(next): \(ask)")
        addOptions(prompt, to: &lines)
        if list.rows.count >= list.minimum, next > 1 || list.minimum == 0 {
            lines.add(
                .text, "(Type it, or \(goOn == "Return" ? "press Return" : goOn) if that was all.)")
        } else if !prompt.aids.isEmpty {
            lines.add(.text, "(? shows hints)")
        }
    }
}
