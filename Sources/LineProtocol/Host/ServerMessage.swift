import DialogueEngine
import StrictJSON

/// Something to tell: of a session, or of its host.
public enum Telling: Equatable, Sendable {
    /// `n` is the entry of the log that it comes from.
    case room(Effect, n: Int? = nil)
    case host(HostMessage)

    /// Whether it shows what is asked.
    public var isAsked: Bool {
        switch self {
        case .room(.asked, _), .host(.held): true
        default: false
        }
    }

    /// Whether it tells that a line was not taken.
    public var isRefusal: Bool {
        switch self {
        case .room(.refused, _): true
        case .room: false
        case .host(let message): message.isRefusal
        }
    }
}

/// What a server says to members of one role, before it is written in a dialect.
public struct ServerMessage: Equatable, Sendable {
    /// What it tells.
    public let what: Telling
    private let hearer: Hearer
    private let id: RequestID?

    /// - Parameters:
    ///   - id: what the client gave its line, in the reply to it.
    ///   - concern: the procedure of this place for a child at risk.
    ///   - setting: what surrounds what is asked now, where the message is about that.
    public init(
        _ what: Telling, id: RequestID? = nil, for role: Role, people: People = People(),
        concern: String = Wording.usualConcern, setting: PromptSetting? = nil
    ) {
        (self.what, self.id) = (what, id)
        hearer = Hearer(role: role, people: people, concern: concern, setting: setting)
    }

    /// Complete lines, LF at the end of each.
    public func bytes(in dialect: Dialect) -> [UInt8] {
        switch (what, dialect) {
        case (.room(let effect, _), .plain): Array(GroupPlain.text(hearer.lines(effect)).utf8)
        case (.host(let message), .plain): Array(GroupPlain.text(hearer.lines(message)).utf8)
        case (.room(let effect, let n), .json):
            JSON.told(effect, n: n, id: id?.value, to: hearer).bytes + [0x0A]
        case (.host(let message), .json):
            JSON.told(message, id: id?.value, to: hearer).bytes + [0x0A]
        }
    }
}
