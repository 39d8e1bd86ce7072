import DialogueLanguage

// A detail can be spread over two lines of one answer, so each line is looked at together with the
// words that it would stand behind.
extension Session {
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
        if spot.isProbe { return slot(at: spot.asked).map { Self.end(of: $0) } ?? "" }
        guard let column = spot.column else { return "" }
        let rows = state.steps[spot.step].rows
        let place = rows.firstIndex { $0.number == spot.row } ?? rows.count
        if column > 0 {
            return place == rows.count ? "" : Self.end(of: rows[place].cells[column - 1])
        }
        let isList = guide.list(spot.step)?.columns.count == 1
        return isList && place > 0 ? Self.end(of: rows[place - 1].cells[0]) : ""
    }

    /// Nobody reads together what stands further apart than so many remarks.
    private static let remarksBefore = 256

    /// What a member said beside the questions.
    func remarks(of speaker: String, in all: Remarks) -> String {
        let own = all.suffix(Self.remarksBefore).reversed().lazy.filter { $0.author == speaker }
        return Self.end(newestFirst: own.compactMap { $0.words?.text })
    }

    private static func end(of slot: Slot) -> String {
        slot.current?.words.map { end(of: CollectionOfOne($0.text)) } ?? ""
    }

    /// The longest part of what stands before that is looked at, in bytes: longer than any detail.
    private static let reach = 240

    private static func end(of texts: some BidirectionalCollection<String>) -> String {
        end(newestFirst: texts.reversed())
    }

    /// Looks at no more of them than it needs: a room may have said a lot.
    private static func end(newestFirst texts: some Sequence<String>) -> String {
        var kept: [String] = []
        var size = 0
        for text in texts {
            kept.append(text)
            size += text.utf8.count + 1
            if size >= reach { break }
        }
        if kept.count == 1, kept[0].utf8.count <= reach { return kept[0] }
        let whole = kept.reversed().joined(separator: "\n")
        guard whole.utf8.count > reach else { return whole }
        // What is cut off should not leave half of a word, number or sign.
        let rest = whole.utf8.suffix(reach).drop { $0 != 0x20 && $0 != 0x0A }
        return String(decoding: rest, as: UTF8.self)
    }
}
