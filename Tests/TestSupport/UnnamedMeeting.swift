import DialogueEngine
import DialogueLanguage

/// Meetings at questions without names, of lines by chance, in which Ben and Cleo can be exchanged.
public enum UnnamedMeeting {
    private static let dialogue = """
        dialogue small — Small
        about: A test.

        # Part
        ask here  each, unnamed
          Where?
        ask often  yes/no, each, unnamed
          Often?
        ask later  each, unnamed
          When?
        ask well  each, unnamed, not in the record
          How are you?
        reveal later
        collect points  1 to 3, each, unnamed
          Which?
        vote points, keep 1
        ask team  text, scribe
          Team?
        """

    private static let members = ["Ben", "Cleo", "Dev", "Eve"]

    /// A meeting that has begun.
    public static func begun(seed: UInt64) throws -> GroupRehearsal {
        var room = try GroupRehearsal(dialogue: dialogue, seed: seed)
        try room.play("* Ana joins as facilitator")
        for name in members { try room.play("* \(name) joins") }
        try room.play("* Wall joins as observer", "Ana> /next")
        return room
    }

    /// What people type.
    public static func lines(using numbers: inout SeededNumbers) -> [GroupFixture.Happening] {
        (0..<40).map { _ in line(using: &numbers) }
    }

    /// The same, with Ben in Cleo's place and Cleo in Ben's.
    public static func exchanged(
        _ happening: GroupFixture.Happening
    ) -> GroupFixture.Happening {
        switch happening {
        case .types("Ben", let line): .types("Cleo", line)
        case .types("Cleo", let line): .types("Ben", line)
        default: happening
        }
    }

    private static func line(using numbers: inout SeededNumbers) -> GroupFixture.Happening {
        if Int.random(in: 0..<4, using: &numbers) == 0 {
            let leading = ["/next", "/next", "/next", "/reveal now", "/skip", "/back", "/where"]
            return .types("Ana", leading.randomElement(using: &numbers) ?? "")
        }
        let texts = [
            "yes", "no", "1", "2", "owl \(Int.random(in: 0..<50, using: &numbers))", "a\nb",
            "ring 0161 496 0123", "/done", "/skip", "/redo", "/edit",
        ]
        let name = members.randomElement(using: &numbers) ?? ""
        return .types(name, texts.randomElement(using: &numbers) ?? "")
    }
}
