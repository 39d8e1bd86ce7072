import Hashing

/// A SHA-256 hash.
package struct Fingerprint: Equatable, Sendable {
    /// The 32 bytes, eight in each word, the first in the highest place.
    private let words: SIMD4<UInt64>

    /// Before the first entry of a log.
    package static let zero = Fingerprint(words: .zero)

    private init(words: SIMD4<UInt64>) { self.words = words }

    /// Hashes exactly these bytes.
    package init(of bytes: [UInt8]) {
        self = SHA256.hash(bytes).withUnsafeBytes { Fingerprint(raw: $0) }
    }

    /// Reads 32 bytes; nil for any other count.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self = bytes.withUnsafeBytes { Fingerprint(raw: $0) }
    }

    private init(raw: UnsafeRawBufferPointer) {
        words = SIMD4(
            (0..<4).map {
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
            })
    }

    /// Reads 64 lower-case hex digits; nil for anything else.
    package init?(hex: String) {
        var hex = hex
        let words: SIMD4<UInt64>? = hex.withUTF8 { digits in
            guard digits.count == 64, let first = Self.word(digits[..<16]),
                let second = Self.word(digits[16..<32]), let third = Self.word(digits[32..<48]),
                let fourth = Self.word(digits[48...])
            else { return nil }
            return SIMD4(first, second, third, fourth)
        }
        guard let words else { return nil }
        self.words = words
    }

    /// Looks at all digits before it decides: guessing at each would cost more than the sums.
    private static func word(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
        var (word, seen): (UInt64, UInt8) = (0, 0)
        for digit in digits {
            let value = Hex.value(digit)
            seen |= value
            word = word << 4 | UInt64(value & 15)
        }
        return seen < 16 ? word : nil
    }

    package var bytes: [UInt8] {
        (0..<32).map { UInt8(truncatingIfNeeded: words[$0 >> 3] >> UInt64(56 - ($0 & 7) * 8)) }
    }

    package var hex: String { Hex.text(bytes) }
}
