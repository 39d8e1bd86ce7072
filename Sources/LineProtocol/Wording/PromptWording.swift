import AnswerReading
import DialogueEngine
import DialogueLanguage
import Messages

/// How questions are asked.
enum PromptWording {
    /// - Parameter goOn: what is typed to go on: Return alone, `/next` in a group.
    static func add(
        _ prompt: Prompt, to lines: inout [SpokenLine], goOn: String = said("prompt.return")
    ) {
        if prompt.isReminder, let reminder = reminder(prompt) {
            return lines.add(.question, reminder)
        }
        switch prompt.kind {
        case .notice(let notice, _):
            addNotice(notice, inGroup: false, to: &lines)
            lines.add(.question, said("prompt.return-goes-on-quit-leaves"))
        case .page: lines.add(.question, page(prompt))
        case .thought(let minutes):
            lines.space()
            lines.add(.text, prompt.text)
            lines.add(.question, thought(minutes))
        case .question: addQuestion(prompt, goOn, to: &lines)
        case .probe: addProbe(prompt, goOn, to: &lines)
        case .nudge(let nudges, let own):
            addRead(prompt, to: &lines)
            lines.add(.question, own ?? nudges.map(\.sentence).joined(separator: " "))
            lines.add(.text, said("prompt.keeps-your-answer-or-type", ["goOn": goOn]))
        case .held(let kinds, let stage): DetailWording.add(kinds, stage, to: &lines)
        case .list(let list): addList(list, prompt, goOn, to: &lines)
        case .allRows(let proposals): addAllRows(proposals, prompt, goOn, to: &lines)
        case .details(let details): addDetails(details, goOn, to: &lines)
        case .review(let items): CheckWording.add(items, prompt, to: &lines)
        case .finished: lines.add(.question, said("prompt.finished-plan-shows-the-plan"))
        case .paused: lines.add(.question, said("prompt.take-your-time-return-goes"))
        case .lobby, .silent, .open, .curtain, .revealed, .ballot, .counted, .agree:
            RoomPromptWording.add(prompt, for: .facilitator, to: &lines)
        case .stopped: lines.add(.question, said("prompt.the-exercise-is-stopped"))
        }
    }

    /// The line of what is asked that stands again below something else; nil where all of it does.
    private static func reminder(_ prompt: Prompt) -> String? {
        switch prompt.kind {
        case .notice: said("prompt.return-goes-on-quit-leaves")
        case .page: page(prompt)
        case .thought(let minutes): thought(minutes)
        case .review(let items): CheckWording.question(items)
        default: nil
        }
    }

    private static func page(_ prompt: Prompt) -> String {
        let terms = prompt.aids.terms.map(\.term)
        let explains =
            terms.isEmpty ? "" : said("prompt.explains", ["terms": terms.joined(separator: ", ")])
        return said("prompt.return-goes-on", ["explains": explains])
    }

    static func addNotice(_ notice: String, inGroup: Bool, to lines: inout [SpokenLine]) {
        lines.space()
        lines.add(.heading, said("prompt.before-you-begin"))
        lines.add(.text, notice)
        lines.add(
            .text, inGroup ? said("prompt.notice-in-a-group") : said("prompt.notice-alone"))
        lines.add(.text, DetailWording.notice)
    }

    private static func thought(_ minutes: Int?) -> String {
        guard let minutes else { return said("prompt.something-to-think-about-return") }
        return said("prompt.something-to-think-about", ["minutes": minutes])
    }

    private static func addProbe(_ prompt: Prompt, _ goOn: String, to lines: inout [SpokenLine]) {
        lines.add(.question, prompt.text)
        if let example = prompt.aids.examples.first {
            lines.add(.text, said("prompt.you-could-begin", ["example": example]))
        }
        if let existing = prompt.existing {
            lines.add(said("prompt.your-answer-so-far"), words: existing)
            lines.add(.text, said("prompt.keeps-it", ["goOn": goOn]))
        } else {
            lines.add(.text, said("prompt.leaves-it", ["goOn": goOn]))
        }
    }

    private static func addQuestion(
        _ prompt: Prompt, _ goOn: String, to lines: inout [SpokenLine]
    ) {
        let isInRow = prompt.row != nil
        if !isInRow { lines.space() }
        if let recall = prompt.recall {
            lines.add(.text, said("prompt.earlier-you-were-asked", ["question": recall.question]))
            lines.add(said("prompt.you-answered"), words: recall.answer)
        }
        if prompt.isAgain {
            lines.add(.happened, said("prompt.look-at-this-again-something"))
        }
        ReadingWording.add(findings: prompt.findings, to: &lines)
        addRead(prompt, to: &lines)
        lines.add(.question, asked(prompt))
        addAlso(prompt, to: &lines)
        addOptions(prompt, to: &lines)
        if let how = how(prompt) { lines.add(.text, how) }
        if let existing = prompt.existing {
            lines.add(said("prompt.your-answer-so-far"), words: existing)
            lines.add(.text, said("prompt.keeps-it", ["goOn": goOn]))
        } else if prompt.isLeftOut {
            lines.add(.text, said("prompt.you-left-this-out-leaves", ["goOn": goOn]))
        } else if let fallback = prompt.fallback {
            lines.add(
                .text,
                prompt.isRemembered
                    ? said("prompt.uses-from-last-time", ["goOn": goOn, "fallback": fallback])
                    : said("prompt.answers", ["goOn": goOn, "fallback": fallback]))
        } else if isInRow, prompt.also == nil, let example = prompt.aids.examples.first {
            lines.add(.text, said("prompt.such-as", ["example": example]))
        } else if !prompt.aids.isEmpty, !isInRow {
            lines.add(.text, said("prompt.shows-hints"))
        }
        addWhereToRead(prompt, to: &lines)
    }

    /// What shows the findings again, where they do not stand above what is asked.
    static func addWhereToRead(_ prompt: Prompt, to lines: inout [SpokenLine]) {
        guard prompt.isAboutFindings, prompt.findings.isEmpty else { return }
        lines.add(.text, said("reading.findings-and-recommendations-again"))
    }

    /// A question with the row that it is about.
    static func asked(_ prompt: Prompt) -> String {
        (prompt.row.map { "\($0.name) \($0.number): " } ?? "") + prompt.text
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
        if isCut, !isWhole { lines.add(.text, said("prompt.shows-them-whole")) }
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
        case .choice: said("prompt.one-number")
        case .several, .pick: said("prompt.one-or-more-such", ["both": both])
        case .yesNo: said("prompt.yes-or")
        case .date: said("prompt.a-date-as-you-would")
        case .scale(let range, let low, let high):
            said(
                "prompt.scale",
                ["low": end(range.lowerBound, low), "high": end(range.upperBound, high)])
        case .number(let range?):
            said(
                "prompt.a-number-from-to",
                ["lowerBound": range.lowerBound, "upperBound": range.upperBound])
        case .number(nil): said("prompt.a-number")
        case .text, .longText, .person, nil: nil
        }
    }

    private static func end(_ number: Int, _ meaning: String) -> String {
        meaning.isEmpty ? "\(number)" : "\(number) = \(meaning)"
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
            lines.add(.question, said("prompt.goes-on-row-changes-removes", ["goOn": goOn]))
            return
        }
        let next = list.rows.count + 1
        let ask =
            list.isTable ? list.question : next == 1 ? prompt.text : said("prompt.another-one")
        lines.add(.question, "\(list.rowName) \(next): \(ask)")
        if list.isInOneLine, next == 1 {
            lines.add(
                .text,
                prompt.aids.examples.first.map { said("prompt.one-line-such-as", ["example": $0]) }
                    ?? said("prompt.one-line-will-do"))
        }
        addOptions(prompt, to: &lines)
        if let offer = prompt.offer {
            addOffer(offer, list, goOn, to: &lines)
        } else if list.rows.count >= list.minimum, next > 1 || list.minimum == 0 {
            lines.add(
                .text,
                goOn == said("prompt.return")
                    ? said("prompt.type-it-or-return") : said("prompt.type-it-or", ["goOn": goOn]))
        } else if !prompt.aids.isEmpty {
            lines.add(.text, said("prompt.shows-hints"))
        }
    }
}
