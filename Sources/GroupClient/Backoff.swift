/// How long to wait before trying again: longer each time, and not all at the same moment.
struct Backoff {
    private var tries = 0

    /// The next pause in milliseconds, between 500 and 20,000.
    ///
    /// - Parameter random: any number; the last quarter of the pause depends on it.
    mutating func next(random: UInt64) -> Int {
        let full = min(500 << min(tries, 6), 20_000)
        tries += 1
        return max(500, full - full / 4 + Int(random % UInt64(full / 4 + 1)))
    }

    /// It worked.
    mutating func reset() { tries = 0 }
}
