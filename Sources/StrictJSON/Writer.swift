extension JSON {
    /// The value on one line without blanks and without a line feed at its end.
    ///
    /// The same value always gives the same bytes. Escaped are `"`, `\`, control characters
    /// (C0, DEL and C1), line and paragraph separators, controls of direction, the byte order
    /// mark and noncharacters; everything else is UTF-8 as it stands.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return bytes
    }

    /// Appends the value as `bytes` describes it.
    public func write(into bytes: inout [UInt8]) {
        switch self {
        case .array(let values):
            bytes.append(Byte.openList)
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(Byte.comma) }
                value.write(into: &bytes)
            }
            bytes.append(Byte.closeList)
        case .object(let members):
            bytes.append(Byte.openObject)
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(Byte.comma) }
                bytes.append(quoting: member.key)
                bytes.append(Byte.colon)
                member.value.write(into: &bytes)
            }
            bytes.append(Byte.closeObject)
        default: writeSimple(into: &bytes)
        }
    }

    /// Appends a value that holds no others.
    func writeSimple(into bytes: inout [UInt8]) {
        switch self {
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let number): bytes.append(contentsOf: number.literal.utf8)
        case .string(let text): bytes.append(quoting: text)
        case .null, .array, .object: bytes.append(contentsOf: "null".utf8)
        }
    }
}

extension JSON: CustomStringConvertible {
    /// The value on one line, as `bytes` describes it.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
