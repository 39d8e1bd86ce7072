#if TLS
    import Crypto
    import Foundation
    import NIOSSL
    import X509

    extension CertificateFingerprint {
        init(_ certificate: NIOSSLCertificate) throws {
            self.init(bytes: Array(SHA256.hash(data: try certificate.toDERBytes())))
        }
    }
#endif

/// A certificate that nobody vouches for: people compare its fingerprint.
public struct SelfSigned: Sendable {
    /// PEM, to be shown to anybody.
    public let certificate: String
    /// PEM, for the server alone.
    public let key: String

    #if TLS
        /// Makes a key (P-256) and a certificate for it that is good for ten years.
        ///
        /// - Parameter now: milliseconds since 1970.
        public init(now: Int64) throws(TLSProblem) {
            guard let made = try? Self.make(now: now) else { throw .cannotMake }
            (certificate, key) = made
        }

        private static func make(now: Int64) throws -> (String, String) {
            let key = P256.Signing.PrivateKey()
            let name = try DistinguishedName { CommonName("Debrief") }
            let start = Date(timeIntervalSince1970: Double(now / 1000))
            let certificate = try Certificate(
                version: .v3, serialNumber: .init(), publicKey: .init(key.publicKey),
                // A day back, for clocks of others may be behind.
                notValidBefore: start - 86_400, notValidAfter: start + 3652 * 86_400,
                issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
                extensions: try Certificate.Extensions {
                    Critical(BasicConstraints.notCertificateAuthority)
                    SubjectAlternativeNames([.dnsName("localhost")])
                },
                issuerPrivateKey: .init(key))
            let pem = try certificate.serializeAsPEM().pemString
            return (pem + "\n", key.pemRepresentation + "\n")
        }
    #else
        /// Throws `notBuilt`.
        public init(now: Int64) throws(TLSProblem) { throw .notBuilt }
    #endif
}
