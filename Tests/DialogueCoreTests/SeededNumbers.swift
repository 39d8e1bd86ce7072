import Foundation

/// Random numbers that can be had again: the seed is printed, and DEBRIEF_SEED sets it.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    /// A generator with a new seed, or the one that the environment asks for.
    init(for test: String) {
        let asked = ProcessInfo.processInfo.environment["DEBRIEF_SEED"].flatMap { UInt64($0) }
        state = asked ?? .random(in: .min ... .max)
        print("\(test): DEBRIEF_SEED=\(state)")
    }

    mutating func next() -> UInt64 {
        // SplitMix64: the constants are those of its authors, Steele, Lea and Flood.
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension String {
    /// The text after a few random changes: scalars left out, doubled, swapped, put in.
    func mutated(_ random: inout SeededNumbers) -> String {
        let strange = Array(
            "0019/.-:,'’ ()%&+\n\t\0a stxyz\u{301}\u{202E}\u{A0}é🎉٣—".unicodeScalars)
        var scalars = Array(unicodeScalars)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let at = Int.random(in: 0...scalars.count, using: &random)
            let isInside = at < scalars.count
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where isInside: scalars.remove(at: at)
            case 1 where isInside: scalars.insert(scalars[at], at: at)
            case 2 where isInside:
                scalars.swapAt(at, Int.random(in: 0..<scalars.count, using: &random))
            default:
                scalars.insert(strange[Int.random(in: 0..<strange.count, using: &random)], at: at)
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
