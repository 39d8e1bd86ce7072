/// Lower-case hexadecimal.
package enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    package static func text(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
            for (index, byte) in bytes.enumerated() {
                buffer[index * 2] = digits[Int(byte >> 4)]
                buffer[index * 2 + 1] = digits[Int(byte & 15)]
            }
            return bytes.count * 2
        }
    }

    /// Whether every character is a lower-case digit.
    package static func isHex(_ text: String) -> Bool { text.utf8.allSatisfy { value($0) < 16 } }

    /// What a lower-case digit stands for; 255 for anything else.
    package static func value(_ digit: UInt8) -> UInt8 {
        let (number, letter) = (digit &- 0x30, digit &- 0x61)
        return number < 10 ? number : letter < 6 ? letter + 10 : 255
    }
}

/// Digits that carry a fixed number of bits, most significant first.
package enum BitText {
    private static let base64url = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let base32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// RFC 4648 base64url without padding.
    package static func base64url(_ bytes: [UInt8]) -> String {
        text(bytes, digits: base64url, width: 6, count: (bytes.count * 8 + 5) / 6)
    }

    /// RFC 4648 base32: the first `count` characters, as far as the bytes reach.
    package static func base32(_ bytes: [UInt8], count: Int) -> String {
        text(bytes, digits: base32, width: 5, count: count)
    }

    private static func text(
        _ bytes: [UInt8], digits: [UInt8], width: Int, count: Int
    ) -> String {
        var text: [UInt8] = []
        var (held, bits) = (0, 0)
        for byte in bytes {
            held = held << 8 | Int(byte)
            bits += 8
            while bits >= width, text.count < count {
                bits -= width
                text.append(digits[held >> bits])
                held &= 1 << bits - 1
            }
        }
        if text.count < count, bits > 0 { text.append(digits[held << (width - bits)]) }
        return String(decoding: text, as: UTF8.self)
    }
}
