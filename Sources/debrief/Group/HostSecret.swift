import SessionLog

/// The secret that makes somebody a facilitator: only its hash is kept.
///
/// So nobody who gets to see the data folder or a backup of it can lead a session, and neither
/// can it be shown again: it is made anew instead.
struct HostSecret {
    private let file: String

    init(folder: String) { file = folder + "/host-secret" }

    /// SHA-256 of the secret, 64 hex digits; nil where there is none yet.
    ///
    /// - Throws: `Failure` if the file can't be read, or is none of ours.
    func hash() throws -> String? {
        switch Disk.read(file, limit: 1024) {
        case .missing: return nil
        case .bytes(let bytes):
            let text = String(decoding: bytes, as: UTF8.self)
            let hash = text.utf8.dropLast(text.utf8.last == 0x0A ? 1 : 0)
            guard hash.count == 64 else { break }
            return String(decoding: Array(hash), as: UTF8.self)
        default: break
        }
        throw Failure(
            "\(file) can't be read. `\(Software.command) host-secret rotate` makes a new secret.")
    }

    /// Makes a new secret in place of the one before.
    ///
    /// - Returns: the secret, which is nowhere else.
    func rotate() throws -> String {
        let secret = Self.make(SessionStore.systemRandom(16))
        try Disk.write(Array((SecretHash.of(secret) + "\n").utf8), to: file, replacing: true)
        return secret
    }

    /// Four groups of four letters and digits that are hard to mistake for each other, 80 bits.
    static func make(_ random: [UInt8]) -> String {
        let digits = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)
        let letters = random.prefix(16).map { digits[Int($0 & 31)] }
        let groups = stride(from: 0, to: 16, by: 4).map { Array(letters[$0..<($0 + 4)]) }
        return String(decoding: Array(groups.joined(separator: [UInt8(ascii: "-")])), as: UTF8.self)
    }
}
