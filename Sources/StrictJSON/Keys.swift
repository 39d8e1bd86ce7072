/// Finds a key that stands twice, comparing by bytes, without looking at every pair of keys.
struct Keys {
    /// Up to here comparing with each key is quicker than a set.
    static let few = 16

    private var many: Set<Key> = []

    /// Whether none of the members has the key; `members` are all those asked about before.
    mutating func isNew(_ key: String, after members: [JSON.Member]) -> Bool {
        if members.count < Keys.few {
            return !members.contains { $0.key.hasSameBytes(as: key) }
        }
        if many.isEmpty { many = Set(members.map { Key(text: $0.key) }) }
        return many.insert(Key(text: key)).inserted
    }

    /// Whether no key stands twice.
    static func areDistinct(_ members: [JSON.Member]) -> Bool {
        Set(members.map { Key(text: $0.key) }).count == members.count
    }

    /// A text that is equal to another when its bytes are.
    private struct Key: Hashable {
        let text: String

        static func == (left: Key, right: Key) -> Bool { left.text.hasSameBytes(as: right.text) }

        func hash(into hasher: inout Hasher) {
            // A String hashes by what it looks like, so that keys made to look alike would collide.
            text.utf8Span.span.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }
}
