import DialogueEngine
import StrictJSON

/// What a client gave a line to know its reply by: a text or a number of at most 200 bytes.
public struct RequestID: Equatable, Sendable {
    let value: JSON
}

/// Which question an answer is meant for, where its author said so or began it there.
public enum Aim: Equatable, Sendable {
    /// A question by its step.
    case step(String)
    /// What was asked when its author began to type, by its mark.
    case mark(String)
    /// The question that was open when an answer of several lines was begun.
    case begun
}

/// What a client says with a line, whatever its dialect.
public struct ClientMessage: Equatable, Sendable {
    /// What the line is.
    public enum Content: Equatable, Sendable {
        /// It speaks JSON from here on.
        case hello
        case line(TypedLine, for: Aim?)
        /// An answer of several lines begins.
        case begun
        /// A part of one, or an answer to a ping: nobody replies to it.
        case silent
        case ping
        /// The line says nothing that is known here.
        case refused(HostMessage)
    }

    /// Comes back with the reply; nil where the client gave none.
    public let id: RequestID?
    /// What the line is.
    public let content: Content
    /// Whether it belongs to an answer of several lines that was begun before.
    public let isPart: Bool

    init(_ content: Content, id: RequestID?, isPart: Bool = false) {
        (self.content, self.id, self.isPart) = (content, id, isPart)
    }

    /// Reads a line of the plain dialect.
    init(
        typed bytes: [UInt8], for aim: Aim? = nil, id: RequestID? = nil, _ reader: inout LineReader
    ) {
        let isPart = reader.isGathering
        let line = reader.read(bytes).map { Content.line($0, for: isPart ? .begun : aim) }
        self.init(line ?? (isPart ? .silent : .begun), id: id, isPart: isPart)
    }

    /// The fields of each type, as `JSONRequest.types` has them for one person alone.
    static let types = JSONRequest.types.merging([
        "answer": ["text", "to?"], "line": ["line", "for?"], "ping": [], "pong": [],
        "documents": [],
        "join": ["code", "name", "agency?", "role?"],
        "host": ["code", "name", "agency?", "role?", "secret?"],
        "group": ["points", "name"], "ungroup": ["number"], "tick": ["number?"],
        "take": ["number?"],
    ]) { $1 }

    /// Reads a line of the JSON dialect.
    init(json bytes: [UInt8], _ reader: inout LineReader) {
        let request = JSONRequest(bytes)
        let id = request.id.map { RequestID(value: $0) }
        do throws(JSONRefusal) {
            let object = try request.object.get()
            let type = try JSONRequest.knownType(of: object, among: Self.types)
            guard type == "line" else {
                self.init(try Self.content(type, object), id: id)
                return
            }
            guard let typed = object["line"]?.string else { throw .wrongField("line") }
            let aim = try JSONRequest.word("for", of: object).map { Aim.mark($0) }
            self.init(typed: Array(typed.utf8), for: aim, id: id, &reader)
        } catch {
            self.init(.refused(.badJSON(error)), id: id)
        }
    }

    private static func content(
        _ type: String, _ object: JSON.Object
    ) throws(JSONRefusal) -> Content {
        switch type {
        case "ping": return .ping
        case "pong": return .silent
        case "documents": return .line(.documents, for: nil)
        case "join": return .line(.join(try Joining(object)), for: nil)
        case "host": return .line(.host(try Joining(object)), for: nil)
        case "answer":
            let text = try JSONRequest.text(object["text"])
            let step = try JSONRequest.word("to", of: object)
            return .line(.input(.text(text)), for: step.map { .step($0) })
        default:
            if let command = try Command(ofLeaders: type, object) {
                return .line(.input(.command(command)), for: nil)
            }
            return .line(.input(try JSONRequest.input(object)), for: nil)
        }
    }
}
