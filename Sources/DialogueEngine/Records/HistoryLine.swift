import DialogueLanguage

// Answers that were read from one line.
extension Session {
    /// Whether an answer belongs to the open question, or goes on with the line that the entry before
    /// is a part of.
    func isAnswered(_ answered: Answered, after last: Event) -> Bool {
        if let line = answered.line, line != size { return goesOn(answered, line, after: last) }
        return isAnswered(at: answered.place)
            && (answered.line == nil || mayShareLine(answered.place))
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
