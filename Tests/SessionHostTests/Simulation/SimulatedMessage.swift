import Glibc
import LineProtocol

/// A message as it goes out, looked through once for all who are told.
struct SimulatedMessage {
    let what: Telling
    let bytes: [UInt8]
    /// The words of people in it, by number.
    let words: Set<Int>
    /// What stands in it as an id.
    let numbers: Set<Int>

    init(_ message: ServerMessage) {
        what = message.what
        bytes = message.bytes(in: .json)
        words = Self.words(in: bytes)
        numbers = Self.numbers(after: "\"id\":", in: bytes)
    }

    /// The words of people in bytes, by number.
    static func words(in bytes: [UInt8]) -> Set<Int> {
        numbers(after: "tok", in: bytes)
    }

    private static func numbers(after mark: String, in bytes: [UInt8]) -> Set<Int> {
        var found: Set<Int> = []
        (bytes + [0]).withUnsafeBytes { all in
            var rest = all.baseAddress?.assumingMemoryBound(to: CChar.self)
            while let place = rest.flatMap({ strstr($0, mark) }) {
                let number = place + mark.utf8.count
                if isdigit(Int32(number.pointee)) != 0 { found.insert(strtol(number, nil, 10)) }
                rest = UnsafePointer(number)
            }
        }
        return found
    }
}
