import AnswerReading
import DialogueEngine
import DialogueLanguage
import StrictJSON

/// A line of the JSON dialect that a program sent: an object, and the id it gave it.
public struct JSONRequest: Sendable {
    /// The longest line, in bytes with its LF.
    public static let limit = 256 * 1024
    /// The longest id that comes back, in bytes.
    private static let idLimit = 200

    /// What comes back in the reply; nil where the line has none, or could not be read.
    let id: JSON?
    /// The object, before anybody looks at its type, or why it is refused.
    let object: Result<JSON.Object, JSONRefusal>

    /// Reads a line without its end. Nothing makes it fail: what is wrong is a refusal.
    public init(_ bytes: [UInt8]) {
        do throws(JSONRefusal) {
            let object = try Self.object(bytes)
            guard Self.isID(object["id"]) else { throw .wrongField("id") }
            (id, self.object) = (object["id"], .success(object))
        } catch {
            (id, object) = (nil, .failure(error))
        }
    }

    private static func isID(_ id: JSON?) -> Bool {
        switch id {
        case nil: true
        case .string(let text): text.utf8.count <= idLimit
        case .number(let number): number.literal.utf8.count <= idLimit
        default: false
        }
    }

    private static func object(_ bytes: [UInt8]) throws(JSONRefusal) -> JSON.Object {
        guard bytes.count < limit else { throw .tooLong(limit: limit) }
        let value: JSON
        do throws(JSONProblem) {
            value = try JSON(parsing: bytes, depthLimit: 8)
        } catch {
            switch error.reason {
            case .invalidUTF8: throw .notText
            case .duplicateKey: throw .duplicateKey
            default: throw .notJSON(at: error.offset)
            }
        }
        guard let object = value.object else { throw .notAnObject }
        return object
    }

    /// The fields that each type has beside `type` and `id`; those with `?` may be absent.
    static let types: [String: [String]] = [
        "answer": ["text"], "go-on": [], "held": ["choice"], "help": ["command?"], "next": [],
        "back": [], "edit": ["number?", "field?"], "row": ["do", "number?", "to?"], "done": [],
        "skip": [],
        "pause": [], "redo": [], "undo": [], "where": [], "plan": [], "review": [], "minutes": [],
        "read": ["number?"], "findings": [], "recommendations": [], "concern": [], "quit": [],
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
        case "help": return .command(.help(try word("command", of: object)))
        case "edit": return .command(try edit(object))
        case "read": return .command(.read(try number(object, "number")))
        case "row": return .command(.row(try row(object)))
        default:
            guard let command = Command(type, []) else { throw .unknownType }
            return .command(command)
        }
    }

    /// A text of one field; nil where it is absent.
    static func word(_ name: String, of object: JSON.Object) throws(JSONRefusal) -> String? {
        guard let value = object[name] else { return nil }
        guard let text = value.string else { throw .wrongField(name) }
        return text
    }

    private static func edit(_ object: JSON.Object) throws(JSONRefusal) -> Command {
        let number = try number(object, "number")
        guard let field = try word("field", of: object) else { return .edit(number) }
        guard let number else { throw .missingField("number") }
        return .editField(number, field)
    }

    private static func row(_ object: JSON.Object) throws(JSONRefusal) -> Command.RowCommand {
        let number = try number(object, "number")
        let to = try Self.number(object, "to")
        let verb = object["do"]?.string ?? ""
        guard ["add", "change", "remove", "move"].contains(verb) else { throw .wrongField("do") }
        guard let command = Command.RowCommand(verb, number, to: to) else {
            throw .wrongField("number")
        }
        return command
    }

    static func number(
        _ object: JSON.Object, _ name: String
    ) throws(JSONRefusal) -> Ordinal? {
        guard let value = object[name] else { return nil }
        guard let ordinal = ordinal(value) else { throw .wrongField(name) }
        return ordinal
    }

    static func ordinal(_ value: JSON) -> Ordinal? {
        guard let literal = value.number?.literal, literal.utf8.first != UInt8(ascii: "-") else {
            return nil
        }
        return Ordinal(literal)
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
