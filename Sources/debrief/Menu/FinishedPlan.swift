import DialogueEngine
import LineProtocol
import SessionHost
import SessionLog

/// A finished session as people remember it: a plan, by its briefing and day.
struct FinishedPlan {
    let id: String
    /// The briefing's id.
    let briefing: String
    /// When it was finished or changed last, such as `3 November`.
    let day: String
    private let store: SessionStore

    init(_ summary: SessionSummary, in store: SessionStore) {
        id = summary.id
        briefing = summary.beginning?.briefing.id ?? ""
        day = summary.last.map { LocalTime($0).spokenDay() } ?? ""
        self.store = store
    }

    /// How many actions it has, read when it is shown; 0 where it can't be read.
    private var actions: Int {
        let session = try? StoredSession.record(of: id, in: store).session
        return session.map { ActionPlan($0).actionCount } ?? 0
    }

    /// As the menu has it.
    var words: WelcomeWording.Plan {
        WelcomeWording.Plan(briefing: briefing, day: day, actions: actions)
    }
}

extension OpenSession {
    /// As the menu has it.
    var words: WelcomeWording.Open {
        WelcomeWording.Open(briefing: briefing, day: day, place: place)
    }
}

extension ActionPlan {
    /// How many rows its tables have.
    var actionCount: Int {
        parts.reduce(0) { count, part in
            if case .table(_, _, _, let rows) = part { count + rows.count } else { count }
        }
    }
}
