import DialogueEngine
import Messages

// Why the words of an answer do not do for their question.
extension RefusalWording {
    /// One line; nil for a reason that has nothing to do with the words.
    static func answer(_ why: Refusal) -> String? {
        switch why {
        case .notYesNo(let typed):
            said("answer-refusal.please-answer-yes", ["typed": typed])
        case .notAChoice(let labels, let typed):
            said(
                "answer-refusal.please-type-one-of-shows",
                ["typed": typed, "labels": range(labels)])
        case .oneChoiceOnly(let typed):
            said("answer-refusal.only-one-can-be-chosen", ["typed": typed])
        case .notAPick(let labels, let typed):
            said(
                "answer-refusal.please-type-one-or-more",
                ["typed": typed, "labels": lettered(labels)])
        case .tooMany(let limit, let typed):
            said("answer-refusal.choose-at-most", ["typed": typed, "limit": limit])
        case .excludesRest(let none, let other):
            said(
                "answer-refusal.and-exclude-each-other-please",
                ["none": PromptWording.short(none, 40), "other": PromptWording.short(other, 40)])
        case .notANumber(let typed):
            said("answer-refusal.please-type-a-number-such", ["typed": typed])
        case .outOfRange(let low, let high, let typed):
            said(
                "answer-refusal.please-type-a-number",
                ["typed": typed, "low": low, "high": high])
        case .dateImpossible(let problem): problem.explanation
        case .dateUnclear(let typed):
            said("answer-refusal.i-could-not-read", ["typed": typed])
        case .choiceWanted: said("answer-refusal.please-type-1-2")
        case .notARole:
            said("answer-refusal.a-role-is-a-few")
        case .nothingHeld: said("answer-refusal.no-answer-is-waiting")
        default: nil
        }
    }

    /// `1, 2, 3`, or `R1 to R7, L1`: labels of one kind are drawn together.
    private static func range(_ labels: [String]) -> String {
        var groups: [[String]] = []
        for label in labels {
            if let last = groups.last?.last, kind(of: last) == kind(of: label) {
                groups[groups.count - 1].append(label)
            } else {
                groups.append([label])
            }
        }
        return groups.map { group in
            group.count > 3
                ? said(
                    "answer-refusal.to", ["group": group[0], "groupCount": group[group.count - 1]])
                : group.joined(separator: ", ")
        }.joined(separator: ", ")
    }

    /// The same, and that a letter belongs to them where it does.
    private static func lettered(_ labels: [String]) -> String {
        range(labels)
            + (labels.first.flatMap(kind) == nil ? "" : said("answer-refusal.with-the-letter"))
    }

    /// The letter that a label begins with; nil for a number.
    private static func kind(of label: String) -> Unicode.Scalar? {
        label.unicodeScalars.first.flatMap { $0.properties.isAlphabetic ? $0 : nil }
    }
}
