/// How far a log goes, and the hash that stands for all of it.
///
/// Only a head that was kept elsewhere shows that entries were cut off the end of a log.
public struct LogHead: Equatable, Sendable {
    /// The session, 32 hex digits.
    public let session: String
    /// The number of entries.
    public let size: Int
    /// SHA-256 of the last line with its LF, 64 hex digits.
    public let chain: String

    /// Where a log ends: so many entries, of which the last has this hash.
    public init(session: String, size: Int, chain: String) {
        (self.session, self.size, self.chain) = (session, size, chain)
    }

    /// The first 130 bits of the chain in base32, 26 characters: short enough to write down.
    public var receipt: String {
        BitText.base32(Fingerprint(hex: chain)?.bytes ?? [], count: 26)
    }
}
