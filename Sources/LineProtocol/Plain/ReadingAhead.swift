import DialogueEngine

/// Sections that stand below each other on a screen, with what is asked after them.
///
/// A section was read once the person goes on past it, and only then the session is told so. What is
/// in sight and not gone past stays unread: whoever leaves comes back to it.
struct ReadingAhead: Sendable {
    /// For each section that is still to be gone past, how many lines follow it.
    private var followed: [Int] = []
    private var turns: [[Effect]] = []

    /// Whether sections are in sight, or still to come, that nobody has gone past.
    var isAhead: Bool { !followed.isEmpty }

    /// Takes a line of the person: before it counts, they have gone past all that they saw.
    mutating func receive<Problem: Error>(
        _ input: Input, _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> [Effect] {
        if !input.leaves { try goOn(past: 0, respond) }
        followed = []
        let effects = try respond(input)
        note(effects)
        return effects
    }

    /// Tells the session of each section that has no more than so many lines below it.
    mutating func goOn<Problem: Error>(
        past count: Int, _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) {
        while let first = followed.first, first >= count {
            _ = try respond(.goOn)
            followed.removeFirst()
        }
    }

    /// Takes up what going on would say.
    mutating func note(_ effects: [Effect]) {
        turns = []
        for case .ahead(let turns) in effects { self.turns = turns }
    }

    /// The lines of a turn with what follows below them.
    ///
    /// - Parameter toldBefore: what is said beside recommendations that come again.
    mutating func lines(after first: [SpokenLine], toldBefore: [ToldBefore]) -> [SpokenLine] {
        guard !turns.isEmpty, first.last?.kind == .question else { return first }
        var lines = Array(first.dropLast())
        var ends: [Int] = []
        for (index, turn) in turns.enumerated() {
            ends.append(lines.count)
            let said = Wording.lines(turn.map(\.withoutProgress), toldBefore: toldBefore)
            lines.space()
            lines += said.drop { $0.kind == .blank }
            // What says that Return goes on is said once, at the end.
            if index < turns.count - 1 { lines.removeLast() }
        }
        followed = ends.map { lines.count - $0 }
        turns = []
        return lines
    }
}

extension Effect {
    /// How far the reading is, is said once.
    fileprivate var withoutProgress: Effect {
        guard case .asked(var prompt) = self else { return self }
        prompt.reading = nil
        return .asked(prompt)
    }
}

extension Input {
    /// Whether somebody stops reading with it, or goes back from what they see.
    fileprivate var leaves: Bool {
        switch self {
        case .command(.quit), .command(.pause), .command(.concern), .command(.back): true
        default: false
        }
    }
}
