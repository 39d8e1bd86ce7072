import DialogueLanguage

// Answers that were read from one line, and rows from a list.
extension Session {
    /// Whether the entry that an answer names as the first of its line is itself, or that of the entry
    /// before, whose row it goes on with.
    func fitsLine(_ answered: Answered, after last: Event) -> Bool {
        guard let line = answered.line else { return true }
        guard mayShareLine(answered.place) else { return false }
        if line == size { return true }
        guard case .answer(let before) = last, before.line == line,
            before.place.step == answered.place.step, before.place.row == answered.place.row,
            let spot = guide.spot(answered.place)
        else { return false }
        return slot(at: spot)?.isGiven == false
    }

    /// Whether an answer belongs to the open question, or goes on with the line or list that the entry
    /// before is a part of.
    func isAnswered(_ answered: Answered, after last: Event) -> Bool {
        if let line = answered.line, line != size { return true }
        return isAnswered(at: answered.place) || isNextRow(answered.place, after: last)
    }

    /// Whether it begins a row right behind the one before, as in a list that somebody alone pasted.
    private func isNextRow(_ place: Place, after last: Event) -> Bool {
        guard mode == .alone, case .answer(let before) = last, before.place.step == place.step,
            !before.place.isProbe, let step = guide.index[place.step],
            let above = state.steps[step].rows.last
        else { return false }
        return before.place.row == above.number && place == guide.place(newRow(step))
            && state.steps[step].rows.count < capacity(of: step)
    }

    private func mayShareLine(_ place: Place) -> Bool {
        guard let step = guide.index[place.step], let list = guide.list(step) else { return false }
        return list.isInOneLine || list.columns.contains(where: \.sharesLine)
    }
}
