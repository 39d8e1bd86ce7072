import DialogueCore
import StrictJSON

/// The one reply that each line of the JSON dialect gets.
public enum JSONReply: Equatable, Sendable {
    /// Taken; `first` is the number of the first entry that it made, nil where it only looked.
    case taken(first: Int?, count: Int)
    /// Not taken: a code for programs, and a sentence that says what to do.
    case refused(reason: String, text: String)
    /// Not kept yet, because it seems to identify somebody.
    case held([IdentifyingDetail])

    /// What the reply to a line is that led to these events and effects.
    public init(first: Int, events: [Event], effects: [Effect]) {
        if !events.isEmpty {
            self = .taken(first: first, count: events.count)
            return
        }
        for effect in effects {
            switch effect {
            case .refused(let why):
                self = .refused(reason: why.reason.rawValue, text: RefusalWording.text(why))
                return
            case .prompt(let prompt):
                guard case .held(let kinds, _) = prompt.kind else { continue }
                self = .held(kinds)
                return
            default: continue
            }
        }
        self = .taken(first: nil, count: 0)
    }

    /// The reply to a line that was refused before the session saw it.
    public init(_ why: JSONRefusal) {
        self = .refused(reason: why.reason.rawValue, text: JSONWording.text(why))
    }

    /// The object that is sent.
    public func object(id: JSON?) -> JSON {
        var members: [(String, JSON)]
        switch self {
        case .taken(let first, let count):
            members = [("type", "taken")]
            if let first { members += [("n", .number(first)), ("count", .number(count))] }
        case .refused(let reason, let text):
            members = [
                ("type", "refused"), ("reason", .string(reason)), ("text", .string(text)),
            ]
        case .held(let kinds):
            members = [("type", "held"), ("kinds", JSON(kinds))]
        }
        if let id { members.append(("id", id)) }
        return .object(JSON.Object(members))
    }
}

extension JSON {
    init(_ kinds: [IdentifyingDetail]) { self = .array(kinds.map { .string($0.rawValue) }) }
}
