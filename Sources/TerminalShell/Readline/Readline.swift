import CReadline
import Glibc
import LineProtocol

/// GNU Readline with its one editor of a line, for the thread that runs the loop.
enum Readline {
    nonisolated(unsafe) private static var isPrepared = false
    nonisolated(unsafe) private static var accepted: Accepted?
    nonisolated(unsafe) private static var completing: @Sendable (String) -> LineCompletion = {
        LineCompletion($0, words: [])
    }
    nonisolated(unsafe) private static var found: [String] = []
    nonisolated(unsafe) private static var hintKey: TerminalEvent.Hint?
    /// When the last key came, and whether it came too soon after the one before to be typed.
    nonisolated(unsafe) private static var lastKey = ContinuousClock.now
    nonisolated(unsafe) private(set) static var isQuick = false

    /// What a key led to.
    enum Accepted: Equatable {
        case line([UInt8])
        case end
    }

    /// Sets readline up; the first time it reads the person's own settings of keys.
    static func prepare(completing: @escaping @Sendable (String) -> LineCompletion) {
        self.completing = completing
        guard !isPrepared else { return }
        isPrepared = true
        useUTF8()
        debrief_rl_prepare({ Readline.complete($0, start: Int($1), end: Int($2)) }, nil, {})
        rl_initialize()
        for (name, value) in [
            ("bind-tty-special-chars", "off"), ("enable-bracketed-paste", "on"),
            ("enable-active-region", "off"), ("page-completions", "off"),
            ("show-all-if-ambiguous", "on"), ("completion-ignore-case", "on"),
            ("bell-style", "none"),
        ] {
            rl_variable_bind(name, value)
        }
        bindHints()
        bindTab()
        bindArrows()
        stifle_history(500)
    }

    /// A Tab that is typed completes what can be completed; in a text, and in what comes so quickly
    /// that nobody types it, it is a tab.
    private static func bindTab() {
        rl_bind_key(0x09) { count, key in
            let typed = String(
                decoding: Array(Readline.line.utf8).prefix(Readline.point), as: UTF8.self)
            let isCommand = typed.utf8.first == UInt8(ascii: "/")
            // In what is pasted more follows at once.
            let isPasted = KeysAhead.isWaiting(within: Readline.isQuick ? 3 : 0)
            if isPasted, !isCommand { return rl_insert(count, key) }
            if typed.withoutBlankEnds.isEmpty { return 0 }
            let isText = Readline.completing(typed).candidates.isEmpty
            return isText ? rl_insert(count, key) : rl_complete(count, key)
        }
    }

    /// Keys that mean something else in other programs.
    private static func bindHints() {
        rl_bind_key(0x13) { _, _ in Readline.hint(.save) }
        rl_bind_key(0x16) { _, _ in Readline.hint(.paste) }
        // Ctrl-D takes away the letter that the cursor is on; behind the last one there is none.
        rl_bind_key(0x04) { count, key in
            debrief_rl_is_at_end() != 0 ? Readline.hint(.end) : rl_delete(count, key)
        }
    }

    /// In a text of several rows ↑ and ↓ move from row to row; at its ends they bring back what was sent.
    private static func bindArrows() {
        for start in ["\\e[", "\\eO"] {
            rl_bind_keyseq(start + "A") { count, key in
                Readline.move { $0.above($1) } ? 0 : rl_get_previous_history(count, key)
            }
            rl_bind_keyseq(start + "B") { count, key in
                Readline.move { $0.below($1) } ? 0 : rl_get_next_history(count, key)
            }
        }
    }

    /// Moves the cursor to another row; whether there is one.
    private static func move(_ place: (TypedRows, Int) -> Int?) -> Bool {
        var (rows, columns): (Int32, Int32) = (0, 0)
        rl_get_screen_size(&rows, &columns)
        let lead = Columns.of(String(cString: debrief_rl_prompt()))
        let laid = TypedRows(line, lead: lead, columns: max(1, Int(columns)))
        guard let place = place(laid, point) else { return false }
        debrief_rl_move(Int32(place))
        return true
    }

    private static func hint(_ hint: TerminalEvent.Hint) -> Int32 {
        hintKey = hint
        return 0
    }

    private static func useUTF8() {
        setlocale(LC_CTYPE, "")
        if String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" {
            setlocale(LC_CTYPE, "C.UTF-8")
        }
    }

    /// Shows the prompt and an empty line.
    static func begin(_ prompt: String, isSecret: Bool) {
        accepted = nil
        if isSecret { debrief_rl_say(prompt) }
        debrief_rl_redisplay_with(isSecret ? {} : nil)
        rl_callback_handler_install(isSecret ? "" : prompt) { line in Readline.accept(line) }
        debrief_rl_flush()
    }

    /// Takes the line away; the terminal stays as readline has set it.
    static func end() { rl_callback_handler_remove() }

    /// Handles the key that was typed.
    ///
    /// - Returns: the line if that key ended it; the line is not open any more then.
    static func key() -> Accepted? {
        let now = ContinuousClock.now
        isQuick = now - lastKey < .milliseconds(5)
        lastKey = now
        rl_callback_read_char()
        debrief_rl_flush()
        defer { accepted = nil }
        return accepted
    }

    /// The key that asked for a hint, if there was one since.
    static func takeHintKey() -> TerminalEvent.Hint? {
        defer { hintKey = nil }
        return hintKey
    }

    private static func accept(_ line: UnsafeMutablePointer<CChar>?) {
        rl_callback_handler_remove()
        guard let line else { return accepted = .end }
        accepted = .line(Array(UnsafeRawBufferPointer(start: line, count: strlen(line))))
        explicit_bzero(line, strlen(line))
        free(line)
    }

    /// How many bytes of the line stand before the cursor.
    private static var point: Int { Int(debrief_rl_point()) }

    /// The line so far.
    static var line: String { String(cString: debrief_rl_line()) }

    /// Puts words before what stands in the line; the cursor stands behind all of it.
    static func insert(_ words: String) {
        debrief_rl_insert_first(line.isEmpty ? words : words + " ")
    }

    /// Shows what was changed in the line.
    static func redraw() {
        rl_redisplay()
        debrief_rl_flush()
    }

    /// Keeps a line for the arrow keys, in memory only.
    static func remember(_ line: [UInt8]) {
        guard !line.isEmpty else { return }
        (line.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
            add_history($0.baseAddress)
        }
    }

    /// Forgets the lines of an earlier conversation.
    static func forget() { clear_history() }

    /// Takes the line off the screen.
    static func hide() {
        rl_clear_visible_line()
        debrief_rl_flush()
    }

    /// Shows the line anew where the cursor is, at the beginning of a row.
    static func show() {
        rl_on_new_line()
        rl_forced_update_display()
        debrief_rl_flush()
    }

    /// Shows another prompt before the line from now on.
    static func set(_ prompt: String) { rl_set_prompt(prompt) }

    /// Moves the cursor behind the line.
    static func moveToEnd() {
        rl_end_of_line(1, 0)
        rl_redisplay()
        debrief_rl_flush()
    }

    /// Learns the size of the terminal.
    static func measure() { rl_reset_screen_size() }

    /// Has the terminal give out keys as they are typed.
    static func prepareTerminal() { rl_prep_terminal(1) }

    /// Leaves the terminal as it was found.
    static func leaveTerminal() {
        rl_deprep_terminal()
        debrief_rl_flush()
    }
}

extension Readline {
    private static func complete(
        _ text: UnsafePointer<CChar>?, start: Int, end: Int
    ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        debrief_rl_completion_is_ours()
        let line = Array(String(cString: debrief_rl_line()).utf8)
        let typed = String(decoding: line.prefix(end), as: UTF8.self)
        let completion = completing(typed)
        guard completion.start <= start else { return nil }
        // Readline replaces the last word only; what stands before it is there already.
        found = completion.candidates.compactMap {
            String(decoding: Array($0.utf8).dropFirst(start - completion.start), as: UTF8.self)
        }
        return rl_completion_matches(text) { _, state in Readline.candidate(Int(state)) }
    }

    /// Readline asks with 0 first, then until there is none.
    private static func candidate(_ state: Int) -> UnsafeMutablePointer<CChar>? {
        guard !found.isEmpty else { return nil }
        return strdup(found.removeFirst())
    }
}
