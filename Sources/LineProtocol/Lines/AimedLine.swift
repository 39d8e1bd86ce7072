import DialogueCore

extension GroupLine {
    private static let aim = Array("/to ".utf8)

    /// A line for what has a mark, as a program sends it: `/to MARK LINE`; nil for another line.
    public static func aimed(_ bytes: [UInt8]) -> (mark: String, line: [UInt8])? {
        guard bytes.starts(with: aim) else { return nil }
        let rest = bytes.dropFirst(aim.count)
        let mark = rest.prefix { $0 != UInt8(ascii: " ") }
        guard !mark.isEmpty else { return nil }
        return (String(decoding: mark, as: UTF8.self), Array(rest.dropFirst(mark.count + 1)))
    }

    /// The same, to be sent.
    public static func aimed(_ line: String, at mark: String) -> String { "/to \(mark) \(line)" }

    /// Whether it is meant for what is asked, so that it means something else once that changed.
    public var isAboutWhatIsAsked: Bool {
        switch self {
        case .input(.text), .input(.goOn): true
        case .input(.command(let command)): command.isAboutWhatIsAsked
        default: false
        }
    }
}

extension Command {
    fileprivate var isAboutWhatIsAsked: Bool {
        switch self {
        case .next, .done, .skip, .redo, .vote, .agree, .object, .reveal: true
        default: false
        }
    }
}
