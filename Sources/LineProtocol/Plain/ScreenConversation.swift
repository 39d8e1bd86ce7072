import DialogueEngine

/// A conversation on a screen, as a pure machine: laid out to its width, one screen at a time.
public struct ScreenConversation: Sendable {
    /// The size of a screen.
    public struct Size: Equatable, Sendable {
        /// How many columns a row has.
        public let columns: Int
        /// How many rows there are.
        public let rows: Int

        /// A size in columns and rows; a screen that is too small to read on counts as 20 by 6.
        public init(columns: Int, rows: Int) {
            (self.columns, self.rows) = (max(20, columns), max(6, rows))
        }
    }

    /// What follows from a line.
    public struct Turn: Equatable, Sendable {
        /// What to print, rows with their ends.
        public var text = ""
        /// What then stands before what the person types.
        public var prompt = PlainConversation.prompt
        /// What a long answer is to be written on in an editor.
        public var editor: EditorPage?
        /// What the line begins with that the person types next: the answer that stands.
        public var words: String?
        /// Set once the conversation is over.
        public var ending: PlainConversation.Ending?
    }

    private var conversation: PlainConversation
    private let style: PlainLayout.Style
    private var size: Size
    /// What is on the screen since the last line, and what is still to come.
    private var turn: [SpokenLine] = []
    /// How many lines of the turn fit on the screen.
    private var shown = 0
    /// The sections of the turn that were not gone past yet.
    private var reading = ReadingAhead()
    /// How the conversation ends when all of the turn was shown.
    private var ending: PlainConversation.Ending?
    /// What the line begins with once all of the turn was shown.
    private var words: String?
    /// Whether it was, whatever became of the size of the screen since.
    private var areWordsInTheLine = false

    /// Whether the exercise is stopped because a real child may be at risk: nothing is remembered.
    public private(set) var isStopped = false

    /// Whether more follows of what is being said; Return shows it.
    public var hasMore: Bool { shown < turn.count }

    /// Whether the conversation ended with something that was typed and not kept.
    public var hasLetGo: Bool { conversation.hasLetGo }

    /// A conversation before its first line.
    public init(_ conversation: PlainConversation, style: PlainLayout.Style, size: Size) {
        (self.conversation, self.style, self.size) = (conversation, style, size)
        self.conversation.readsAhead = true
    }

    /// What is said first.
    public mutating func opening(_ effects: [Effect]) -> Turn {
        let first = conversation.opening(effects)
        reading.note(effects)
        let isApart = first.lines.first?.kind == .blank
        return show((isApart ? [] : [SpokenLine(.blank)]) + first.lines, first.ending, first.words)
    }

    /// What follows from a line of bytes without its line end; one that was pasted may hold line
    /// ends, and stays one answer.
    ///
    /// Where more follows of what is being said, Return shows the next screen, and any other line all
    /// of the rest before it is taken.
    ///
    /// - Parameter respond: what the session says to it; what it throws is passed on.
    public mutating func receive<Problem: Error>(
        _ typed: [UInt8], _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        if hasMore, ending != nil || typed.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
            turn.removeFirst(shown)
            try reading.goOn(past: turn.count, respond)
            return screen()
        }
        if hasMore, reading.isAhead, Self.isText(typed) {
            let line = String(decoding: typed, as: UTF8.self)
            if let word = CommandWord(line) { return doubt(line, word) }
            turn.removeFirst(shown)
            try reading.goOn(past: turn.count, respond)
            return keepForLater(typed)
        }
        let unread = Self.leaves(typed) ? "" : rest()
        let standing = areWordsInTheLine ? words : nil
        let bytes = StandingWords(standing).typed(typed)
        let isEmptied = standing?.isEmpty == false && typed.isEmpty
        var isStopped = isStopped
        var reading = reading
        let next = try conversation.receive(pasted: bytes) { input throws(Problem) in
            let effects = try reading.receive(input, respond)
            isStopped = effects.contains { $0 == .concern || $0 == .refused(.stopped) }
            return effects
        }
        (self.isStopped, self.reading) = (isStopped, reading)
        if let page = next.editor { return Turn(text: unread, editor: page) }
        if conversation.isGathering { return gather(bytes, next.lines, after: unread) }
        let isText = bytes.first != UInt8(ascii: "/") && bytes.count > 20 && !isStopped
        let isRefused = isText && next.lines.contains { $0.kind == .refused }
        return show(
            (isEmptied ? [ShellWording.emptied] : []) + next.lines
                + (isRefused ? [ShellWording.bringBack] : []), next.ending, next.words,
            after: unread)
    }

    /// What follows from several lines that came at once, where the terminal does not say whether
    /// they were pasted.
    ///
    /// - Parameter respond: what the session says to it; what it throws is passed on.
    public mutating func receive<Problem: Error>(
        atOnce bytes: [UInt8], _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        let unread = rest()
        var reading = reading
        let next = try conversation.receive(atOnce: bytes) { input throws(Problem) in
            try reading.receive(input, respond)
        }
        self.reading = reading
        return conversation.isGathering
            ? gather(bytes, next.lines, after: unread)
            : show(next.lines, next.ending, next.words, after: unread)
    }

    /// What was typed before the question that it would answer was in sight stands in the line, until it is.
    private mutating func keepForLater(_ typed: [UInt8]) -> Turn {
        var next = screen()
        next.words = String(decoding: typed, as: UTF8.self)
        if !hasMore {
            next.text += PlainLayout.text(
                [ShellWording.typedEarly], width: size.columns, style: style)
        }
        return next
    }

    /// A command without its slash is asked about where it was typed.
    private func doubt(_ line: String, _ word: CommandWord) -> Turn {
        let why = RefusalWording.text(.commandMeant(line, command: word.command))
        return Turn(
            text: PlainLayout.text(
                [SpokenLine(.refused, why)], width: size.columns, style: style))
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        let line = String(decoding: bytes, as: UTF8.self).withoutBlankEnds
        return line.utf8.first.map { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") } ?? false
    }

    /// Whether a line is about the person rather than about what stands on the screen.
    private static func leaves(_ bytes: [UInt8]) -> Bool {
        let line = String(decoding: bytes, as: UTF8.self).lowercased().withoutBlankEnds
        return ["/quit", "quit", "/pause", "/concern"].contains(line)
    }

    /// What was not shown yet, all of it.
    private func rest() -> String {
        PlainLayout.text(Array(turn[shown...]), width: size.columns, style: style)
    }

    /// What follows from an answer that was written elsewhere, whatever its lines look like.
    public mutating func receive<Problem: Error>(
        answer: [UInt8], _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        var reading = reading
        let next = try conversation.receive(answer: answer) { input throws(Problem) in
            try reading.receive(input, respond)
        }
        self.reading = reading
        return show(next.lines, next.ending, next.words)
    }

    /// Says something that no line led to.
    public mutating func say(_ lines: [SpokenLine]) -> Turn { show(lines, nil) }

    /// What is said when input ends before the dialogue does.
    public mutating func end() -> Turn {
        if let ending { return Turn(ending: ending) }
        var last = show(conversation.end().lines, .cutShort)
        last.ending = .cutShort
        return last
    }

    /// The screen as it looks in another size; it begins at its top.
    public mutating func resized(to size: Size) -> Turn {
        self.size = size
        return screen()
    }

    private mutating func show(
        _ lines: [SpokenLine], _ ending: PlainConversation.Ending?, _ words: String? = nil,
        after unread: String = ""
    ) -> Turn {
        let fits = words.map { TypedRows($0, lead: 2, columns: size.columns).count < size.rows - 4 }
        turn = reading.lines(after: lines, toldBefore: conversation.toldBefore)
        (self.ending, self.words) = (ending, fits == true ? words : nil)
        areWordsInTheLine = false
        if let fits {
            turn.append(fits ? ShellWording.standsInTheLine : ShellWording.tooLongToStand)
        }
        var next = screen()
        next.text = unread + next.text
        return next
    }

    /// While a long answer is being written, the question and what is there already stay.
    private mutating func gather(
        _ bytes: [UInt8], _ lines: [SpokenLine], after unread: String
    ) -> Turn {
        let typed = String(decoding: bytes, as: UTF8.self)
        for line in typed.split(separator: "\n", omittingEmptySubsequences: false) {
            turn.append(SpokenLine(.text, "+ " + line))
        }
        turn += lines
        shown = turn.count
        (words, areWordsInTheLine) = (nil, false)
        return Turn(
            text: unread + PlainLayout.text(lines, width: size.columns, style: style), prompt: "+ ")
    }

    /// As much of the turn as fits above the prompt.
    private mutating func screen() -> Turn {
        let page = Page(turn, size: size, style: style)
        turn = page.lines
        shown = page.count
        let isWhole = shown == turn.count
        if isWhole, words != nil { areWordsInTheLine = true }
        return Turn(
            text: page.text,
            prompt: isWhole && conversation.isGathering ? "+ " : PlainConversation.prompt,
            words: isWhole ? words : nil, ending: isWhole ? ending : nil)
    }
}
