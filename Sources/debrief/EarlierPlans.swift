import AnswerReading
import BundledContent
import DialogueEngine
import DialogueLanguage
import SessionHost
import SessionLog

/// What this team planned before, for recommendations that come again.
struct EarlierPlans {
    private let shared: SharedOptions

    init(_ shared: SharedOptions) { self.shared = shared }

    /// What of a briefing one was told before, with what was planned then.
    func toldBefore(_ briefing: Briefing) throws -> [ToldBefore] {
        let own = OwnBriefings(data: try shared.folder())
        let library =
            BundledContent.briefings.compactMap { Briefing.parse($0.bytes).content }
            + own.ids.compactMap { id in
                (try? own.bytes(id)).flatMap { Briefing.parse($0).content }
            }
        let store = try shared.store(.readOnly)
        let finished = try store.list().filter {
            $0.isFinished && !$0.isDamaged && $0.beginning?.briefing.id != briefing.id
        }
        // A session is read whole only where it has to do with this briefing: of each other one, the latest.
        let all = library + earlier(finished, in: store)
        let related = ToldBefore.all(in: briefing, library: all, plans: []).map(\.briefing)
        let plans = Set(related).compactMap { id in
            finished.first { $0.beginning?.briefing.id == id }.flatMap { plan(of: $0, in: store) }
        }
        return ToldBefore.all(in: briefing, library: all, plans: plans)
    }

    /// The briefings of plans, as they were then; each once.
    private func earlier(_ finished: [SessionSummary], in store: SessionStore) -> [Briefing] {
        Set(finished.compactMap(\.beginning?.briefing.fingerprint)).sorted().compactMap { bytes in
            (try? store.content(bytes)).flatMap { Briefing.parse($0).content }
        }
    }

    private func plan(of summary: SessionSummary, in store: SessionStore) -> ToldBefore.Earlier? {
        guard let session = try? StoredSession.record(of: summary.id, in: store).session,
            let day = CalendarDate(iso: LocalTime(summary.last ?? 0).iso)
        else { return nil }
        return ToldBefore.Earlier(session, on: day)
    }
}
