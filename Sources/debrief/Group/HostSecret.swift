import Messages
import SessionHost
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
            said(
                "cli-host-secret.cant-be-read-host-secret",
                ["file": file, "command": Software.command]))
    }

    /// Makes a new secret in place of the one before.
    ///
    /// - Returns: the secret, which is nowhere else.
    func rotate() throws -> String {
        let secret = Symbols.secret(SessionStore.systemRandom)
        try Disk.write(
            Array((Symbols.hash(ofSecret: secret) + "\n").utf8), to: file, replacing: true)
        return secret
    }
}
