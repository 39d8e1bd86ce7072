import DialogueCore
import StrictJSON

extension JSON {
    /// What is asked now, with all that is needed to draw it; alone, in a room and for a page the
    /// same object. What fits no prompt of that kind is left out.
    static func prompt(_ prompt: Prompt, _ scene: PromptScene) -> [(String, JSON)] {
        var members: [(String, JSON)] = [("kind", .string(prompt.kind.code))]
        members += place(prompt, scene)
        members += asked(prompt, scene)
        if scene.isWriter { members += standing(prompt) }
        if !prompt.isInRecord { members.append(("in-record", false)) }
        if let recall = prompt.recall {
            members.append(
                (
                    "recall",
                    ["question": .string(recall.question), "answer": .string(recall.answer)]
                ))
        }
        members += aids(prompt.aids)
        members += own(prompt.kind, scene) + around(prompt, scene)
        return members
    }

    private static func place(_ prompt: Prompt, _ scene: PromptScene) -> [(String, JSON)] {
        guard let place = prompt.place else { return [] }
        var members: [(String, JSON)] = [
            ("place", .string(place.path)), ("step", .string(place.step)),
        ]
        if let row = prompt.row { members.append(("row", JSON(row))) }
        if let column = place.field { members.append(("column", .string(column))) }
        if let reading = prompt.reading {
            members.append(("reading-minutes", .number(reading.minutes)))
        }
        return members
    }

    private static func asked(_ prompt: Prompt, _ scene: PromptScene) -> [(String, JSON)] {
        var members: [(String, JSON)] = []
        if !prompt.text.isEmpty { members.append(("text", .string(prompt.text))) }
        if let type = prompt.type, prompt.answerer != .nobody {
            members.append(("answer-type", .string(type.name)))
            let limits = limits(type, options: prompt.kind.most ?? prompt.options.count)
            if !limits.isEmpty { members.append(("limits", .object(JSON.Object(limits)))) }
        }
        if !prompt.options.isEmpty {
            members.append(("options", .array(prompt.options.map { option($0) })))
        }
        return members
    }

    private static func option(_ option: PromptOption) -> JSON {
        var members: [(String, JSON)] = [
            ("label", .string(option.label)), ("text", .string(option.text)),
            ("id", .string(option.id)),
        ]
        if option.excludesRest { members.append(("excludes-rest", true)) }
        return .object(JSON.Object(members))
    }

    /// What an answer of a type has to keep to.
    private static func limits(_ type: AnswerType, options: Int) -> [(String, JSON)] {
        switch type {
        case .text, .longText, .person:
            return [
                ("bytes", .number(Session.answerLimit)), ("lines", .number(LineReader.lineLimit)),
            ]
        case .choice: return [("choices", 1)]
        case .several, .pick: return [("choices", .number(options))]
        case .number(let range?): return bounds(range)
        case .scale(let range, let low, let high):
            return bounds(range)
                + (low.isEmpty ? [] : [("lowest-means", .string(low))])
                + (high.isEmpty ? [] : [("highest-means", .string(high))])
        case .yesNo, .date, .number(nil): return []
        }
    }

    private static func bounds(_ range: ClosedRange<Int>) -> [(String, JSON)] {
        [("lowest", .number(range.lowerBound)), ("highest", .number(range.upperBound))]
    }

    /// The answer that stands, and what Return answers.
    private static func standing(_ prompt: Prompt) -> [(String, JSON)] {
        var members: [(String, JSON)] = []
        if let existing = prompt.existing { members.append(("existing", .string(existing))) }
        if prompt.isLeftOut { members.append(("left-out", true)) }
        if prompt.isAgain { members.append(("again", true)) }
        if let fallback = prompt.fallback { members.append(("default", .string(fallback))) }
        if prompt.isRemembered { members.append(("remembered", true)) }
        return members
    }

    private static func aids(_ aids: Aids) -> [(String, JSON)] {
        var members: [(String, JSON)] = []
        if !aids.hints.isEmpty { members.append(("hints", .array(aids.hints.map { .string($0) }))) }
        if !aids.examples.isEmpty {
            members.append(("examples", .array(aids.examples.map { .string($0) })))
        }
        if !aids.terms.isEmpty {
            let terms = aids.terms.map { term -> JSON in
                ["term": .string(term.term), "meaning": .string(term.meaning)]
            }
            members.append(("terms", .array(terms)))
        }
        return members
    }

    /// What only this kind of prompt has.
    private static func own(_ kind: Prompt.Kind, _ scene: PromptScene) -> [(String, JSON)] {
        switch kind {
        case .notice(let notice, _): return [("notice", .string(notice))]
        case .thought(let minutes?): return [("minutes", .number(minutes))]
        case .nudge(let nudges, let sentence):
            // What is thought of an answer is for whoever wrote it.
            guard scene.isWriter else { return [] }
            let text = sentence ?? nudges.map(\.sentence).joined(separator: " ")
            return [
                ("nudges", .array(nudges.map { .string($0.rawValue) })),
                ("sentence", .string(text)),
            ]
        case .held(let kinds, let stage): return [("kinds", JSON(kinds))] + held(stage)
        case .list(let list):
            return [
                ("rows", .array(list.rows.map { $0.map { .string($0) } ?? .null })),
                ("minimum", .number(list.minimum)),
                ("maximum", .number(list.maximum)), ("question", .string(list.question)),
            ]
        case .review(let items): return [("items", .array(items.map { item($0) }))]
        case .silent(let points?): return [("points", .number(points))]
        case .counted(let tied, _) where !tied.isEmpty:
            return [("tied", .array(tied.map { .string($0.id) }))]
        case .agree(let row, let cells):
            let cells = cells.map { cell -> JSON in
                [
                    "question": .string(cell.label),
                    "answer": cell.text.map { .string($0) } ?? .null,
                ]
            }
            return [("row", JSON(row)), ("cells", .array(cells))]
        default: return []
        }
    }

    /// Who answers, how far it is, and what can be done.
    private static func around(_ prompt: Prompt, _ scene: PromptScene) -> [(String, JSON)] {
        var members: [(String, JSON)] = []
        switch prompt.answerer {
        case .nobody: break
        case .writer: members.append(("who-answers", "writer"))
        case .anyone: members += [("who-answers", "anyone"), ("named", true)]
        case .everyone(let isNamed):
            members += [("who-answers", "everyone"), ("named", .bool(isNamed))]
        }
        if let count = scene.count {
            let numbers: [(String, JSON)] = [("of", .number(count.of))] + Self.numbers(count)
            members.append(("count", .object(JSON.Object(numbers))))
        }
        if let progress = scene.progress {
            members.append(("progress", .object(JSON.Object(Self.progress(progress)))))
        }
        if !scene.commands.isEmpty {
            members.append(("commands", .array(scene.commands.map { .string($0) })))
        }
        return members
    }

    /// How many have answered, finished, and left it out.
    static func numbers(_ count: TurnCount) -> [(String, JSON)] {
        [
            ("answered", .number(count.answered)), ("done", .number(count.done)),
            ("without", .number(count.without)),
        ]
    }

    /// How far somebody is with words that are held back.
    static func held(_ stage: HeldAnswer.Stage) -> [(String, JSON)] {
        switch stage {
        case .choosing: [("stage", "choose")]
        case .role(let kind, let number, let count):
            [
                ("stage", "role"), ("role-for", .string(kind.rawValue)),
                ("number", .number(number)),
                ("of", .number(count)),
            ]
        case .confirming(let text): [("stage", "confirm"), ("would-read", .string(text))]
        }
    }
}

extension Prompt.Kind {
    /// How many may be chosen, where that is not the question's to say.
    fileprivate var most: Int? {
        switch self {
        case .ballot(let keep): keep
        case .counted(_, let room): room
        default: nil
        }
    }

    /// What it is, for programs.
    var code: String {
        switch self {
        case .lobby: "lobby"
        case .notice: "notice"
        case .page: "page"
        case .thought: "thought"
        case .question: "question"
        case .probe: "probe"
        case .nudge: "nudge"
        case .held: "held"
        case .list: "list"
        case .silent: "silent"
        case .open: "open"
        case .curtain: "curtain"
        case .revealed: "revealed"
        case .ballot: "ballot"
        case .counted: "counted"
        case .agree: "agree"
        case .review: "review"
        case .finished: "finished"
        case .paused: "paused"
        case .stopped: "stopped"
        }
    }
}
