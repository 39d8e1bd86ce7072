import LogFormat

/// What is kept of a secret: enough to know it again, not enough to guess it.
///
/// For random secrets of at least 60 bits; a word that somebody chose would need a slow hash.
public enum SecretHash {
    /// SHA-256 of the UTF-8 bytes, 64 hex digits.
    public static func of(_ secret: String) -> String { Fingerprint(of: Array(secret.utf8)).hex }

    /// Whether this is the secret; takes as long whatever is wrong with it.
    ///
    /// - Parameter hash: 64 hex digits; nothing matches anything else.
    public static func matches(_ secret: String, _ hash: String) -> Bool {
        guard hash.utf8.count == 64 else { return false }
        var difference: UInt8 = 0
        for (one, other) in zip(of(secret).utf8, hash.utf8) { difference |= one ^ other }
        return difference == 0
    }
}
