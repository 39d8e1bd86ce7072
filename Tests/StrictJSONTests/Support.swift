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
