import Foundation

/// Types changed lines at rooms of the host machine, in both dialects, until there were enough.
/// Whatever ends the program is a find; the seed and the number of lines have it again.
@main
struct Hostfuzz {
    static func main() {
        let asked = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        let lines = asked.first ?? 100_000
        let seed = asked.dropFirst().first ?? UInt64.random(in: 0...UInt64.max)
        print("hostfuzz: \(lines) lines, seed \(seed)")
        let begin = Date()
        var (done, rooms, batches) = (UInt64(0), 0, 0)
        while done < lines {
            var evening = Evening(seed: seed &+ done)
            let count = min(lines - done, 20_000)
            for _ in 0..<count { evening.step() }
            evening.expectPossible()
            done += count
            rooms += evening.begun
            batches += evening.batches
            if done % 1_000_000 == 0 { print("\(done) lines, \(rooms) rooms, \(batches) batches") }
        }
        let seconds = Date().timeIntervalSince(begin)
        print(
            "\(done) lines in \(Int(seconds)) seconds, \(rooms) rooms, \(batches) batches, no trap")
    }
}
