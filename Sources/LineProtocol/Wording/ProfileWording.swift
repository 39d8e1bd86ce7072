import Messages

/// What is said about the details that the head of every form asks for.
public enum ProfileWording {
    /// Said once, when they were first given.
    public static func remembered(command: String) -> String {
        said("profile.next-time-return-gives", ["command": command])
    }

    /// Where nothing is remembered yet.
    public static func empty(command: String) -> String {
        said("profile.nothing-is-remembered-about", ["command": command])
    }

    /// A profile that can't be read.
    public static func damaged(path: String, command: String) -> String {
        said("profile.cant-be-read", ["path": path, "command": command])
    }
}
