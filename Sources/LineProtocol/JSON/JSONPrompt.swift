import DialogueCore
import StrictJSON

extension JSON {
    /// What is asked now: what fits no prompt of that kind is left out.
    static func prompt(_ prompt: Prompt) -> JSON {
        var members: [(String, JSON)] = [("type", "prompt"), ("kind", .string(prompt.kind.code))]
        func add(_ name: String, _ value: JSON?) { if let value { members.append((name, value)) } }
        add("place", prompt.place.map { .string($0.path) })
        add("text", prompt.text.isEmpty ? nil : .string(prompt.text))
        add("answer-type", prompt.type.map { .string($0.name) })
        if !prompt.options.isEmpty {
            add(
                "options",
                .array(
                    prompt.options.map {
                        [
                            "label": .string($0.label), "text": .string($0.text),
                            "id": .string($0.id),
                        ]
                    }))
        }
        add("row", prompt.row.map { ["name": .string($0.name), "number": .number($0.number)] })
        add("existing", prompt.existing.map { .string($0) })
        add("left-out", prompt.isLeftOut ? true : nil)
        add("again", prompt.isAgain ? true : nil)
        add("default", prompt.fallback.map { .string($0) })
        add("remembered", prompt.isRemembered ? true : nil)
        add(
            "recall",
            prompt.recall.map { ["question": .string($0.question), "answer": .string($0.answer)] })
        members += aids(prompt.aids) + own(prompt.kind)
        return .object(JSON.Object(members))
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
    private static func own(_ kind: Prompt.Kind) -> [(String, JSON)] {
        switch kind {
        case .notice(let notice): return [("notice", .string(notice))]
        case .thought(let minutes?): return [("minutes", .number(minutes))]
        case .nudge(let nudges, let sentence):
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
        case .page, .thought, .question, .probe, .finished, .paused, .stopped: return []
        }
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
    /// What it is, for programs.
    var code: String {
        switch self {
        case .notice: "notice"
        case .page: "page"
        case .thought: "thought"
        case .question: "question"
        case .probe: "probe"
        case .nudge: "nudge"
        case .held: "held"
        case .list: "list"
        case .review: "review"
        case .finished: "finished"
        case .paused: "paused"
        case .stopped: "stopped"
        }
    }
}
