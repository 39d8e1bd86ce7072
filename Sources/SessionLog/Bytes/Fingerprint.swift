import Crypto

/// A SHA-256 hash.
struct Fingerprint: Equatable, Sendable {
    /// The 32 bytes, eight in each word, the first in the highest place.
    private let words: SIMD4<UInt64>

    /// Before the first entry of a log.
    static let zero = Fingerprint(words: .zero)

    private init(words: SIMD4<UInt64>) { self.words = words }

    /// Hashes exactly these bytes.
    init(of bytes: [UInt8]) {
        self = SHA256.hash(data: bytes).withUnsafeBytes { Fingerprint(raw: $0) }
    }

    /// Reads 32 bytes; nil for any other count.
    init?(bytes: [UInt8]) {
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
    init?(hex: String) {
        guard hex.utf8.count == 64 else { return nil }
        var words = SIMD4<UInt64>.zero
        for (index, digit) in hex.utf8.enumerated() {
            guard let value = Hex.value(digit) else { return nil }
            words[index >> 4] = words[index >> 4] << 4 | UInt64(value)
        }
        self.words = words
    }

    var bytes: [UInt8] {
        (0..<32).map { UInt8(truncatingIfNeeded: words[$0 >> 3] >> UInt64(56 - ($0 & 7) * 8)) }
    }

    var hex: String { Hex.text(bytes) }
}
