import DialogueEngine
import LineProtocol
import SessionHost
import TerminalShell

/// What can be done with a finished plan: open, export, change, delete.
struct PlanMenu {
    private enum Choice {
        case open, export, change, delete, back
    }

    private let shared: SharedOptions
    private let plan: KeptSession

    init(_ plan: KeptSession, _ shared: SharedOptions) {
        (self.plan, self.shared) = (plan, shared)
    }

    /// Asks, and does it, until somebody goes back.
    ///
    /// - Returns: what the start menu then says first.
    func ask() throws -> [SpokenLine] {
        var above: [SpokenLine] = []
        while true {
            switch try choose(below: above) {
            case .back: return []
            case .open: above = try planLines()
            case .export: above = [SpokenLine(.happened, try PlanOffer(shared).write(plan.id))]
            case .change:
                return try Conversation(shared, isFromMenu: true).change(plan.id).map { [$0] } ?? []
            case .delete: return try Deletion(shared).deleteFromMenu(plan.id)
            }
        }
    }

    /// A screen at a time; Return shows the next one, and goes back from the last.
    private func choose(below above: [SpokenLine]) throws -> Choice {
        var choice = Choice.back
        let lines = above + MenuWording.plan(plan.plan, folder: PlanOffer.place)
        var screens = Screens(lines, size: shared.plain ? nil : Terminal.size)
        try Asker(isPlain: shared.plain, words: []).ask(screens.next()) { line in
            switch line.withoutBlankEnds.lowercased() {
            case "" where !screens.isOver: return screens.next()
            case "1", "open": choice = .open
            case "2", "export": choice = .export
            case "3", "change": choice = .change
            case "4", "delete": choice = .delete
            case "", "back", "/back", "quit", "/quit", "q": choice = .back
            default: return [MenuWording.oneOfFour, MenuWording.whatToDo]
            }
            return []
        }
        return choice
    }

    private func planLines() throws -> [SpokenLine] {
        let record = try StoredSession.record(of: plan.id, in: try shared.store(.readOnly))
        return PlanWording.lines(ActionPlan(record.session))
    }
}
