/// A connection as the switchboard sees it: a socket with lines, or a browser that comes back with forms.
protocol Wire: AnyObject {
    /// How long a line may be, in bytes with its end.
    var limit: Int { get set }
    /// Takes no line for so many milliseconds.
    func hold(_ milliseconds: Int)
    /// Sends at the end of this turn of the loop.
    func send(_ letter: inout Letter)
    /// Whether what is asked has to be shown again.
    func losesSight() -> Bool
    /// Writes what has gathered.
    func write()
    /// Ends it after what was sent is out.
    func closeOnceWritten()
    /// Ends it.
    func closeNow()
}
