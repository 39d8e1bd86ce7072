import DialogueLanguage

extension Session {
    /// What tells one thing that a group is asked from every other, without blanks; the same after
    /// the session was read from its log again.
    public var mark: String {
        // A step that shows a section is called by two words.
        String(String.UnicodeScalarView(place.unicodeScalars.map { $0 == " " ? "." : $0 }))
    }

    private var place: String {
        switch position {
        case .lobby: "lobby"
        case .paused: "paused"
        case .review: "review"
        case .finished: "finished"
        case .page(let step): "page:\(guide.steps[step].id)"
        case .turn(let step):
            "\(isOpenAtOnce(step) ? "open" : "silent"):\(guide.steps[step].id)"
        case .revealed(let step): "revealed:\(guide.steps[step].id)"
        case .curtain(let step, _): "curtain:\(guide.steps[step].id)"
        case .ballot(let step): "ballot:\(guide.steps[step].id)"
        case .counted(let step):
            "counted:\(guide.steps[step].id):\(state.steps[step].turn.tied.count)"
        case .agreeing(let step, let place): "agree:\(guide.steps[step].id):\(place.path)"
        case .question(let spot): "write:\(guide.place(spot).path)"
        case .nudge(let spot): "write:nudge:\(guide.place(spot).path)"
        case .allRows(let step, let column):
            "write:\(guide.steps[step].id):all:\(guide.list(step)?.columns[column].id ?? "")"
        case .list(let step): "write:\(guide.steps[step].id):\(state.steps[step].rows.count)"
        }
    }

    /// What was said, put aside and proposed since an entry of the log, in order, by entry; words
    /// that were taken out are not among them.
    public func remarks(since entry: Int) -> [(entry: Int, effect: Effect)] {
        func remarks(
            _ all: Remarks, _ effect: (String, Int, String) -> Effect
        ) -> [(entry: Int, effect: Effect)] {
            all.enumerated().compactMap { index, remark in
                guard remark.entry >= entry, let words = remark.words else { return nil }
                return (remark.entry, effect(remark.author, index + 1, words.text))
            }
        }
        let all =
            remarks(state.room.spoken) { .said(by: $0, $2) }
            + remarks(state.room.parked) { .parked(by: $0, number: $1, $2) }
            + remarks(state.room.proposals) { .proposed(by: $0, number: $1, $2) }
        return all.sorted { $0.entry < $1.entry }
    }
}
