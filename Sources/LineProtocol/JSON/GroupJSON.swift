import DialogueCore
import StrictJSON

/// The JSON dialect of a group: one object a line, each with its `type`.
///
/// `n` is the number of the entry in the log that it comes from; `id` is the client's own, in the
/// reply to its line. `lines` is what the plain dialect says, with what kind of line each is.
public enum GroupJSON {
    /// Complete lines, LF at the end.
    ///
    /// - Parameters:
    ///   - n: the entry that it comes from.
    ///   - setting: what surrounds what is asked, where the effect asks for it.
    public static func text(
        _ effect: RoomEffect, n: Int?, id: RequestID?, for role: Role, people: People,
        concern: String, setting: PromptSetting? = nil
    ) -> [UInt8] {
        var members: [(String, JSON)] = [("type", .string(effect.type.rawValue))]
        if let id { members.append(("id", id.value)) }
        if case .taken(_, let entry) = effect {
            if let entry { members.append(("n", .number(entry))) }
        } else if let n {
            members.append(("n", .number(n)))
        }
        members += effect.fields(people)
        if case .asked(let asked) = effect {
            let scene = PromptScene(asked, for: role, setting, isRecord: n != nil)
            members.append(("prompt", JSON.prompt(asked.prompt, scene)))
        }
        let lines = RoomWording.lines(effect, for: role, people: people, concern: concern)
        if case .shown(let shown) = effect,
            let content = JSON.shown(shown, lines, concern: concern, people: people)
        {
            members.append(("content", content))
        }
        return line(members + [("lines", spoken(lines))])
    }

    /// Complete lines, LF at the end.
    public static func text(_ message: HostMessage, id: RequestID?, for role: Role) -> [UInt8] {
        var members: [(String, JSON)] = [("type", .string(message.type.rawValue))]
        if let id { members.append(("id", id.value)) }
        if let reason = message.reason { members.append(("reason", .string(reason))) }
        members += message.fields
        let lines = HostWording.lines(message, for: role)
        if case .help = message { members.append(("content", JSON.help(lines))) }
        return line(members + [("lines", spoken(lines))])
    }

    private static func line(_ members: [(String, JSON)]) -> [UInt8] {
        var bytes: [UInt8] = []
        JSON.object(JSON.Object(members)).write(into: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    private static func spoken(_ lines: [SpokenLine]) -> JSON {
        .array(
            lines.map { ["kind": .string($0.kind.name), "text": .string($0.text.withoutControls)] })
    }
}

extension SpokenLine.Kind {
    fileprivate var name: String {
        switch self {
        case .heading: "heading"
        case .text: "text"
        case .point: "point"
        case .question: "question"
        case .happened: "happened"
        case .refused: "refused"
        case .person: "person"
        case .blank: "blank"
        }
    }
}
