/// Random bytes that can be had again; used by one thread.
public final class SeededBytes: @unchecked Sendable {
    private var numbers: SeededNumbers
    /// By which answers were last shuffled.
    public private(set) var shuffle: UInt64 = 0

    /// Gives the same bytes for the same seed.
    public init(_ seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    /// The next so many bytes.
    public func bytes(_ count: Int) -> [UInt8] {
        let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }
        if count == 8 { shuffle = bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        return bytes
    }
}
