import DialogueEngine

/// An answer that all who lead see before it counts.
enum RoomDraftWording {
    static func add(_ news: DraftNews, _ people: People, to lines: inout [SpokenLine]) {
        switch news {
        case .own(let label, let text, let writer):
            lines.add(
                .happened,
                "Not kept yet: \(people.name(writer)) writes here, and sees this first. As the answer to: "
                    + PromptWording.short(label))
            for line in text.parts { lines.add(.point, line) }
            lines.add(
                .question,
                "Another who leads keeps it with Return. /next, typed twice, keeps it without them; "
                    + "/redo drops it.")
        case .by(let author, let label, let text):
            lines.add(
                .happened,
                "\(people.name(author)) is about to answer: \(PromptWording.short(label))")
            lines.add(speaker: people.name(author), text)
            lines.add(.question, "Return keeps it; /redo drops it. It does not count before that.")
        case .dropped(let who):
            lines.add(
                .happened, "\(people.name(who)) went on: the answer that was not kept yet is gone.")
        }
    }
}
