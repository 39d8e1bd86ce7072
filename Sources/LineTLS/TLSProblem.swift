import Messages

/// Why a connection can't be made private; each says what to do.
public enum TLSProblem: Error, Equatable, CustomStringConvertible {
    /// This program was built without the trait `TLS`.
    case notBuilt
    /// There is no certificate in the file.
    case certificate(file: String)
    /// There is no private key in the file.
    case key(file: String)
    /// Everybody on this computer may read the private key, or others may change it.
    case openKey(file: String)
    /// Key and certificate don't belong together.
    case mismatch(certificate: String, key: String)
    /// A certificate could not be made.
    case cannotMake

    /// What happened and what to do.
    public var description: String {
        switch self {
        case .notBuilt:
            said("tls.this-debrief-was-built-without")
        case .certificate(let file):
            said("tls.could-not-be-read", ["file": file])
        case .key(let file):
            said("tls.could-not-be-read-as-a-private", ["file": file])
        case .openKey(let file):
            said("tls.others-on-this-computer-can", ["file": file])
        case .mismatch(let certificate, let key):
            said("tls.the-key-does-not-belong", ["key": key, "certificate": certificate])
        case .cannotMake:
            said("tls.a-certificate-could")
        }
    }
}

/// The SHA-256 of a certificate, by which people know a server again.
public struct CertificateFingerprint: Equatable, Sendable, CustomStringConvertible {
    /// 32 bytes.
    public let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads 64 hex digits in any case, with or without colons; nil for anything else.
    public init?(_ text: String) {
        var digits: [UInt8] = []
        for byte in text.utf8 where byte != UInt8(ascii: ":") {
            switch byte {
            case 0x30...0x39: digits.append(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: digits.append((byte | 0x20) - 0x61 + 10)
            default: return nil
            }
        }
        guard digits.count == 64 else { return nil }
        bytes = stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// Upper-case pairs with colons, as `openssl x509 -fingerprint -sha256` writes it.
    public var description: String {
        let digits = Array("0123456789ABCDEF".utf8)
        let pairs = bytes.map { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(
            decoding: Array(pairs.joined(separator: [UInt8(ascii: ":")])), as: UTF8.self)
    }
}
