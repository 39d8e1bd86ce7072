/// What `debrief join` says by itself, between the lines of a server; plain lines as a server's.
public enum JoinWording {
    /// The connection stands again, and nobody had entered before.
    public static let connected = "* Connected again."
    /// A line was typed while there is no connection.
    public static let notSent = "! Not connected at the moment, so this was not sent."
    /// Talk mode begins.
    public static let talks = "* What you type now goes to everybody in the room. /talk ends that."
    /// Talk mode ends.
    public static let answers = "* What you type answers the question again."
    /// The connection broke.
    public static let lost = "* The connection was lost. Trying again; /quit gives up."
    /// It broke after a line that no reply came to.
    public static let lastLine =
        "* Your last line may not have arrived: look before you type it again."
}
