import Glibc
import LineProtocol
import Synchronization

/// A terminal at which a person types lines, with editing, history and completion, while other
/// threads may print above what is half typed.
///
/// A thread of its own does all of readline's work, so that keys show while whoever called `run`
/// is busy; everything else may come from any thread. There is one such terminal at a time.
public final class ReadlineTerminal: Sendable {
    /// Something that the person, or the system, did.
    public enum Happening: Equatable, Sendable {
        /// The first letter of a line, where that is wanted.
        case began
        /// A line; one that was pasted may hold line ends.
        case line([UInt8])
        /// Several lines that came at once although the terminal did not say that they were pasted.
        case lines([UInt8])
        /// Ctrl-D on an empty line.
        case end
        /// Ctrl-C, with what was typed by then and not sent.
        case interrupted(unsent: String)
        /// The window was closed, or the system asked the program to end.
        case stopped
        /// The window has another size now.
        case resized
        /// A key that a person pressed out of habit, and that does nothing here.
        case hint(Hint)
        /// The editor that was asked for is closed.
        case edited(Editor.Outcome)
        /// `leave` was called.
        case left
    }

    /// Keys that a person may press out of habit.
    public enum Hint: Equatable, Sendable {
        /// Ctrl-S.
        case save
        /// Ctrl-V.
        case paste
        /// Ctrl-D behind something half typed.
        case end
    }

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
        case ask(String, isSecret: Bool, isForgotten: Bool)
        case giveBack(String)
        case leave
        /// All that a happening led to was ordered.
        case done
        /// The same, and the person's editor is wanted.
        case edit(String)
        /// Nothing more will be ordered.
        case close
    }

    private let orders = Mutex<[Order]>([])
    let signals = SignalPipe()
    let completing: @Sendable (String) -> LineCompletion
    let privateFolder: String
    let tellsBeginnings: Bool

    /// A terminal that nothing was asked at yet.
    ///
    /// - Parameters:
    ///   - privateFolder: where the editor's file may be, if the system has no better place.
    ///   - tellsBeginnings: whether `began` is wanted.
    ///   - completing: what a line may go on as, asked when the person presses Tab.
    public init(
        privateFolder: String, tellsBeginnings: Bool = false,
        completing: @escaping @Sendable (String) -> LineCompletion
    ) {
        (self.privateFolder, self.completing) = (privateFolder, completing)
        self.tellsBeginnings = tellsBeginnings
    }

    /// Prints text above what is half typed, which stays as it is.
    public func post(_ text: String) { order(.post(text)) }

    /// Clears the screen and prints text above what is half typed.
    public func repaint(_ text: String) { order(.repaint(text)) }

    /// What stands before what is typed from now on.
    ///
    /// - Parameter isSecret: whether nothing of what is typed is shown or remembered; a half-typed
    ///   line is given up where this changes.
    /// - Parameter isForgotten: whether the arrow keys don't bring back what is typed.
    public func ask(_ prompt: String, isSecret: Bool = false, isForgotten: Bool = false) {
        order(.ask(prompt, isSecret: isSecret, isForgotten: isForgotten))
    }

    /// Puts words into the line that is being typed, before what stands there.
    public func giveBack(_ words: String) { order(.giveBack(words)) }

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

    /// Lets the person type until `take` says to leave; the terminal is then as it was before.
    ///
    /// - Parameter take: what to do; called on this thread, one after the other. It may take its
    ///   time: what is typed meanwhile shows, and is taken afterwards.
    /// - Throws: what `take` throws, after the terminal was left as it was found.
    public func run(_ take: (Happening) throws -> Next) throws {
        let happenings = Happenings()
        SignalPipe.block()
        let keyboard = KeyboardThread { ReadlineLoop(self, happenings).run() }
        defer {
            order(.close)
            keyboard.join()
            SignalPipe.unblock()
        }
        while true {
            switch try take(happenings.next()) {
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
