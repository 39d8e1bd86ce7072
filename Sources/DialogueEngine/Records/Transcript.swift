import DialogueLanguage
import Messages

/// The discussion of a session: what was read and asked, and what was answered.
public struct Transcript: Equatable, Sendable {
    /// In the order of the dialogue; only parts in which something happened.
    public let parts: [Part]
    /// Who took part and what was said beside the questions; nil for one person alone.
    public let meeting: Meeting?

    /// A part of the dialogue.
    public struct Part: Equatable, Sendable {
        /// The heading of the part; may be empty.
        public let title: String
        /// What happened in it, in order.
        public let items: [Item]
    }

    /// Something that happened at a step.
    public enum Item: Equatable, Sendable {
        /// The notice or a section, by its heading.
        case page(step: String, heading: String, isSkipped: Bool)
        case question(Exchange)
        /// A list or table, with its questions and rows.
        case list(
            step: String, text: String, rowName: String, questions: [String], rows: [[Exchange]])
        /// What everybody in a group answered.
        case answers(Revealed)
        /// What a group was to talk about: our question, or one that was asked before.
        case talk(step: String, text: String, isSkipped: Bool)
        case vote(step: String, Tally)
        case agreement(step: String, [Meeting.Agreed])
        /// A group left it out, or has not come to show its answers; empty text for an agreement.
        case leftOut(step: String, question: String, isSkipped: Bool)
    }

    /// A question with its answer.
    public struct Exchange: Equatable, Sendable {
        /// Where the answer belongs, as the log names it.
        public let path: String
        /// As asked.
        public let question: String
        /// The answer and what is known of it.
        public let cell: ActionPlan.Cell
        /// The number of the answer's entry in the log; nil without an answer.
        public let entry: Int?
        /// A follow-up question and its answer.
        public let probe: Probe?
    }

    /// A follow-up question and its answer.
    public struct Probe: Equatable, Sendable {
        /// As asked.
        public let question: String
        /// The answer and what is known of it.
        public let cell: ActionPlan.Cell
    }
}

extension Transcript {
    /// What was said so far.
    public init(_ session: Session) {
        let guide = session.guide
        var parts: [Part] = []
        for (number, part) in guide.script.parts.enumerated() {
            let items = guide.steps.indices.filter { guide.steps[$0].part == number }
                .compactMap { session.item($0) }
            if !items.isEmpty { parts.append(Part(title: part.title, items: items)) }
        }
        self.parts = parts
        meeting = Meeting(session)
    }
}

extension Session {
    fileprivate func item(_ step: Int) -> Transcript.Item? {
        guard isInPlay(step), guide.isInRecord(step) else { return nil }
        if let item = roomItem(step) { return item }
        let known = state.steps[step]
        let id = guide.steps[step].id
        switch guide.steps[step].kind {
        case .notice: return page(step, said("record.content-notice"))
        case .present(let name):
            let section = guide.briefing.section(name)
            let heading = [section?.number, section?.heading].compactMap { $0 }
            return page(step, heading.joined(separator: " "))
        case .ask, .vote:
            guard known.slot.isGiven, let question = guide.question(step) else { return nil }
            return .question(exchange(known.slot, question, Place(id)))
        case .list(let list):
            guard known.mark != .open || !known.rows.isEmpty else { return nil }
            let rows = known.rows.map { row in
                zip(row.cells, list.columns).map { cell, question in
                    exchange(cell, question, Place(id, row: row.number, field: question.id))
                }
            }
            return .list(
                step: id, text: list.text, rowName: list.rowName,
                questions: list.columns.map(\.text), rows: rows)
        default: return nil
        }
    }

    private func page(_ step: Int, _ heading: String) -> Transcript.Item? {
        let mark = state.steps[step].mark
        if mark == .open { return nil }
        return .page(step: guide.steps[step].id, heading: heading, isSkipped: mark == .skipped)
    }

    private func exchange(_ slot: Slot, _ question: Question, _ place: Place) -> Transcript.Exchange
    {
        Transcript.Exchange(
            path: place.path, question: question.text, cell: cell(slot, question),
            entry: slot.current?.entry, probe: slot.isSkipped ? nil : probe(slot, question))
    }

    private func probe(_ slot: Slot, _ question: Question) -> Transcript.Probe? {
        guard let asked = slot.followUp(question) else { return nil }
        let words = slot.probeAnswer?.words
        let state: ActionPlan.Cell.State =
            slot.probeAnswer == nil
            ? (slot.isProbeSkipped ? .skipped : .open) : words == nil ? .removed : .answered
        return Transcript.Probe(
            question: asked,
            cell: ActionPlan.Cell(
                state: state, words: words, shown: words?.text ?? "",
                identifying: slot.probeAnswer?.identifying ?? []))
    }
}

extension Session {
    /// What a step that a whole group takes is in the minutes; nil for other steps.
    private func roomItem(_ step: Int) -> Transcript.Item?? {
        guard mode == .room else { return nil }
        let known = state.steps[step]
        let id = guide.steps[step].id
        switch guide.steps[step].kind {
        case .vote where known.turn.votes != nil: return .some(.vote(step: id, tally(step)))
        case .agree(let list):
            let agreed = agreed(on: list)
            return .some(agreed.isEmpty ? hidden(step, "") : .agreement(step: id, agreed))
        case .discuss(let target, _, let text): return .some(talk(step, text, about: target))
        case .ask(let question) where plan(step).isForEverybody:
            let answers = known.turn.contributions.isEmpty ? nil : revealed(step)
            return .some(answers.map { .answers($0) } ?? hidden(step, question.text))
        case .list(let list) where plan(step).isForEverybody:
            return .some(revealed(step).map { .answers($0) } ?? hidden(step, list.text))
        case .vote: return .some(hidden(step, guide.question(step)?.text ?? ""))
        default: return nil
        }
    }

    private func talk(_ step: Int, _ text: String, about target: String) -> Transcript.Item? {
        let mark = state.steps[step].mark
        if mark == .open { return nil }
        let about = guide.index[target].flatMap { guide.question($0)?.text ?? guide.list($0)?.text }
        return .talk(
            step: guide.steps[step].id, text: text.isEmpty ? about ?? "" : text,
            isSkipped: mark == .skipped)
    }

    /// A question whose answers nobody may see yet, or that was left out; nil before it is reached.
    private func hidden(_ step: Int, _ question: String) -> Transcript.Item? {
        let known = state.steps[step]
        guard known.mark != .open || openTurn == step else { return nil }
        return .leftOut(
            step: guide.steps[step].id, question: question, isSkipped: known.mark == .skipped)
    }
}
