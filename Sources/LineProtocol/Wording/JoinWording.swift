import Messages

/// What `debrief join` says by itself, between the lines of a server; plain lines as a server's.
public enum JoinWording {
    /// The connection stands again, and nobody had entered before.
    public static var connected: String { said("join.connected-again") }
    /// A line was typed while there is no connection.
    public static var notSent: String { said("join.not-connected-at-the-moment") }
    /// The server does not know the secret, perhaps because it has just started.
    public static var notYetBack: String { said("join.connected-again-but-the-server") }
    /// Talk mode begins.
    public static var talks: String { said("join.what-you-type-now-goes") }
    /// Talk mode ends.
    public static var answers: String { said("join.what-you-type-answers") }
    /// Something else is asked than when the person began to type.
    public static var changed: String { said("join.the-question-changed-since-you") }
    /// The same in a terminal that hands over whole lines.
    public static var changedInLineMode: String { said("join.the-question-changed-while-you") }
    /// `/quit` before minutes and plan are kept.
    public static var savesFirst: String { said("join.minutes-and-plan-are-kept") }
    /// The connection broke too often.
    public static var notSaved: String { said("join.minutes-and-plan-could") }
    /// The connection broke.
    public static var lost: String { said("join.the-connection-was-lost-trying") }
    /// It broke after a line that no reply came to.
    public static var lastLine: String { said("join.your-last-line-may") }
}
