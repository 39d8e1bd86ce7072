import Foundation

let newline = UInt8(ascii: "\n")

extension [UInt8] {
    /// Where some words stand first between two places. Asks the C library, because every rule
    /// looks for many words in every file, and tests are not optimised.
    func first(_ words: String, from start: Int, to end: Int) -> Int? {
        let words = Array(words.utf8)
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var at = start
            while at + words.count <= end,
                let hit = memchr(base + at, Int32(words[0]), end - words.count + 1 - at)
            {
                at = UnsafeRawPointer(hit) - base
                if memcmp(hit, words, words.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }

    /// Whether some words stand at a place.
    func has(_ words: StaticString, at place: Int) -> Bool {
        guard place + words.utf8CodeUnitCount <= count else { return false }
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            return memcmp(base + place, words.utf8Start, words.utf8CodeUnitCount) == 0
        }
    }
}

extension UInt8 {
    /// Whether it can stand inside of a name.
    var isWord: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
