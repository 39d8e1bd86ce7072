import AnswerReading

/// Several lines that came at once where nothing says that they were pasted: what they are is asked
/// before any of them is looked at, so that none is taken for a command.
public struct PasteQuestion: Equatable, Sendable {
    /// What a line says to the question.
    public enum Reply: Equatable, Sendable {
        /// They are one answer.
        case one
        /// Each is an answer of its own.
        case each
        /// It has nothing to do with them: the person leaves, or a child may be at risk.
        case elsewhere
        case unclear
    }

    /// All lines, line ends between them.
    public private(set) var bytes: [UInt8]

    /// Holds the lines; nil where fewer than two of them have something in them.
    public init?(_ bytes: [UInt8]) {
        guard Self.filled(bytes).count > 1 else { return nil }
        self.bytes = bytes
    }

    /// The lines that have something in them.
    public var lines: [[UInt8]] { Self.filled(bytes) }

    /// What is asked.
    public var question: SpokenLine { ShellWording.atOnce(lines.count) }

    /// More lines came before there was a reply.
    public mutating func add(_ more: [UInt8]) { bytes += [0x0A] + more }

    /// What a line says to it.
    public func reply(_ line: [UInt8]) -> Reply {
        let typed = String(decoding: line, as: UTF8.self).lowercased().withoutBlankEnds
        switch YesNo(typed) {
        case .yes: return .one
        case .no: return .each
        case nil: return ["/quit", "/concern"].contains(typed) ? .elsewhere : .unclear
        }
    }

    private static func filled(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split { $0 == 0x0A || $0 == 0x0D }.map { Array($0) }
            .filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    }
}
