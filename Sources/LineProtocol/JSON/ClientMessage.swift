import DialogueCore
import StrictJSON

/// What a client gave a line to know its reply by: a text or a number of at most 200 bytes.
public struct RequestID: Equatable, Sendable {
    let value: JSON
}

/// A line of a client that speaks JSON.
public struct ClientMessage: Equatable, Sendable {
    /// What the line is.
    public enum Content: Equatable, Sendable {
        /// An answer as it stands, never read as a command; `to` is the step that it is meant for.
        case answer(String, to: String?)
        /// What somebody typed, as in the plain dialect, for what was asked then.
        case line(String, for: String?)
        /// What to do with words that are held back.
        case held(HeldAnswer.Choice)
        /// A request that one person alone has too.
        case input(Input)
        /// The line says nothing that is known here.
        case refused(JSONRefusal)
        case ping
        case pong
    }

    /// Comes back with the reply; nil where the client gave none.
    public let id: RequestID?
    /// What the line is.
    public let content: Content

    /// The fields of each type, as `JSONRequest.types` has them for one person alone.
    static let types = JSONRequest.types.merging([
        "answer": ["text", "to?"], "line": ["line", "for?"], "ping": [], "pong": [],
    ]) { $1 }

    /// Reads a line.
    public init(_ bytes: [UInt8]) {
        let line = JSONLine(bytes)
        id = line.id.map { RequestID(value: $0) }
        do throws(JSONRefusal) {
            content = try Self.content(try line.object.get())
        } catch {
            content = .refused(error)
        }
    }

    private static func content(_ object: JSON.Object) throws(JSONRefusal) -> Content {
        switch try JSONRequest.knownType(of: object, among: types) {
        case "answer":
            let text = try JSONRequest.text(object["text"])
            if let to = object["to"], to.string == nil { throw .wrongField("to") }
            return .answer(text, to: object["to"]?.string)
        case "line":
            guard let line = object["line"]?.string else { throw .wrongField("line") }
            if let mark = object["for"], mark.string == nil { throw .wrongField("for") }
            return .line(line, for: object["for"]?.string)
        case "ping": return .ping
        case "pong": return .pong
        default: return shared(try JSONRequest.input(object))
        }
    }

    private static func shared(_ input: Input) -> Content {
        switch input {
        case .text(let text): .answer(text, to: nil)
        case .goOn: .input(.goOn)
        case .command(let command): .input(.command(command))
        case .held(let choice): .held(choice)
        }
    }
}
