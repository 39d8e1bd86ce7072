extension JoinConversation {
    /// What it is told.
    public enum Input: Equatable, Sendable {
        /// There is a connection.
        case connected
        /// The server sent a line.
        case heard(String)
        /// The person began to type a line.
        case began
        /// The person typed a line.
        case typed(String)
        /// The person, or the file that lines come from, has no more to say.
        case ended
        /// The connection is gone, or none could be made; the reason is a sentence.
        case lost(String, isHopeless: Bool)
        /// Time has passed; about four times a second.
        case tick
    }

    /// What it wants.
    public enum Effect: Equatable, Sendable {
        /// A line as it is: the first of a connection, and whatever a program sends.
        case send(String)
        /// What the person typed, for what was asked then.
        case say(String, for: String? = nil)
        /// A request such as `minutes`.
        case request(String)
        /// Tells the server that somebody is here.
        case here
        case show(String)
        /// A text to be kept under a name such as `minutes`.
        case save(name: String, lines: [String])
        /// What is typed goes to everybody from now on, or no longer.
        case talks(Bool)
        /// The next line is a secret, or no longer.
        case hides(Bool)
        /// Words that were not sent stand in the line again.
        case giveBack(String)
        case connect(afterMilliseconds: Int)
        /// The end; a reason where it is not what the person wanted.
        case leave(String?)
    }
}
