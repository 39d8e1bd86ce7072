import TestSupport

@testable import DialogueEngine

/// What can be seen of a group session, to compare two of them.
struct RoomSnapshot {
    let position: Position
    let prompt: Prompt
    let transcript: Transcript
    let plan: ActionPlan
    let members: [Member]
    let progress: Progress
    let review: [ReviewItem]
    let facts: [String]

    init(_ session: Session) {
        position = session.position
        prompt = session.prompt
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
        var facts = ["\(session.position)"]
        facts.append("\(room.hasStarted) \(room.isLocked)")
        facts.append("pen \(room.pen ?? "-")")
        facts += session.members.map { "\($0)" }
        facts += [room.parked, room.proposals, room.spoken].joined().map {
            "\($0.entry) \($0.author) \($0.step ?? -1)"
        }
        for (index, step) in session.state.steps.enumerated() {
            let turn = step.turn
            facts.append(
                "\(index) \(step.mark) \(step.rows.map(\.number)) "
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

    private static func contributions(_ turn: RoomStep) -> String {
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

    /// The same with every opening taken out, and an entry that says what is open meanwhile.
    var redacted: Session {
        let all =
            entries.map(\.event.redacted)
            + [.redact(Redaction(target: 0, reason: .child, open: session.openPlace))]
        return Session(
            session.guide,
            entries: all.enumerated().map { number, event in
                let who = entries.indices.contains(number) ? entries[number].who : nil
                return Entry(number: number, time: 0, who: who, event: event)
            })
    }

    /// What differs between the session and what its log tells, with its words and without.
    var differencesFromLog: [String] {
        let live = RoomSnapshot(session)
        let redacted = redacted
        let facts = Set(live.facts).subtracting(RoomSnapshot.facts(redacted))
        // Ahead of where the room is nobody can tell any more what will be in play.
        let inPlay = session.state.steps.indices.filter {
            session.state.entered.steps[$0] && session.isInPlay($0) != redacted.isInPlay($0)
        }.map { "in play: \($0)" }
        let beside = replayed.state.staged == session.state.staged ? [] : ["staged"]
        let history = [0, 1, 3].flatMap { entries.findings(on: session.guide, without: $0) }
        return live.differences(from: RoomSnapshot(replayed)) + facts.sorted() + inPlay + beside
            + history
    }

    /// Whether each entry is the same after it was written as fields and read again.
    func fieldsComeBack() throws -> Bool {
        try entries.suffix(4).allSatisfy {
            try Event($0.event.fields, words: $0.event.words) == $0.event
        }
    }
}
