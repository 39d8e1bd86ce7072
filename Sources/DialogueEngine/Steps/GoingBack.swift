import AnswerReading
import DialogueLanguage

extension Session {
    /// `/back`: the step before, everything kept.
    func back() throws(Refusal) -> Decision {
        switch ground {
        case .question(let spot) where spot.isProbe: return go(to: spot.asked, .walk)
        case .question(let spot), .nudge(let spot):
            if let column = spot.column {
                if column > 0 {
                    return go(to: Spot(step: spot.step, row: spot.row, column: column - 1), .visit)
                }
                if slot(at: spot)?.isGiven == true, frontier.step != spot.step {
                    return go(to: Spot(step: spot.step), .walk)
                }
            }
        case .allRows(let step, _): return go(to: Spot(step: step), .walk)
        default: break
        }
        let step = ground.step ?? guide.steps.count
        guard let stop = (0..<step).last(where: isStop) else { throw .nothingBefore }
        return go(to: Spot(step: stop), .walk)
    }

    func go(to spot: Spot, _ kind: Event.MoveKind) -> Decision {
        Decision([.move(guide.place(spot), kind)])
    }

    /// `/edit`: the list of what can be changed, or one of it.
    func edit(_ number: Ordinal?) throws(Refusal) -> Decision {
        let items = reviewItems
        guard let number else { return .show(.editable(items)) }
        guard let item = items[number] else { throw .noSuchItem(number, of: items.count) }
        return go(to: item.target, .visit)
    }

    /// Every question that was reached and every row, in order, with its answer.
    var reviewItems: [ReviewItem] {
        var items: [ReviewItem] = []
        for step in guide.steps.indices where isInPlay(step) && isVisible(step) {
            if guide.isQuestion(Spot(step: step)), state.steps[step].slot.isGiven {
                items.append(
                    item(
                        items.count, step, guide.question(step)?.text ?? "",
                        [state.steps[step].slot], Spot(step: step)))
            } else if let list = guide.list(step) {
                let rows = state.steps[step].rows
                for (index, row) in rows.enumerated() {
                    let target = Spot(step: step, row: row.number, column: 0)
                    items.append(
                        item(items.count, step, "\(list.rowName) \(index + 1)", row.cells, target))
                }
                if state.steps[step].mark != .open, rows.count < list.maximum {
                    let another = "\(list.rowName) \(rows.count + 1)"
                    items.append(
                        item(items.count, step, another, [], Spot(step: step), isAddition: true))
                }
            }
        }
        return items
    }

    private func item(
        _ count: Int, _ step: Int, _ title: String, _ slots: [Slot], _ target: Spot,
        isAddition: Bool = false
    ) -> ReviewItem {
        let shown = slots.enumerated().compactMap { column, slot -> String? in
            var spot = target
            if spot.column != nil { spot.column = column }
            return self.shown(slot, at: spot)
        }
        return ReviewItem(
            number: count + 1, part: guide.script.parts[guide.steps[step].part].title, title: title,
            isAddition: isAddition, answer: shown.isEmpty ? nil : shown.joined(separator: " · "),
            isSkipped: !slots.isEmpty && slots.allSatisfy(\.isSkipped),
            nudges: slots.flatMap { $0.current?.nudges ?? [] },
            identifying: Self.identifying(slots),
            isAgain: slots.contains { $0.isAgain && !$0.isSkipped }, target: target)
    }

    /// What the answers and their follow-ups seem to tell of a person, each kind once.
    private static func identifying(_ slots: [Slot]) -> [IdentifyingDetail] {
        let found = slots.flatMap { $0.identifying }
        return IdentifyingDetail.allCases.filter { found.contains($0) }
    }
}
