import TestSupport

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
