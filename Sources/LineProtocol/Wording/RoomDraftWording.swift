import DialogueEngine
import Messages

/// An answer that all who lead see before it counts.
enum RoomDraftWording {
    static func add(_ news: DraftNews, _ people: People, to lines: inout [SpokenLine]) {
        switch news {
        case .own(let label, let text, let writer):
            lines.add(
                .happened,
                said(
                    "room-draft.not-kept-yet",
                    ["writer": people.name(writer), "label": PromptWording.short(label)]))
            for line in text.parts { lines.add(.point, line) }
            lines.add(
                .question,
                said("room-draft.another-who-leads-keeps"))
        case .by(let author, let label, let text):
            lines.add(
                .happened,
                said(
                    "room-draft.is-about-to-answer",
                    ["author": people.name(author), "label": PromptWording.short(label)]))
            lines.add(speaker: people.name(author), text)
            lines.add(.question, said("room-draft.return-keeps-it-redo-drops"))
        case .dropped(let who):
            lines.add(
                .happened, said("room-draft.went-on-the-answer", ["who": people.name(who)]))
        }
    }
}
