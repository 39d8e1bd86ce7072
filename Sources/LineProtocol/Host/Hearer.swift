import DialogueEngine
import StrictJSON

/// Somebody who is told things, with what the words and values for them rest on.
struct Hearer: Equatable {
    /// Nil for one person alone.
    var role: Role?
    /// The names of the members.
    var people = People()
    /// The procedure of this place for a child at risk.
    let concern: String
    /// Where the session is kept; nil where it is not, or where that is not theirs to know.
    var folder: String?
    /// What surrounds what is asked now; nil for what is not asked now.
    var setting: PromptSetting?

    /// What tells what is asked from all else that is.
    var mark: Members { [("mark", setting?.mark.map { .string($0) })] }

    func lines(_ effect: Effect) -> [SpokenLine] {
        guard let role else { return Wording.lines([effect], concern: concern) }
        return RoomWording.lines(
            effect.seen(by: role), for: role, people: people, concern: concern)
    }

    func lines(_ message: HostMessage) -> [SpokenLine] {
        HostWording.lines(message, for: role ?? .facilitator)
    }
}
