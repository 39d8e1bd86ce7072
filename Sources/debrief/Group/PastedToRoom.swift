import LineProtocol

/// What a person types to a room, where several lines may come at once: what those are is asked
/// before any of them is sent.
struct PastedToRoom {
    /// What follows from what was typed.
    struct Turn {
        /// What is typed to the room.
        var typed: [String] = []
        /// What the person is asked.
        var asked: [SpokenLine] = []
    }

    private var question: PasteQuestion?

    /// A line, which may be the reply.
    mutating func receive(_ line: [UInt8]) -> Turn {
        guard let question else { return Turn(typed: [Self.paragraph(line)]) }
        let reply = question.reply(line)
        if reply == .unclear { return Turn(asked: [ShellWording.yesOrNo, question.question]) }
        self.question = nil
        switch reply {
        case .one:
            return Turn(typed: [Self.text(Array(question.lines.joined(separator: [0x20])))])
        case .each: return Turn(typed: question.lines.map(Self.text))
        case .elsewhere, .unclear: return Turn(typed: [Self.paragraph(line)])
        }
    }

    /// Several lines.
    mutating func receive(atOnce bytes: [UInt8]) -> Turn {
        if question == nil { question = PasteQuestion(bytes) } else { question?.add(bytes) }
        return question.map { Turn(asked: [$0.question]) }
            ?? Turn(typed: [Self.paragraph(bytes)])
    }

    /// A pasted paragraph is one answer, as it is alone.
    private static func paragraph(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
    }

    /// A line that is text, even where it begins like a command.
    private static func text(_ line: [UInt8]) -> String {
        let text = paragraph(line).withoutBlankEnds
        return text.utf8.first == UInt8(ascii: "/") ? "/" + text : text
    }
}
