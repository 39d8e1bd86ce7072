import AnswerReading
import DialogueEngine
import DialogueLanguage
import Messages

/// How a group is asked; the facilitator is told what leads on, everybody else what is theirs to do.
enum RoomPromptWording {
    static func add(_ asked: Prompt, for role: Role, to lines: inout [SpokenLine]) {
        let leads = role.leads
        addCue(asked, to: &lines)
        switch asked.kind {
        case .lobby:
            lines.add(
                .question,
                leads
                    ? said("room-prompt.people-are-arriving-who-lists")
                    : said("room-prompt.welcome-the-facilitator-begins"))
        case .notice(let text, let isPast):
            PromptWording.addNotice(text, inGroup: true, to: &lines)
            if !isPast { lines.add(.question, goesOn(leads)) }
        case .page: lines.add(.question, goesOn(leads))
        case .thought(let minutes): addThought(asked, minutes, leads, to: &lines)
        case .silent(let points): addSilent(asked, points: points, role, to: &lines)
        case .open:
            addQuestion(asked, to: &lines)
            lines.add(.text, said("room-prompt.anybody-answers-everybody-sees"))
            if leads { lines.add(.question, said("room-prompt.next-goes-on-once")) }
        case .curtain:
            lines.add(
                .question,
                leads
                    ? said("room-prompt.reveal-shows-what-was-answered")
                    : said("room-prompt.the-facilitator-goes"))
        case .revealed(let isList): addRevealed(isList: isList, leads, to: &lines)
        case .ballot(let keep): addBallot(asked, keep, role, to: &lines)
        case .counted(let tied, let room): addCounted(tied, room, leads, to: &lines)
        case .agree(let row, let cells): addAgree(row, cells, role, to: &lines)
        case .question, .probe, .nudge, .list, .allRows: addWriting(asked, leads, to: &lines)
        case .review(let items): addReview(items, asked, leads, to: &lines)
        case .paused: addBreak(leads, to: &lines)
        case .finished, .held, .stopped, .details: break
        }
    }

    private static func addBreak(_ leads: Bool, to lines: inout [SpokenLine]) {
        lines.add(
            .question,
            leads
                ? said("room-prompt.a-break-next-goes")
                : said("room-prompt.a-break-take-your-time"))
    }

    /// What could be said, as a step begins: at its second row or at a follow-up it was said already.
    private static func addCue(_ asked: Prompt, to lines: inout [SpokenLine]) {
        let isBegun =
            switch asked.kind {
            case .probe, .nudge: true
            case .agree(let row, _): row.number > 1
            default: asked.row.map { $0.number > 1 } ?? false
            }
        guard !asked.cue.isEmpty, !isBegun else { return }
        lines.space()
        lines.add(.cue, said("room-prompt.you-could-say", ["cue": asked.cue]))
    }

    private static func goesOn(_ leads: Bool) -> String {
        leads ? said("room-prompt.next-or-return-goes") : said("room-prompt.the-facilitator-goes")
    }

    private static func addThought(
        _ prompt: Prompt, _ minutes: Int?, _ leads: Bool, to lines: inout [SpokenLine]
    ) {
        lines.space()
        lines.add(
            .text,
            prompt.text.isEmpty ? said("room-prompt.talk-about-what-was-answered") : prompt.text)
        let time = minutes.map { said("room-prompt.about-minutes", ["value": $0]) } ?? ""
        lines.add(
            .question, said("room-prompt.talk-in-the-room", ["time": time, "leads": goesOn(leads)]))
    }

    private static func addQuestion(_ prompt: Prompt, to lines: inout [SpokenLine]) {
        lines.space()
        if let recall = prompt.recall {
            lines.add(.text, said("room-prompt.asked-earlier", ["question": recall.question]))
            lines.add(said("room-prompt.what-was-answered"), words: recall.answer)
        }
        ReadingWording.add(findings: prompt.findings, to: &lines)
        lines.add(.question, PromptWording.asked(prompt))
        PromptWording.addOptions(prompt, to: &lines)
        if let how = PromptWording.how(prompt) { lines.add(.text, how) }
        if !prompt.isInRecord {
            lines.add(
                .text,
                said("room-prompt.what-is-written-here")
            )
        }
        if !prompt.aids.isEmpty { lines.add(.text, said("room-prompt.shows-hints")) }
        PromptWording.addWhereToRead(prompt, to: &lines)
    }

    private static func addSilent(
        _ prompt: Prompt, points: Int?, _ role: Role, to lines: inout [SpokenLine]
    ) {
        addQuestion(prompt, to: &lines)
        lines.add(
            .text,
            prompt.answerer == .everyone(isNamed: true)
                ? said("room-prompt.everybody-answers-in-silence-answers")
                : said("room-prompt.everybody-answers-in-silence-answers-are-shown")
        )
        if !role.speaks { return }
        if let points, points > 1 {
            lines.add(.text, said("room-prompt.up-to-points-each", ["points": points]))
        } else {
            let skip = role.leads ? "" : said("room-prompt.skip-leaves-it-out")
            lines.add(.text, said("room-prompt.done-when-you-have-finished", ["skip": skip]))
        }
        if role.leads {
            lines.add(.question, said("room-prompt.reveal-shows-the-answers-skip"))
        }
    }

    private static func addRevealed(
        isList: Bool, _ leads: Bool, to lines: inout [SpokenLine]
    ) {
        guard leads else { return lines.add(.question, said("room-prompt.talk-about")) }
        let rows = isList ? said("room-prompt.row-change-remove-or-add") : ""
        lines.add(
            .question,
            said("room-prompt.talk-about-it-in-the-room", ["leads": goesOn(leads), "rows": rows]))
    }

    private static func addBallot(
        _ prompt: Prompt, _ keep: Int, _ role: Role, to lines: inout [SpokenLine]
    ) {
        lines.space()
        lines.add(.question, prompt.text)
        PromptWording.addOptions(prompt, to: &lines)
        guard role.speaks else { return }
        lines.add(
            .text,
            said("room-prompt.type-up-to-numbers", ["count": keep]))
        if role.leads { lines.add(.question, said("room-prompt.reveal-counts-the-votes")) }
    }

    private static func addCounted(
        _ tied: [AnswerOption], _ room: Int, _ leads: Bool, to lines: inout [SpokenLine]
    ) {
        guard !tied.isEmpty else {
            return lines.add(.question, goesOn(leads))
        }
        let labels = tied.map(\.label)
        let last = labels.last ?? ""
        let names = said(
            "room-prompt.names-and-last",
            ["names": labels.dropLast().joined(separator: ", "), "last": last])
        lines.add(
            .question,
            said("room-prompt.a-tie-have-as-many", ["names": names, "room": room]))
        let what = said("room-prompt.type-tied", ["count": room])
        lines.add(
            .text,
            leads
                ? said("room-prompt.or-next-to-keep-them", ["what": what])
                : said("room-prompt.the-facilitator-types-what-you"))
    }

    private static func addAgree(
        _ row: RowName, _ cells: [Prompt.Cell], _ role: Role, to lines: inout [SpokenLine]
    ) {
        lines.space()
        lines.add(.heading, "\(row.name) \(row.number)")
        for cell in cells {
            lines.add(.point, "\(cell.label) \(cell.text ?? PlanWording.leftOut)")
        }
        lines.add(
            .question,
            said(
                "room-prompt.does-everybody-agree", ["rowName": row.name, "rowNumber": row.number]))
        guard role.speaks else { return }
        lines.add(.text, said("room-prompt.agree-or-object-and-why"))
        if role.leads {
            lines.add(
                .text, said("room-prompt.next-closes-it-row-change", ["rowNumber": row.number]))
        }
    }

    private static func addWriting(
        _ prompt: Prompt, _ leads: Bool, to lines: inout [SpokenLine]
    ) {
        if leads || prompt.answerer == .anyone {
            PromptWording.add(prompt, to: &lines, goOn: "/next")
        } else {
            switch prompt.kind {
            case .nudge: break
            case .list(let list):
                let next = list.rows.count + 1
                lines.space()
                lines.add(
                    .question,
                    "\(list.rowName) \(next): \(list.isTable ? list.question : prompt.text)")
            default: addQuestion(prompt, to: &lines)
            }
            lines.add(.text, said("room-prompt.say-it-aloud-the-facilitator"))
        }
    }

    private static func addReview(
        _ items: [ReviewItem], _ asked: Prompt, _ leads: Bool, to lines: inout [SpokenLine]
    ) {
        lines.space()
        lines.add(.heading, said("room-prompt.everything-has-been-asked"))
        if leads {
            if asked.near == nil { CheckWording.addTroubles(items, asked.plan, to: &lines) }
            ReviewWording.add(items, near: asked.near, to: &lines)
        }
        lines.add(
            .question,
            leads
                ? said("room-prompt.plan-shows-the-plan-edit")
                : said("room-prompt.plan-shows-the-plan"))
    }
}
