extension Reader {
    /// Reads an escape from its backslash on.
    mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
        let start = position
        position += 1
        guard let byte = next else { throw problem(.endsEarly) }
        position += 1
        switch byte {
        case Byte.quote, Byte.backslash, Byte.slash: return Unicode.Scalar(byte)
        case Byte.letter("b"): return "\u{8}"
        case Byte.letter("f"): return "\u{C}"
        case Byte.letter("n"): return "\n"
        case Byte.letter("r"): return "\r"
        case Byte.letter("t"): return "\t"
        case Byte.letter("u"): return try scalar(escapedAt: start)
        default: throw JSONProblem(offset: start, reason: .badEscape)
        }
    }

    /// Reads four digits after `\u`, and the second half of a pair where the first stands.
    private mutating func scalar(escapedAt start: Int) throws(JSONProblem) -> Unicode.Scalar {
        let first = try unit(escapedAt: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        let alone = JSONProblem(offset: start, reason: .loneSurrogate)
        guard UTF16.isLeadSurrogate(first) else { throw alone }
        let middle = position
        guard take(Byte.backslash), take(Byte.letter("u")) else {
            throw isAtEnd ? problem(.endsEarly) : alone
        }
        let second = try unit(escapedAt: middle)
        guard UTF16.isTrailSurrogate(second) else { throw alone }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func unit(escapedAt start: Int) throws(JSONProblem) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next else { throw problem(.endsEarly) }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw JSONProblem(offset: start, reason: .badEscape)
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
