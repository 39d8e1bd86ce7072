import AnswerReading
import DialogueLanguage

// A line that answers several questions of a row at once. It means the same alone and in a room: it is
// the line of whoever writes.
extension Session {
    /// What a line says to which questions, where it says something to more than the one that is asked.
    func pieces(of text: String, at spot: Spot, _ today: Today) -> [(spot: Spot, text: String)] {
        guard let list = guide.list(spot.step), !spot.isProbe else { return [] }
        if spot.column == 0, list.isInOneLine, !hasSlot(at: spot) {
            return (wholeRow(text, list, today) ?? row(text, list, today)).map { column, text in
                (Spot(step: spot.step, row: spot.row, column: column), text)
            }
        }
        guard let next = shared(at: spot) else { return [] }
        let parts = text.parts
        return parts.count == 2 ? [(spot, parts[0]), (next, parts[1])] : []
    }

    /// What a line says of what, who and when.
    private func row(_ text: String, _ list: List, _ today: Today) -> [(column: Int, text: String)]
    {
        let line = ActionLine(text, today: today.date)
        let read = list.lineColumns.compactMap { column, isDate -> (column: Int, text: String)? in
            (isDate ? line.when : line.who).map { (column, $0) }
        }
        return [(0, line.what)] + read
    }

    /// The same of a line that says how one will know, too: “…; done when …; worked when …”. Nil where
    /// its first part leaves anything open: then the signs may part who and when.
    private func wholeRow(
        _ text: String, _ list: List, _ today: Today
    ) -> [(column: Int, text: String)]? {
        let parts = text.parts
        guard parts.count == 3, let last = list.columns.firstIndex(where: \.sharesLine), last > 0
        else { return nil }
        let first = row(parts[0], list, today)
        guard first.count == list.lineColumns.count + 1 else { return nil }
        return first + [(last - 1, parts[1]), (last, parts[2])]
    }

    /// The question that may be answered in one line with the one at a spot; nil for none.
    func shared(at spot: Spot) -> Spot? {
        guard let column = spot.column, let list = guide.list(spot.step), !spot.isProbe,
            column + 1 < list.columns.count, list.columns[column + 1].sharesLine,
            slot(at: spot)?.isGiven != true
        else { return nil }
        let next = Spot(step: spot.step, row: spot.row, column: column + 1)
        return slot(at: next)?.isGiven == true ? nil : next
    }

    /// What was read from the line of a row, while nothing else of the row is answered.
    func read(at spot: Spot) -> [Prompt.Reading] {
        guard let list = guide.list(spot.step), list.isInOneLine, !spot.isProbe,
            let row = state.steps[spot.step].row(spot.row), let open = spot.column
        else { return [] }
        let isNudging = row.cells[open].isNudging
        let columns = [0] + list.lineColumns.map(\.column)
        let isFresh = row.cells.indices.allSatisfy {
            columns.contains($0) || !row.cells[$0].isGiven
        }
        guard isFresh, isNudging || !row.cells[open].isGiven,
            row.cells.contains(where: { $0.current?.isOfLine == true })
        else { return [] }
        return columns.sorted().compactMap { column in
            shown(row.cells[column], list.columns[column]).map {
                Prompt.Reading(
                    number: column + 1, question: list.columns[column].text, answer: $0)
            }
        }
    }

    /// What a bare number means: to change what was read, or one of the answers that stand there; nil
    /// where it is an answer.
    func mend(_ text: String, at spot: Spot) throws(Refusal) -> Decision? {
        let number = Ordinal(text)
        if let steps = detailSteps(at: spot) {
            guard let step = number.flatMap({ $0.index(in: steps) }).map({ steps[$0] }) else {
                throw .numberWanted(of: steps.count)
            }
            return go(to: Spot(step: step), .visit)
        }
        guard let number, read(at: spot).contains(where: { $0.number == number.number }),
            let column = number.index(in: slots(of: spot))
        else { return nil }
        return go(to: Spot(step: spot.step, row: spot.row, column: column), .visit)
    }

    /// Whether somebody changes what was read in a row that they are not done with: they go on there.
    func isMending(_ spot: Spot, _ kind: Event.MoveKind) -> Bool {
        guard kind == .visit, let column = spot.column, let list = guide.list(spot.step),
            list.isInOneLine
        else { return false }
        let slots = slots(of: spot)
        return column + 1 < slots.count && slots[column + 1].isGiven
            && !openCells(guide.place(Spot(step: spot.step, row: spot.row))).isEmpty
    }

    /// The answers of the row of a spot.
    func slots(of spot: Spot) -> [Slot] { state.steps[spot.step].row(spot.row)?.cells ?? [] }

    /// The column that is asked after another in a row; nil after the last one.
    func nextColumn(after column: Int, in list: List, _ slots: [Slot]) -> Int? {
        list.columns.indices.dropFirst(column + 1).first { next in
            !list.columns[next].isAtEnd || slots.indices.contains(next) && slots[next].isGiven
        }
    }

    /// What is still open in a row while it is written.
    func openCells(_ row: Place) -> [Slot] {
        guard let step = guide.index[row.step], let list = guide.list(step),
            let row = state.steps[step].row(row.row)
        else { return [] }
        return zip(row.cells, list.columns).filter { cell, column in
            !cell.isSettled && (!column.isAtEnd || cell.isGiven)
        }.map(\.0)
    }

    /// Whether nothing is open in the row of a spot.
    func isComplete(_ spot: Spot) -> Bool {
        openCells(guide.place(Spot(step: spot.step, row: spot.row))).isEmpty
    }

    /// Whether it is said how an answer was read, where what was read is not shown otherwise.
    func isEchoed(_ answered: Answered, _ spot: Spot) -> Bool {
        answered.line == nil && guide.question(at: spot)?.isAtEnd != true
    }
}

extension List {
    /// The columns besides the first that a line is read into: for whom and for when, where they are.
    var lineColumns: [(column: Int, isDate: Bool)] {
        let who = columns.dropFirst().firstIndex { $0.type == .person }
        let when = columns.dropFirst().firstIndex { $0.type == .date }
        return [who.map { ($0, false) }, when.map { ($0, true) }].compactMap(\.self)
            .sorted { $0.0 < $1.0 }
    }

    /// The last column that is asked row by row.
    var lastInRow: Int? { columns.lastIndex { !$0.isAtEnd } }
}

extension String {
    /// What semicolons part; none where nothing stands between two of them.
    fileprivate var parts: [String] {
        let parts = unicodeScalars.split(separator: ";", omittingEmptySubsequences: false)
            .map { String(Substring($0).trimmed) }
        return parts.contains("") ? [] : parts
    }

    /// Whether another text stands in it, word by word: a line that was read into parts may have had
    /// some of its words in between.
    func holds(_ part: String) -> Bool {
        var rest = words[...]
        for word in part.words {
            let letters = word.letters
            guard let at = rest.firstIndex(where: { $0.letters == letters }) else { return false }
            rest = rest[(at + 1)...]
        }
        return true
    }
}

extension Substring {
    /// Without signs, which may be left out between the parts of a line.
    fileprivate var letters: [Unicode.Scalar] {
        unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
