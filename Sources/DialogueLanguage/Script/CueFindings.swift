import Messages

// What whoever leads could say, where nothing is ever shown.
extension ScriptLinker {
    mutating func checkCue(_ builder: StepBuilder) {
        let isShown = builder.header.verb == .vote || builder.asksEverybody
        let below = (isShown ? [] : [builder.clauses]) + builder.columns.map(\.clauses)
        for line in below.compactMap({ $0.singles[.cueWhenShown]?.line }) {
            found.add(
                .clauseNotHere, line, at: line.text.parted(at: ":")?.0,
                said("check.nothing-is-shown-at-once"), mend: said("check.write-cue-alone"))
        }
    }
}

extension StepBuilder {
    /// Whether everybody answers in silence, and all is shown at once.
    fileprivate var asksEverybody: Bool { header.verb.isQuestion && audience.isEach }
}
