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

    /// Everything for each briefing that can be used, by its id in small letters: read now and never
    /// again, since a server that hosts rooms should wait for no file, and open none that somebody names.
    func contents() -> [String: SessionContent] {
        Dictionary(
            briefings.compactMap { id in
                (try? content(briefing: id)).map { (id.lowercased(), $0) }
            }
        ) { first, _ in first }
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
