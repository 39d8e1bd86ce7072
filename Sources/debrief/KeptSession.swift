import DialogueEngine
import LineProtocol
import Messages
import SessionHost
import SessionLog

/// A session as people remember it: what it is about, and when something was changed last.
struct KeptSession {
    let id: String
    /// The briefing's id; empty where that can't be read.
    let briefing: String
    /// Such as `Tuesday`, or `3 November`.
    let day: String
    private let store: SessionStore

    private init(_ summary: SessionSummary, in store: SessionStore) {
        id = summary.id
        briefing = summary.beginning?.briefing.id ?? ""
        day = summary.last.map { LocalTime($0).spokenDay() } ?? ""
        self.store = store
    }

    /// Those that somebody alone can go on with, and those that are finished, the latest first.
    static func all(in store: SessionStore) throws -> (open: [KeptSession], plans: [KeptSession]) {
        let all = try store.list().filter { !$0.isDamaged }
        return (
            open: all.filter { !$0.isFinished && !$0.isGroup }.map { KeptSession($0, in: store) },
            plans: all.filter(\.isFinished).map { KeptSession($0, in: store) }
        )
    }

    /// As it stands among what is not finished; how far it is, is read now.
    var open: WelcomeWording.Open {
        let place = session.map { Wording.place(of: $0) }
        let unread = said("cli-open-session.it-cant-be-read", ["command": Software.command])
        return WelcomeWording.Open(briefing: briefing, day: day, place: place ?? unread)
    }

    /// As it stands among the plans; how many actions it has, is read now.
    var plan: WelcomeWording.Plan {
        WelcomeWording.Plan(
            briefing: briefing, day: day, actions: session.map { ActionPlan($0).actionCount } ?? 0)
    }

    private var session: Session? { try? StoredSession.record(of: id, in: store).session }
}

extension ActionPlan {
    /// How many rows its tables have.
    fileprivate var actionCount: Int {
        parts.reduce(0) { count, part in
            if case .table(_, _, _, let rows) = part { count + rows.count } else { count }
        }
    }
}
