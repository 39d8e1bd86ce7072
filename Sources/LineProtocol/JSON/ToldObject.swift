import DialogueEngine
import StrictJSON

/// An object that a server sent, as far as the side of one person needs it.
public struct ToldObject: Equatable, Sendable {
    /// What it is; nil for a type that this version does not know.
    public let type: MessageType?
    /// What was asked for under this name, where it is the reply.
    public let id: String?
    /// Why a line was refused, or a connection ends.
    public let reason: String?
    /// What kind of thing is asked.
    public let kind: String?
    /// What tells one thing that is asked from every other.
    public let mark: String?
    /// A member, such as `p2`.
    public let member: String?
    private let role: Role?
    /// By which somebody comes back.
    public let secret: String?
    /// Line by line as in the plain dialect.
    public let lines: [String]
    /// What stands for the record, line by line, where a receipt is told.
    public let receipt: [String]?

    /// Whether the member takes part, and neither leads nor watches.
    public var takesPart: Bool { role == .participant }
    /// Whether the member only watches, such as a projector.
    public var watches: Bool { role == .observer }

    /// Reads a line; nil for one that is no such object.
    public init?(_ line: String) {
        guard line.utf8.first == UInt8(ascii: "{"),
            let json = try? JSON(parsing: Array(line.utf8)), let type = json["type"]?.string
        else { return nil }
        self.type = MessageType(rawValue: type)
        (id, reason, kind) = (json["id"]?.string, json["reason"]?.string, json["kind"]?.string)
        (mark, member, secret) = (
            json["mark"]?.string, json["member"]?.string, json["secret"]?.string
        )
        role = json["role"]?.string.flatMap(Role.init)
        let spoken = (json["lines"]?.array ?? []).compactMap { line -> SpokenLine? in
            guard let kind = line["kind"]?.string.flatMap(SpokenLine.Kind.init) else { return nil }
            return SpokenLine(kind, line["text"]?.string ?? "")
        }
        lines = GroupPlain.text(spoken).split(separator: "\n").map(String.init)
        if let session = json["session"]?.string, let size = json["size"]?.int,
            let text = json["receipt"]?.string, let chain = json["chain"]?.string
        {
            receipt = ReceiptWording.lines(session: session, size: size, text: text, chain: chain)
        } else {
            receipt = nil
        }
    }
}

extension ClientMessage {
    /// A line as somebody typed it, to be sent.
    ///
    /// - Parameter mark: what was asked when they began to type; nil where it matters to nobody.
    public static func typed(_ line: String, for mark: String? = nil) -> String {
        text([("type", "line"), ("line", .string(line)), ("for", mark.map { .string($0) })])
    }

    /// A request of a type that takes no members, under its own name.
    public static func request(_ type: String) -> String {
        text([("type", .string(type)), ("id", .string(type))])
    }

    /// What a server is told that asks whether somebody is there.
    public static let here = text([("type", "pong")])

    private static func text(_ members: Members) -> String {
        String(decoding: JSON(members).bytes, as: UTF8.self)
    }
}
