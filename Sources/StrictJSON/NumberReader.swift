extension Reader {
    /// Reads a number; whether something fitting follows is for the caller to see.
    mutating func number() throws(JSONProblem) -> JSONNumber {
        let start = position
        _ = take(Byte.minus)
        let zero = position
        if take(Byte.zero) {
            if let next, next.isDigit { throw JSONProblem(offset: zero, reason: .leadingZero) }
        } else {
            try digits()
        }
        if take(Byte.point) { try digits() }
        if take(Byte.letter("e")) || take(Byte.letter("E")) {
            _ = take(Byte.plus) || take(Byte.minus)
            try digits()
        }
        return JSONNumber(checked: try decoded(start..<position))
    }

    /// Steps over one digit or more.
    private mutating func digits() throws(JSONProblem) {
        guard let first = next, first.isDigit else { throw problem(.noDigit) }
        while let byte = next, byte.isDigit { position += 1 }
    }
}
