import AnswerReading
import Messages

// What can be asked about the answer to each kind of question.
extension ConditionParser {
    /// The test, and whether it is turned round: "at most 2 rows" is the opposite of "at least 3".
    static func test(
        _ verb: String, _ rest: [Substring], _ step: StepBuilder
    ) -> (Atom.Test, isOpposite: Bool)? {
        let plain = rest.map { $0.lowercased() }
        if verb == "has" { return rows(plain, step) }
        if verb == "is", plain == ["answered"] { return (.isAnswered, false) }
        if verb == "is", plain == ["skipped"] { return (.isSkipped, false) }
        guard step.header.verb == .ask, let first = rest.first else { return nil }
        let choice = step.clauses.choiceIDs[plain[0]]
        switch (verb, rest.count, step.options.type) {
        case ("is", 1, .yesNo):
            return plain[0] == "yes" || plain[0] == "no" ? (.isChoice(plain[0]), false) : nil
        case ("is", 1, .choice): return choice.map { (.isChoice($0), false) }
        case ("includes", 1, .several): return choice.map { (.includes($0), false) }
        case ("includes", 1, .pick): return (.includes(String(first)), false)
        case ("is", 3, .number), ("is", 3, .scale): return bound(plain).map { ($0, false) }
        default: return nil
        }
    }

    /// `has at least 2` and `has at most 2`, with `rows` behind it or without.
    private static func rows(_ words: [String], _ step: StepBuilder) -> (Atom.Test, Bool)? {
        let isPlain = words.count == 3 || words.count == 4 && ["row", "rows"].contains(words[3])
        guard step.header.verb.isList, isPlain, words[0] == "at",
            let number = Int(words[2], in: 0...1000)
        else { return nil }
        return switch words[1] {
        case "least": (.hasRows(number), false)
        case "most": (.hasRows(number + 1), true)
        default: nil
        }
    }

    /// `at least 2`, `at most 2`.
    static func bound(_ words: [String]) -> Atom.Test? {
        guard words[0] == "at", let number = Int(words[2], in: .min ... .max) else { return nil }
        return words[1] == "least" ? .atLeast(number) : words[1] == "most" ? .atMost(number) : nil
    }

    /// One spelling for each meaning, as the log has it.
    static func text(_ step: String, _ test: Atom.Test) -> String {
        switch test {
        case .isChoice(let id): "\(step) is \(id)"
        case .includes(let id): "\(step) includes \(id)"
        case .atLeast(let bound): "\(step) is at least \(bound)"
        case .atMost(let bound): "\(step) is at most \(bound)"
        case .isAnswered: "\(step) is answered"
        case .isSkipped: "\(step) is skipped"
        case .hasRows(let count): "\(step) has at least \(count)"
        case .isAlone: "alone"
        }
    }

    /// How the answer to a question can be compared.
    static func hint(for step: StepBuilder) -> String {
        let id = step.header.isEachTask ? TaskName.of(1) : step.id
        let choices = step.clauses.choices.prefix(20).map(\.choice.id).joined(separator: ", ")
        if step.header.verb.isList { return said("check.write-has-at-least-1", ["id": id]) }
        return switch step.options.type {
        case .yesNo: said("check.write-is-yes", ["id": id])
        case .choice: said("check.write-is-with-one", ["id": id, "choices": choices])
        case .several: said("check.write-includes-with-one", ["id": id, "choices": choices])
        case .pick: said("check.write-includes-r1-is-answered", ["id": id])
        case .number, .scale: said("check.write-is-at-least-3", ["id": id])
        default: said("check.write-is-answered", ["id": id])
        }
    }
}
