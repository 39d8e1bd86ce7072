import AnswerReading

// Which conditions can't be so at the same time.
extension [Atom] {
    /// A term in words.
    func text(_ term: Condition.Term) -> String {
        let atom = self[term.atom]
        guard term.isNegated else { return atom.text }
        return switch atom.test {
        case .isAlone: "in a group"
        case .hasRows(let count): "\(atom.step) has at most \(count - 1)"
        case .includes(let id): "\(atom.step) includes not \(id)"
        default: atom.step + " is not" + atom.text.dropFirst(atom.step.count + 3)
        }
    }

    /// Whether one of two terms is false wherever the other is true.
    func exclude(_ left: Condition.Term, _ right: Condition.Term) -> Bool {
        let (a, b) = (self[left.atom], self[right.atom])
        guard a.step.isIdentical(to: b.step) else { return false }
        switch (left.isNegated, right.isNegated) {
        case (false, false): return a.test.excludes(b.test) || b.test.excludes(a.test)
        case (false, true): return a.test.implies(b.test)
        case (true, false): return b.test.implies(a.test)
        case (true, true): return false
        }
    }
}

extension Atom.Test {
    /// Whether the other one is false where this is true.
    fileprivate func excludes(_ other: Atom.Test) -> Bool {
        switch (self, other) {
        case (.isChoice(let one), .isChoice(let two)): one != two
        case (.atLeast(let low), .atMost(let high)): low > high
        case (.isSkipped, .isChoice), (.isSkipped, .includes), (.isSkipped, .atLeast),
            (.isSkipped, .atMost):
            true
        default: false
        }
    }

    /// Whether the other one is true where this is.
    fileprivate func implies(_ other: Atom.Test) -> Bool {
        switch (self, other) {
        case (.atLeast(let mine), .atLeast(let bound)): mine >= bound
        case (.atMost(let mine), .atMost(let bound)): mine <= bound
        case (.hasRows(let mine), .hasRows(let bound)): mine >= bound
        case (.hasRows(let mine), .isAnswered): mine > 0
        case (.isChoice, .isAnswered), (.includes, .isAnswered), (.atLeast, .isAnswered),
            (.atMost, .isAnswered):
            true
        default: self == other
        }
    }

    /// Whether there is an answer within bounds for which it is true.
    func isPossible(within bounds: ClosedRange<Int>) -> Bool {
        switch self {
        case .atLeast(let bound), .hasRows(let bound): bound <= bounds.upperBound
        case .atMost(let bound): bound >= bounds.lowerBound
        default: true
        }
    }
}
