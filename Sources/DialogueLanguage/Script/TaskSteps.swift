import AnswerReading

/// The steps of a dialogue, with those about tasks spelt out for the tasks of a briefing.
package struct TaskSteps {
    /// As they are taken. What is about a question that this briefing does not set is left out.
    package private(set) var steps: [Script.Step] = []
    /// What conditions ask, of the questions by the names that they have here.
    package let atoms: [Atom]
    /// The tasks that `ask each task` asks, under the names of their questions; the question that
    /// stands for them where the briefing sets none.
    let each: [Briefing.Task]
    /// The sections that a step of its own presents.
    private let presented: [String]
    private let briefing: Briefing
    private let asksEach: Bool
    /// The names of the steps that ask one task, by the id of that task.
    private let own: [String: String]
    /// What `task-1` and the like are called here.
    private let names: [String: String]

    /// What does not fit together.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Lays the steps of a dialogue over a briefing.
    package init(_ script: Script, _ briefing: Briefing) {
        self.briefing = briefing
        asksEach = script.steps.contains { $0.kind.isEachTask }
        presented = script.steps.compactMap { $0.kind.section }
        var own: [String: String] = [:]
        for case (let id, .askTask) in script.steps.map({ ($0.id, $0.kind) }) {
            // Under its name and under its number, a task is asked where it stands first.
            if let task = briefing.task(named: id), own[task.id] == nil { own[task.id] = id }
        }
        self.own = own
        let others = briefing.tasks.filter { own[$0.id] == nil }
        each = Self.standIn(script, briefing) + Self.named(others, in: script)
        let names = Dictionary(
            briefing.tasks.compactMap { task in
                own[task.id].map { (TaskName.of(task.number), $0) }
            } + each.map { (TaskName.of($0.number), $0.id) }
        ) { first, _ in first }
        self.names = names
        atoms = script.atoms.map {
            Atom(text: $0.text, step: names[$0.step] ?? $0.step, test: $0.test)
        }
        lay(script.steps[...])
        leaveOut()
        diagnostics =
            script.sectionFindings(with: briefing, presented: presented)
            + findings(script, briefing)
    }

    /// The question of its own that `ask each task` asks where the briefing sets no tasks.
    private static func standIn(_ script: Script, _ briefing: Briefing) -> [Briefing.Task] {
        guard briefing.tasks.isEmpty else { return [] }
        return script.steps.compactMap { step in
            guard case .askEachTask(let question) = step.kind, !question.text.isEmpty else {
                return nil
            }
            return Briefing.Task(
                id: TaskName.of(1), number: 1, text: question.text, hints: [], examples: [])
        }
    }

    /// Tasks under names that no other step of the dialogue has.
    private static func named(_ tasks: [Briefing.Task], in script: Script) -> [Briefing.Task] {
        let taken = Set(script.steps.map { $0.id.lowercased() })
        return tasks.map { task in
            guard taken.contains(task.id.lowercased()) else { return task }
            return Briefing.Task(
                id: TaskName.of(task.number), number: task.number, text: task.text,
                hints: task.hints, examples: task.examples)
        }
    }

    /// Steps about each task that follow each other are taken together, task by task.
    private mutating func lay(_ all: ArraySlice<Script.Step>) {
        var rest = all
        while let first = rest.first {
            let run = rest.prefix { $0.kind.isAboutEachTask && $0.part == first.part }
            if run.isEmpty { lay(first) }
            for task in each { steps += run.map { $0.about(task, of: briefing) } }
            rest = rest.dropFirst(max(1, run.count))
        }
    }

    private mutating func lay(_ step: Script.Step) {
        switch step.kind {
        case .askTask(let question):
            if let asked = asked(step.id, question) { steps.append(step.with(.ask(asked))) }
        case .ask(var question):
            question.recall = question.recall.map(name)
            steps.append(step.with(.ask(question)))
        case .list(var list):
            for column in list.columns.indices {
                list.columns[column].recall = list.columns[column].recall.map(name)
                list.columns[column].offers = list.columns[column].offers.map(name)
            }
            steps.append(step.with(.list(list)))
        case .reveal(let target), .discuss(let target, _, _):
            steps.append(step.about(name(target)))
        case .present(let id), .show(let id): if briefing.section(id) != nil { steps.append(step) }
        case .presentRest:
            var next = step
            for section in briefing.sections where !presented.contains(section.id) {
                steps.append(next.with(.present(section.id), id: "present " + section.id))
                next.cue = Script.Cue()
            }
        default: steps.append(step)
        }
    }

    /// The question for one task; nil where the briefing does not set it and nothing stands for it.
    private func asked(_ id: String, _ question: Question) -> Question? {
        if let task = briefing.task(named: id) {
            return own[task.id] == id ? question.asking(task, of: briefing) : nil
        }
        let standsIn = briefing.tasks.isEmpty || !asksEach
        return standsIn && !question.text.isEmpty ? question : nil
    }

    private func name(_ name: String) -> String { names[name] ?? name }

    /// Leaves out what is about a question that is not there, and what stands there twice.
    private mutating func leaveOut() {
        var known: Set<String> = []
        steps = steps.filter { step in
            if let target = step.kind.target, !known.contains(target) { return false }
            return known.insert(step.id).inserted
        }
    }
}

extension Briefing {
    /// The task of this name; `task-2` is the second, whatever its briefing calls it.
    func task(named name: String) -> Task? {
        tasks.first { $0.id.isIdentical(to: name) }
            ?? TaskName.number(name).flatMap { number in tasks.first { $0.number == number } }
    }
}

extension Question {
    /// The same question for a task, in its words and with its hints where it has some.
    func asking(_ task: Briefing.Task, of briefing: Briefing) -> Question {
        var question = self
        question.text = task.text
        question.aids = Aids(
            hints: task.hints.isEmpty ? aids.hints : task.hints,
            examples: task.examples.isEmpty ? aids.examples : task.examples,
            terms: aids.terms + briefing.terms(of: [task.text]))
        return question
    }
}

extension Script.Kind {
    /// Whether it asks every task that no other step asks.
    var isEachTask: Bool { if case .askEachTask = self { true } else { false } }

    /// Whether it is said of each of those tasks.
    var isAboutEachTask: Bool { isEachTask || target == TaskName.each }

    /// The step that it shows, talks about or decides on; nil where it stands for itself.
    package var target: String? {
        switch self {
        case .reveal(let target), .discuss(let target, _, _), .vote(let target, _),
            .agree(let target):
            target
        default: nil
        }
    }
}

extension Script.Step {
    /// The same step with something else in it.
    fileprivate func with(_ kind: Script.Kind, id: String? = nil) -> Script.Step {
        Script.Step(
            id: id ?? self.id, part: part, condition: condition, kind: kind, line: line, cue: cue)
    }

    /// What is said of each task, said of one.
    fileprivate func about(_ task: Briefing.Task, of briefing: Briefing) -> Script.Step {
        switch kind {
        case .askEachTask(var question):
            question.id = task.id
            return with(.ask(question.asking(task, of: briefing)), id: task.id)
        default: return about(task.id)
        }
    }

    /// What shows or talks about a step, of the step of this name.
    fileprivate func about(_ name: String) -> Script.Step {
        switch kind {
        case .reveal: with(.reveal(name), id: "reveal " + name)
        case .discuss(_, let minutes, let text):
            with(.discuss(name, minutes: minutes, text: text), id: "discuss " + name)
        default: self
        }
    }
}
