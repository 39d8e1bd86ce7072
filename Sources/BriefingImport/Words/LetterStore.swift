/// A part of a `LetterStore`, in bytes.
struct Stretch: Equatable, Sendable {
    private let start: UInt32
    private let length: UInt32

    init(_ range: Range<Int>) {
        (start, length) = (UInt32(range.lowerBound), UInt32(range.count))
    }

    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
    /// How many bytes it has.
    var count: Int { Int(length) }
}

/// The letters of a document in one place.
///
/// Lines and pieces are stretches of it: an array for each would take several times the document.
struct LetterStore: Equatable, Sendable {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The letters of a stretch, counted from 0.
    subscript(_ stretch: Stretch) -> [UInt8] { Array(bytes[stretch.range]) }

    /// The letters of a stretch, counted as in the whole.
    func slice(_ stretch: Stretch) -> ArraySlice<UInt8> { bytes[stretch.range] }

    /// Takes letters that stand nowhere in the document.
    mutating func add(_ letters: some Collection<UInt8>) -> Stretch {
        let start = bytes.count
        bytes += letters
        return Stretch(start..<bytes.count)
    }
}
