import DialogueEngine

// Why the words of an answer do not do for their question.
extension RefusalWording {
    /// One line; nil for a reason that has nothing to do with the words.
    static func answer(_ why: Refusal) -> String? {
        switch why {
        case .notYesNo: "Please answer yes or no."
        case .notAChoice(let labels): "Please type one of \(range(labels)). ? shows them again."
        case .oneChoiceOnly: "Only one can be chosen here."
        case .notAPick(let labels): "Please type one or more of \(lettered(labels)), or none."
        case .tooMany(let limit): "Choose at most \(limit)."
        case .excludesRest(let none, let other):
            "“\(PromptWording.short(none, 40))” and “\(PromptWording.short(other, 40))” exclude each "
                + "other. Please type the one or the other."
        case .notANumber: "Please type a number, such as 3 or 2.5."
        case .outOfRange(let low, let high): "Please type a number from \(low) to \(high)."
        case .dateImpossible(let problem): problem.explanation
        case .dateUnclear(let typed):
            "I could not read a date in “\(typed)”. Try 31 January 2027, next Friday, or in six weeks; "
                + "or /skip to leave it open."
        case .choiceWanted: "Please type 1, 2 or 3, or the whole answer again."
        case .notARole:
            "A role is a few words that identify nobody, such as school nurse. "
                + "Type reword to see the question again."
        case .nothingHeld: "No answer is waiting for that."
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
                ? "\(group[0]) to \(group[group.count - 1])" : group.joined(separator: ", ")
        }.joined(separator: ", ")
    }

    /// The same, and that a letter belongs to them where it does.
    private static func lettered(_ labels: [String]) -> String {
        range(labels) + (labels.first.flatMap(kind) == nil ? "" : " with the letter")
    }

    /// The letter that a label begins with; nil for a number.
    private static func kind(of label: String) -> Unicode.Scalar? {
        label.unicodeScalars.first.flatMap { $0.properties.isAlphabetic ? $0 : nil }
    }
}
