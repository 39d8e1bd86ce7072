/// Where the lines of an entry stand in the table of lines.
struct LinePlace {
    /// The line of the log.
    let entry: Int64
    /// The line with the words.
    var opening: Int64 { entry + 1 }

    /// Takes the key of a session and the number of an entry.
    init(_ session: Int64, _ number: Int) { entry = session << 32 + Int64(number) * 2 }

    /// The places of a session's lines that come after an entry, -1 for all of them.
    static func after(_ number: Int, of session: Int64) -> ClosedRange<Int64> {
        LinePlace(session, number + 1).entry...session << 32 + 0xffff_ffff
    }
}
