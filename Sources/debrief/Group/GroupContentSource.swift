import BundledContent
import SessionHost

/// What a group's session can be begun on.
struct GroupContentSource: Sendable {
    let library: Library
    let dialogue: String

    /// The ids of all briefings.
    var briefings: [String] {
        let own = library.own?.ids ?? []
        return own + BundledContent.briefings.map(\.id).filter { !own.contains($0) }
    }

    /// Everything for one briefing; nil where there is none of this id, or it can't be used.
    func content(_ id: String) -> SessionContent? {
        // A name with a path in it would let whoever hosts read files of this computer.
        guard briefings.contains(where: { $0.lowercased() == id.lowercased() }) else { return nil }
        return try? content(briefing: id)
    }

    /// Throws where the dialogue can't be used.
    func check() throws {
        guard let first = briefings.first else { return }
        _ = try content(briefing: first)
    }

    private func content(briefing id: String) throws -> SessionContent {
        try library.content(
            briefing: library.briefing(id), dialogue: library.dialogue(dialogue))
    }
}
