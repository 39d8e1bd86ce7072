import TestSupport

@testable import DialogueCore

/// Dialogues for groups.
struct RoomDialogues: CustomStringConvertible, Sendable {
    let name: String
    let walks: Int
    let text: String?

    var description: String { name }

    func guide() throws -> Guide {
        try text.map { try Rehearsal.guide($0) } ?? Rehearsal.bundled(name)
    }

    static let standard = RoomDialogues(name: "standard", walks: 4, text: nil)
    static let short = RoomDialogues(name: "short", walks: 4, text: nil)

    /// Every kind of step, early, so that a walk comes to all of them.
    static let everything = RoomDialogues(
        name: "everything", walks: 12,
        text: """
            dialogue everything — Everything
            about: All kinds of steps.

            # First
            notice
            ask here  each
              Where?
            ask quiet  long text, each, unnamed
              What else?
              if shorter than 20 characters, probe: Which one?
            ask sure  yes/no, each
              Are you sure?
            ask why  text, each, unnamed
              only if sure is no
              Why not?
            reveal quiet
            discuss here
              Talk about it.
            ask all  text, any
              What do we do?

            # Second
            collect points  1 to 3, each, unnamed
              Which points?
              row: Point
            vote points, keep 2
            collect notes  0 to 4, any
              Which notes?
              row: Note
            table actions  1 to 5, scribe
              What was agreed?
              row: Action
              column what  text: What?
                nudge if vague
              column by_when  date: By when?
              column points  pick from points: Which?
            agree actions
            ask team  text, scribe
              Which team?
            """)
}
