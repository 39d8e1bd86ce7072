extension [UInt8] {
    /// Appends a text in quotes.
    mutating func append(quoting text: String) {
        append(Byte.quote)
        let span = text.utf8Span
        let units = span.span
        var (written, seen) = (0, 0)
        while seen < units.count {
            guard units[seen].mayBeginEscaped else {
                seen += 1
                continue
            }
            var scalars = span.makeUnicodeScalarIterator()
            scalars.reset(roundingBackwardsFrom: seen)
            guard let scalar = scalars.next() else { break }
            if scalar.isEscaped {
                append(units.extracting(written..<seen))
                append(escaping: scalar)
                written = scalars.currentCodeUnitOffset
            }
            seen = scalars.currentCodeUnitOffset
        }
        append(units.extracting(written...))
        append(Byte.quote)
    }

    private mutating func append(_ units: Span<UInt8>) {
        units.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    private mutating func append(escaping scalar: Unicode.Scalar) {
        if let short = scalar.shortEscape {
            append(Byte.backslash)
            append(short)
        } else {
            for unit in String(scalar).utf16 { append(escaping: unit) }
        }
    }

    private mutating func append(escaping unit: UInt16) {
        append(contentsOf: "\\u".utf8)
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(unit >> shift & 0xF)
            append(digit < 10 ? Byte.zero + digit : Byte.letter("a") + digit - 10)
        }
    }
}

extension UInt8 {
    /// Whether a scalar that is escaped can begin with this byte of UTF-8.
    var mayBeginEscaped: Bool {
        switch self {
        case 0x22, 0x5C, 0x7F: true
        case 0x20...0x7E: false
        case ..<0x20, 0xC2, 0xD8, 0xE2, 0xEF...: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is written as an escape: it would end the text, or can't be seen, or turns
    /// around what stands beside it.
    var isEscaped: Bool {
        switch value {
        case 0x22, 0x5C: true
        case 0x20...0x7E: false
        case ...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        case 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }

    /// What follows the backslash where the escape has two characters.
    var shortEscape: UInt8? {
        switch self {
        case "\"": Byte.quote
        case "\\": Byte.backslash
        case "\u{8}": Byte.letter("b")
        case "\t": Byte.letter("t")
        case "\n": Byte.letter("n")
        case "\u{C}": Byte.letter("f")
        case "\r": Byte.letter("r")
        default: nil
        }
    }
}
