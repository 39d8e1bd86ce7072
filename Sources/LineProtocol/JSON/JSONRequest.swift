import DialogueCore
import StrictJSON

/// A line of the JSON dialect that a program sent: what it asks for, and the id it gave it.
public struct JSONRequest: Equatable, Sendable {
    /// The longest line, in bytes with its LF.
    public static let limit = 256 * 1024

    /// What comes back in the reply; nil where the line has none.
    public let id: JSON?
    /// What it asks for, or why it is refused.
    public let input: Result<Input, JSONRefusal>

    /// Reads a line without its end. Nothing makes it fail: what is wrong is a refusal.
    public init(_ bytes: [UInt8]) {
        let line = JSONLine(bytes)
        id = line.id
        do throws(JSONRefusal) {
            input = .success(try Self.input(try line.object.get()))
        } catch {
            input = .failure(error)
        }
    }

    /// The fields that each type has beside `type` and `id`; those with `?` may be absent.
    static let types: [String: [String]] = [
        "answer": ["text"], "go-on": [], "held": ["choice"], "help": ["command?"], "next": [],
        "back": [], "edit": ["number?"], "row": ["do", "number?", "to?"], "done": [], "skip": [],
        "pause": [], "redo": [], "undo": [], "where": [], "plan": [], "review": [], "minutes": [],
        "concern": [], "quit": [],
    ]

    /// The type of a request, when it has the fields of that type and no others.
    static func knownType(
        of object: JSON.Object, among types: [String: [String]]
    ) throws(JSONRefusal) -> String {
        guard let type = object["type"]?.string else { throw .missingField("type") }
        guard let fields = types[type] else { throw .unknownType }
        for member in object where !["type", "id"].contains(member.key) {
            guard fields.contains(member.key) || fields.contains(member.key + "?") else {
                throw .unknownField
            }
        }
        for field in fields where !field.hasSuffix("?") && object[field] == nil {
            throw .missingField(field)
        }
        return type
    }

    static func input(_ object: JSON.Object) throws(JSONRefusal) -> Input {
        let type = try knownType(of: object, among: types)
        switch type {
        case "answer": return .text(try text(object["text"]))
        case "go-on": return .goOn
        case "held":
            guard let choice = object["choice"]?.string.flatMap(HeldAnswer.Choice.init(rawValue:))
            else { throw .wrongField("choice") }
            return .held(choice)
        case "row": return .command(.row(try row(object)))
        default: return .command(try command(type, object))
        }
    }

    private static func command(
        _ type: String, _ object: JSON.Object
    ) throws(JSONRefusal) -> Command {
        switch type {
        case "help":
            guard let name = object["command"] else { return .help(nil) }
            guard let name = name.string else { throw .wrongField("command") }
            return .help(name)
        case "edit": return .edit(try number(object, "number"))
        case "concern": return .concern
        default:
            guard let command = Command(type, []) else { throw .unknownType }
            return command
        }
    }

    private static func row(_ object: JSON.Object) throws(JSONRefusal) -> Command.RowCommand {
        let number = try number(object, "number")
        let to = try Self.number(object, "to")
        switch (object["do"]?.string, number, to) {
        case ("add", nil, nil): return .add
        case ("change", let number?, nil): return .change(number)
        case ("remove", let number?, nil): return .remove(number)
        case ("move", let number?, let to?): return .move(number, to: to)
        case ("add", _, _), ("change", _, _), ("remove", _, _), ("move", _, _):
            throw .wrongField("number")
        default: throw .wrongField("do")
        }
    }

    private static func number(
        _ object: JSON.Object, _ name: String
    ) throws(JSONRefusal) -> Ordinal? {
        guard let value = object[name] else { return nil }
        guard let literal = value.number?.literal, literal.utf8.first != UInt8(ascii: "-"),
            let ordinal = Ordinal(literal)
        else {
            throw .wrongField(name)
        }
        return ordinal
    }

    /// An answer: lines parted by LF, without controls, without blanks at its ends.
    static func text(_ value: JSON?) throws(JSONRefusal) -> String {
        guard let text = value?.string else { throw .wrongField("text") }
        if text.unicodeScalars.contains(where: { $0 != "\n" && $0.isForbiddenInALine }) {
            throw .control
        }
        guard text.utf8.count(where: { $0 == 0x0A }) < LineReader.lineLimit else {
            throw .tooManyLines(limit: LineReader.lineLimit)
        }
        let trimmed = text.withoutBlankLinesAtEnds
        if trimmed.isEmpty { throw .empty }
        return trimmed
    }
}

/// Why a line of the JSON dialect was refused before the session saw it.
public enum JSONRefusal: Error, Equatable, Sendable {
    case notText
    case notJSON(at: Int)
    case duplicateKey
    case notAnObject
    case missingField(String)
    case unknownType
    case unknownField
    case wrongField(String)
    case empty
    case control
    case tooLong(limit: Int)
    case tooManyLines(limit: Int)
}
