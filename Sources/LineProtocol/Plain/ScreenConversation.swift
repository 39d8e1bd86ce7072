import DialogueCore

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
        /// Whether a long answer is to be written in an editor.
        public var wantsEditor = false
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
    /// How the conversation ends when all of the turn was shown.
    private var ending: PlainConversation.Ending?

    /// Whether more follows of what is being said; Return shows it.
    public var hasMore: Bool { shown < turn.count }

    /// A conversation before its first line.
    public init(_ conversation: PlainConversation, style: PlainLayout.Style, size: Size) {
        (self.conversation, self.style, self.size) = (conversation, style, size)
    }

    /// What is said first.
    public mutating func opening(_ effects: [Effect]) -> Turn {
        let first = conversation.opening(effects)
        let isApart = first.lines.first?.kind == .blank
        return show(
            PlainConversation.Turn(
                lines: (isApart ? [] : [SpokenLine(.blank)]) + first.lines, ending: first.ending))
    }

    /// What follows from a line of bytes without its line end; one that was pasted may hold line
    /// ends, and stays one answer.
    ///
    /// - Parameter take: what the session says to it; what it throws is passed on.
    public mutating func take<Problem: Error>(
        _ bytes: [UInt8], _ take: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        let isReturn = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        if hasMore, isReturn || ending != nil {
            turn.removeFirst(shown)
            return screen()
        }
        var next = try conversation.take(pasted: bytes, take)
        if next.wantsEditor { return Turn(wantsEditor: true) }
        if conversation.isGathering { return gather(bytes, next.lines) }
        let isText = bytes.first != UInt8(ascii: "/") && bytes.count > 20
        if isText, next.lines.contains(where: { $0.kind == .refused }) {
            next = PlainConversation.Turn(
                lines: next.lines + [ShellWording.bringBack], ending: next.ending)
        }
        return show(next)
    }

    /// What follows from an answer that was written elsewhere, whatever its lines look like.
    public mutating func take<Problem: Error>(
        answer: [UInt8], _ take: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        show(try conversation.take(answer: answer, take))
    }

    /// Says something that no line led to.
    public mutating func say(_ lines: [SpokenLine]) -> Turn {
        show(PlainConversation.Turn(lines: lines))
    }

    /// What is said when input ends before the dialogue does.
    public mutating func end() -> Turn {
        if let ending { return Turn(ending: ending) }
        var last = show(conversation.end())
        last.ending = .cutShort
        return last
    }

    /// The screen as it looks in another size; it begins at its top.
    public mutating func resized(to size: Size) -> Turn {
        self.size = size
        return screen()
    }

    private mutating func show(_ next: PlainConversation.Turn) -> Turn {
        turn = next.lines
        ending = next.ending
        return screen()
    }

    /// While a long answer is being written, the question and what is there already stay.
    private mutating func gather(_ bytes: [UInt8], _ lines: [SpokenLine]) -> Turn {
        let typed = String(decoding: bytes, as: UTF8.self)
        for line in typed.split(separator: "\n", omittingEmptySubsequences: false) {
            turn.append(SpokenLine(.text, "+ " + line))
        }
        turn += lines
        shown = turn.count
        return Turn(
            text: PlainLayout.text(lines, width: size.columns, style: style), prompt: "+ ")
    }

    /// As much of the turn as fits above the prompt.
    private mutating func screen() -> Turn {
        let page = Page(turn, size: size, style: style)
        turn = page.lines
        shown = page.count
        let isWhole = shown == turn.count
        return Turn(
            text: page.text,
            prompt: isWhole && conversation.isGathering ? "+ " : PlainConversation.prompt,
            ending: isWhole ? ending : nil)
    }
}

/// The first screen of lines.
struct Page {
    /// The lines, with the one that had to be divided as two.
    private(set) var lines: [SpokenLine]
    /// How many of them stand on the screen.
    private(set) var count = 0
    /// What is printed.
    private(set) var text = ""

    init(_ all: [SpokenLine], size: ScreenConversation.Size, style: PlainLayout.Style) {
        lines = all
        let heights = all.map { PlainLayout.rows($0, width: size.columns).count }
        // One row is the prompt's; where there is more, another one says so.
        guard heights.reduce(0, +) > size.rows - 1 else {
            count = all.count
            text = PlainLayout.text(all, width: size.columns, style: style)
            return
        }
        while lines.first?.kind == .blank { lines.removeFirst() }
        divide(room: size.rows - 2, columns: size.columns)
        text = PlainLayout.text(
            lines[..<count] + [ShellWording.more], width: size.columns, style: style)
        if count == lines.count {
            text = PlainLayout.text(lines, width: size.columns, style: style)
        }
    }

    /// Ends the screen before a blank line, else between two lines, else inside of a long one.
    private mutating func divide(room: Int, columns: Int) {
        var used = 0
        var best = (atBlank: 0, anywhere: 0)
        for (index, line) in lines.enumerated() {
            let height = PlainLayout.rows(line, width: columns).count
            if used + height > room {
                if used + height == room + 1, index == lines.count - 1 { break }
                return end(at: index, used: used, best: best, room: room, columns: columns)
            }
            used += height
            let isAboveBlank = index + 1 < lines.count && lines[index + 1].kind == .blank
            if isAboveBlank, used * 2 >= room { best.atBlank = index + 1 }
            if line.kind != .heading, line.kind != .blank, used * 3 >= room * 2 {
                best.anywhere = index + 1
            }
        }
        count = lines.count
    }

    private mutating func end(
        at index: Int, used: Int, best: (atBlank: Int, anywhere: Int), room: Int, columns: Int
    ) {
        count = best.atBlank > 0 ? best.atBlank : best.anywhere
        if count > 0 { return }
        let rows = PlainLayout.rows(lines[index], width: columns)
        let fit = room - used
        guard fit > 0 else { return count = max(1, index) }
        let rest = rows[fit...].map { $0.drop { $0 == " " } }.joined(separator: " ")
        let inset = rows[fit].prefix { $0 == " " }
        let first = rows[..<fit].enumerated().map { row in
            row.offset == 0 ? Substring(row.element) : row.element.drop { $0 == " " }
        }.joined(separator: " ")
        // The mark of the first row is added again when it is laid out.
        let mark = PlainLayout.rows(SpokenLine(lines[index].kind, ""), width: nil)[0].utf8.count
        lines[index] = SpokenLine(lines[index].kind, String(first.utf8.dropFirst(mark)) ?? first)
        lines.insert(SpokenLine(.text, inset + rest), at: index + 1)
        count = index + 1
    }
}
