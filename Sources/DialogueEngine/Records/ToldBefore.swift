import AnswerReading
import DialogueLanguage

/// A recommendation that another briefing of one's library makes too, and what was planned then.
///
/// It is worked out from briefings and finished plans, beside the session: no event tells of it, and
/// what follows from a log never rests on it.
public struct ToldBefore: Equatable, Sendable {
    /// The label of the recommendation that is read now.
    public let label: String
    /// The other briefing, by its id.
    public let briefing: String
    /// The label of the recommendation there.
    public let there: String
    /// What was planned on it, the latest first; empty where that briefing has no finished plan.
    public let plans: [Plan]

    /// A finished plan of the other briefing.
    public struct Plan: Equatable, Sendable {
        /// The day on which it was finished.
        public let day: CalendarDate
        /// Its actions for the recommendation; empty where it has none.
        public let actions: [Action]
    }

    /// An action as it stands in a plan.
    public struct Action: Equatable, Sendable {
        /// What needs to happen.
        public let what: String
        /// Who does it; nil where nobody is named.
        public let who: String?
        /// By when, in full; nil where no day is named.
        public let when: String?
    }

    /// A plan that was finished earlier, with the briefing as it was then.
    public struct Earlier: Sendable {
        let briefing: Briefing
        let day: CalendarDate
        let plan: ActionPlan

        /// A plan and the day on which it was finished.
        public init(_ session: Session, on day: CalendarDate) {
            (briefing, plan, self.day) = (session.guide.briefing, ActionPlan(session), day)
        }
    }
}

extension ToldBefore {
    /// What of a briefing one was told before, in its order.
    ///
    /// - Parameters:
    ///   - library: the briefings that one has.
    ///   - plans: finished ones, the latest first.
    public static func all(
        in briefing: Briefing, library: [Briefing], plans: [Earlier]
    ) -> [ToldBefore] {
        let known = [briefing] + different(library + plans.map(\.briefing), from: briefing)
        let repeats = Repeats(known)
        return briefing.recommendations.flatMap { item -> [ToldBefore] in
            let label = item.label ?? ""
            let places = repeats.others(of: label, in: 0)
            var ids: Set<String> = []
            return places.filter { ids.insert(known[$0.briefing].id).inserted }.map { place in
                let other = known[place.briefing]
                let done = plans.filter { $0.briefing.id == other.id }.compactMap { earlier in
                    places.first { known[$0.briefing] == earlier.briefing }
                        .map { earlier.made(for: $0.label) }
                }
                return ToldBefore(
                    label: label, briefing: other.id, there: place.label, plans: done)
            }
        }
    }

    /// Each briefing once, without those of the same id as one.
    private static func different(_ briefings: [Briefing], from one: Briefing) -> [Briefing] {
        briefings.reduce(into: []) { found, next in
            if next.id != one.id, !found.contains(next) { found.append(next) }
        }
    }
}

extension ToldBefore.Earlier {
    /// What was planned for a recommendation.
    fileprivate func made(for label: String) -> ToldBefore.Plan {
        let actions = plan.parts.flatMap { part -> [ToldBefore.Action] in
            guard case .table(_, _, let columns, let rows) = part else { return [] }
            return rows.filter { row in row.links.contains { $0.id == "R" + label } }.compactMap {
                row in
                func cell(_ id: String) -> String? {
                    let cell = columns.firstIndex { $0.id == id }.map { row.cells[$0] }
                    return cell?.state == .answered ? cell?.shown : nil
                }
                guard let what = row.cells.first, what.state == .answered else { return nil }
                return .init(what: what.shown, who: cell("who"), when: cell("by_when"))
            }
        }
        return ToldBefore.Plan(day: day, actions: actions)
    }
}
