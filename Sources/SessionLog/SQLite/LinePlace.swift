import LogFormat

/// Where the lines of an entry stand in the table of lines.
struct LinePlace {
    /// The line of the log.
    let entry: Int64
    /// The line with the words.
    var opening: Int64 { entry + 1 }

    /// Takes the key of a session and the number of an entry.
    init(_ session: Int64, _ number: Int) { entry = session << 32 + Int64(number) * 2 }

    /// The number of the entry whose line stands at a place, and which line it is.
    static func of(_ place: Int64) -> (number: Int, isOpening: Bool) {
        (Int(place & 0xffff_ffff) / 2, place & 1 == 1)
    }

    /// The places of all lines of a session.
    static func all(of session: Int64) -> ClosedRange<Int64> {
        session << 32...session << 32 | 0xffff_ffff
    }
}
