import Foundation

/// Random numbers that can be had again: the seed is printed, and DEBRIEF_SEED sets it.
public struct SeededNumbers: RandomNumberGenerator {
    /// Gives the same numbers again.
    public let seed: UInt64
    private var state: UInt64

    /// A generator with a new seed, or the one that the environment asks for.
    public init(for test: String) {
        let asked = ProcessInfo.processInfo.environment["DEBRIEF_SEED"].flatMap { UInt64($0) }
        self.init(seed: asked ?? .random(in: .min ... .max))
        print("\(test): DEBRIEF_SEED=\(seed)")
    }

    /// A generator with a seed that is known.
    public init(seed: UInt64) { (self.seed, state) = (seed, seed) }

    /// The next number: SplitMix64, with the constants of Steele, Lea and Flood.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
