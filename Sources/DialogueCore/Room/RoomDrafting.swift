/// An answer for the room that another of those who lead was asked for: both see it before it counts.
struct Draft: Sendable {
    let by: String
    let text: String
    /// Where it is meant for.
    let position: RoomPosition
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
        guard let draft, draft.position == roomPosition else { return nil }
        return draft
    }

    /// An answer of one who leads, where only those who lead write: it counts at once from whoever
    /// writes; from another it is shown to both first.
    func write(_ text: String, by speaker: Speaker, at moment: Moment) -> RoomDecision {
        let decision = decide(.text(text), today: moment.today)
        guard !decision.events.isEmpty, let writer, writer != speaker.member,
            moment.present.contains(writer)
        else { return shared(decision, speaker) }
        let label = roomPrompt.prompt.text
        var told = RoomDecision.tell(
            .draft(.own(label: label, text: text, writer: writer)), speaker)
        told.effects += leaders(at: moment, but: speaker.member).map {
            Directed(.member($0), .draft(.by(speaker.member, label: label, text: text)))
        }
        told.drafting = .begin(
            Draft(by: speaker.member, text: text, position: roomPosition))
        return told
    }

    /// Whoever leads goes on: the answer counts, as its author's.
    func keep(_ draft: Draft, by speaker: Speaker, at moment: Moment) -> RoomDecision {
        shared(
            decide(.text(draft.text), today: moment.today), speaker, author: draft.by)
    }

    /// `/redo` while an answer waits.
    func drop(_ draft: Draft, by speaker: Speaker, at moment: Moment) -> RoomDecision {
        var decision = RoomDecision.tell(.draft(.dropped(by: speaker.member)), speaker)
        decision.effects += leaders(at: moment, but: speaker.member).map {
            Directed(.member($0), .draft(.dropped(by: speaker.member)))
        }
        decision.drafting = .drop
        return decision
    }

    /// What becomes of an answer that waits; its author hears where it falls with its question.
    mutating func noteDraft(_ decision: RoomDecision, by speaker: Speaker) -> [Directed] {
        switch decision.drafting {
        case .begin(let draft): self.draft = draft
        case .drop: draft = nil
        case .same:
            guard let waiting = draft, waiting.position != roomPosition else { return [] }
            draft = nil
            let isKept = decision.said.contains { $0.who == waiting.by }
            if isKept || waiting.by == speaker.member { return [] }
            return [Directed(.member(waiting.by), .draft(.dropped(by: speaker.member)))]
        }
        return []
    }

    private func leaders(at moment: Moment, but me: String) -> [String] {
        state.room.members.filter {
            $0.role.leads && !$0.isRemoved && $0.id != me && moment.present.contains($0.id)
        }.map(\.id)
    }
}
