// Whether what Return answers is an answer.
extension QuestionDraft {
    /// How to mend a default that the question would not take; nil for one that it takes.
    func mend(default text: String) -> String? {
        let typed = text.lowercased()
        switch type {
        case .text, .longText, .person, .date: return nil
        case .yesNo: return ["yes", "no", "y", "n"].contains(typed) ? nil : "Write `yes` or `no`."
        case .choice:
            return isChoice(typed) ? nil : "Write one of: \(someIDs)."
        case .several:
            let isOne = ["none", "all"].contains(typed) || isChoice(typed)
            let all = Substring(typed).phrases
            return isOne || !all.isEmpty && all.allSatisfy { isChoice(String($0)) }
                ? nil : "Write `none`, `all`, or some of these with commas between: \(someIDs)."
        case .number, .scale:
            let bounds = type.bounds
            let example = bounds.map { "from \($0.lowerBound) to \($0.upperBound)" } ?? "such as 3"
            let isIn = Int(typed).map { bounds?.contains($0) ?? true } ?? false
            return isIn ? nil : "Write a number \(example), in digits."
        case .pick:
            return ["none", "all"].contains(typed) ? nil : "Write `none` or `all`."
        }
    }

    private func isChoice(_ typed: String) -> Bool {
        if let number = Int(typed), (1...max(1, clauses.choices.count)).contains(number) {
            return true
        }
        return clauses.choices.contains {
            $0.id.lowercased() == typed || $0.label.lowercased() == typed
        }
    }

    private var someIDs: String {
        clauses.choices.prefix(20).map { "`\($0.id)`" }.joined(separator: ", ")
    }
}
