/// Why a line of a program was refused, and what to do.
enum JSONWording {
    static func text(_ why: JSONRefusal) -> String {
        switch why {
        case .notText: "The line is not UTF-8. Send UTF-8."
        case .notJSON(let offset):
            "The line is not JSON from byte \(offset) on. Send one object a line."
        case .duplicateKey: "A key stands twice. Write each key once."
        case .notAnObject: "The line is no JSON object. Send one object a line."
        case .missingField(let name): "“\(name)” is missing. Add it."
        case .unknownType: "There is no such type. The JSON Schemas list the types."
        case .unknownField: "This type has no such field. The JSON Schemas list its fields."
        case .wrongField(let name): "“\(name)” has a value that does not fit. See the JSON Schemas."
        case .empty: "An answer needs words. “go-on” is Return on an empty line."
        case .control:
            "The text holds control characters other than tab and line feed. Remove them."
        case .tooLong(let limit): "The line is longer than \(limit / 1024) KiB. Shorten it."
        case .tooManyLines(let limit): "The answer has more than \(limit) lines. Shorten it."
        }
    }
}
