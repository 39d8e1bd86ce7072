import TestSupport

@testable import DialogueCore

/// What can be seen of a group session, to compare two of them.
struct RoomSnapshot {
    let position: RoomPosition
    let prompt: RoomPrompt
    let transcript: Transcript
    let plan: ActionPlan
    let members: [Member]
    let progress: Progress
    let review: [ReviewItem]
    let facts: [String]

    init(_ session: Session) {
        position = session.roomPosition
        prompt = session.roomPrompt
        transcript = Transcript(session)
        plan = ActionPlan(session)
        members = session.members
        progress = session.progress
        review = session.reviewItems
        facts = Self.facts(session)
    }

    /// What is not the same, by its name.
    func differences(from other: RoomSnapshot) -> [String] {
        let parts = [
            ("position", position == other.position), ("prompt", prompt == other.prompt),
            ("transcript", transcript == other.transcript), ("plan", plan == other.plan),
            ("members", members == other.members), ("progress", progress == other.progress),
            ("review", review == other.review),
        ]
        return parts.filter { !$0.1 }.map(\.0) + Set(facts).subtracting(other.facts).sorted()
    }

    /// What follows from no words: the same after every opening was taken out.
    static func facts(_ session: Session) -> [String] {
        let room = session.state.room
        var facts = ["\(session.roomPosition)", "size \(session.size)"]
        facts.append("\(room.hasStarted) \(room.isLocked)")
        facts.append("pen \(room.pen ?? "-")")
        facts += session.members.map { "\($0)" }
        facts += (room.parked + room.proposals + room.spoken).map {
            "\($0.entry) \($0.author) \($0.step ?? -1)"
        }
        for (index, step) in session.state.steps.enumerated() {
            let turn = step.turn
            facts.append(
                "\(index) \(session.isInPlay(index)) \(step.mark) \(step.rows.map(\.number)) "
                    + "\(turn.isRevealed) \(turn.kept) \(turn.tied) \(turn.passed) "
                    + "asked \(turn.asked?.sorted() ?? []) \(turn.voted) \(turn.takenOut) "
                    + contributions(turn))
            for (row, agreement) in turn.agreements.sorted(by: { $0.key < $1.key }) {
                let outcome = agreement.outcome.map { "\($0)" } ?? "open"
                facts.append(
                    "\(row): \(agreement.objections.keys.sorted()) \(agreement.isRevealed) "
                        + "asked \(agreement.asked?.sorted() ?? []) \(outcome)")
            }
        }
        return facts
    }

    private static func contributions(_ turn: Turn) -> String {
        "\(turn.contributions.map { "\($0.author ?? "-") \($0.answer.entry)" })"
    }
}

extension GroupRehearsal {
    /// The session as its log tells it.
    var replayed: Session {
        var session = Session(session.guide, entries: entries)
        for staging in beside { session.stage(staging) }
        return session
    }

    /// The same with every opening taken out.
    var redacted: Session {
        Session(
            session.guide,
            entries: entries.map {
                Entry(number: $0.number, time: 0, who: $0.who, event: $0.event.redacted)
            })
    }

    /// What differs between the session and what its log tells, with its words and without.
    var differencesFromLog: [String] {
        let live = RoomSnapshot(session)
        let facts = Set(live.facts).subtracting(RoomSnapshot.facts(redacted))
        let beside = replayed.state.staged == session.state.staged ? [] : ["staged"]
        return live.differences(from: RoomSnapshot(replayed)) + facts.sorted() + beside
    }

    /// Whether each entry is the same after it was written as fields and read again.
    func fieldsComeBack() throws -> Bool {
        try entries.suffix(4).allSatisfy {
            try Event($0.event.fields, words: $0.event.words) == $0.event
        }
    }
}
