import DialogueCore
import StrictJSON

/// What a client gave a line to know its reply by: a text or a whole number.
public struct RequestID: Equatable, Sendable {
    let value: JSON

    init?(_ value: JSON) {
        switch value {
        case .string(let text) where text.utf8.count <= 64: self.value = value
        case .number(let number) where number.int != nil: self.value = value
        default: return nil
        }
    }
}

/// A line of a client that speaks JSON.
public struct ClientMessage: Equatable, Sendable {
    /// What the line is.
    public enum Content: Equatable, Sendable {
        /// An answer as it stands, never read as a command; `to` is the step that it is meant for.
        case answer(String, to: String?)
        /// What somebody typed, as in the plain dialect.
        case line(String)
        /// What to do with words that are held back.
        case held(HeldAnswer.Choice)
        /// A request that one person alone has too.
        case input(RoomInput)
        /// Such a request, refused.
        case refused(JSONRefusal)
        case ping
        case pong
        /// The line says nothing that is known here.
        case wrong(HostMessage.RequestProblem)
    }

    /// Comes back with the reply; nil where the client gave none.
    public let id: RequestID?
    /// What the line is.
    public let content: Content

    /// Reads a line.
    public init(_ bytes: [UInt8]) {
        guard let json = try? JSON(parsing: bytes, depthLimit: 8), json.object != nil else {
            (id, content) = (nil, .wrong(.notJSON))
            return
        }
        id = json["id"].flatMap { RequestID($0) }
        let hasBadID = json["id"] != nil && id == nil
        content = hasBadID ? .wrong(.field) : Self.content(json, bytes)
    }

    private static func content(_ json: JSON, _ bytes: [UInt8]) -> Content {
        switch json["type"]?.string {
        case "answer":
            guard let text = json["text"]?.string else { return .wrong(.field) }
            if let to = json["to"], to.string == nil { return .wrong(.field) }
            return .answer(text, to: json["to"]?.string)
        case "line":
            guard let line = json["line"]?.string else { return .wrong(.field) }
            return .line(line)
        case "ping": return .ping
        case "pong": return .pong
        default: return Self.shared(JSONRequest(bytes))
        }
    }

    private static func shared(_ request: JSONRequest) -> Content {
        switch request.input {
        case .success(.text(let text)): .answer(text, to: nil)
        case .success(.goOn): .input(.nothing)
        case .success(.command(let command)): .input(.shared(command))
        case .success(.held(let choice)): .held(choice)
        case .failure(.unknownType): .wrong(.type)
        case .failure(let why): .refused(why)
        }
    }

    /// An answer without blank lines and blanks at its ends; nil where controls stand in it.
    public static func cleaned(_ text: String) -> String? {
        let lines = text.unicodeScalars.split(
            separator: "\n", omittingEmptySubsequences: false)
        guard lines.allSatisfy({ !$0.contains(where: \.isForbiddenInALine) }) else { return nil }
        return text.withoutBlankLinesAtEnds
    }
}
