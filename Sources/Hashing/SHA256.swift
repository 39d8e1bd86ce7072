import CSodium

/// The hash by which logs, secrets and certificates are known again.
public enum SHA256 {
    /// How many bytes a hash has.
    public static let count = 32

    /// The 32 bytes of the hash of exactly these bytes.
    public static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: count)
        // It has no way to fail.
        _ = crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        return hash
    }
}
