/// Whom a browser thinks it talks to: a name or address, and perhaps a port.
///
/// It goes into headers, so it holds nothing but what names, addresses and ports are made of.
public struct WebHost: Equatable, Sendable, CustomStringConvertible {
    /// In small letters, as in `debrief.example:8007`.
    public let description: String

    /// Longer than any name with a port.
    private static let limit = 270

    /// Reads the header `Host`; nil for what is none.
    public init?(_ text: String) {
        let isMade = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
                true
            default: false
            }
        }
        guard isMade, !text.isEmpty, text.utf8.count <= Self.limit else { return nil }
        description = text.lowercased()
    }

    /// Whether a page of this host is what the header `Origin` names.
    ///
    /// The scheme may differ: what stands in front of a server may encrypt for it.
    public func isOrigin(_ origin: String) -> Bool {
        let lower = origin.lowercased()
        return ["http", "https"].contains { lower == "\($0)://\(description)" }
    }
}
