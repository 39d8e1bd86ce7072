/// Cuts what a server sends into lines.
struct LineSplitting {
    /// Longer lines come from no Debrief.
    static let limit = 1 << 20
    private var held: [UInt8] = []

    /// The lines that end in these bytes; nil where one is far too long.
    mutating func lines(_ bytes: some Collection<UInt8>) -> [[UInt8]]? {
        var lines: [[UInt8]] = []
        for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if part.startIndex != bytes.startIndex {
                lines.append(held)
                held = []
            }
            held.append(contentsOf: part)
        }
        return held.count > Self.limit ? nil : lines
    }
}
