extension Reader {
    /// Reads the value that begins at the place; `level` counts what it stands in.
    mutating func value(level: Int) throws(JSONProblem) -> JSON {
        switch next {
        case Byte.quote: .string(try text())
        case Byte.openObject: try object(level: level + 1)
        case Byte.openList: try list(level: level + 1)
        case Byte.minus, .some(Byte.zero...Byte.nine): .number(try number())
        case Byte.letter("t"): try word("true", .bool(true))
        case Byte.letter("f"): try word("false", .bool(false))
        case Byte.letter("n"): try word("null", .null)
        default: throw problem(.notAValue)
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSONProblem) -> JSON {
        let start = position
        for byte in word.utf8 {
            guard take(byte) else {
                if isAtEnd { throw problem(.endsEarly) }
                throw JSONProblem(offset: start, reason: .notAValue)
            }
        }
        return value
    }

    private mutating func list(level: Int) throws(JSONProblem) -> JSON {
        try open(level: level)
        if take(Byte.closeList) { return .array([]) }
        var values: [JSON] = []
        repeat {
            values.append(try value(level: level))
        } while try goesOn(until: Byte.closeList)
        return .array(values)
    }

    private mutating func object(level: Int) throws(JSONProblem) -> JSON {
        try open(level: level)
        if take(Byte.closeObject) { return .object([]) }
        var members: [JSON.Member] = []
        var keys = Keys()
        // A line of the log has about twelve; growing the list in steps would cost more.
        members.reserveCapacity(12)
        repeat {
            let start = position
            let key = try key()
            guard keys.isNew(key, after: members) else {
                throw JSONProblem(offset: start, reason: .duplicateKey(key))
            }
            members.append(JSON.Member(key: key, value: try value(level: level)))
        } while try goesOn(until: Byte.closeObject)
        return .object(JSON.Object(checked: members))
    }

    /// Steps over the opening bracket to the first value, key or closing bracket.
    private mutating func open(level: Int) throws(JSONProblem) {
        guard level <= depthLimit else { throw problem(.tooDeep(limit: depthLimit)) }
        position += 1
        skipBlanks()
    }

    /// Reads a key and its colon up to the value.
    private mutating func key() throws(JSONProblem) -> String {
        guard next == Byte.quote else { throw problem(.noKey) }
        let key = try text()
        skipBlanks()
        guard take(Byte.colon) else { throw problem(.noColon) }
        skipBlanks()
        return key
    }

    /// Steps to the next value or key, or over the closing bracket, and says which it was.
    private mutating func goesOn(until bracket: UInt8) throws(JSONProblem) -> Bool {
        skipBlanks()
        if take(bracket) { return false }
        let comma = position
        guard take(Byte.comma) else { throw problem(.noComma) }
        skipBlanks()
        if next == bracket { throw JSONProblem(offset: comma, reason: .trailingComma) }
        return true
    }
}
