import DialogueCore
import StrictJSON

/// The JSON dialect of a group: one object a line, each with its `type`.
///
/// `n` is the number of the entry in the log that it comes from, and what is passing has none; `id` is
/// the client's own, in the reply to its line. `lines` is what the plain dialect says, with what kind
/// of line each is.
public enum GroupJSON {
    /// Complete lines, LF at the end.
    ///
    /// - Parameters:
    ///   - n: the entry that it comes from.
    ///   - setting: what surrounds what is asked, where the effect asks for it.
    public static func text(
        _ effect: Effect, n: Int?, id: RequestID?, for role: Role, people: People,
        concern: String, setting: PromptSetting? = nil
    ) -> [UInt8] {
        let hearer = Hearer(role: role, people: people, concern: concern, setting: setting)
        return line(JSON.told(effect, n: n, id: id?.value, to: hearer))
    }

    /// Complete lines, LF at the end.
    ///
    /// - Parameter mark: what is asked now, where the message is about that.
    public static func text(
        _ message: HostMessage, id: RequestID?, for role: Role, mark: String? = nil
    ) -> [UInt8] {
        line(object(message, id: id?.value, for: role, mark: mark))
    }

    /// A message of the host, or of whoever runs a session for one person.
    static func object(
        _ message: HostMessage, id: JSON?, for role: Role = .facilitator, mark: String? = nil
    ) -> JSON {
        var members: [(String, JSON)] = [("type", .string(message.type.rawValue))]
        if let id { members.append(("id", id)) }
        if let reason = message.reason { members.append(("reason", .string(reason))) }
        members += message.fields
        if let mark { members.append(("mark", .string(mark))) }
        members.append(("lines", JSON.spoken(HostWording.lines(message, for: role))))
        return .object(JSON.Object(members))
    }

    private static func line(_ object: JSON) -> [UInt8] { object.bytes + [0x0A] }
}
