import DialogueLanguage

extension Session {
    /// No screen has room for more sections than that.
    private static let mostAhead = 12

    /// What going on would say from here, step by step, to somebody alone who reads: the sections that
    /// follow, and what is asked then. Nothing of it has happened: a screen with room for it shows it,
    /// and says so by going on once the person does.
    public var ahead: [Effect] {
        var next = self
        var turns: [[Effect]] = []
        while next.isReading, turns.count < Self.mostAhead {
            turns.append(next.receive(.goOn, at: Moment(today: Today(.first, zone: ""))).told)
        }
        return turns.isEmpty ? [] : [.ahead(turns)]
    }

    private var isReading: Bool {
        guard mode == .alone, held == nil, !isStopped, case .page(let step) = position else {
            return false
        }
        if case .present = guide.steps[step].kind { return true } else { return false }
    }

    /// The terms of the sections that stand right above a question for somebody alone.
    func termsJustRead(before spot: Spot) -> [Briefing.Term] {
        guard mode == .alone, spot.column == nil else { return [] }
        let sections = guide.steps[..<spot.step].reversed().lazy.map(\.kind.section)
            .prefix { $0 != nil }.compactMap(\.self)
        return sections.reversed().flatMap { guide.briefing.terms(in: $0) }
    }
}
