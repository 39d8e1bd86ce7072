/// What `debrief join` says by itself, between the lines of a server; plain lines as a server's.
public enum JoinWording {
    /// The connection stands again, and nobody had entered before.
    public static let connected = "* Connected again."
    /// A line was typed while there is no connection.
    public static let notSent = "! Not connected at the moment, so this was not sent."
    /// The server does not know the secret, perhaps because it has just started.
    public static let notYetBack =
        "* Connected again, but the server does not have your room yet. Trying again; /quit gives up."
    /// Talk mode begins.
    public static let talks = "* What you type now goes to everybody in the room. /talk ends that."
    /// Talk mode ends.
    public static let answers = "* What you type answers the question again."
    /// Something else is asked than when the person began to type.
    public static let changed =
        "! The question changed since you began to type, so that was not kept. Your words are "
        + "back in your line: Return sends them to what is asked now, Ctrl-U takes them away."
    /// The same in a terminal that hands over whole lines.
    public static let changedInLineMode =
        "! The question changed while you typed, so that was not sent. Look at what is asked now, and "
        + "type it again where it fits."
    /// `/quit` before minutes and plan are kept.
    public static let savesFirst = "* Minutes and plan are kept first; a moment, please."
    /// The connection broke too often.
    public static let notSaved =
        "Minutes and plan could not be kept: the connection was lost. The facilitator has them."
    /// The connection broke.
    public static let lost = "* The connection was lost. Trying again; /quit gives up."
    /// It broke after a line that no reply came to.
    public static let lastLine =
        "* Your last line may not have arrived: look before you type it again."
}
