extension JSON {
    /// Members in the order in which they are read and written.
    ///
    /// The reader refuses a key that stands twice. Whoever builds an object sees to that; a
    /// debug build stops where it was forgotten.
    public struct Object: Equatable, Sendable {
        private var members: [Member]

        /// Makes an object of members in their order.
        public init(_ members: [Member]) {
            self.members = members
            assert(Keys.areDistinct(members), "a key stands twice")
        }

        /// Makes an object of pairs in their order.
        public init(_ pairs: some Sequence<(String, JSON)>) {
            self.init(pairs.map { Member(key: $0.0, value: $0.1) })
        }

        init(checked members: [Member]) { self.members = members }

        /// The value under a key, or nil where there is no such key; keys compare by bytes.
        public subscript(key: String) -> JSON? {
            members.first { $0.key.hasSameBytes(as: key) }?.value
        }

        /// Adds a member behind the others.
        public mutating func append(_ key: String, _ value: JSON) {
            assert(self[key] == nil, "a key stands twice")
            members.append(Member(key: key, value: value))
        }
    }

    /// A key and its value inside an object.
    public struct Member: Equatable, Sendable {
        /// The name of the value, compared by its bytes.
        public let key: String
        /// What stands under the key.
        public let value: JSON

        /// Makes a member of an object.
        public init(key: String, value: JSON) {
            (self.key, self.value) = (key, value)
        }

        /// Whether the keys have the same bytes and the values are equal.
        public static func == (left: Member, right: Member) -> Bool {
            left.key.hasSameBytes(as: right.key) && left.value == right.value
        }
    }
}

extension JSON.Object: RandomAccessCollection {
    /// The place of the first member.
    public var startIndex: Int { 0 }

    /// The number of members.
    public var endIndex: Int { members.count }

    /// The member at a place.
    public subscript(position: Int) -> JSON.Member { members[position] }
}

extension JSON.Object: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// Makes an object of pairs, as in `.object([("n", 0), ("kind", "begin")])`.
    ///
    /// The form with colons suits the compiler better, which stumbles over pairs of variables.
    public init(arrayLiteral pairs: (String, JSON)...) { self.init(pairs) }

    /// Makes an object of keys and values, as in `.object(["n": 0, "kind": "begin"])`.
    public init(dictionaryLiteral pairs: (String, JSON)...) { self.init(pairs) }
}
