import Glibc
import LineProtocol
import Synchronization

/// A terminal at which a person types lines, with editing, history and completion, while other
/// threads may print above what is half typed.
///
/// A thread of its own does all of readline's work, so that keys show while whoever called `run`
/// is busy; everything else may come from any thread. There is one such terminal at a time.
public final class ReadlineTerminal: Sendable {
    /// What to do after something happened.
    public enum Next: Equatable, Sendable {
        case goOn
        case leave
        /// Lend the terminal to the person's editor, with this text to begin with.
        case edit(String)
    }

    /// What other threads want.
    enum Order {
        case post(String)
        case repaint(String)
        case ask(String, Echo)
        case giveBack(String)
        case stand(String)
        case leave
        /// All that an event led to was ordered.
        case done
        /// The same, and the person's editor is wanted.
        case edit(String)
        /// Nothing more will be ordered.
        case close
    }

    /// What becomes of what is typed.
    public enum Echo: Sendable {
        /// It shows, and the arrow keys bring it back.
        case remembered
        /// It shows, and that is all.
        case forgotten
        /// It neither shows nor comes back; a half-typed line is given up where this begins or ends.
        case secret
    }

    private let orders = Mutex<[Order]>([])
    let signals = SignalPipe()
    let completing: @Sendable (String) -> LineCompletion
    let privateFolder: String
    let tellsBeginnings: Bool
    let earlier: [String]

    /// A terminal that nothing was asked at yet.
    ///
    /// - Parameters:
    ///   - privateFolder: where the editor's file may be, if the system has no better place.
    ///   - tellsBeginnings: whether `began` is wanted.
    ///   - earlier: what the arrow keys bring back from the beginning, the oldest first.
    ///   - completing: what a line may go on as, asked when the person presses Tab.
    public init(
        privateFolder: String, tellsBeginnings: Bool = false, earlier: [String] = [],
        completing: @escaping @Sendable (String) -> LineCompletion
    ) {
        (self.privateFolder, self.completing) = (privateFolder, completing)
        (self.tellsBeginnings, self.earlier) = (tellsBeginnings, earlier)
    }

    /// Prints text above what is half typed, which stays as it is.
    public func post(_ text: String) { order(.post(text)) }

    /// Clears the screen and prints text above what is half typed.
    public func repaint(_ text: String) { order(.repaint(text)) }

    /// What stands before what is typed from now on, and what becomes of that.
    public func ask(_ prompt: String, _ echo: Echo = .remembered) { order(.ask(prompt, echo)) }

    /// Puts words into the line that is being typed, before what stands there.
    public func giveBack(_ words: String) { order(.giveBack(words)) }

    /// Puts words into the next line that is empty, to be corrected there.
    public func stand(_ words: String) { order(.stand(words)) }

    /// Ends `run` with `left`.
    public func leave() { order(.leave) }

    private func order(_ order: Order) {
        orders.withLock { $0.append(order) }
        signals.wake()
    }

    func takeOrders() -> [Order] {
        orders.withLock { orders in
            defer { orders = [] }
            return orders
        }
    }

    /// Lets the person type until `next` says to leave; the terminal is then as it was before.
    ///
    /// - Parameter next: what to do; called on this thread, one after the other. It may take its
    ///   time: what is typed meanwhile shows, and is taken afterwards.
    /// - Throws: what `next` throws, after the terminal was left as it was found.
    public func run(_ next: (TerminalEvent) throws -> Next) throws {
        let events = EventQueue()
        SignalPipe.block()
        let keyboard = KeyboardThread { ReadlineLoop(self, events).run() }
        defer {
            order(.close)
            keyboard.join()
            SignalPipe.unblock()
        }
        while true {
            switch try next(events.next()) {
            case .goOn: order(.done)
            case .edit(let text): order(.edit(text))
            case .leave: return
            }
        }
    }

    /// Whether a person can type here with readline: a terminal in and out that can move its
    /// cursor.
    public static var isPossible: Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        return !name.isEmpty && name != "dumb"
    }
}
