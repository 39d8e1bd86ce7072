import DialogueEngine
import StrictJSON

extension JSON {
    /// The members of the object on a line that ends in LF; nil for anything else.
    package static func members(ofLine bytes: [UInt8]) -> Slice<JSON.Object>? {
        // White space around the object would be another spelling of the same line.
        guard bytes.first == UInt8(ascii: "{"), bytes.suffix(2).elementsEqual("}\n".utf8),
            let value = try? JSON(parsing: bytes)
        else { return nil }
        return value.object?[...]
    }

    /// An object on a line of its own, LF included.
    package static func line(_ members: [JSON.Member]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        JSON.object(JSON.Object(members)).write(into: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    package init(_ field: FieldValue) {
        switch field {
        case .string(let text): self = .string(text)
        case .int(let number): self = .number(number)
        case .bool(let isTrue): self = .bool(isTrue)
        case .strings(let texts): self = .array(texts.map(JSON.string))
        }
    }

    /// As the field of an event; nil for what no event has.
    package var field: FieldValue? {
        switch self {
        case .string(let text): .string(text)
        case .number: int.map(FieldValue.int)
        case .bool(let isTrue): .bool(isTrue)
        case .array: texts.map(FieldValue.strings)
        default: nil
        }
    }

    package var texts: [String]? {
        guard case .array(let items) = self else { return nil }
        let texts = items.compactMap(\.string)
        return texts.count == items.count ? texts : nil
    }
}

extension Slice<JSON.Object> {
    /// Takes the first member if it has this name.
    package mutating func take(_ name: String) -> JSON? {
        first?.key == name ? removeFirst().value : nil
    }

    /// Takes the last member if it has this name.
    package mutating func takeLast(_ name: String) -> JSON? {
        last?.key == name ? removeLast().value : nil
    }
}
