import DialogueLanguage

// Answers that were read from one line.
extension Session {
    /// Whether an answer belongs to the open question, or goes on with the line that the entry before
    /// is a part of.
    func isAnswered(_ answered: Answered, after last: Event) -> Bool {
        if let line = answered.line, line != size { return goesOn(answered, line, after: last) }
        return (isAnswered(at: answered.place) || isNextRow(answered.place, after: last))
            && (answered.line == nil || mayShareLine(answered.place))
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

    /// Whether it answers a question of the same row that has no answer yet.
    private func goesOn(_ answered: Answered, _ line: Int, after last: Event) -> Bool {
        guard case .answer(let before) = last, before.line == line,
            before.place.step == answered.place.step, before.place.row == answered.place.row,
            !answered.place.isProbe, let spot = guide.spot(answered.place)
        else { return false }
        return mayShareLine(answered.place) && slot(at: spot)?.isGiven == false
    }

    private func mayShareLine(_ place: Place) -> Bool {
        guard let step = guide.index[place.step], let list = guide.list(step) else { return false }
        return list.isInOneLine || list.columns.contains(where: \.sharesLine)
    }
}
