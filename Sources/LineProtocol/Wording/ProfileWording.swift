/// What is said about the details that the head of every form asks for.
public enum ProfileWording {
    /// Said once, when they were first given.
    public static func remembered(command: String) -> String {
        "Next time Return gives the same answers about your team. "
            + "`\(command) profile` shows and changes them."
    }

    /// Where nothing is remembered yet.
    public static func empty(command: String) -> String {
        "Nothing is remembered about your team yet. The first plan that you finish asks for it, or: "
            + "`\(command) profile --organisation \"Name\"`."
    }

    /// A profile that can't be read.
    public static func damaged(path: String, command: String) -> String {
        "\(path) can't be read as a profile, so it is left out. `\(command) profile --clear` removes it."
    }
}
