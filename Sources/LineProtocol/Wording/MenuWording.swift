import Messages

/// What is asked of somebody who chose something in the start menu.
public enum MenuWording {
    /// The briefing that was typed is begun already.
    public static func isBegun(_ open: WelcomeWording.Open) -> [SpokenLine] {
        [
            SpokenLine(.blank), SpokenLine(.text, said("menu.is-begun", ["session": open.line])),
            SpokenLine(.question, said("menu.return-goes-on-new-begins")),
        ]
    }

    /// Several are not finished.
    public static func which(_ open: [WelcomeWording.Open]) -> [SpokenLine] {
        [SpokenLine(.blank), SpokenLine(.heading, said("welcome.begun-and-not-finished"))]
            + open.enumerated().map { SpokenLine(.point, "\($0 + 1)  \($1.line)") }
            + [SpokenLine(.question, said("menu.which"))]
    }

    /// For a line that is none of them.
    public static var numberOrReturn: SpokenLine {
        SpokenLine(.refused, said("menu.type-a-number-of-these"))
    }

    /// For a line that is neither.
    public static var onOrAnew: SpokenLine { SpokenLine(.refused, said("menu.return-or-new")) }

    /// A finished plan, and what can be done with it.
    ///
    /// - Parameter folder: where documents go, as people call it.
    public static func plan(_ plan: WelcomeWording.Plan, folder: String) -> [SpokenLine] {
        let choices = [
            said("menu.open"), said("menu.export", ["folder": folder]), said("menu.change"),
            said("menu.delete"),
        ]
        return [SpokenLine(.blank), SpokenLine(.heading, plan.line)]
            + choices.enumerated().map { SpokenLine(.point, "\($0 + 1)  \($1)") } + [whatToDo]
    }

    /// What is asked below a plan.
    public static var whatToDo: SpokenLine {
        SpokenLine(.question, said("menu.a-number-or-return"))
    }

    /// For a line that is none of the four.
    public static var oneOfFour: SpokenLine { SpokenLine(.refused, said("menu.one-of-four")) }

    /// Back in the menu after a session that was left.
    public static func left(hasLetGo: Bool) -> SpokenLine {
        SpokenLine(
            .happened,
            hasLetGo
                ? said("session.everything-else-you-answered")
                : said("session.everything-you-answered-is-kept"))
    }
}
