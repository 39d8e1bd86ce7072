import Foundation
import StrictJSON
import TestSupport
import Testing

/// Why a text is refused, or nil where it is read.
func refusal(_ text: String) -> JSONProblem? { refusal(Array(text.utf8)) }

func refusal(_ bytes: [UInt8]) -> JSONProblem? {
    do {
        _ = try JSON(parsing: bytes)
        return nil
    } catch {
        return error
    }
}

func read(_ text: String) throws -> JSON { try JSON(parsing: text.utf8) }

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A generator that gives the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    /// Takes the seed from `STRICTJSON_SEED`, to run a failure again, or draws and prints one.
    init(_ test: String = #function) {
        let given = ProcessInfo.processInfo.environment["STRICTJSON_SEED"].flatMap { UInt64($0) }
        seed = given ?? UInt64.random(in: 0...UInt64.max)
        state = seed
        print("\(test): seed \(seed)")
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Test data that stands beside the project and isn't part of it.
enum Vectors {
    static let naughtyStrings = Project.shared("vectors/blns/blns.json")
    static let utf8Tests = Project.shared("vectors/utf8tests/utf8tests.bin")
}

extension URL? {
    var bytes: [UInt8] {
        get throws { Array(try Data(contentsOf: try #require(self))) }
    }
}
