/// Bytes in one of three encodings → UTF-8.
enum TextDecoding {
    static func utf8(
        _ bytes: [UInt8]
    ) throws(DocumentText.Refusal) -> ([UInt8], DocumentText.Encoding) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try checked(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return (try utf16(bytes.dropFirst(2), high: 1), .utf16)
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return (try utf16(bytes.dropFirst(2), high: 0), .utf16)
        }
        if let high = evenlyZero(bytes) { return (try utf16(bytes[...], high: high), .utf16) }
        return try checked(bytes)
    }

    private static func checked(
        _ bytes: [UInt8]
    ) throws(DocumentText.Refusal) -> ([UInt8], DocumentText.Encoding) {
        if bytes.contains(0) { throw .binary }
        let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
        if controls * 50 > bytes.count { throw .binary }
        if String(validating: bytes, as: UTF8.self) != nil { return (bytes, .utf8) }
        let strange = bytes.count { $0 >= 0x80 }
        if strange * 3 > bytes.count { throw .binary }
        return (windows1252(bytes), .windows1252)
    }

    /// Which byte of each pair is always zero in Latin text of two bytes a letter; nil for others.
    private static func evenlyZero(_ bytes: [UInt8]) -> Int? {
        let head = bytes.prefix(4096)
        guard head.count >= 4, bytes.count % 2 == 0 else { return nil }
        var zeros = [0, 0]
        for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
        let pairs = head.count / 2
        if zeros[0] * 10 > pairs * 8, zeros[1] * 20 < pairs { return 0 }
        return zeros[1] * 10 > pairs * 8 && zeros[0] * 20 < pairs ? 1 : nil
    }

    private static func utf16(
        _ bytes: ArraySlice<UInt8>, high: Int
    ) throws(DocumentText.Refusal) -> [UInt8] {
        guard bytes.count % 2 == 0 else { throw .binary }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for at in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
            units.append(UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high]))
        }
        guard let text = String(validating: units, as: UTF16.self), !text.utf8.contains(0) else {
            throw .binary
        }
        return Array(text.utf8)
    }

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            switch byte {
            case ..<0x80: text.append(byte)
            case 0x80...0x9F:
                let scalar = Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
                text += Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
            default: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
            }
        }
        return text
    }

    /// What 0x80 to 0x9F stand for; five of them for nothing.
    private static let upper: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039,
        0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
        0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
