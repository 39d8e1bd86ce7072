import Foundation
import TestSupport
import Testing

/// Two thousand short evenings, each from its seed; DEBRIEF_SIMULATIONS sets another number of them.
@Suite struct SimulationTests {
    private static let parts = 20
    private static let count =
        ProcessInfo.processInfo.environment["DEBRIEF_SIMULATIONS"].flatMap { Int($0) } ?? 2000

    @Test(arguments: 0..<parts) func nothingIsEverLostToldTooEarlyOrToldToOthers(part: Int) throws {
        var (confirmed, shown) = (0, 0)
        for number in stride(from: part, to: Self.count, by: Self.parts) {
            let simulation = Simulation(seed: UInt64(number))
            try simulation.run()
            let violations = simulation.checks.violations
            #expect(violations.isEmpty, "seed \(number): \(violations.prefix(3))")
            confirmed += simulation.checks.confirmed
            shown += simulation.checks.shown
            if !violations.isEmpty { break }
        }
        let seeds = Self.count / Self.parts
        #expect(confirmed > seeds && shown > seeds, "\(confirmed) confirmed, \(shown) shown")
    }

    @Test func aSeedAlwaysGivesTheSameBytes() throws {
        for seed in UInt64(0)..<20 {
            let told = try (0..<2).map { _ in
                let simulation = Simulation(seed: seed)
                try simulation.run()
                return simulation.checks.told
            }
            #expect(told[0] == told[1], "seed \(seed)")
        }
    }
}
