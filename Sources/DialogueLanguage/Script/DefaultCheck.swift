import AnswerReading
import Messages

// Whether what Return answers is an answer.
extension QuestionDraft {
    /// How to mend a default that the question would not take; nil for one that it takes.
    func mend(default text: Substring) -> String? {
        let typed = text.lowercased()
        switch type {
        case .text, .longText, .person, .date: return nil
        case .yesNo: return ["yes", "no", "y", "n"].contains(typed) ? nil : said("check.write-yes")
        case .choice:
            return isChoice(typed, among: names)
                ? nil : said("check.write-one", ["someIDs": someIDs])
        case .several:
            let names = names
            let isOne = ["none", "all"].contains(typed) || isChoice(typed, among: names)
            let all = Substring(typed).phrases
            if let none = alone(among: all) {
                return said("check.write-alone-or-the-others", ["noneId": none.id])
            }
            return isOne || !all.isEmpty && all.allSatisfy { isChoice(String($0), among: names) }
                ? nil : said("check.write-none-all-or-some", ["someIDs": someIDs])
        case .number, .scale:
            let bounds = type.bounds
            let example =
                bounds.map {
                    said(
                        "check.from-to", ["lowerBound": $0.lowerBound, "upperBound": $0.upperBound])
                } ?? said("check.such-as-3")
            return isNumber(typed)
                ? nil : said("check.write-a-number-in-digits", ["example": example])
        case .pick:
            return ["none", "all"].contains(typed) ? nil : said("check.write-none-or-all")
        }
    }

    /// The ids and words of the answers to choose, in small letters.
    private var names: Set<String> {
        Set(clauses.choiceIDs.keys).union(clauses.choices.map { $0.choice.label.lowercased() })
    }

    private func isChoice(_ typed: String, among names: Set<String>) -> Bool {
        if let number = Ordinal(typed) {
            return number == 1 || number.index(in: clauses.choices) != nil
        }
        return names.contains(typed)
    }

    /// The answer that is refused beside another one, where it stands beside another one.
    private func alone(among typed: [Substring]) -> Choice? {
        let chosen = typed.compactMap { typed -> Choice? in
            if let number = Ordinal(String(typed)) { return clauses.choices[number]?.choice }
            return clauses.choices.lazy.map(\.choice).first {
                $0.id.lowercased() == typed || $0.label.lowercased() == typed
            }
        }
        return chosen.first { none in none.excludesRest && chosen.contains { $0 != none } }
    }

    private func isNumber(_ typed: String) -> Bool {
        let isDecimal = typed.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 }
        guard isDecimal, let number = Double(typed) else { return false }
        if case .scale = type, Int(typed, in: .min ... .max) == nil { return false }
        guard let bounds = type.bounds else { return true }
        return (Double(bounds.lowerBound)...Double(bounds.upperBound)).contains(number)
    }

    private var someIDs: String {
        clauses.choices.prefix(20).map { "`\($0.choice.id)`" }.joined(separator: ", ")
    }
}
