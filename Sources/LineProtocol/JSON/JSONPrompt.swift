import DialogueCore
import StrictJSON

extension JSON {
    /// What is asked now, with all that is needed to draw it; alone, in a room and for a page the
    /// same object. What fits no prompt of that kind is left out.
    static func prompt(_ prompt: Prompt, _ scene: PromptScene) -> Members {
        var members: Members = [("kind", .string(prompt.kind.code))]
        members += place(prompt) + asked(prompt)
        if scene.isWriter { members += standing(prompt) }
        members += [
            ("in-record", prompt.isInRecord ? nil : false),
            (
                "recall",
                prompt.recall.map {
                    ["question": .string($0.question), "answer": .string($0.answer)]
                }
            ),
        ]
        return members + aids(prompt.aids) + own(prompt.kind, scene) + around(prompt, scene)
    }

    private static func place(_ prompt: Prompt) -> Members {
        guard let place = prompt.place else { return [] }
        return [
            ("place", .string(place.path)), ("step", .string(place.step)),
            ("row", prompt.row.map { JSON($0) }), ("column", place.field.map { .string($0) }),
            ("reading-minutes", prompt.reading.map { .number($0.minutes) }),
        ]
    }

    private static func asked(_ prompt: Prompt) -> Members {
        let type = prompt.answerer == .nobody ? nil : prompt.type
        let limits = type.map { Self.limits($0, options: prompt.kind.most ?? prompt.options.count) }
        return [
            ("text", prompt.text.isEmpty ? nil : .string(prompt.text)),
            ("answer-type", type.map { .string($0.name) }),
            ("limits", limits.flatMap { $0.isEmpty ? nil : JSON($0) }),
            ("options", some(prompt.options.map(option))),
        ]
    }

    /// A list; nil for an empty one.
    private static func some(_ values: [JSON]) -> JSON? { values.isEmpty ? nil : .array(values) }

    private static func option(_ option: PromptOption) -> JSON {
        JSON([
            ("label", .string(option.label)), ("text", .string(option.text)),
            ("id", .string(option.id)), ("excludes-rest", option.excludesRest ? true : nil),
        ])
    }

    /// What an answer of a type has to keep to.
    private static func limits(_ type: AnswerType, options: Int) -> Members {
        switch type {
        case .text, .longText, .person:
            return [
                ("bytes", .number(Session.answerLimit)), ("lines", .number(LineReader.lineLimit)),
            ]
        case .choice: return [("choices", 1)]
        case .several, .pick: return [("choices", .number(options))]
        case .number(let range?): return bounds(range)
        case .scale(let range, let low, let high):
            return bounds(range) + [
                ("lowest-means", low.isEmpty ? nil : .string(low)),
                ("highest-means", high.isEmpty ? nil : .string(high)),
            ]
        case .yesNo, .date, .number(nil): return []
        }
    }

    private static func bounds(_ range: ClosedRange<Int>) -> Members {
        [("lowest", .number(range.lowerBound)), ("highest", .number(range.upperBound))]
    }

    /// The answer that stands, and what Return answers.
    private static func standing(_ prompt: Prompt) -> Members {
        [
            ("existing", prompt.existing.map { .string($0) }),
            ("left-out", prompt.isLeftOut ? true : nil), ("again", prompt.isAgain ? true : nil),
            ("default", prompt.fallback.map { .string($0) }),
            ("remembered", prompt.isRemembered ? true : nil),
        ]
    }

    private static func aids(_ aids: Aids) -> Members {
        let terms = aids.terms.map { term -> JSON in
            ["term": .string(term.term), "meaning": .string(term.meaning)]
        }
        return [
            ("hints", some(aids.hints.map { .string($0) })),
            ("examples", some(aids.examples.map { .string($0) })), ("terms", some(terms)),
        ]
    }

    /// What only this kind of prompt has.
    private static func own(_ kind: Prompt.Kind, _ scene: PromptScene) -> Members {
        switch kind {
        case .notice(let notice, _): return [("notice", .string(notice))]
        case .thought(let minutes?): return [("minutes", .number(minutes))]
        case .nudge(let nudges, let sentence):
            // What is thought of an answer is for whoever wrote it.
            guard scene.isWriter else { return [] }
            let text = sentence ?? nudges.map(\.sentence).joined(separator: " ")
            return [("nudges", .texts(nudges.map(\.rawValue))), ("sentence", .string(text))]
        case .held(let kinds, let stage): return held(kinds, stage)
        case .list(let list):
            return [
                ("rows", .array(list.rows.map(text))), ("minimum", .number(list.minimum)),
                ("maximum", .number(list.maximum)), ("question", .string(list.question)),
            ]
        case .review(let items): return [("items", .array(items.map(item)))]
        case .silent(let points?): return [("points", .number(points))]
        case .counted(let tied, _) where !tied.isEmpty: return [("tied", .texts(tied.map(\.id)))]
        case .agree(let row, let cells):
            let cells = cells.map { cell -> JSON in
                ["question": .string(cell.label), "answer": .text(cell.text)]
            }
            return [("row", JSON(row)), ("cells", .array(cells))]
        default: return []
        }
    }

    /// Who answers, how far it is, and what can be done.
    private static func around(_ prompt: Prompt, _ scene: PromptScene) -> Members {
        let answerer: Members =
            switch prompt.answerer {
            case .nobody: []
            case .writer: [("who-answers", "writer")]
            case .anyone: [("who-answers", "anyone"), ("named", true)]
            case .everyone(let isNamed): [("who-answers", "everyone"), ("named", .bool(isNamed))]
            }
        return answerer + [
            ("count", scene.count.map { JSON([("of", .number($0.of))] + numbers($0)) }),
            ("progress", scene.progress.map { JSON(progress($0)) }),
            ("commands", some(scene.commands.map { .string($0) })),
        ]
    }

    /// How many have answered, finished, and left it out.
    static func numbers(_ count: TurnCount) -> Members {
        [
            ("answered", .number(count.answered)), ("done", .number(count.done)),
            ("without", .number(count.without)),
        ]
    }

    /// What words that are held back seem to hold, and how far somebody is with them.
    static func held(_ kinds: [IdentifyingDetail], _ stage: HeldAnswer.Stage) -> Members {
        let stage: Members =
            switch stage {
            case .choosing: [("stage", "choose")]
            case .role(let kind, let number, let count):
                [
                    ("stage", "role"), ("role-for", .string(kind.rawValue)),
                    ("number", .number(number)), ("of", .number(count)),
                ]
            case .confirming(let text): [("stage", "confirm"), ("would-read", .string(text))]
            }
        return [("kinds", JSON(kinds))] + stage
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
