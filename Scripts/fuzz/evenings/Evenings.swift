import Foundation

/// Holds simulated evenings one after the other and says of each what should not have been; ends with 1 if anything.
@main
struct Evenings {
    static func main() throws {
        let asked = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        let count = asked.first ?? 100_000
        let first = asked.dropFirst().first ?? 0
        print("evenings: \(count) seeds from \(first)")
        setvbuf(stdout, nil, _IOLBF, 0)
        let begin = Date()
        var (confirmed, shown, wrong) = (0, 0, 0)
        for seed in first..<first + count {
            let simulation = Simulation(seed: seed)
            try simulation.run()
            for violation in simulation.checks.violations {
                print("seed \(seed): \(violation)")
                wrong += 1
            }
            confirmed += simulation.checks.confirmed
            shown += simulation.checks.shown
            let done = seed - first + 1
            if done % 10_000 == 0 { print("\(done) evenings, \(wrong) violations") }
        }
        let seconds = Int(Date().timeIntervalSince(begin))
        print(
            "\(count) evenings in \(seconds) seconds: \(confirmed) words confirmed, \(shown) shown, "
                + "\(wrong) violations")
        exit(wrong == 0 ? 0 : 1)
    }
}
