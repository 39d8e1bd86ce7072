// A detail can be spread over two lines of one answer, so each line is looked at together with the
// words that it would stand behind.
extension Session {
    /// The end of what a member's words would stand behind: their paragraphs or points at the open
    /// question, the cell or row before, their own remarks of the same kind. Empty for nothing.
    public func wordsBefore(_ input: Input, by speaker: String) -> String {
        switch (input, position) {
        case (.text, .turn(let step)): paragraphs(of: speaker, at: step)
        case (.text, .question(let spot)), (.text, .nudge(let spot)): wordsBefore(spot)
        case (.text, .list(let step)): wordsBefore(newRow(step))
        case (.command(.say), _): remarks(of: speaker, in: state.room.spoken)
        case (.command(.park), _): remarks(of: speaker, in: state.room.parked)
        case (.command(.propose), _): remarks(of: speaker, in: state.room.proposals)
        default: ""
        }
    }

    /// What a member has written at a step where another line is added to it; of the points of a
    /// list the last one.
    func paragraphs(of member: String, at step: Int) -> String {
        let own = answers(of: member, at: step)
        if guide.list(step) != nil { return Self.end(of: own.suffix(1)) }
        guard Self.isAddedTo(guide.question(step)?.type.name ?? "") else { return "" }
        return Self.end(of: own)
    }

    /// What is read right before the answer at a spot: the answer that a follow-up follows, the cell
    /// before, or the point before.
    func wordsBefore(_ spot: Spot) -> String {
        if spot.isProbe { return Self.end(of: [slot(at: spot.asked)].compactMap(Self.text)) }
        guard let column = spot.column else { return "" }
        let rows = state.steps[spot.step].rows
        let place = rows.firstIndex { $0.number == spot.row } ?? rows.count
        let isList = guide.list(spot.step)?.columns.count == 1
        let before = isList ? rows[..<place].last?.cells[0] : nil
        let cell = column > 0 ? rows[place...].first?.cells[column - 1] : before
        return Self.end(of: [cell].compactMap(Self.text))
    }

    /// Nobody reads together what stands further apart than so many remarks.
    private static let remarksBefore = 256

    private func remarks(of speaker: String, in all: Remarks) -> String {
        let own = all.suffix(Self.remarksBefore).filter { $0.author == speaker }
        return Self.end(of: own.compactMap { $0.words?.text })
    }

    private static func text(_ slot: Slot?) -> String? { slot?.current?.words?.text }

    /// The longest part of what stands before that is looked at, in bytes: longer than any detail.
    private static let reach = 240

    private static func end(of texts: some BidirectionalCollection<String>) -> String {
        var kept: [String] = []
        var size = 0
        for text in texts.reversed() where size < reach {
            kept.append(text)
            size += text.utf8.count + 1
        }
        let whole = kept.reversed().joined(separator: "\n").unicodeScalars
        guard whole.count > reach else { return String(whole) }
        // What is cut off should not leave half of a word or number.
        let rest = whole.suffix(reach).drop { $0 != " " && $0 != "\n" }
        return String(String.UnicodeScalarView(rest))
    }
}
