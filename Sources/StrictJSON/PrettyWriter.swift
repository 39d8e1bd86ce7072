extension JSON {
    /// The value over several lines for people to read: two blanks a level, LF at the end.
    ///
    /// Escapes and order are those of `bytes`; an empty list or object stays on one line.
    public var prettyBytes: [UInt8] {
        var bytes: [UInt8] = []
        writePretty(into: &bytes, level: 0)
        bytes.append(Byte.lineFeed)
        return bytes
    }

    private func writePretty(into bytes: inout [UInt8], level: Int) {
        switch self {
        case .array(let values) where !values.isEmpty:
            bytes.append(Byte.openList)
            for (index, value) in values.enumerated() {
                beginLine(index > 0, level: level + 1, into: &bytes)
                value.writePretty(into: &bytes, level: level + 1)
            }
            beginLine(false, level: level, into: &bytes)
            bytes.append(Byte.closeList)
        case .object(let members) where !members.isEmpty:
            bytes.append(Byte.openObject)
            for (index, member) in members.enumerated() {
                beginLine(index > 0, level: level + 1, into: &bytes)
                bytes.append(quoting: member.key)
                bytes.append(contentsOf: ": ".utf8)
                member.value.writePretty(into: &bytes, level: level + 1)
            }
            beginLine(false, level: level, into: &bytes)
            bytes.append(Byte.closeObject)
        default: write(into: &bytes)
        }
    }

    private func beginLine(_ comma: Bool, level: Int, into bytes: inout [UInt8]) {
        if comma { bytes.append(Byte.comma) }
        bytes.append(Byte.lineFeed)
        bytes.append(contentsOf: repeatElement(Byte.blank, count: 2 * level))
    }
}
