import Messages

// What does not fit together where a dialogue asks the tasks of a briefing.
extension TaskSteps {
    /// What is left out with this briefing, and which tasks go under other names.
    func findings(_ script: Script, _ briefing: Briefing) -> [Diagnostic] {
        let asked = Set(steps.map(\.id))
        let isAskedForEach = script.steps.contains { $0.kind.isEachTask }
        var found: [Diagnostic] = []
        for step in script.steps {
            switch step.kind {
            case .askEachTask where briefing.tasks.isEmpty && each.isEmpty:
                found.append(Self.without(step, briefing, said("check.tasks-this-step-is-left")))
            case .askTask where !asked.contains(step.id) && !isAskedForEach:
                found.append(
                    Self.without(
                        step, briefing, said("check.task-this-step-is-left", ["stepId": step.id])))
            default:
                let missing = script.tasks(of: step).first { briefing.task(named: $0) == nil }
                if let missing, !each.contains(where: { $0.id == missing }) {
                    found.append(
                        Self.without(
                            step, briefing,
                            said("check.task-which-this-is-about", ["missing": missing])))
                }
            }
        }
        return found + renamed(script, briefing)
    }

    private static func without(
        _ step: Script.Step, _ briefing: Briefing, _ what: String
    ) -> Diagnostic {
        let sets = briefing.tasks.map(\.id).joined(separator: ", ")
        return Diagnostic(
            .taskNotInBriefing, line: step.line,
            said("check.briefing-sets", ["briefingId": briefing.id, "what": what]),
            mend: sets.isEmpty
                ? said("check.write-a-question-below-ask")
                : said("check.it-sets", ["sets": sets]))
    }

    private func renamed(_ script: Script, _ briefing: Briefing) -> [Diagnostic] {
        guard let line = script.steps.first(where: { $0.kind.isEachTask })?.line else { return [] }
        let names = Dictionary(each.map { ($0.number, $0.id) }) { first, _ in first }
        return briefing.tasks.compactMap { task in
            guard let name = names[task.number], name != task.id else { return nil }
            return Diagnostic(
                .taskNameTaken, line: line,
                said(
                    "check.another-step-has-the-name",
                    ["taskId": task.id, "briefingId": briefing.id, "name": name]),
                mend: said("check.give-that-step-another-name"))
        }
    }
}

extension Script {
    /// The tasks, by their numbers, that a step shows or asks about.
    fileprivate func tasks(of step: Step) -> [String] {
        var names = step.kind.target.map { [$0] } ?? []
        switch step.kind {
        case .ask(let question), .askTask(let question), .askEachTask(let question):
            names += question.recall.map { [$0] } ?? []
        case .list(let list): names += list.columns.compactMap(\.recall)
        default: break
        }
        names += step.condition?.terms.map { atoms[$0.atom].step } ?? []
        return names.filter { TaskName.number($0) != nil && self.step($0) == nil }
    }
}
