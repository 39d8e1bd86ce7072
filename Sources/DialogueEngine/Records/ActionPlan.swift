import AnswerReading
import DialogueLanguage

/// The form of the partnership, filled in with the answers of a session.
public struct ActionPlan: Equatable, Sendable {
    /// The title of the form.
    public let title: String
    /// Who asks for it; the publisher of the briefing.
    public let publisher: String
    /// The briefing that it belongs to.
    public let briefing: String
    /// Exactly the parts of the form, in its order.
    public let parts: [Part]
    /// What teams are told about keeping it.
    public let note: String
    /// Every recommendation, with the numbers of the rows that answer it.
    public let recommendations: [Coverage]
    /// Whether the dialogue asks which recommendations a row answers.
    public let hasLinks: Bool

    /// A part of the form with what was answered.
    public enum Part: Equatable, Sendable {
        case field(id: String, label: String, Cell)
        /// What was answered, and empty cells for points that are asked for and not there; further lines
        /// of the form are free.
        case list(id: String, label: String, [Cell])
        case table(id: String, label: String, columns: [Form.Column], [Row])
    }

    /// One answer in the plan.
    public struct Cell: Equatable, Sendable {
        /// What became of the question.
        public enum State: String, Equatable, Sendable {
            case answered
            /// Left out on purpose.
            case skipped
            /// Not answered: never asked, or the session ended before.
            case open
            /// The words were taken out of the record.
            case removed
        }

        /// What became of it.
        public let state: State
        /// As typed; nil unless answered.
        public internal(set) var words: Words?
        /// As people read it: a date in full, choices by their text; empty unless answered.
        public internal(set) var shown = ""
        /// What was kept against a nudge.
        public internal(set) var nudges: [Nudge] = []
        /// What was kept although it seems to identify a person.
        public var identifying: [IdentifyingDetail] = []
        /// Whether something that it rests on has changed.
        public internal(set) var isAgain = false
        /// Of a point of a list, what the record calls its row for good, such as `learning/r2`.
        public var row: String?

        /// A question that was left out.
        static let skipped = Cell(state: .skipped)
        /// A question without an answer.
        static let open = Cell(state: .open)
    }

    /// A row of a table.
    public struct Row: Equatable, Sendable {
        /// What the record calls it for good, such as `actions/r2`.
        public let id: String
        /// From 1, as shown.
        public let number: Int
        /// One for each column of the form.
        public let cells: [Cell]
        /// What it answers: recommendations and points of earlier lists.
        public let links: [Link]
        /// Why the room did not agree to it; nil where it did, or has not been asked yet.
        public let doubt: Doubt?
    }

    /// A row that few or none agreed to, or that the room was not asked about before it was closed.
    public enum Doubt: Equatable, Sendable {
        /// Fewer than half of those who were asked.
        case few(agrees: Int, of: Int)
        /// The room left out agreeing on it.
        case leftOut
    }

    /// A recommendation or point that a row answers.
    public struct Link: Equatable, Sendable {
        /// As typed and shown, such as `R2` or `L1`.
        public let label: String
        /// What the record calls it for good: `R2`, or the row of a list, such as `learning/r1`.
        public let id: String
        /// Its text.
        public let text: String
    }

    /// A recommendation and the rows that answer it.
    public struct Coverage: Equatable, Sendable {
        /// Such as `4a`.
        public let label: String
        /// Its text.
        public let text: String
        /// Numbers of rows as shown; empty where no action answers it.
        public let rows: [Int]
        /// For whom it is; nil where every team that reads it is meant.
        public let audience: String?

        /// Whether it is for teams, and none of the actions answers it.
        public var isGap: Bool { rows.isEmpty && audience == nil }
    }
}

extension ActionPlan {
    /// The plan as far as the session has come.
    public init(_ session: Session) {
        let form = session.guide.form
        let parts = form.parts.map { session.filled($0) }
        title = form.title
        publisher = form.publisher.isEmpty ? session.guide.briefing.publisher : form.publisher
        briefing = session.guide.briefing.id
        note = form.note
        hasLinks = session.guide.steps.indices.contains { step in
            session.guide.list(step)?.columns.contains { $0.picksRecommendations } ?? false
        }
        self.parts = parts
        recommendations = session.guide.briefing.recommendations.map { item in
            let label = "R" + (item.label ?? "")
            let rows = parts.flatMap { part -> [Int] in
                guard case .table(_, _, _, let rows) = part else { return [] }
                return rows.filter { $0.links.contains { $0.label == label } }.map(\.number)
            }
            return Coverage(
                label: item.label ?? "", text: item.text, rows: rows, audience: item.audience)
        }
    }

    /// Every answer, for looking over what is missing or was kept against a nudge.
    public var cells: [Cell] {
        parts.flatMap { part in
            switch part {
            case .field(_, _, let cell): [cell]
            case .list(_, _, let cells): cells
            case .table(_, _, _, let rows): rows.flatMap(\.cells)
            }
        }
    }
}

extension Session {
    fileprivate func filled(_ part: Form.Part) -> ActionPlan.Part {
        let step = guide.index[part.id]
        switch part {
        case .field(let id, let label):
            return .field(id: id, label: label, step.map { fieldCell($0) } ?? .open)
        case .list(let id, let count, let label):
            var cells = step.map { points($0) } ?? []
            let isSkipped = step.map { state.steps[$0].mark == .skipped } ?? false
            let wanted = step.flatMap { guide.list($0)?.minimum } ?? count
            while cells.count < max(1, min(wanted, count)) {
                cells.append(isSkipped ? .skipped : .open)
            }
            return .list(id: id, label: label, cells)
        case .table(let id, let label, let columns):
            let filled = step.map { rows($0, columns) } ?? []
            return .table(id: id, label: label, columns: columns, filled)
        }
    }

    /// The points of a list; those that a vote kept where there was one.
    private func points(_ step: Int) -> [ActionPlan.Cell] {
        guard let list = guide.list(step), isVisible(step) else { return [] }
        return adopted(step).map { choice in
            var point = cell(choice, list.columns[0])
            point.row = Place(guide.steps[step].id, row: choice.row).path
            return point
        }
    }

    /// A field that one person answers, or a room: then what everybody may see, one below the other.
    private func fieldCell(_ step: Int) -> ActionPlan.Cell {
        guard guide.isInRecord(step) else { return .open }
        let turn = state.steps[step].turn
        guard plan(step).isForEverybody, let question = guide.question(step),
            !turn.contributions.isEmpty
        else {
            return isLeftOut(step)
                ? .skipped : cell(state.steps[step].slot, guide.question(step))
        }
        guard isVisible(step) else { return isLeftOut(step) ? .skipped : .open }
        let texts = spokenAnswers(step, question).compactMap(\.text)
        let text = texts.joined(separator: "\n")
        return ActionPlan.Cell(
            state: texts.isEmpty ? .removed : .answered, words: texts.isEmpty ? nil : Words(text),
            shown: text, identifying: question.details(in: text).kinds)
    }

    private func rows(_ step: Int, _ columns: [Form.Column]) -> [ActionPlan.Row] {
        guard let list = guide.list(step) else { return [] }
        return state.steps[step].rows.enumerated().map { index, row -> ActionPlan.Row in
            let cells = columns.map { column -> ActionPlan.Cell in
                let at = list.columns.firstIndex { $0.id == column.id }
                return at.map { cell(row.cells[$0], list.columns[$0]) } ?? .open
            }
            let links = zip(row.cells, list.columns).flatMap { self.links($0, $1) }
            return ActionPlan.Row(
                id: Place(guide.steps[step].id, row: row.number).path, number: index + 1,
                cells: cells, links: links, doubt: doubt(row.number, in: step))
        }
    }

    private func doubt(_ row: Int, in step: Int) -> ActionPlan.Doubt? {
        let agree = guide.steps.indices.first {
            plan($0).ending == .agreement && guide.target($0) == step && isInPlay($0)
        }
        guard let agree else { return nil }
        let agreement = state.steps[step].turn.agreements[row]
        guard let agreement, agreement.outcome != nil || state.isFinished else {
            if state.steps[agree].mark == .skipped { return .leftOut }
            return state.isFinished ? .few(agrees: 0, of: 0) : nil
        }
        // Those who lead may agree too, and are not among those who were asked.
        let asked = agreement.asked?.count ?? 0
        let agrees = agreement.outcome?.asked ?? 0
        let isFew = agrees == 0 || agrees * 2 < asked
        return isFew ? .few(agrees: agrees, of: asked) : nil
    }

    private func links(_ slot: Slot, _ question: Question) -> [ActionPlan.Link] {
        guard case .pick(let sources) = question.type,
            case .choices(let ids) = slot.current?.words?.value
        else { return [] }
        return options(question).filter { ids.contains($0.id) }.map { option in
            let isRecommendation = sources == ["recommendations"]
            return ActionPlan.Link(
                label: isRecommendation ? "R" + option.label : option.label, id: option.id,
                text: option.text)
        }
    }

    /// A slot as a cell of the plan.
    func cell(_ slot: Slot, _ question: Question?) -> ActionPlan.Cell {
        guard let answer = slot.current else { return slot.isSkipped ? .skipped : .open }
        return ActionPlan.Cell(
            state: answer.words == nil ? .removed : .answered, words: answer.words,
            shown: shown(slot, question) ?? "", nudges: answer.nudges,
            identifying: answer.identifying, isAgain: slot.isAgain)
    }
}
