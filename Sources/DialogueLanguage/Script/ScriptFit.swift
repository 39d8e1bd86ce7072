import Messages

// What does not fit together where a dialogue is laid over a briefing and a form.
extension Script {
    /// What does not fit together; errors keep a session from beginning.
    public func findings(over briefing: Briefing, filling form: Form) -> [Diagnostic] {
        TaskSteps(self, briefing).diagnostics + gaps(in: form)
    }

    /// Sections that one of the two has and the other lacks.
    func sectionFindings(with briefing: Briefing, presented: [String]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for step in steps {
            guard let id = step.kind.section, briefing.section(id) == nil else { continue }
            found.append(
                Diagnostic(
                    .sectionNotInBriefing, line: step.line,
                    said("check.briefing-has-no-section", ["briefingId": briefing.id, "id": id]),
                    mend: said(
                        "check.it-has",
                        ["sections": briefing.sections.map(\.id).joined(separator: ", ")])))
        }
        let presentsRest = steps.contains { $0.kind == .presentRest }
        for section in briefing.sections where !presentsRest && !presented.contains(section.id) {
            found.append(
                Diagnostic(
                    .sectionNotPresented, line: 1,
                    said(
                        "check.the-section-of-briefing",
                        ["sectionId": section.id, "briefingId": briefing.id]),
                    mend: said("check.add-present-or-present-rest", ["sectionId": section.id])))
        }
        return found
    }

    /// Fields of the form that no step of this dialogue fills, for a dialogue that says it fills it.
    public func gaps(in form: Form) -> [Diagnostic] {
        guard fills == form.id else { return [] }
        return form.parts.compactMap { part in
            let missing: String? =
                switch (part, step(part.id)?.kind) {
                case (.field, .ask(let question)) where question.isInRecord: nil
                case (.field, .askTask(let question)) where question.isInRecord: nil
                case (.list, .list): nil
                case (.table(_, _, let columns), .list(let list)):
                    columns.first { column in !list.columns.contains { $0.id == column.id } }
                        .map { "\(part.id) › \($0.id)" }
                default: part.id
                }
            return missing.map {
                Diagnostic(
                    .fieldNotAsked, line: 1,
                    said("check.nothing-here-fills", ["value": $0, "formId": form.id]),
                    mend: said("check.add-a-step-or-column"))
            }
        }
    }
}

extension Script.Kind {
    /// The section that it names; nil where it names none.
    package var section: String? {
        switch self {
        case .present(let id), .show(let id): id
        default: nil
        }
    }
}

extension Script.Step {
    /// The question of a step that is one; a vote alone asks which rows to keep.
    package var question: Question? {
        switch kind {
        case .ask(let question): question
        case .vote(let list, let keep):
            Question(
                id: id, text: said("check.which-matter-most", ["keep": keep]),
                type: .pick(from: [list]),
                audience: .any, fallback: nil, recall: nil, probes: [], nudges: [], aids: Aids())
        default: nil
        }
    }
}
