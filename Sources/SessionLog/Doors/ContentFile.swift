import DialogueEngine
import LogFormat

/// A file that a session is bound to: a briefing, a dialogue or a form.
public struct ContentFile: Equatable, Sendable {
    /// What it is called in lists.
    public let id: String
    /// Exactly as it was read.
    public let bytes: [UInt8]
    /// SHA-256 of the bytes, 64 hex digits.
    public let fingerprint: String

    /// Takes the fingerprint of a file.
    public init(id: String, bytes: [UInt8]) {
        (self.id, self.bytes) = (id, bytes)
        fingerprint = Fingerprint(of: bytes).hex
    }

    var source: Beginning.Source { Beginning.Source(id: id, fingerprint: fingerprint) }
}
