import AnswerReading
import Messages

extension LinesBelow.Draft {
    /// Whether it is asked as a question: every point is, and what says in which words.
    var isTask: Bool { point != nil || below["ask"] != nil }
    /// Its number as written; nil where none is.
    fileprivate var number: Int? { point?.written.flatMap { Int($0, in: 1...999) } }
}

// The tasks that the last section sets.
extension BriefingParser {
    /// The tasks of a section, numbered and named; says so where two can't be told apart.
    mutating func readTasks(_ section: SectionBuilder) -> [Briefing.Task] {
        let drafts = section.below?.drafts ?? []
        var taken = Set(drafts.compactMap(\.number))
        var numbers: Set<Int> = []
        var ids: Set<String> = []
        var free = 1
        return drafts.compactMap { draft -> Briefing.Task? in
            guard isTask(draft) else { return nil }
            while draft.number == nil, taken.contains(free) { free += 1 }
            let number = draft.number ?? free
            taken.insert(number)
            if !numbers.insert(number).inserted { repeated(draft.line, "\(number)") }
            return Briefing.Task(
                id: name(draft, number, &ids), number: number,
                text: draft.below["ask"]?.first?.text ?? Self.text(draft, section),
                hints: draft.below["hint"]?.map(\.text) ?? [],
                examples: draft.below["example"]?.map(\.text) ?? [])
        }
    }

    /// Takes what says for whom recommendations are; says so where it stands below something else.
    mutating func readAudiences(_ section: inout SectionBuilder) {
        for draft in section.below?.drafts ?? [] {
            guard let (audience, line) = draft.below["for"]?.first else { continue }
            if draft.point == nil {
                found.add(
                    .badTaskLine, line, said("check.this-stands-below-no-recommendation"),
                    mend: said("check.number-the-recommendation"))
            } else {
                section.address(draft.block, to: audience)
            }
        }
    }

    /// Whether a block is a task; says so where something stands below one that is none.
    private mutating func isTask(_ draft: LinesBelow.Draft) -> Bool {
        if draft.isTask { return true }
        if let line = draft.first {
            found.add(
                .badTaskLine, line, said("check.this-stands-below-a-text"),
                mend: said("check.number-the-task-or-write"))
        }
        return false
    }

    private mutating func name(
        _ draft: LinesBelow.Draft, _ number: Int, _ ids: inout Set<String>
    ) -> String {
        guard let (id, line) = draft.below["id"]?.first else { return TaskName.of(number) }
        if !Identifier.isValid(id) {
            found.add(
                .badIdentifier, line, said("check.cant-be-the-id", ["id": id]),
                mend: said("check.write-id-my-task", ["rule": Identifier.rule]))
        } else if ScriptLinker.reserved.contains(id.lowercased())
            || TaskName.number(id.lowercased()).map({ $0 != number }) == true
        {
            found.add(
                .badTaskLine, line, said("check.has-a-meaning-of-its", ["id": id]),
                mend: said("check.choose-another-id-such", ["id": id]))
        } else if !ids.insert(id.lowercased()).inserted {
            repeated(line, id)
        }
        return id
    }

    private mutating func repeated(_ line: SourceText.Line, _ name: String) {
        found.add(
            .repeatedTask, line, said("check.there-is-a-task-already", ["name": name]),
            mend: said("check.number-them-1-2-3-and-give"))
    }

    /// The words of a point with those of the points inside it.
    private static func text(_ draft: LinesBelow.Draft, _ section: SectionBuilder) -> String {
        let inside = draft.inside.map { "- " + section.blocks[$0].text }
        return ([section.blocks[draft.block].text] + inside).joined(separator: "\n\n")
    }
}
