import AnswerReading
import DialogueEngine
import DialogueLanguage

/// How a group is asked; the facilitator is told what leads on, everybody else what is theirs to do.
enum RoomPromptWording {
    static func add(_ asked: Prompt, for role: Role, to lines: inout [SpokenLine]) {
        let leads = role.leads
        switch asked.kind {
        case .lobby:
            lines.add(
                .question,
                leads
                    ? "People are arriving. /who lists them, /next begins."
                    : "Welcome. The facilitator begins when everybody is here.")
        case .notice(let text, let isPast):
            PromptWording.addNotice(text, inGroup: true, to: &lines)
            if !isPast { lines.add(.question, goesOn(leads)) }
        case .page: lines.add(.question, goesOn(leads))
        case .thought(let minutes): addThought(asked, minutes, leads, to: &lines)
        case .silent(let points): addSilent(asked, points: points, role, to: &lines)
        case .open:
            addQuestion(asked, to: &lines)
            lines.add(.text, "Anybody answers; everybody sees it at once, with your name.")
            if leads { lines.add(.question, "/next goes on once it is answered.") }
        case .curtain:
            lines.add(
                .question,
                leads ? "/reveal shows what was answered." : "The facilitator goes on.")
        case .revealed(let isList): addRevealed(isList: isList, leads, to: &lines)
        case .ballot(let keep): addBallot(asked, keep, role, to: &lines)
        case .counted(let tied, let room): addCounted(tied, room, leads, to: &lines)
        case .agree(let row, let cells): addAgree(row, cells, role, to: &lines)
        case .question, .probe, .nudge, .list: addWriting(asked, leads, to: &lines)
        case .review(let items): addReview(items, leads, to: &lines)
        case .paused:
            lines.add(
                .question,
                leads
                    ? "A break. /next goes on."
                    : "A break. Take your time; the facilitator goes on when everybody is ready.")
        case .finished, .held, .stopped: break
        }
    }

    private static func goesOn(_ leads: Bool) -> String {
        leads ? "/next or Return goes on." : "The facilitator goes on."
    }

    private static func addThought(
        _ prompt: Prompt, _ minutes: Int?, _ leads: Bool, to lines: inout [SpokenLine]
    ) {
        lines.space()
        lines.add(.text, prompt.text.isEmpty ? "Talk about what was answered." : prompt.text)
        let time = minutes.map { " About \($0) minutes." } ?? ""
        lines.add(.question, "Talk in the room.\(time) \(goesOn(leads))")
    }

    private static func addQuestion(_ prompt: Prompt, to lines: inout [SpokenLine]) {
        lines.space()
        if let recall = prompt.recall {
            lines.add(.text, "Asked earlier: \(recall.question)")
            lines.add("What was answered: ", words: recall.answer)
        }
        let lead = prompt.row.map { "\($0.name) \($0.number): " } ?? ""
        lines.add(.question, lead + prompt.text)
        PromptWording.addOptions(prompt, to: &lines)
        if let how = PromptWording.how(prompt) { lines.add(.text, how) }
        if !prompt.isInRecord {
            lines.add(
                .text,
                "What is written here is shown to the room once, and then gone: it is in no record."
            )
        }
        if !prompt.aids.isEmpty { lines.add(.text, "(? shows hints)") }
    }

    private static func addSilent(
        _ prompt: Prompt, points: Int?, _ role: Role, to lines: inout [SpokenLine]
    ) {
        addQuestion(prompt, to: &lines)
        lines.add(
            .text,
            prompt.answerer == .everyone(isNamed: true)
                ? "Everybody answers in silence; answers are shown together, with names."
                : "Everybody answers in silence; answers are shown together, in no order and without names."
        )
        if !role.speaks { return }
        if let points, points > 1 {
            lines.add(.text, "Up to \(points) points, each on a line of its own; /done ends.")
        } else {
            let skip = role.leads ? "" : ", /skip leaves it out"
            lines.add(.text, "/done when you have finished\(skip).")
        }
        if role.leads {
            lines.add(.question, "/reveal shows the answers; /skip leaves the question out.")
        }
    }

    private static func addRevealed(
        isList: Bool, _ leads: Bool, to lines: inout [SpokenLine]
    ) {
        guard leads else { return lines.add(.question, "Talk about it in the room.") }
        let rows = isList ? " /row change, remove or add mends the list." : ""
        lines.add(.question, "Talk about it in the room. \(goesOn(leads))\(rows)")
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
            "Type up to \(counted(keep, "number")), such as 1\(keep > 1 ? ", 3" : ""). "
                + "Nobody sees how you voted; your last vote counts.")
        if role.leads { lines.add(.question, "/reveal counts the votes.") }
    }

    private static func addCounted(
        _ tied: [AnswerOption], _ room: Int, _ leads: Bool, to lines: inout [SpokenLine]
    ) {
        guard !tied.isEmpty else {
            return lines.add(.question, goesOn(leads))
        }
        let labels = tied.map(\.label)
        let last = labels.last ?? ""
        let names = labels.dropLast().joined(separator: ", ") + " and " + last
        lines.add(
            .question,
            "A tie: \(names) have as many votes, and there is room for \(room). "
                + "What does the room take?")
        let what = room == 1 ? "Type its number" : "Type up to \(room) numbers"
        lines.add(
            .text,
            leads
                ? "\(what), or /next to keep them all." : "The facilitator types what you agree.")
    }

    private static func addAgree(
        _ row: RowName, _ cells: [Prompt.Cell], _ role: Role, to lines: inout [SpokenLine]
    ) {
        lines.space()
        lines.add(.heading, "\(row.name) \(row.number)")
        for cell in cells {
            lines.add(.point, "\(cell.label) \(cell.text ?? "(left out)")")
        }
        lines.add(.question, "Does everybody agree to \(row.name) \(row.number)?")
        guard role.speaks else { return }
        lines.add(.text, "/agree, or /object and why: an objection is shown with your name.")
        if role.leads {
            lines.add(
                .text, "/next closes it; /row change \(row.number) mends it, /row add adds one.")
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
            lines.add(.text, "Say it aloud: the facilitator writes what the room agrees.")
        }
    }

    private static func addReview(
        _ items: [ReviewItem], _ leads: Bool, to lines: inout [SpokenLine]
    ) {
        lines.space()
        lines.add(.heading, "Everything has been asked")
        if leads { ReviewWording.add(items, to: &lines) }
        lines.add(
            .question,
            leads
                ? "/plan shows the plan, /edit and a number changes an answer, /close ends the session."
                : "/plan shows the plan. The facilitator closes the session.")
    }
}
