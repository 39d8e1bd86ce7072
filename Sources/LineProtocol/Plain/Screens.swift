/// Lines that are shown a screen at a time, outside of a conversation.
public struct Screens: Sendable {
    private var rest: [SpokenLine]
    private let size: ScreenConversation.Size?

    /// - Parameter size: of the screen; nil where all is shown at once.
    public init(_ lines: [SpokenLine], size: ScreenConversation.Size?) {
        (rest, self.size) = (lines, size)
    }

    /// Whether everything was shown.
    public var isOver: Bool { rest.isEmpty }

    /// The next screen; where more follows, its last line says so.
    public mutating func next() -> [SpokenLine] {
        guard let size else {
            defer { rest = [] }
            return rest
        }
        let page = Page(rest, size: size, style: .plain)
        rest = Array(page.lines.dropFirst(page.count))
        return Array(page.lines.prefix(page.count)) + (rest.isEmpty ? [] : [ShellWording.more])
    }
}
