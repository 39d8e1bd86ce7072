import DialogueEngine

/// What was told of the newest entries of a room, for whoever comes back and says which of them they
/// have seen.
struct RecentRecord: Sendable {
    /// How many entries of a room that is taken up again it goes back to.
    static let restored = 200
    /// The most that it holds.
    private static let most = 2000

    private var told: [Directed] = []
    /// The first entry of which it holds all that was told.
    private var first = 0

    init(_ told: [Directed] = [], from first: Int = 0) {
        (self.told, self.first) = (told, first)
    }

    mutating func note(_ effects: [Directed]) {
        told += effects.filter { $0.entry != nil }
        guard told.count > 2 * Self.most else { return }
        told.removeFirst(told.count - Self.most)
        // What is left of the first entry may not be all of it.
        first = (told[0].entry ?? first) + 1
    }

    /// Takes back what was told of entries that are not on disk after all.
    mutating func forget(from entry: Int) { told.removeAll { ($0.entry ?? 0) >= entry } }

    /// Nil where it does not go back so far.
    func told(since entry: Int) -> [Directed]? {
        entry + 1 < first ? nil : told.filter { ($0.entry ?? 0) > entry }
    }
}
