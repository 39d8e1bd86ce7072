import DialogueLanguage

/// What minutes say of a group beside its answers.
public struct Meeting: Equatable, Sendable {
    /// Everybody who took part, in the order of joining; names stand apart.
    public let members: [Member]
    /// Whether the content notice was given, and not left out.
    public let noticeGiven: Bool
    /// Put aside to come back to.
    public let parked: [Remark]
    /// Ideas for the plan.
    public let proposals: [Remark]
    /// Said to the room beside the questions.
    public let spoken: [Remark]
    /// Whether the facilitator closed it; the record is as valid without.
    public let isClosed: Bool

    /// Something that somebody said beside the questions.
    public struct Remark: Equatable, Sendable {
        /// The number of its entry in the log.
        public let entry: Int
        /// The member.
        public let who: String
        /// As typed; nil where it was taken out of the record.
        public let text: String?
        /// The part of the dialogue in which it was said; empty for none.
        public let part: String
        /// Whether it is ticked off, or was taken over.
        public let isDone: Bool
    }

    /// What the room said to a row.
    public struct Agreed: Equatable, Sendable {
        /// The row.
        public let row: RowName
        /// How many agree; nil before the room closed its agreement.
        public let agrees: Int?
        /// How many object.
        public let objects: Int
        /// Who objects and why, once everybody may see it.
        public let objections: [RevealedAnswer]
        /// Whether the room closed its agreement; not after the row was changed.
        public let isClosed: Bool
    }
}

extension Meeting {
    /// As far as the session has come; nil for one person alone.
    init?(_ session: Session) {
        guard session.mode == .room else { return nil }
        let room = session.state.room
        let guide = session.guide
        let notice = guide.steps.firstIndex { if case .notice = $0.kind { true } else { false } }
        members = room.members
        noticeGiven = notice.map { session.state.steps[$0].mark == .done } ?? false
        let taken = session.takenOver
        parked = room.parked.map { Remark($0, guide, isDone: room.ticked.contains($0.entry)) }
        proposals = room.proposals.map { Remark($0, guide, isDone: taken[$0.entry] != nil) }
        spoken = room.spoken.map { Remark($0, guide, isDone: false) }
        isClosed = session.isFinished
    }
}

extension Meeting.Remark {
    fileprivate init(_ state: RemarkState, _ guide: Guide, isDone: Bool) {
        let part = state.step.map { guide.script.parts[guide.steps[$0].part].title } ?? ""
        self.init(
            entry: state.entry, who: state.author, text: state.words?.text, part: part,
            isDone: isDone)
    }
}

extension Session {
    /// What the room said to each row of a list, in their order; rows of which nothing may be said
    /// yet are left out.
    func agreed(on list: String) -> [Meeting.Agreed] {
        guard let step = guide.index[list] else { return [] }
        return state.steps[step].rows.compactMap { row in
            guard let agreement = state.steps[step].turn.agreements[row.number] else { return nil }
            let place = Place(list, row: row.number)
            let isClosed = agreement.outcome != nil
            guard isClosed || agreement.isRevealed else { return nil }
            return Meeting.Agreed(
                row: rowName(place), agrees: agreement.outcome?.agrees,
                objects: agreement.outcome?.objects ?? agreement.objections.count,
                objections: objections(at: place), isClosed: isClosed)
        }
    }
}
