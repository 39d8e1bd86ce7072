import DialogueEngine
import DialogueLanguage
import LineProtocol
import Messages
import SessionHost
import SessionLog

/// An unfinished session as a person remembers it: what it is about, when, and how far it is.
struct OpenSession {
    let id: String
    /// The briefing's id; empty where that can't be read.
    let briefing: String
    /// When something was answered last, such as `Tuesday`.
    let day: String
    private let store: SessionStore

    init(_ summary: SessionSummary, in store: SessionStore) {
        id = summary.id
        briefing = summary.beginning?.briefing.id ?? ""
        day = summary.last.map { LocalTime($0).spokenDay() } ?? ""
        self.store = store
    }

    /// How far it is, read when it is shown.
    var place: String {
        let session = try? StoredSession.record(of: id, in: store).session
        return session.map { Wording.place(of: $0) }
            ?? said("cli-open-session.it-cant-be-read", ["command": Software.command])
    }
}
