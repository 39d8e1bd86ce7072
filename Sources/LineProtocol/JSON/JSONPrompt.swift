import AnswerReading
import DialogueEngine
import DialogueLanguage
import StrictJSON

extension JSON {
    /// What is asked now, with all that is needed to draw it; alone, in a room and for a page the
    /// same object. What fits no prompt of that kind is left out.
    static func prompt(_ prompt: Prompt, for hearer: Hearer) -> Members {
        let (kind, own) = ofKind(prompt, for: hearer)
        var members: Members = [("kind", .string(kind))]
        members += place(prompt) + asked(prompt)
        if hearer.writes(prompt) { members += standing(prompt) }
        members += [
            ("cue", prompt.cue.isEmpty ? nil : .string(prompt.cue)),
            ("in-record", prompt.isInRecord ? nil : false),
            (
                "recall",
                prompt.recall.map {
                    ["question": .string($0.question), "answer": .string($0.answer)]
                }
            ),
        ]
        if prompt.answerer != .nobody {
            members.append(("findings", some(prompt.findings.map(finding))))
        }
        return members + aids(prompt.aids) + own + around(prompt, for: hearer)
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

    private static func finding(_ item: Briefing.Item) -> JSON {
        ["label": .text(item.label), "text": .string(item.text)]
    }

    /// A list; nil for an empty one.
    private static func some(_ values: [JSON]) -> JSON? { values.isEmpty ? nil : .array(values) }

    private static func option(_ option: AnswerOption) -> JSON {
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
            ("offer", prompt.offer.map { .string($0) }), ("read", some(prompt.read.map(read))),
            ("also", prompt.also.map { .string($0) }),
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

    /// What kind of prompt it is, and what only this kind has.
    private static func ofKind(_ prompt: Prompt, for hearer: Hearer) -> (String, Members) {
        switch prompt.kind {
        case .lobby: ("lobby", [])
        case .notice(let notice, _): ("notice", [("notice", .string(notice))])
        case .page: ("page", [])
        case .thought(let minutes): ("thought", [("minutes", minutes.map { .number($0) })])
        case .question: ("question", [])
        case .probe: ("probe", [])
        // What is thought of an answer is for whoever wrote it.
        case .nudge(let nudges, let sentence):
            ("nudge", hearer.writes(prompt) ? own(nudges, sentence) : [])
        case .held(let kinds, let stage): ("held", held(kinds, stage))
        case .list(let list): ("list", own(list))
        case .allRows(let proposals): ("all-rows", own(proposals))
        case .details(let details): ("details", own(details))
        case .silent(let points): ("silent", [("points", points.map { .number($0) })])
        case .open: ("open", [])
        case .curtain: ("curtain", [])
        case .revealed: ("revealed", [])
        case .ballot: ("ballot", [])
        case .counted(let tied, _): ("counted", [("tied", some(tied.map { .string($0.id) }))])
        case .agree(let row, let cells): ("agree", own(row, cells))
        case .review(let items): ("review", [("items", .array(items.map(item)))])
        case .finished: ("finished", [])
        case .paused: ("paused", [])
        case .stopped: ("stopped", [])
        }
    }

    private static func own(_ nudges: [Nudge], _ sentence: String?) -> Members {
        let text = sentence ?? nudges.map(\.sentence).joined(separator: " ")
        return [("nudges", .texts(nudges.map(\.rawValue))), ("sentence", .string(text))]
    }

    private static func own(_ list: ListPrompt) -> Members {
        [
            ("rows", .array(list.rows.map(text))), ("minimum", .number(list.minimum)),
            ("maximum", .number(list.maximum)), ("question", .string(list.question)),
            ("in-one-line", list.isInOneLine ? true : nil),
        ]
    }

    private static func own(_ row: RowName, _ cells: [Prompt.Cell]) -> Members {
        let cells = cells.map { cell -> JSON in
            ["question": .string(cell.label), "answer": .text(cell.text)]
        }
        return [("row", JSON(row)), ("cells", .array(cells))]
    }

    /// Who answers, how far it is, and what can be done.
    private static func around(_ prompt: Prompt, for hearer: Hearer) -> Members {
        let answerer: Members =
            switch prompt.answerer {
            case .nobody: []
            case .writer: [("who-answers", "writer")]
            case .anyone: [("who-answers", "anyone"), ("named", true)]
            case .everyone(let isNamed): [("who-answers", "everyone"), ("named", .bool(isNamed))]
            }
        return answerer + [
            ("count", hearer.count.map { JSON([("of", .number($0.of))] + numbers($0)) }),
            ("progress", hearer.setting.map { JSON(progress($0.progress)) }),
            ("commands", some(hearer.commands(at: prompt).map { .string($0) })),
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

extension Hearer {
    /// Whether they write the answer, and so see the one that stands, and the default.
    fileprivate func writes(_ asked: Prompt) -> Bool {
        guard let role else { return true }
        return asked.kind.isWriting && (role.leads || asked.answerer == .anyone && role.speaks)
    }

    /// How far a group is; nil for those who are not told.
    fileprivate var count: TurnCount? {
        guard let role, let count = setting?.count, count.isShown(to: role) else { return nil }
        return count
    }

    /// What they can do.
    fileprivate func commands(at asked: Prompt) -> [String] {
        guard let setting else { return [] }
        return role.map { CommandsNow.group(at: asked, setting, for: $0) }
            ?? CommandsNow.alone(at: asked, setting)
    }
}

extension Prompt.Kind {
    /// Whether somebody writes here what stands for all.
    public var isWriting: Bool {
        switch self {
        case .question, .probe, .nudge, .list, .allRows, .details: true
        default: false
        }
    }

    /// How many may be chosen, where that is not the question's to say.
    fileprivate var most: Int? {
        switch self {
        case .ballot(let keep): keep
        case .counted(_, let room): room
        default: nil
        }
    }
}
