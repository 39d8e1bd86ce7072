import DialogueLanguage

/// An answer for the room that another of those who lead was asked for: both see it before it counts.
struct Draft: Sendable {
    let by: String
    let text: String
    /// Where it is meant for.
    let position: Position
    /// The entry of the idea that it takes over.
    var from: Int?
}

/// What those who lead are told of such an answer.
public enum DraftNews: Equatable, Sendable {
    /// The reply to its author: shown to whoever writes here.
    case own(label: String, text: String, writer: String)
    case by(String, label: String, text: String)
    /// It is not kept.
    case dropped(by: String)
}

extension Session {
    /// Who writes for the room: whoever did so last, at first the facilitator.
    private var writer: String? {
        if let pen = state.room.pen, let member = state.room.member(pen), member.role.leads,
            !member.isRemoved
        {
            return pen
        }
        return state.room.members.first { $0.role == .facilitator && !$0.isRemoved }?.id
    }

    mutating func takePen(_ who: String?) {
        if let who, state.room.member(who)?.role.leads == true { state.room.pen = who }
    }

    /// The answer that waits at this place.
    var standingDraft: Draft? {
        guard let draft, draft.position == position else { return nil }
        return draft
    }

    /// An answer of one who leads, where only those who lead write: it counts at once from whoever
    /// writes; from another it is shown to all who lead first.
    func write(_ text: String, by speaker: String, at moment: Moment) throws(Refusal) -> Decision {
        let draft = Draft(by: speaker, text: text, position: position)
        return try look(at: draft, before: write(text, moment.today), at: moment)
    }

    /// What follows from an answer of one who leads: what it decides, or that others look at it first.
    func look(at draft: Draft, before decision: Decision, at moment: Moment) -> Decision {
        let (speaker, text) = (draft.by, draft.text)
        guard let writer, writer != speaker, moment.present.contains(writer) else {
            return decision
        }
        var told = Decision.show(.draft(.own(label: askedLabel, text: text, writer: writer)))
        if let other = standingDraft?.by, other != speaker, moment.present.contains(other) {
            told.told.append(Directed(.member(other), .draft(.dropped(by: speaker))))
        }
        told.told += leaders(at: moment, but: speaker).map { news(of: draft, to: $0) }
        told.drafting = .begin(draft)
        return told
    }

    private func news(of draft: Draft, to member: String) -> Directed {
        Directed(.member(member), .draft(.by(draft.by, label: askedLabel, text: draft.text)))
    }

    /// What waits for the eyes of somebody who leads from now on, or is back.
    func waitingDraft(for member: String) -> [Directed] {
        guard let draft = standingDraft, draft.by != member,
            state.room.member(member)?.role.leads == true
        else { return [] }
        return [news(of: draft, to: member)]
    }

    /// What is asked where somebody writes for the room, with the row that it is about.
    private var askedLabel: String {
        let prompt = prompt
        let text =
            switch (prompt.kind, position) {
            case (.list(let list), _) where list.isTable: list.question
            case (_, .nudge(let spot)): guide.question(at: spot)?.text ?? ""
            default: prompt.text
            }
        return (prompt.row.map { "\($0.name) \($0.number): " } ?? "") + text
    }

    /// Going on while an answer waits: it counts, as its author's. Of the author it is asked first,
    /// for nobody else has looked.
    func keep(_ draft: Draft, by speaker: String, at moment: Moment) throws(Refusal) -> Decision {
        var decision: Decision
        if let idea = draft.from {
            decision = try takeOver(draft.text, from: idea, moment.today)
        } else {
            decision = try write(draft.text, moment.today)
        }
        decision.author = draft.by
        decision.asks = draft.by == speaker ? .draftWaits : nil
        decision.drafting = .drop
        return decision
    }

    /// `/redo` while an answer waits.
    func drop(_ draft: Draft, by speaker: String, at moment: Moment) -> Decision {
        var decision = Decision.show(.draft(.dropped(by: speaker)))
        decision.told = dropped(by: speaker, at: moment)
        decision.drafting = .drop
        return decision
    }

    private func dropped(by speaker: String, at moment: Moment) -> [Directed] {
        leaders(at: moment, but: speaker).map {
            Directed(.member($0), .draft(.dropped(by: speaker)))
        }
    }

    /// What becomes of an answer that waits: all who lead hear where it falls, with its question or
    /// with its author; whoever leads from now on is shown it.
    mutating func noteDraft(
        _ decision: Decision, by speaker: String, at moment: Moment
    ) -> [Directed] {
        switch decision.drafting {
        case .begin(let draft):
            self.draft = draft
            if confirming?.why == .draftWaits { confirming = nil }
        case .drop: draft = nil
        case .same where standingDraft.map({ isInTheRoom($0.by) }) == true:
            return decision.events.flatMap { event -> [Directed] in
                guard case .room(.role(let member, _)) = event, member != speaker else { return [] }
                return waitingDraft(for: member)
            }
        case .same:
            if draft == nil { return [] }
            draft = nil
            return dropped(by: speaker, at: moment)
        }
        return []
    }

    private func isInTheRoom(_ id: String) -> Bool { state.room.member(id)?.isRemoved == false }

    private func leaders(at moment: Moment, but me: String) -> [String] {
        state.room.members.filter {
            $0.role.leads && !$0.isRemoved && $0.id != me && moment.present.contains($0.id)
        }.map(\.id)
    }
}
