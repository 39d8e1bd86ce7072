import TestSupport

@testable import DialogueEngine

/// Dialogues for groups.
struct RoomDialogues: CustomStringConvertible, Sendable {
    let name: String
    let walks: Int
    let text: String?
    var tasks: String?

    var description: String { name }

    func guide() throws -> Guide {
        try text.map { try Rehearsal.guide($0, tasks: tasks) } ?? Rehearsal.bundled(name)
    }

    static let standard = RoomDialogues(name: "standard", walks: 4, text: nil)
    static let short = RoomDialogues(name: "short", walks: 4, text: nil)

    /// Tasks of a briefing, each with what follows it.
    static let tasks = RoomDialogues(
        name: "tasks", walks: 6,
        text: """
            dialogue tasks — Tasks
            notice
            ask each task  long text, each, unnamed
              if shorter than 20 characters, probe: Which one?
            reveal each task
            discuss each task, 5 minutes
            ask steps  task, any
            ask why  text, each
              only if task-1 is answered
              recall: task-1
              Why?
            ask team  text, scribe
              Which team?
            """, tasks: "1. Talk.\n2. Agree.\n   id: steps\n3. Tell somebody.")

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
