/// Where a connection comes from, as far as limits go: an IPv4 address, or a /64 of IPv6.
public struct NetworkAddress: Hashable, Sendable {
    private let key: String

    /// Reads `192.0.2.7` or `2001:db8::1`; anything else stands for itself.
    public init(_ text: String) {
        let lower = text.lowercased()
        guard lower.utf8.contains(UInt8(ascii: ":")) else {
            key = lower
            return
        }
        if let mapped = Self.mapped(lower) {
            key = mapped
            return
        }
        key = Self.network(lower)
    }

    /// `::ffff:192.0.2.7` is an IPv4 address.
    private static func mapped(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return nil }
        return text.utf8.split(separator: UInt8(ascii: ":")).last.map { String(Substring($0)) }
    }

    /// The first four groups, written out.
    private static func network(_ text: String) -> String {
        let bare = text.utf8.prefix { $0 != UInt8(ascii: "%") }
        let groups = bare.split(
            separator: UInt8(ascii: ":"), omittingEmptySubsequences: false
        ).map { Int(String(Substring($0)), radix: 16) }
        var left: [Int] = []
        for (index, group) in groups.enumerated() {
            guard let group else {
                // `::` stands for as many zeros as are missing.
                let given = groups.count { $0 != nil }
                if index < groups.count - 1 || given == 0 {
                    left += Array(repeating: 0, count: max(0, 8 - given))
                }
                left += groups[index...].compactMap { $0 }
                break
            }
            left.append(group)
        }
        return left.prefix(4).map { String($0, radix: 16) }.joined(separator: ":")
    }
}
