import AnswerReading
import DialogueLanguage

/// A dialogue laid over a briefing and a form: what a session runs on. Never changes.
public final class Guide: Sendable {
    /// The dialogue.
    public let script: Script
    /// What it is about.
    public let briefing: Briefing
    /// What its answers fill.
    public let form: Form
    /// The steps as they are taken: sections and tasks that the briefing lacks left out,
    /// `present rest` and `ask each task` spelt out.
    public let steps: [Script.Step]
    /// What conditions ask about earlier answers, of the questions of these steps.
    let atoms: [Atom]
    /// What does not fit together; errors keep a session from beginning.
    public let diagnostics: [Diagnostic]
    let index: [String: Int]
    /// By step: quick to look up, where taking one out of its step would copy it twice.
    private let questions: [Question?]
    private let lists: [List?]
    private let targets: [Int?]
    private let votes: [Int?]
    /// How many questions a row of each step has, and whether it is a question itself.
    private let widths: [(columns: Int, isQuestion: Bool)]
    private let plansAlone: [StepPlan]
    private let plansInRoom: [StepPlan]
    /// What the review found, numbered.
    let findings: [Briefing.Item]
    /// Whether the question of each step is about that.
    let isAboutFindings: [Bool]
    /// Whether each step is in play whatever was answered.
    let isAlwaysInPlay: [Bool]
    /// Whether any step may be out of play.
    let hasConditions: Bool

    /// Lays them over each other; what does not fit stands in `diagnostics`.
    public init(script: Script, briefing: Briefing, form: Form) {
        self.script = script
        self.briefing = briefing
        self.form = form
        let laid = TaskSteps(script, briefing)
        steps = laid.steps
        atoms = laid.atoms
        index = Dictionary(steps.enumerated().map { ($1.id, $0) }) { first, _ in first }
        questions = steps.map(\.question)
        lists = steps.map { if case .list(let list) = $0.kind { list } else { nil } }
        targets = steps.map { [index] step in step.kind.target.flatMap { index[$0] } }
        let voted = Dictionary(
            steps.indices.compactMap { [index, steps] step -> (Int, Int)? in
                guard case .vote(let list, _) = steps[step].kind else { return nil }
                return index[list].map { ($0, step) }
            }
        ) { first, _ in first }
        votes = steps.indices.map { voted[$0] }
        widths = zip(questions, lists).map { ($1?.columns.count ?? 0, $0 != nil) }
        findings = briefing.findings
        isAboutFindings = questions.map { question in
            question.map { Briefing.asksAboutFindings($0.text) } ?? false
        }
        plansAlone = steps.map { StepPlan($0, .alone) }
        plansInRoom = steps.map { StepPlan($0, .room) }
        isAlwaysInPlay = steps.map { step in
            step.condition == nil && script.parts[step.part].condition == nil && step.isForEverybody
        }
        hasConditions = isAlwaysInPlay.contains(false)
        diagnostics = laid.diagnostics + script.gaps(in: form)
    }

    /// What each step means in a mode: quick to look through.
    func plans(_ mode: Mode) -> [StepPlan] { mode == .alone ? plansAlone : plansInRoom }

    /// The list of a step, if it is one.
    func list(_ step: Int) -> List? { lists[step] }

    /// The step that another one shows, talks about or decides on.
    func target(_ step: Int) -> Int? { targets[step] }

    /// The vote on the rows of a list; nil where there is none.
    func vote(onRowsOf list: Int) -> Int? { votes[list] }

    /// The question of a step that is one; a vote alone asks which rows to keep.
    func question(_ step: Int) -> Question? { questions[step] }

    /// Whether what is answered to a step may stand in minutes, plans and documents.
    func isInRecord(_ step: Int) -> Bool {
        questions[step]?.isInRecord != false
    }

    /// The question of a spot; nil where the spot is no question.
    func question(at spot: Spot) -> Question? {
        guard let column = spot.column else { return questions[spot.step] }
        return isQuestion(spot) ? lists[spot.step]?.columns[column] : nil
    }

    /// Whether a spot is a question.
    func isQuestion(_ spot: Spot) -> Bool {
        guard let column = spot.column else { return widths[spot.step].isQuestion }
        return (0..<widths[spot.step].columns).contains(column)
    }

    /// A spot by the names that the log uses.
    func place(_ spot: Spot) -> Place {
        let field = spot.column.flatMap { column in lists[spot.step]?.columns[column].id }
        return Place(steps[spot.step].id, row: spot.row, field: field, isProbe: spot.isProbe)
    }

    /// The spot of a place; nil where the dialogue has no such place.
    func spot(_ place: Place) -> Spot? {
        guard let step = index[place.step] else { return nil }
        guard let field = place.field else {
            return Spot(step: step, row: place.row, isProbe: place.isProbe)
        }
        guard let column = lists[step]?.columns.firstIndex(where: { $0.id == field }) else {
            return nil
        }
        return Spot(step: step, row: place.row, column: column, isProbe: place.isProbe)
    }
}

extension Script.Step {
    /// Whether it means the same to one person as to a room.
    fileprivate var isForEverybody: Bool {
        switch kind {
        case .ask(let question): question.isInRecord
        case .notice, .say, .present, .show, .presentRest, .askTask, .askEachTask, .list: true
        case .vote, .reveal, .discuss, .agree: false
        }
    }
}

/// A place by indices: quick to compare and to step through.
struct Spot: Hashable, Sendable {
    var step: Int
    var row: Int?
    var column: Int?
    var isProbe = false

    /// The question that this follow-up belongs to.
    var asked: Spot { Spot(step: step, row: row, column: column) }
}
