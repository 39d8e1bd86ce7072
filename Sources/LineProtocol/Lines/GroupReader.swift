import DialogueCore

/// Turns the lines of one member of a group into what they mean; gathers answers of several lines.
public struct GroupReader: Sendable {
    private var reader = LineReader()

    /// A reader at the beginning of a line.
    public init() {}

    /// Whether an answer of several lines is being written.
    public var isGathering: Bool { reader.isGathering }

    /// Takes a line without its end; nil while an answer of several lines goes on.
    public mutating func take(_ bytes: some Collection<UInt8>) -> GroupLine? {
        if reader.isGathering { return reader.take(bytes).map(Self.gathered) }
        guard let line = String(validating: bytes, as: UTF8.self) else { return .refused(.notText) }
        if line.unicodeScalars.contains(where: \.isForbiddenInALine) { return .refused(.control) }
        let typed = GroupLine(line)
        guard case .more(let first) = typed else { return typed }
        reader.begin(first)
        return nil
    }

    private static func gathered(_ typed: TypedLine) -> GroupLine {
        switch typed {
        case .input(.text(let text)): .input(.text(text))
        case .input(.goOn), .input(.held): .input(.goOn)
        case .input(.command(let command)): .input(.command(command))
        case .refused(let why): .refused(why)
        case .more(let first): .more(first: first)
        case .editor: .refused(.noEditor)
        }
    }
}
